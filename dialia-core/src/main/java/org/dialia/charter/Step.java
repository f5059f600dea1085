package org.dialia.charter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of dialogue step, in words. Its logic is a DRL file with the same stem in the folder
 * {@code dialogue}.
 *
 * @param id the stem: {@code consultation}; a rule's {@code need} names it
 * @param phase when it is held, seen from the introduction of the system
 * @param scope whether it is held for the organisation as a whole, and whether it still makes sense
 *     once the system is out of use
 * @param people who convenes it and who takes part
 * @param basis what it rests on
 * @param after the steps that must come first, by id
 * @param parts what has to be there for it to be done, by key
 * @param reasons why it may not be required, by key
 * @param dates what its time limits start from, by key
 * @param thresholds the numbers it uses, by name
 * @param order its place in a plan among the steps of its phase: how many steps come before it
 * @param words what people read
 */
public record Step(
    String id,
    DialoguePhase phase,
    Scope scope,
    People people,
    Basis basis,
    List<String> after,
    Map<String, Text> parts,
    Map<String, Text> reasons,
    Map<String, Text> dates,
    Map<String, Rule.Threshold> thresholds,
    int order,
    Words words) {

  /** What the ids of the rules of all steps begin with. */
  public static final String RULES = "dialogue/";

  public Step {
    after = List.copyOf(after);
    parts = inOrder(parts);
    reasons = inOrder(reasons);
    dates = inOrder(dates);
    thresholds = inOrder(thresholds);
  }

  /** The id of its rule among those of all rules: {@code dialogue/works-council-consultation}. */
  public String ruleId() {
    return ruleId(id);
  }

  /** The id of the rule of a kind of step. */
  public static String ruleId(String kind) {
    return RULES.concat(kind);
  }

  /** A copy that keeps the order of the words, which {@link Map#copyOf} does not. */
  private static <V> Map<String, V> inOrder(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * Where and when a step makes sense.
   *
   * @param ofOrganisation whether it is held once, for all deployments of the organisation
   * @param onceRetired whether it still makes sense when the system is out of use
   * @param urgent whether it comes before all others once it is open: it stops harm
   */
  public record Scope(boolean ofOrganisation, boolean onceRetired, boolean urgent) {}

  /**
   * Who meets.
   *
   * @param convenes who calls the others together
   * @param with who takes part
   */
  public record People(Participant convenes, Set<Participant> with) {}

  /**
   * What a step rests on.
   *
   * @param statements the statements of the charter, at least one
   * @param law the legal references, cited only where they bind
   * @param since the version of the rule base that brought it
   */
  public record Basis(List<Statement> statements, List<LegalReference> law, String since) {}

  /**
   * The words of a step.
   *
   * @param title a short name
   * @param why what it is for
   * @param table what must be on the table
   * @param result what is expected of it
   */
  public record Words(Text title, Text why, List<Text> table, Text result) {}
}
