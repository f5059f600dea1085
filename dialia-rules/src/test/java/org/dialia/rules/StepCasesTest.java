package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.Deadline;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.StepStatus;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Language;
import org.dialia.charter.Step;
import org.dialia.charter.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the proofs that stand beside each dialogue step, and holds the plan to what it promises. */
class StepCasesTest {

  private static final CharterRules RULES = CharterRules.load();

  @TestFactory
  Stream<DynamicTest> every_case_comes_out_as_it_says() throws IOException {
    return StepCase.all().stream()
        .map(one -> DynamicTest.dynamicTest(one.toString(), () -> run(one)));
  }

  private static void run(StepCase one) throws IOException {
    DialogueStep step = one.planned(RULES);
    assertThat(step.status()).as("%s, parts %s", one, parts(step)).isEqualTo(one.status());
    Map<String, Object> expected = one.expected();
    if (expected.containsKey("missing")) {
      assertThat(step.missing())
          .extracting(DialogueStep.Part::key)
          .isEqualTo(expected.get("missing"));
    }
    if (expected.containsKey("latest")) {
      assertThat(day(step.latest())).isEqualTo(expected.get("latest").toString());
    }
    if (expected.containsKey("earliest")) {
      assertThat(day(step.earliest())).isEqualTo(expected.get("earliest").toString());
    }
    if (expected.get("answers") instanceof List<?> rules) {
      assertThat(step.findings())
          .extracting(finding -> finding.rule().id())
          .containsAll(rules.stream().map(Object::toString).toList());
    }
    if (expected.containsKey("reason")) {
      assertThat(step.reason().map(Text::toString))
          .contains(step.step().reasons().get(expected.get("reason").toString()).toString());
    }
    assertThat(step.reason().isPresent()).isEqualTo(step.status() == StepStatus.NOT_REQUIRED);
  }

  private static String day(Optional<Deadline> deadline) {
    return deadline.map(one -> one.date().toString()).orElse("none");
  }

  private static List<String> parts(DialogueStep step) {
    return step.parts().stream().map(part -> part.key() + " " + part.answer().word()).toList();
  }

  @Test
  void each_step_has_a_case_of_each_status_it_can_have() throws IOException {
    Map<String, Set<StepStatus>> proven = new TreeMap<>();
    Set<String> parts = new HashSet<>();
    for (StepCase one : StepCase.all()) {
      proven
          .computeIfAbsent(one.step(), none -> EnumSet.noneOf(StepStatus.class))
          .add(one.status());
      one.planned(RULES).missing().forEach(part -> parts.add(one.step() + " " + part.key()));
    }
    List<String> missing = new ArrayList<>();
    for (Step step : RULES.steps()) {
      Set<StepStatus> wanted =
          EnumSet.of(StepStatus.DUE, StepStatus.DONE, StepStatus.NOT_REQUIRED, StepStatus.OVERDUE);
      if (step.parts().size() > 1) {
        wanted.add(StepStatus.PARTLY_DONE);
      }
      if (step.phase() != DialoguePhase.BEFORE) {
        wanted.add(StepStatus.NOT_YET);
      }
      wanted.removeAll(proven.getOrDefault(step.id(), Set.of()));
      wanted.forEach(status -> missing.add(step.id() + " has no case that is " + status.word()));
      step.parts().keySet().stream()
          .filter(part -> !parts.contains(step.id() + " " + part))
          .forEach(part -> missing.add(step.id() + " has no case without its part " + part));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_risk_has_a_step_and_every_question_an_addressee() throws IOException {
    List<String> unanswered = new ArrayList<>();
    int answered = 0;
    for (Case one : Case.all()) {
      Case.Facts facts = one.facts();
      Assessment deployment = RULES.assess(facts.deployment(), facts.organisation(), one.asOf());
      var organisation = RULES.assess(facts.organisation(), one.asOf());
      Set<String> steps = new TreeSet<>();
      Stream.concat(deployment.plan().required().stream(), organisation.plan().required().stream())
          .flatMap(step -> step.findings().stream())
          .forEach(finding -> steps.add(finding.id()));
      for (Finding finding :
          Stream.concat(deployment.findings().stream(), organisation.findings().stream())
              .toList()) {
        boolean hasStep = steps.contains(finding.id());
        boolean asked =
            finding.outcome() == Outcome.QUESTION && !finding.rule().ask().fr().isBlank();
        if (!hasStep && !asked) {
          unanswered.add(one + ": " + finding);
        }
        answered++;
      }
    }
    assertThat(answered).isPositive();
    assertThat(unanswered).isEmpty();
  }

  @Test
  void what_comes_first_never_belongs_to_a_later_phase() {
    Map<String, Step> steps = new TreeMap<>();
    RULES.steps().forEach(step -> steps.put(step.id(), step));
    List<String> wrong = new ArrayList<>();
    for (Step step : RULES.steps()) {
      for (String first : step.after()) {
        if (steps.get(first).phase().compareTo(step.phase()) > 0) {
          wrong.add(step.id() + " waits for " + first + " of a later phase");
        }
      }
    }
    assertThat(steps).isNotEmpty();
    assertThat(wrong).isEmpty();
  }

  @Test
  void each_step_is_called_for_by_a_rule_or_by_the_context() {
    Set<String> needs = new TreeSet<>();
    RULES.rules().forEach(rule -> needs.add(rule.need()));
    assertThat(RULES.steps()).extracting(Step::id).containsAll(needs);
    assertThat(needs).isNotEmpty();
  }

  @Test
  void no_two_steps_say_the_same_and_sentences_are_under_30_words() {
    List<String> wrong = new ArrayList<>();
    for (Language language : Language.values()) {
      Map<String, String> titles = new TreeMap<>();
      for (Step step : RULES.steps()) {
        String twin = titles.put(step.words().title().in(language), step.id());
        if (twin != null) {
          wrong.add(step.id() + " is called as " + twin + " in " + language.code());
        }
        for (Text text : texts(step)) {
          String said = text.in(language);
          if (said.isBlank()) {
            wrong.add(step.id() + " has an empty text in " + language.code());
          }
          for (String sentence : said.split("(?<=[.?!;])\\s+", -1)) {
            if (sentence.split("[\\s'’]+", -1).length >= 32) {
              wrong.add(step.id() + ": " + sentence);
            }
          }
          if (said.matches("(?is).*\\b(ill[ée]gale?s?|unlawful|illicites?)\\b.*")) {
            wrong.add(step.id() + " judges the law: " + said);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<Text> texts(Step step) {
    List<Text> texts = new ArrayList<>();
    texts.add(step.words().title());
    texts.add(step.words().why());
    texts.add(step.words().result());
    texts.addAll(step.words().table());
    texts.addAll(step.parts().values());
    texts.addAll(step.reasons().values());
    return texts;
  }
}
