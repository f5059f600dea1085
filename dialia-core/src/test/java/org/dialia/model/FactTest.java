package org.dialia.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactTest {

  @Test
  void a_known_fact_has_its_value() {
    Fact<Integer> fact = Fact.of(12);

    assertThat(fact.isKnown()).isTrue();
    assertThat(fact.value()).contains(12);
    assertThat(fact.voices()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"YES", "NO", "PARTLY"})
  void yes_no_and_partly_are_values(Answer answer) {
    assertThat(Fact.of(answer).value()).contains(answer);
  }

  @Test
  void the_other_answers_are_states_and_each_state_has_one_form() {
    assertThat(Fact.of(Answer.UNKNOWN)).isSameAs(Fact.unknown());
    assertThat(Fact.of(Answer.DISPUTED)).isSameAs(Fact.disputed());
    assertThat(Fact.of(Answer.NOT_APPLICABLE)).isSameAs(Fact.notApplicable());
  }

  @Test
  void every_fact_is_in_exactly_one_state() {
    List<Fact<Integer>> facts =
        List.of(
            Fact.of(1),
            Fact.unknown(),
            Fact.disputed(),
            Fact.disputed(Map.of("workers", 1)),
            Fact.notApplicable());

    assertThat(facts).extracting(Fact::isKnown).containsExactly(true, false, false, false, false);
    assertThat(facts).extracting(Fact::isUnknown).containsExactly(false, true, false, false, false);
    assertThat(facts).extracting(Fact::isDisputed).containsExactly(false, false, true, true, false);
    assertThat(facts)
        .extracting(Fact::isNotApplicable)
        .containsExactly(false, false, false, false, true);
    assertThat(facts).extracting(fact -> fact.value().isPresent()).startsWith(true).endsWith(false);
  }

  @Test
  void a_question_to_a_fact_without_a_value_is_answered_by_its_state() {
    assertThat(Fact.<Integer>unknown().answer(value -> Answer.YES)).isEqualTo(Answer.UNKNOWN);
    assertThat(Fact.<Integer>disputed().answer(value -> Answer.YES)).isEqualTo(Answer.DISPUTED);
    assertThat(Fact.<Integer>notApplicable().answer(value -> Answer.YES))
        .isEqualTo(Answer.NOT_APPLICABLE);
  }

  @Test
  void a_question_to_a_known_fact_is_put_to_its_value() {
    assertThat(Fact.of(12).answer(value -> Answer.of(value > 10))).isEqualTo(Answer.YES);
    assertThat(Fact.of(2).answer(value -> Answer.of(value > 10))).isEqualTo(Answer.NO);
  }

  @Test
  void voices_that_agree_on_the_question_answer_it() {
    Fact<Integer> minutes = Fact.disputed(Map.of("management", 5, "workers", 2));

    assertThat(minutes.answer(value -> Answer.of(value < 10))).isEqualTo(Answer.YES);
    assertThat(minutes.answer(value -> Answer.of(value < 3))).isEqualTo(Answer.DISPUTED);
  }

  @Test
  void a_voice_that_says_it_does_not_apply_does_not_agree_with_one_that_answers() {
    Fact<Answer> informed =
        Fact.disputed(Map.of("management", Answer.NOT_APPLICABLE, "workers", Answer.YES));

    assertThat(informed.answer(value -> Answer.YES)).isEqualTo(Answer.DISPUTED);
    assertThat(
            Fact.disputed(Map.of("management", Answer.DISPUTED, "workers", Answer.NO))
                .answer(value -> value))
        .isEqualTo(Answer.DISPUTED);
  }

  @Test
  void voices_keep_the_order_in_which_they_are_given_and_cannot_be_changed() {
    Map<String, Change> given = new LinkedHashMap<>();
    given.put("workers", Change.WORSE);
    given.put("management", Change.SAME);
    Fact<Change> fact = Fact.disputed(given);
    given.clear();

    assertThat(fact.voices().keySet()).containsExactly("workers", "management");
    assertThat(fact).hasToString("{ workers: worse, management: same }");
    assertThatThrownBy(() -> fact.voices().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void two_facts_are_equal_when_they_say_the_same() {
    assertThat(Fact.of(12)).isEqualTo(Fact.of(12)).hasSameHashCodeAs(Fact.of(12));
    assertThat(Fact.disputed(Map.of("a", 1, "b", 2)))
        .isEqualTo(Fact.disputed(Map.of("b", 2, "a", 1)))
        .hasSameHashCodeAs(Fact.disputed(Map.of("b", 2, "a", 1)));
    assertThat(Fact.disputed(Map.of())).isEqualTo(Fact.disputed());
    assertThat(Fact.of(12)).isNotEqualTo(Fact.of(13)).isNotEqualTo(Fact.unknown());
    assertThat(Fact.unknown()).isNotEqualTo(Fact.disputed()).isNotEqualTo(Fact.notApplicable());
    assertThat(Fact.disputed(Map.of("a", 1))).isNotEqualTo(Fact.disputed(Map.of("b", 1)));
  }

  @Test
  void a_fact_reads_as_a_description_writes_it() {
    assertThat(Fact.of(Answer.PARTLY)).hasToString("partly");
    assertThat(Fact.of(LifecyclePhase.IN_USE)).hasToString("in_use");
    assertThat(Fact.of(new BigDecimal("1E+3"))).hasToString("1000");
    assertThat(Fact.of(new Headcount(50, Headcount.NO_LIMIT))).hasToString("{ at_least: 50 }");
    assertThat(Fact.of(PartialDate.parse("2026-03").orElseThrow())).hasToString("2026-03");
    assertThat(Fact.unknown()).hasToString("unknown");
    assertThat(Fact.disputed()).hasToString("disputed");
    assertThat(Fact.notApplicable()).hasToString("not_applicable");
  }

  @Test
  void one_voice_alone_settles_nothing() {
    Fact<Change> said = Fact.disputed(Map.of("management", Change.SAME));
    assertThat(said.answer(change -> Answer.of(change == Change.WORSE))).isEqualTo(Answer.DISPUTED);
  }
}
