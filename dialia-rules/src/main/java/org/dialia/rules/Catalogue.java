package org.dialia.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dialia.assessment.Frame;
import org.dialia.assessment.RuleBaseId;
import org.dialia.assessment.SeverityScale;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Principle;
import org.dialia.charter.Rule;
import org.dialia.charter.Step;
import org.dialia.charter.SubjectKind;

/**
 * The words of the rule base: the charter, the law, the scale of severity, and each rule. Texts of
 * a language are read when the first of them is asked for.
 */
final class Catalogue {

  private final Content content;
  private final RuleBaseId id;
  private final Map<String, Place> places = new HashMap<>();
  private final List<Place> placesInOrder;
  private final Map<SubjectKind, List<Rule>> byKind = new EnumMap<>(SubjectKind.class);
  private final Set<String> askedLists = new HashSet<>();
  private final Map<String, Step> steps = new HashMap<>();
  private final Map<String, Integer> stepIndexes = new HashMap<>();

  /**
   * What a catalogue is made of.
   *
   * @param version the version of the rule base
   * @param sha256 a digest of every rule's logic and words, and of all that they share
   * @param principles the principles of the charter with their statements, in its order
   * @param references the legal references, in the order of their file
   * @param scale the scale of severity
   * @param rules the rules, in the order of their ids
   * @param steps the kinds of dialogue step, in the order of their ids
   * @param hashes those of the rules and the kinds of step
   */
  record Content(
      String version,
      String sha256,
      List<Principle> principles,
      List<LegalReference> references,
      SeverityScale scale,
      List<Rule> rules,
      List<Step> steps,
      Map<String, Long> hashes) {
    Content {
      principles = List.copyOf(principles);
      references = List.copyOf(references);
      rules = List.copyOf(rules);
      steps = List.copyOf(steps);
      hashes = Map.copyOf(hashes);
    }
  }

  private Catalogue(Content content) {
    this.content = content;
    Map<String, String> digests = new LinkedHashMap<>();
    List<Place> inOrder = new ArrayList<>();
    for (Rule rule : content.rules()) {
      List<Rule> ofKind = byKind.get(rule.subject());
      if (ofKind == null) {
        ofKind = new ArrayList<>();
        byKind.put(rule.subject(), ofKind);
      }
      Place place = new Place(rule, ofKind.size());
      ofKind.add(rule);
      inOrder.add(place);
      // The engine asks with the very constants of its compiled rules, which are interned.
      places.put(rule.id().intern(), place);
      if (rule.asksFor().isPresent()) {
        askedLists.add(rule.asksFor().get());
      }
      digests.put(rule.id(), rule.digest());
    }
    placesInOrder = List.copyOf(inOrder);
    for (Step step : content.steps()) {
      stepIndexes.put(step.id(), steps.size());
      steps.put(step.id().intern(), step);
    }
    id = new RuleBaseId(content.version(), content.sha256(), digests);
  }

  /**
   * Reads what the build wrote.
   *
   * @throws IllegalStateException when a file of it is missing or broken; the message names it
   */
  static Catalogue load() {
    // A lambda: Java takes milliseconds to link a reference to this method, which asks who calls.
    return new Catalogue(CatalogueFile.read(name -> Catalogue.class.getResourceAsStream(name)));
  }

  List<Principle> principles() {
    return content.principles();
  }

  List<Rule> rules() {
    return content.rules();
  }

  List<LegalReference> references() {
    return content.references();
  }

  Rule rule(String ruleId) {
    return place(ruleId).rule();
  }

  /** A rule, with its place among those that look at the same kind of thing. */
  Place place(String ruleId) {
    Place place = places.get(ruleId);
    if (place == null) {
      throw new IllegalStateException("the rule " + ruleId + " has no words (" + ruleId + ".yaml)");
    }
    return place;
  }

  /** The rules with their places, in the order of their ids. */
  List<Place> places() {
    return placesInOrder;
  }

  /** The rules that look at a kind of thing, in the order of their ids. */
  List<Rule> rules(SubjectKind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /**
   * A rule and where it stands.
   *
   * @param rule the rule
   * @param index its index among the rules that look at the same kind of thing
   */
  record Place(Rule rule, int index) {}

  /** The kinds of dialogue step, in the order of their ids. */
  List<Step> stepsInOrder() {
    return content.steps();
  }

  /** The index of a kind of dialogue step in {@link #stepsInOrder}. */
  int stepIndex(String stepId) {
    return Objects.requireNonNull(stepIndexes.get(stepId), stepId);
  }

  Step step(String stepId) {
    Step step = steps.get(stepId);
    if (step == null) {
      throw new IllegalStateException(
          "the dialogue step " + stepId + " has no words (dialogue/" + stepId + ".yaml)");
    }
    return step;
  }

  /** Whether some rule asks for that list when it is left out. */
  boolean asksFor(String list) {
    return askedLists.contains(list);
  }

  SeverityScale scale() {
    return content.scale();
  }

  /** What ids are made of; see {@link Frame}. */
  Map<String, Long> hashes() {
    return content.hashes();
  }

  RuleBaseId id() {
    return id;
  }
}
