package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.dialia.io.Confrontation;
import org.dialia.model.Answer;
import org.dialia.model.Fact;
import org.dialia.model.FactList;
import org.dialia.model.Inventory;
import org.dialia.model.RandomInventories;

/**
 * What two sides say together is never clear where it is a risk to one of them, nor where it would
 * be one if its rule did more than ask. A fact of which a side says nothing may clear what was a
 * risk to it, since nobody contradicts that fact.
 */
class ConfrontationProperties {

  private static final CharterRules RULES = CharterRules.load();
  private static final List<Sample> WRITTEN = Sample.written();
  private static final int CHANGES = 6;

  @Property(tries = 4, seed = "20260305", shrinking = ShrinkingMode.OFF)
  void where_both_speak_of_the_same_no_written_description_is_clear_against_one_of_them(
      @ForAll long seed) {
    Random random = new Random(seed);
    List<String> wrong = new ArrayList<>();
    int confronted = 0;
    for (Sample one : WRITTEN) {
      Sample other = changed(one, random, false);
      if (other.isConsistent() && !other.equals(one)) {
        confronted++;
        wrong.addAll(cleared(one, other, false));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(confronted).isGreaterThan(WRITTEN.size() / 2);
  }

  @Property(tries = 4, seed = "20260306", shrinking = ShrinkingMode.OFF)
  void only_what_a_side_does_not_speak_of_clears_what_is_a_risk_to_it(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> wrong = new ArrayList<>();
    for (Sample one : WRITTEN) {
      Sample other = changed(one, random, true);
      if (other.isConsistent()) {
        wrong.addAll(cleared(one, other, true));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Property(tries = 300, seed = "20260307", shrinking = ShrinkingMode.OFF)
  void where_both_speak_of_the_same_no_random_description_is_clear_against_one_of_them(
      @ForAll long seed) {
    RandomInventories inventories = new RandomInventories(seed);
    Sample one =
        new Sample("random", inventories.organisation(), inventories.deployment(), Sample.DATE);
    Sample other = changed(one, new Random(seed), false);

    assertThat(other.isConsistent() ? cleared(one, other, false) : List.of()).isEmpty();
  }

  /**
   * The findings that are clear together, against what one side says alone.
   *
   * @param silence whether one side may say what the other says nothing of
   */
  private static List<String> cleared(Sample one, Sample other, boolean silence) {
    List<String> cleared = new ArrayList<>();
    Map<String, Finding> together = findings(together(one, other));
    together.values().removeIf(finding -> finding.outcome() != Outcome.CLEAR);
    for (Sample side : List.of(one, other)) {
      Map<String, Finding> its = findings(side);
      Map<String, Sample.Place> places = side.places();
      together.forEach(
          (key, finding) -> {
            Finding alone = its.get(key);
            if (alone != null
                && (silence
                    ? alone.outcome() == Outcome.RISK && speaksOfAll(finding, places)
                    : isRisk(alone))) {
              cleared.add(
                  "%s: %s %s but %s %s"
                      .formatted(
                          side.name(), finding, finding.evidence(), alone, alone.evidence()));
            }
          });
    }
    return cleared;
  }

  /** Whether it is a risk, or would be if its rule did not ask at most. */
  private static boolean isRisk(Finding finding) {
    return finding.outcome() == Outcome.RISK
        || (finding.outcome() == Outcome.QUESTION
            && finding.rule().atMostQuestion()
            && finding.evidence().stream().allMatch(fact -> isCertain(fact.said())));
  }

  private static boolean isCertain(Object said) {
    return said instanceof Fact<?> fact ? fact.isKnown() : ((FactList<?>) said).isComplete();
  }

  /** Whether a side says something of every fact that a finding rests on. */
  private static boolean speaksOfAll(Finding finding, Map<String, Sample.Place> places) {
    return finding.evidence().stream()
        .map(fact -> places.getOrDefault(fact.path(), places.get("organisation." + fact.path())))
        .allMatch(place -> place != null && !isSilent(place.said()));
  }

  /** Whether nothing is said, or nothing of what a list does not name. */
  private static boolean isSilent(Object said) {
    return said instanceof Fact<?> fact
        ? fact.isUnknown()
        : ((FactList<?>) said).others() == Answer.UNKNOWN;
  }

  private static Sample together(Sample one, Sample other) {
    Map<String, Inventory> sides = new LinkedHashMap<>();
    sides.put("management", inventory(one));
    sides.put("workers", inventory(other));
    Inventory both = Confrontation.of(sides).inventory();
    return new Sample(one.name(), both.organisation(), both.deployments().get(0), one.asOf());
  }

  private static Inventory inventory(Sample sample) {
    return new Inventory(1, sample.organisation(), List.of(sample.deployment()));
  }

  /**
   * The same with up to six facts said otherwise.
   *
   * @param silence whether a fact may become unknown, or become known
   */
  private static Sample changed(Sample sample, Random random, boolean silence) {
    Sample other = sample;
    for (int left = 1 + random.nextInt(CHANGES); left > 0; left--) {
      List<Map.Entry<String, Sample.Place>> places = new ArrayList<>(other.places().entrySet());
      places.removeIf(place -> !silence && isSilent(place.getValue().said()));
      if (places.isEmpty()) {
        return other;
      }
      Map.Entry<String, Sample.Place> at = places.get(random.nextInt(places.size()));
      List<Object> others =
          new ArrayList<>(new OtherFacts(other, List.of()).at(at.getValue(), List.of()));
      others.removeIf(one -> !silence && isSilent(one));
      if (!others.isEmpty()) {
        other = other.with(at.getKey(), others.get(random.nextInt(others.size())));
      }
    }
    return other;
  }

  private static Map<String, Finding> findings(Sample sample) {
    Map<String, Finding> findings = new HashMap<>();
    sample
        .findings(RULES)
        .forEach(finding -> findings.put(finding.rule().id() + " " + finding.address(), finding));
    return findings;
  }
}
