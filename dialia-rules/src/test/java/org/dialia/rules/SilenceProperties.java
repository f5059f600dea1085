package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.dialia.model.Deployment;
import org.dialia.model.Fact;
import org.dialia.model.FactDescription;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.Organisation;
import org.dialia.model.RandomInventories;

/** A description that names things and says nothing of them gives questions alone. */
class SilenceProperties {

  private static final CharterRules RULES = CharterRules.load();

  @Example
  void where_nothing_is_said_at_all_nothing_is_a_risk_or_clear() {
    assertThat(
            decided(
                new Sample(
                    "nothing",
                    FactSheet.blank(Organisation.class),
                    FactSheet.blank(Deployment.class, "silent"),
                    Sample.DATE)))
        .isEmpty();
  }

  @Example
  void with_every_fact_unknown_no_written_description_has_a_risk_or_is_clear() throws IOException {
    List<Sample> samples = new ArrayList<>(Sample.ofFiles());
    samples.addAll(Sample.ofCases());
    List<String> decided = new ArrayList<>();
    samples.forEach(sample -> decided.addAll(decided(silenced(sample))));
    assertThat(decided).isEmpty();
  }

  @Property(tries = 300, seed = "20260304", shrinking = ShrinkingMode.OFF)
  void with_every_fact_unknown_no_random_description_has_a_risk_or_is_clear(@ForAll long seed) {
    RandomInventories inventories = new RandomInventories(seed);
    assertThat(
            decided(
                silenced(
                    new Sample(
                        "random",
                        inventories.organisation(),
                        inventories.deployment(),
                        Sample.DATE))))
        .isEmpty();
  }

  /** What is there stays named, and may not be all; every fact of it is unknown. */
  private static Sample silenced(Sample sample) {
    return sample.rewritten(
        (path, fact, said) -> {
          if (said instanceof FactList<?> list && fact.kind() == FactDescription.Kind.MAP) {
            return FactList.open(list.elements());
          }
          return said instanceof FactList<?> ? FactList.absent() : Fact.unknown();
        });
  }

  private static List<String> decided(Sample sample) {
    List<String> decided = new ArrayList<>();
    for (Finding finding : sample.findings(RULES)) {
      if (finding.outcome() == Outcome.RISK || finding.outcome() == Outcome.CLEAR) {
        decided.add(sample.name() + ": " + finding + " " + finding.evidence());
      }
    }
    return decided;
  }
}
