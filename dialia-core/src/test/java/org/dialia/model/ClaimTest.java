package org.dialia.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dialia.model.Answer.DISPUTED;
import static org.dialia.model.Answer.NO;
import static org.dialia.model.Answer.NOT_APPLICABLE;
import static org.dialia.model.Answer.PARTLY;
import static org.dialia.model.Answer.UNKNOWN;
import static org.dialia.model.Answer.YES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.dialia.io.Samples;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClaimTest {

  /** One fact for each answer, so that every pair can be joined. */
  private static final Deployment NEEDS =
      Samples.deployment(
          """
          need: { stated_before_tool: yes, requirements_from_work: no,
            organisation_options_compared: partly, debated_with_strategy: disputed }
          parties: { all_identified: yes, forum: no, joint_body: not_applicable }
          """);

  private static final Claim YES_1 = NEEDS.fact("need.stated_before_tool").yes();
  private static final Claim YES_2 = NEEDS.fact("parties.all_identified").yes();
  private static final Claim NO_1 = NEEDS.fact("need.requirements_from_work").yes();
  private static final Claim NO_2 = NEEDS.fact("parties.forum").yes();
  private static final Claim PART = NEEDS.fact("need.organisation_options_compared").yes();
  private static final Claim DISPUTE = NEEDS.fact("need.debated_with_strategy").yes();
  private static final Claim SILENT = NEEDS.fact("parties.representatives_present").yes();
  private static final Claim NONE = NEEDS.fact("parties.joint_body").yes();

  @Nested
  class Joined {

    @Test
    void both_facts_decide_that_both_hold() {
      assertThat(YES_1.and(YES_2).answer()).isEqualTo(YES);
      assertEvidence(YES_1.and(YES_2))
          .containsExactly("need.stated_before_tool", "parties.all_identified");
    }

    @Test
    void only_those_that_do_not_hold_decide_that_not_both_hold() {
      assertThat(YES_1.and(NO_1).answer()).isEqualTo(NO);
      assertEvidence(YES_1.and(NO_1)).containsExactly("need.requirements_from_work");
      assertEvidence(NO_1.and(SILENT).and(NO_2))
          .containsExactly("need.requirements_from_work", "parties.forum");
    }

    @Test
    void only_those_that_are_open_keep_it_open_whether_both_hold() {
      assertThat(YES_1.and(SILENT).answer()).isEqualTo(UNKNOWN);
      assertEvidence(YES_1.and(SILENT)).containsExactly("parties.representatives_present");
      assertThat(PART.and(DISPUTE).and(SILENT).answer()).isEqualTo(DISPUTED);
      assertEvidence(PART.and(DISPUTE).and(YES_1).and(SILENT))
          .containsExactly(
              "need.organisation_options_compared",
              "need.debated_with_strategy",
              "parties.representatives_present");
    }

    @Test
    void only_those_that_hold_decide_that_at_least_one_holds() {
      assertThat(NO_1.or(YES_1).answer()).isEqualTo(YES);
      assertEvidence(NO_1.or(YES_1).or(SILENT).or(YES_2))
          .containsExactly("need.stated_before_tool", "parties.all_identified");
    }

    @Test
    void all_facts_decide_that_none_holds() {
      assertThat(NO_1.or(NO_2).answer()).isEqualTo(NO);
      assertEvidence(NO_1.or(NO_2)).containsExactly("need.requirements_from_work", "parties.forum");
    }

    @Test
    void only_those_that_are_open_keep_it_open_whether_one_holds() {
      assertThat(NO_1.or(PART).answer()).isEqualTo(PARTLY);
      assertEvidence(NO_1.or(PART).or(SILENT))
          .containsExactly("need.organisation_options_compared", "parties.representatives_present");
    }

    @Test
    void the_opposite_rests_on_the_same_facts() {
      assertThat(YES_1.not().answer()).isEqualTo(NO);
      assertEvidence(YES_1.and(SILENT).not()).containsExactly("parties.representatives_present");
      assertThat(YES_1.not().not()).isSameAs(YES_1);
    }

    @Test
    void what_is_not_applicable_decides_only_where_nothing_else_is() {
      assertThat(YES_1.and(NONE).answer()).isEqualTo(YES);
      assertEvidence(YES_1.and(NONE)).containsExactly("need.stated_before_tool");
      assertThat(NONE.or(NONE).answer()).isEqualTo(NOT_APPLICABLE);
      assertEvidence(NONE.or(NONE)).containsExactly("parties.joint_body");
    }

    @Test
    void a_fact_that_is_asked_twice_is_shown_once() {
      Claim again = NEEDS.fact("need.stated_before_tool").stated();

      assertThat(again).isEqualTo(YES_1).hasSameHashCodeAs(YES_1);
      assertEvidence(YES_1.and(again)).containsExactly("need.stated_before_tool");
    }

    @Test
    void joining_nothing_is_not_applicable_and_always_is_so_without_evidence() {
      assertThat(Claim.all().answer()).isEqualTo(NOT_APPLICABLE);
      assertThat(Claim.any().answer()).isEqualTo(NOT_APPLICABLE);
      assertThat(Claim.always().answer()).isEqualTo(YES);
      assertThat(Claim.always().decisive()).isEmpty();
      assertThat(NEEDS.described().answer()).isEqualTo(YES);
    }

    @Test
    void each_fact_that_decided_is_looked_at_until_one_fails() {
      Claim claim = YES_1.and(YES_2).and(NONE);
      List<String> seen = new ArrayList<>();

      assertThat(claim.everyDecisive(leaf -> seen.add(leaf.path()))).isTrue();
      assertThat(claim.everyDecisive(leaf -> !seen.add(leaf.path()))).isFalse();
      assertThat(seen)
          .containsExactly(
              "need.stated_before_tool", "parties.all_identified", "need.stated_before_tool");
    }

    @Test
    void a_claim_is_possible_and_doubtful_as_its_answer_is() {
      assertThat(SILENT.possible()).isTrue();
      assertThat(SILENT.doubtful()).isTrue();
      assertThat(NO_1.possible()).isFalse();
      assertThat(YES_1.doubtful()).isFalse();
    }

    @Test
    void the_facts_of_a_part_that_did_not_decide_are_no_evidence() {
      Claim part = YES_1.and(SILENT);

      assertThat(part.or(YES_2).answer()).isEqualTo(YES);
      assertEvidence(part.or(YES_2)).containsExactly("parties.all_identified");
      assertEvidence(part.or(NO_1)).containsExactly("parties.representatives_present");
      assertEvidence(part.and(NO_1)).containsExactly("need.requirements_from_work");
    }
  }

  @Nested
  class OfLists {

    @Test
    void an_absent_list_keeps_it_open_whether_any_element_fits() {
      Claim any = consultation("notes: nothing said");

      assertThat(any.answer()).isEqualTo(UNKNOWN);
      assertEvidence(any).containsExactly("dialogue.events");
    }

    @Test
    void an_open_list_without_an_element_that_fits_keeps_it_open() {
      Claim any = consultation("dialogue: { events: [{ id: a, kind: review }, unknown] }");

      assertThat(any.answer()).isEqualTo(UNKNOWN);
      assertEvidence(any).containsExactly("dialogue.events");
    }

    @Test
    void an_empty_list_is_a_sure_no() {
      Claim any = consultation("dialogue: { events: [] }");

      assertThat(any.answer()).isEqualTo(NO);
      assertEvidence(any).containsExactly("dialogue.events");
    }

    @Test
    void a_complete_list_is_a_sure_no_when_no_element_can_fit() {
      Claim any =
          consultation(
              "dialogue: { events: [{ id: a, kind: review }, { id: b, kind: workshop }] }");

      assertThat(any.answer()).isEqualTo(NO);
      assertEvidence(any)
          .containsExactly("dialogue.events", "dialogue.events[a].kind", "dialogue.events[b].kind");
    }

    @Test
    void an_element_of_unknown_kind_keeps_it_open_in_a_complete_list_too() {
      Claim any = consultation("dialogue: { events: [{ id: a, kind: review }, { id: b }] }");

      assertThat(any.answer()).isEqualTo(UNKNOWN);
      assertEvidence(any).containsExactly("dialogue.events", "dialogue.events[b].kind");
    }

    @Test
    void an_element_that_fits_is_the_only_evidence() {
      Claim any =
          consultation("dialogue: { events: [{ id: a }, { id: b, kind: consultation }, unknown] }");

      assertThat(any.answer()).isEqualTo(YES);
      assertEvidence(any).containsExactly("dialogue.events[b].kind");
    }

    @Test
    void a_list_that_makes_no_sense_makes_none_of_its_elements_either() {
      Task task = task("tasks: [{ id: t, real: not_applicable }]");

      Claim any = task.fact("real").any(real -> real.fact("considered").yes());

      assertThat(any.answer()).isEqualTo(NOT_APPLICABLE);
      assertEvidence(any).containsExactly("real");
    }

    @Test
    void dialogue_always_makes_sense_so_that_its_list_is_asked_for() {
      Claim any = consultation("dialogue: { events: not_applicable }");

      assertThat(any.answer()).isEqualTo(UNKNOWN);
      assertEvidence(any).containsExactly("dialogue.events");
    }

    @Test
    void elements_without_an_id_are_told_by_their_place() {
      Task task =
          task("tasks: [{ id: t, real: [{ considered: yes }, { what: x }, { considered: no }] }]");

      Claim every = task.fact("real").every(real -> real.fact("considered").yes());

      assertThat(every.answer()).isEqualTo(NO);
      assertEvidence(every).containsExactly("real[2].considered");
      assertThat(every.decisive().get(0).subject()).isSameAs(task);
    }

    @Test
    void every_element_fits_when_the_list_is_complete_and_all_do() {
      Claim every = considered("[{ considered: yes }, { considered: yes }]");

      assertThat(every.answer()).isEqualTo(YES);
      assertEvidence(every).containsExactly("real", "real[0].considered", "real[1].considered");
      assertThat(considered("[]").answer()).isEqualTo(YES);
      assertEvidence(considered("[]")).containsExactly("real");
    }

    @Test
    void it_is_open_whether_every_element_fits_when_the_list_is_open_or_absent() {
      assertThat(considered("[{ considered: yes }, unknown]").answer()).isEqualTo(UNKNOWN);
      assertEvidence(considered("[{ considered: yes }, unknown]")).containsExactly("real");
      assertThat(considered("unknown").answer()).isEqualTo(UNKNOWN);
      assertEvidence(considered("unknown")).containsExactly("real");
    }

    @Test
    void it_is_open_whether_every_element_fits_when_one_does_not_say() {
      Claim every = considered("[{ considered: yes }, { what: x }]");

      assertThat(every.answer()).isEqualTo(UNKNOWN);
      assertEvidence(every).containsExactly("real", "real[1].considered");
    }

    @Test
    void a_list_includes_a_word_surely_once_it_names_it() {
      assertThat(purposes("[safety, unknown]").includes(Purpose.SAFETY).answer()).isEqualTo(YES);
      assertThat(purposes("[safety]").includes(Purpose.CONTROL).answer()).isEqualTo(NO);
      assertThat(purposes("[safety, unknown]").includes(Purpose.CONTROL).answer())
          .isEqualTo(UNKNOWN);
      assertThat(purposes("unknown").includes(Purpose.CONTROL).answer()).isEqualTo(UNKNOWN);
      assertThat(purposes("not_applicable").includes(Purpose.CONTROL).answer())
          .isEqualTo(NOT_APPLICABLE);
      assertEvidence(purposes("[safety]").includes(Purpose.SAFETY)).containsExactly("purposes");
    }

    @Test
    void a_list_lies_within_some_words_when_it_is_complete_and_names_no_other() {
      assertThat(purposes("[safety]").within(Purpose.SAFETY, Purpose.CONTROL).answer())
          .isEqualTo(YES);
      assertThat(purposes("[safety, control]").within(Purpose.SAFETY).answer()).isEqualTo(NO);
      assertThat(purposes("[safety, control, unknown]").within(Purpose.SAFETY).answer())
          .isEqualTo(NO);
      assertThat(purposes("[safety, unknown]").within(Purpose.SAFETY).answer()).isEqualTo(UNKNOWN);
      assertThat(purposes("[]").within(Purpose.SAFETY).answer()).isEqualTo(NO);
      assertThat(purposes("unknown").within(Purpose.SAFETY).answer()).isEqualTo(UNKNOWN);
    }

    @Test
    void a_list_is_empty_only_when_it_is_given_so() {
      assertThat(purposes("[]").empty().answer()).isEqualTo(YES);
      assertThat(purposes("[safety]").empty().answer()).isEqualTo(NO);
      assertThat(purposes("[unknown]").empty().answer()).isEqualTo(UNKNOWN);
      assertThat(purposes("unknown").empty().answer()).isEqualTo(UNKNOWN);
      assertThat(purposes("not_applicable").empty().answer()).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void a_list_of_what_one_voice_alone_names_may_be_empty() {
      String incidents = "effects: { incidents: [%s, unknown] }";
      for (String denied :
          List.of("kind: { workers: outage }", "kind: disputed, name: { workers: A }")) {
        assertThat(
                Samples.deployment(incidents.formatted("{ " + denied + " }"))
                    .fact("effects.incidents")
                    .empty()
                    .answer())
            .isEqualTo(DISPUTED);
      }
      for (String there :
          List.of(
              "{ name: A }",
              "{ kind: { workers: outage, management: overload } }",
              "{ kind: { workers: outage } }, { kind: outage }")) {
        assertThat(
                Samples.deployment(incidents.formatted(there))
                    .fact("effects.incidents")
                    .empty()
                    .answer())
            .isEqualTo(NO);
      }
    }

    @Test
    void a_list_is_stated_once_it_is_given_and_in_part_when_it_is_open() {
      assertThat(purposes("[]").stated().answer()).isEqualTo(YES);
      assertThat(purposes("[safety, unknown]").stated().answer()).isEqualTo(PARTLY);
      assertThat(purposes("unknown").stated().answer()).isEqualTo(UNKNOWN);
      assertThat(purposes("not_applicable").stated().answer()).isEqualTo(NOT_APPLICABLE);
    }

    private Claim consultation(String facts) {
      return Samples.deployment(facts)
          .fact("dialogue.events")
          .any(event -> event.fact("kind").is(EventKind.CONSULTATION));
    }

    @Test
    void every_one_of_some_leaves_the_others_out() {
      assertThat(coped("[{ kind: care, considered: yes }, { kind: arbitration }]").answer())
          .isEqualTo(YES);
      assertThat(coped("[{ kind: care, considered: no }, { kind: arbitration }]").answer())
          .isEqualTo(NO);
      assertThat(coped("[{ considered: no }]").answer()).isEqualTo(UNKNOWN);
      assertThat(coped("[{ considered: yes }]").answer()).isEqualTo(YES);
      assertThat(coped("[{ kind: care, considered: yes }, unknown]").answer()).isEqualTo(UNKNOWN);
      assertThat(coped("unknown").answer()).isEqualTo(UNKNOWN);
    }

    @Test
    void every_one_of_none_proves_nothing() {
      assertThat(coped("[]").answer()).isEqualTo(NOT_APPLICABLE);
      assertThat(coped("[{ kind: arbitration, considered: yes }]").answer())
          .isEqualTo(NOT_APPLICABLE);
      assertThat(coped("[{ kind: care, considered: not_applicable }]").answer()).isEqualTo(UNKNOWN);
      assertThat(coped("[{ kind: arbitration }, unknown]").answer()).isEqualTo(UNKNOWN);
    }

    private Claim coped(String real) {
      return task("tasks: [{ id: t, real: " + real + " }]")
          .fact("real")
          .everyOf(
              element -> element.fact("kind").is(RealWorkKind.CARE),
              element -> element.fact("considered").yes());
    }

    private Claim considered(String real) {
      return task("tasks: [{ id: t, real: " + real + " }]")
          .fact("real")
          .every(element -> element.fact("considered").yes());
    }

    private Reading purposes(String list) {
      return Samples.deployment("purposes: " + list).fact("purposes");
    }

    private Task task(String facts) {
      return Samples.deployment(facts).tasks().elements().get(0);
    }
  }

  @Nested
  class OfTwoDates {

    @Test
    void two_known_dates_decide_together() {
      assertThat(order("2026-02", "2026-03").answer()).isEqualTo(YES);
      assertThat(order("2026-03", "2026-02").answer()).isEqualTo(NO);
      assertThat(order("2026-03", "2026").answer()).isEqualTo(UNKNOWN);
      assertEvidence(order("2026-02", "2026-03")).containsExactly("dates.decided", "dates.changed");
      assertEvidence(order("2026-03", "2026")).containsExactly("dates.decided", "dates.changed");
    }

    @Test
    void a_missing_date_alone_keeps_the_order_open() {
      assertThat(order("unknown", "2026-03").answer()).isEqualTo(UNKNOWN);
      assertEvidence(order("unknown", "2026-03")).containsExactly("dates.decided");
      assertEvidence(order("2026-03", "unknown")).containsExactly("dates.changed");
      assertEvidence(order("unknown", "unknown")).containsExactly("dates.decided", "dates.changed");
      assertThat(order("2026-03", "disputed").answer()).isEqualTo(DISPUTED);
      assertEvidence(order("2026-03", "disputed")).containsExactly("dates.changed");
    }

    @Test
    void voices_that_agree_on_the_order_settle_it() {
      assertThat(order("{ management: 2026-01, workers: 2026-02 }", "2026-03").answer())
          .isEqualTo(YES);
      assertThat(order("{ management: 2026-01, workers: 2026-04 }", "2026-03").answer())
          .isEqualTo(DISPUTED);
    }

    private Claim order(String decided, String changed) {
      Deployment deployment =
          Samples.deployment("dates: { decided: " + decided + ", changed: " + changed + " }");
      return deployment.fact("dates.decided").before(deployment.fact("dates.changed"));
    }
  }

  @Nested
  class OfValues {

    private final Deployment deployment =
        Samples.deployment(
            """
            phase: pilot
            dates: { decided: 2026-03 }
            value: { cost_eur: 1.5 }
            roles: [{ id: r, headcount: { at_least: 50, at_most: 299 } }]
            tasks: [{ id: t, role: r }]
            """);

    @Test
    void a_word_is_one_of_some_or_is_not() {
      Reading phase = deployment.fact("phase");

      assertThat(phase.is(LifecyclePhase.PILOT, LifecyclePhase.IN_USE).answer()).isEqualTo(YES);
      assertThat(phase.is(LifecyclePhase.IN_USE).answer()).isEqualTo(NO);
      assertThat(deployment.fact("change").is(ChangeKind.NEW).answer()).isEqualTo(UNKNOWN);
      assertThat(deployment.tasks().elements().get(0).fact("role").is("r", "s").answer())
          .isEqualTo(YES);
    }

    @Test
    void a_word_that_the_fact_never_says_is_refused() {
      assertThatThrownBy(() -> deployment.fact("phase").is(ChangeKind.NEW))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("phase never says NEW");
    }

    @Test
    void a_number_is_compared_with_a_limit() {
      Reading cost = deployment.fact("value.cost_eur");

      assertThat(cost.below(1.5).answer()).isEqualTo(NO);
      assertThat(cost.below(2).answer()).isEqualTo(YES);
      assertThat(cost.atLeast(1.5).answer()).isEqualTo(YES);
      assertThat(cost.above(1.5).answer()).isEqualTo(NO);
      assertThat(deployment.fact("pilot.people").below(1).answer()).isEqualTo(UNKNOWN);
    }

    @Test
    void a_head_count_is_compared_as_a_range() {
      Reading people = deployment.roles().elements().get(0).fact("headcount");

      assertThat(people.atLeast(50).answer()).isEqualTo(YES);
      assertThat(people.atLeast(100).answer()).isEqualTo(UNKNOWN);
      assertThat(people.atLeast(299.5).answer()).isEqualTo(NO);
    }

    @Test
    void a_date_is_compared_with_a_day() {
      Reading decided = deployment.fact("dates.decided");

      assertThat(decided.before(LocalDate.of(2026, 4, 1)).answer()).isEqualTo(YES);
      assertThat(decided.before(LocalDate.of(2026, 3, 2)).answer()).isEqualTo(UNKNOWN);
      assertThat(decided.after(LocalDate.of(2026, 3, 31)).answer()).isEqualTo(NO);
    }

    @Test
    void a_date_is_recent_until_so_many_months_later() {
      assertThat(recent("2026-01-31", LocalDate.of(2026, 2, 28))).isEqualTo(YES);
      assertThat(recent("2026-01-31", LocalDate.of(2026, 3, 1))).isEqualTo(NO);
      assertThat(recent("2028-01-31", LocalDate.of(2028, 2, 29))).isEqualTo(YES);
      assertThat(recent("2026-02-28", LocalDate.of(2026, 3, 29))).isEqualTo(NO);
      assertThat(recent("2026-01", LocalDate.of(2026, 2, 15))).isEqualTo(UNKNOWN);
      assertThat(recent("2026-03-02", LocalDate.of(2026, 3, 1))).isEqualTo(NO);
      assertThat(recent("unknown", LocalDate.of(2026, 3, 1))).isEqualTo(UNKNOWN);
      assertThat(recent("not_applicable", LocalDate.of(2026, 3, 1))).isEqualTo(NOT_APPLICABLE);
    }

    private Answer recent(String date, LocalDate day) {
      return Samples.deployment("dates: { decided: " + date + " }")
          .fact("dates.decided")
          .recent(1, day)
          .answer();
    }

    @Test
    void any_question_can_be_put_to_a_value() {
      assertThat(
              deployment
                  .fact("phase")
                  .holds(phase -> Answer.of(phase.toString().startsWith("P")))
                  .answer())
          .isEqualTo(YES);
    }

    @Test
    void a_list_and_a_single_value_are_asked_different_questions() {
      assertThatThrownBy(() -> deployment.fact("tasks").yes())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("tasks is a list: ask any, every, includes, within or empty");
      assertThatThrownBy(() -> deployment.fact("phase").empty())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("phase is not a list");
    }

    @Test
    void a_fact_that_is_not_there_is_refused_with_the_nearest_one() {
      assertThatThrownBy(() -> deployment.fact("dates.decide"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Deployment has no fact dates.decide; nearest: decided");
    }
  }

  private static ListAssert<String> assertEvidence(Claim claim) {
    List<String> paths = claim.decisive().stream().map(Leaf::path).toList();
    return assertThat(paths);
  }
}
