package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dialia.assessment.Evidence;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.dialia.charter.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the proofs that stand beside each rule. */
class CasesTest {

  private static final CharterRules RULES = CharterRules.load();

  @TestFactory
  Stream<DynamicTest> every_case_comes_out_as_it_says() throws IOException {
    return Case.all().stream().map(one -> DynamicTest.dynamicTest(one.toString(), () -> run(one)));
  }

  private static void run(Case one) throws IOException {
    Optional<Finding> finding = one.finding(RULES);
    assertThat(finding).as("a finding of %s on its subject", one.rule()).isPresent();
    Finding its = finding.get();
    assertThat(its.outcome()).as("%s, evidence %s", one, its.evidence()).isEqualTo(one.outcome());
    if (!one.evidence().isEmpty()) {
      assertThat(its.evidence()).extracting(Evidence::path).isEqualTo(one.evidence());
    }
    for (Language language : Language.values()) {
      assertThat(its.message().in(language)).isNotBlank().doesNotContain("{");
      assertThat(its.remedy().in(language)).isNotBlank().doesNotContain("{");
    }
  }

  @Test
  void each_rule_has_a_case_of_each_outcome_it_can_give() throws IOException {
    Map<String, Set<Outcome>> proven = new TreeMap<>();
    for (Case one : Case.all()) {
      proven.computeIfAbsent(one.rule(), none -> EnumSet.noneOf(Outcome.class)).add(one.outcome());
    }
    List<String> missing = new ArrayList<>();
    RULES
        .rules()
        .forEach(
            rule -> {
              Set<Outcome> wanted = EnumSet.of(Outcome.QUESTION, Outcome.CLEAR);
              if (!rule.atMostQuestion()) {
                wanted.add(Outcome.RISK);
              }
              if (!rule.everywhere()) {
                wanted.add(Outcome.NOT_APPLICABLE);
              }
              wanted.removeAll(proven.getOrDefault(rule.id(), Set.of()));
              wanted.forEach(outcome -> missing.add(rule.id() + " has no case for " + outcome));
            });
    assertThat(missing).isEmpty();
  }

  @Test
  void risks_and_questions_say_which_facts_decided() throws IOException {
    List<String> silent = new ArrayList<>();
    for (Case one : Case.all()) {
      if (one.outcome().speaks() && one.evidence().isEmpty()) {
        silent.add(one + " does not say its evidence");
      }
    }
    assertThat(silent).isEmpty();
  }
}
