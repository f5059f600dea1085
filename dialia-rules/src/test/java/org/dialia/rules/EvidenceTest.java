package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dialia.assessment.Evidence;
import org.dialia.assessment.Finding;
import org.dialia.charter.Language;
import org.dialia.charter.Rule;
import org.dialia.charter.SubjectKind;
import org.dialia.io.Trees;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The facts that a finding names as its evidence are those that decide: said otherwise, each of
 * them can change what is found.
 */
class EvidenceTest {

  private static final Path EXCEPTIONS =
      Path.of("src/test/resources/org/dialia/rules/facts-without-effect.yaml");

  private static final CharterRules RULES = CharterRules.load();
  private static final Map<String, String> WITHOUT_EFFECT = new TreeMap<>();

  /** How often the other facts of the evidence are said otherwise too, and how often in step. */
  private static final int CONTEXTS = 300;

  private static final int IN_STEP = 20;

  private static int facts;

  @BeforeAll
  static void say_each_fact_of_the_evidence_otherwise() throws IOException {
    Map<String, List<Case>> cases = new TreeMap<>();
    for (Case one : Case.all()) {
      cases.computeIfAbsent(one.rule(), none -> new ArrayList<>()).add(one);
    }
    for (List<Case> its : cases.values()) {
      List<Map<String, Sample.Place>> said = new ArrayList<>();
      for (Case one : its) {
        said.add(Sample.of(one).places());
      }
      for (Case one : its) {
        if (one.outcome().speaks()) {
          Trial trial = new Trial(one, said);
          for (String fact : trial.evidence()) {
            facts++;
            if (!trial.hasEffect(fact)) {
              String key = one.rule() + " " + fact;
              WITHOUT_EFFECT.merge(key, one.toString(), (some, more) -> some + "; " + more);
            }
          }
        }
      }
    }
  }

  /** One case, of which the facts in the evidence are said otherwise. */
  private static final class Trial {

    private final Case one;
    private final Sample sample;
    private final Map<String, Sample.Place> places;

    /** What else can be said of each fact of the evidence. */
    private final Map<String, List<Object>> others = new LinkedHashMap<>();

    Trial(Case one, List<Map<String, Sample.Place>> elsewhere) throws IOException {
      this.one = one;
      sample = Sample.of(one);
      places = sample.places();
      Finding finding = finding(sample).orElseThrow();
      Rule rule = finding.rule();
      OtherFacts facts =
          new OtherFacts(
              sample, rule.thresholds().values().stream().map(Rule.Threshold::value).toList());
      for (Evidence evidence : finding.evidence()) {
        String path =
            (rule.subject() == SubjectKind.ORGANISATION ? "organisation." : "") + evidence.path();
        others.put(
            path,
            facts.at(
                Objects.requireNonNull(places.get(path)),
                elsewhere.stream().flatMap(its -> said(its, path)).toList()));
      }
    }

    private static Stream<Object> said(Map<String, Sample.Place> places, String path) {
      return Stream.ofNullable(places.get(path)).map(Sample.Place::said);
    }

    Set<String> evidence() {
      return others.keySet();
    }

    /**
     * Whether the finding changes with the fact: alone, or where other facts of the evidence are
     * said otherwise too. A defect that is found twice, or open on two points, takes two changes.
     */
    boolean hasEffect(String fact) throws IOException {
      if (changes(sample, fact)) {
        return true;
      }
      Random random = new Random(fact.hashCode());
      for (int context = 0; context < CONTEXTS; context++) {
        Sample changed = sample;
        for (String other : evidence()) {
          List<Object> its = others.get(other);
          // First all in step, which settles many open facts at once, then at random.
          int which = context < IN_STEP ? context % its.size() : random.nextInt(its.size());
          if (!other.equals(fact) && (context < IN_STEP || random.nextInt(4) > 0)) {
            changed = changed.with(other, its.get(which));
          }
        }
        if (changed.isConsistent() && changes(changed, fact)) {
          return true;
        }
      }
      return false;
    }

    private boolean changes(Sample context, String fact) throws IOException {
      Optional<Finding> before = finding(context);
      if (before.isEmpty()) {
        return false;
      }
      for (Object other : others.get(fact)) {
        Sample changed = context.with(fact, other);
        if (changed.isConsistent()
            && finding(changed).filter(after -> !alike(before.get(), after)).isPresent()) {
          return true;
        }
      }
      return false;
    }

    private Optional<Finding> finding(Sample description) throws IOException {
      return one.own(description.findings(RULES));
    }
  }

  private static boolean alike(Finding one, Finding other) {
    return one.outcome() == other.outcome()
        && one.severity().equals(other.severity())
        && one.message().in(Language.EN).equals(other.message().in(Language.EN));
  }

  @Test
  void each_fact_of_the_evidence_can_change_the_finding() throws IOException {
    Map<String, String> missed = new LinkedHashMap<>(WITHOUT_EFFECT);
    missed.keySet().removeAll(exceptions().keySet());
    List<String> told = new ArrayList<>();
    missed.forEach((fact, cases) -> told.add(fact + " (" + cases + ")"));
    assertThat(facts).isPositive();
    assertThat(told).isEmpty();
  }

  @Test
  void facts_that_are_shown_without_effect_are_listed_with_the_reason() throws IOException {
    assertThat(WITHOUT_EFFECT.keySet()).containsAll(exceptions().keySet());
    assertThat(exceptions().values()).doesNotContain("");
  }

  private static Map<String, String> exceptions() throws IOException {
    Map<String, String> reasons = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(EXCEPTIONS)) {
      for (Object one : (List<?>) Trees.yaml(in).get("exceptions")) {
        Map<?, ?> its = (Map<?, ?>) one;
        reasons.put(its.get("rule") + " " + its.get("evidence"), its.get("reason").toString());
      }
    }
    return reasons;
  }
}
