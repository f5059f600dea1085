package org.dialia.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dialia.io.Confrontation.Difference;
import org.dialia.io.Confrontation.Difference.Kind;
import org.dialia.model.Inventory;
import org.junit.jupiter.api.Test;

/** What two or three sides say, and what is then said together. */
class ConfrontationTest {

  static Confrontation confront(Inventory... sides) {
    Map<String, Inventory> named = new LinkedHashMap<>();
    for (int i = 0; i < sides.length; i++) {
      named.put(new String[] {"management", "workers", "cse"}[i], sides[i]);
    }
    return Confrontation.of(named);
  }

  private static Confrontation deployments(String... sides) {
    return confront(
        java.util.Arrays.stream(sides)
            .map(facts -> Samples.inventory("organisation: {}\n---\nid: chat\n" + facts))
            .toArray(Inventory[]::new));
  }

  /** What is then said of the one deployment. */
  private static Inventory said(String facts) {
    return Samples.inventory("organisation: {}\n---\nid: chat\n" + facts);
  }

  private static Difference difference(String path, Kind kind, String... said) {
    Map<String, String> by = new LinkedHashMap<>();
    for (int i = 0; i < said.length; i += 2) {
      by.put(said[i], said[i + 1]);
    }
    return new Difference("deployments[chat]." + path, kind, by);
  }

  @Test
  void a_fact_that_all_give_alike_stays_and_silence_contradicts_nobody() {
    Confrontation both =
        deployments(
            "phase: pilot\nneed: { stated_before_tool: no }\nreach: [team]",
            "phase: pilot\npurposes: []\nsystem: { profiling: disputed }");
    assertThat(both.inventory())
        .isEqualTo(
            said(
                "phase: pilot\nneed: { stated_before_tool: no }\nreach: [team]\npurposes: []\n"
                    + "system: { profiling: disputed }"));
    assertThat(both.differences()).isEmpty();
  }

  @Test
  void facts_that_differ_are_disputed_with_their_voices_in_order() {
    Confrontation three =
        deployments(
            "phase: pilot\nsystem: { profiling: yes }\ndates: { decided: 2026-01 }",
            "phase: in_use\nsystem: { profiling: no }\ndates: { decided: 2026-01-03 }",
            "phase: in_use\nsystem: { profiling: partly }");
    assertThat(WriterTest.yaml(three.inventory()))
        .contains(
            """
                phase:
                  management: pilot
                  workers: in_use
                  cse: in_use
            """);
    assertThat(three.inventory())
        .isEqualTo(
            said(
                """
                phase: { management: pilot, workers: in_use, cse: in_use }
                system: { profiling: { management: yes, workers: no, cse: partly } }
                dates: { decided: { management: 2026-01, workers: 2026-01-03 } }
                """));
    assertThat(three.differences()).isEmpty();
  }

  @Test
  void a_number_is_the_same_however_many_decimals_it_has() {
    assertThat(
            deployments(
                    "value: { gains: [{ id: time, amount: 12.50 }] }",
                    "value: { gains: [{ id: time, amount: 12.5 }] }")
                .inventory())
        .isEqualTo(said("value: { gains: [{ id: time, amount: 12.50 }] }"));
  }

  @Test
  void a_voice_says_that_a_yes_or_no_fact_does_not_apply_or_is_disputed() {
    Confrontation both =
        deployments(
            "system: { profiling: not_applicable, in_house: disputed }",
            "system: { profiling: yes, in_house: no }");
    assertThat(both.inventory())
        .isEqualTo(
            said(
                """
                system:
                  profiling: { management: not_applicable, workers: yes }
                  in_house: { management: disputed, workers: no }
                """));
    assertThat(both.differences()).isEmpty();
  }

  @Test
  void what_a_voice_cannot_say_of_another_fact_leaves_one_voice_or_none() {
    assertThat(deployments("pilot: { people: not_applicable }", "pilot: { people: 12 }"))
        .satisfies(
            both -> {
              assertThat(both.inventory()).isEqualTo(said("pilot: { people: { workers: 12 } }"));
              assertThat(both.differences())
                  .containsExactly(
                      difference(
                          "pilot.people",
                          Kind.FACT,
                          "management",
                          "not_applicable",
                          "workers",
                          "12"));
            });
    // Two voices could agree on a question that the third says makes no sense.
    assertThat(
            deployments(
                    "pilot: { people: not_applicable }",
                    "pilot: { people: 12 }",
                    "pilot: { people: 13 }")
                .inventory())
        .isEqualTo(said("pilot: { people: disputed }"));
    assertThat(
            confront(
                    Samples.inventory("organisation: { headcount: 40 }\ndeployments: []"),
                    Samples.inventory("organisation: { headcount: 60 }\ndeployments: []"))
                .inventory())
        .isEqualTo(Samples.inventory("organisation: { headcount: disputed }\ndeployments: []"));
  }

  @Test
  void disputes_that_a_side_describes_keep_their_voices() {
    assertThat(
            deployments(
                    "phase: { supplier: rollout, workers: in_use }",
                    "phase: in_use",
                    "phase: pilot")
                .inventory())
        .isEqualTo(said("phase: { supplier: rollout, workers: in_use, cse: pilot }"));
    Confrontation twice =
        deployments("phase: { management: pilot, workers: in_use }", "phase: rollout");
    assertThat(twice.inventory()).isEqualTo(said("phase: disputed"));
    assertThat(twice.differences())
        .containsExactly(
            difference(
                "phase",
                Kind.FACT,
                "management",
                "{ management: pilot, workers: in_use }",
                "workers",
                "rollout"));
  }

  @Test
  void lists_of_words_that_differ_keep_what_all_name_and_are_open() {
    Confrontation both =
        deployments(
            "reach: [team, company]\npurposes: [control, safety]\nsystem: { techniques: [] }",
            "reach: [company, team]\npurposes: [safety, innovation]\nsystem: { techniques: [unknown] }");
    assertThat(both.inventory())
        .isEqualTo(
            said(
                "reach: [team, company]\npurposes: [safety, unknown]\n"
                    + "system: { techniques: [unknown] }"));
    assertThat(both.differences())
        .containsExactly(
            difference(
                "purposes",
                Kind.WORDS,
                "management",
                "[control, safety]",
                "workers",
                "[safety, innovation]"));
  }

  @Test
  void an_element_that_a_complete_list_leaves_out_is_disputed_in_every_fact() {
    Confrontation both =
        deployments(
            "roles: [{ id: agents, kind: worker, name: Agents }]\n"
                + "tasks: [{ id: sort, name: Tri, role: agents, prescribed: [lire],"
                + " effects: { source: observed, skills: worse, health: not_applicable } }]",
            "roles: [{ id: agents, kind: worker }]\ntasks: []");
    assertThat(both.inventory())
        .isEqualTo(
            said(
                """
                roles: [{ id: agents, kind: worker, name: Agents }]
                tasks:
                  - id: sort
                    name: { management: Tri }
                    role: { management: agents }
                    prescribed: [unknown]
                    effects: { source: { management: observed }, skills: { management: worse }, health: disputed }
                  - unknown
                """));
    assertThat(both.differences())
        .containsExactly(
            difference("tasks[sort]", Kind.LEFT_OUT, "management", "Tri"),
            difference("tasks[sort].prescribed", Kind.WORDS, "management", "[lire]"),
            difference("tasks[sort].effects.health", Kind.FACT, "management", "not_applicable"));
  }

  @Test
  void an_element_that_an_open_list_does_not_name_is_taken_as_it_is() {
    Confrontation both = deployments("tasks: [unknown]", "tasks: [{ id: sort, change: added }]");
    assertThat(both.inventory()).isEqualTo(said("tasks: [{ id: sort, change: added }, unknown]"));
    assertThat(both.differences())
        .containsExactly(difference("tasks[sort]", Kind.NOT_NAMED, "workers", "sort"));
  }

  @Test
  void elements_without_an_id_are_the_same_when_all_that_is_said_of_them_is() {
    Confrontation both =
        deployments(
            "effects: { incidents: [{ kind: wrong_result, corrected: no }, { kind: outage }] }",
            "effects: { incidents: [{ kind: outage }, { kind: wrong_result, corrected: yes }] }");
    assertThat(both.inventory())
        .isEqualTo(
            said(
                """
                effects:
                  incidents:
                    - { kind: { management: wrong_result }, corrected: { management: no } }
                    - { kind: outage }
                    - { kind: { workers: wrong_result }, corrected: { workers: yes } }
                    - unknown
                """));
    assertThat(both.differences())
        .containsExactly(
            difference("effects.incidents[0]", Kind.LEFT_OUT, "management", ""),
            difference("effects.incidents[2]", Kind.LEFT_OUT, "workers", ""));
  }

  @Test
  void what_the_sides_say_together_does_not_contradict_itself() {
    Confrontation both =
        deployments(
            "dates: { in_use_since: 2026-03 }\n"
                + "value: { gains: [{ id: time, shares: { workers: 60 } }] }",
            "dates: { retired: 2025 }\n"
                + "value: { gains: [{ id: time, shares: { organisation: 70 } }] }");
    assertThat(both.inventory())
        .isEqualTo(
            said(
                """
                dates: { in_use_since: 2026-03, retired: { workers: 2025 } }
                value:
                  gains:
                    - id: time
                      shares: { workers: { management: 60 }, organisation: { workers: 70 } }
                """));
  }

  @Test
  void of_two_names_the_first_stays_and_other_texts_are_disputed() {
    Confrontation both =
        deployments(
            "name: Chat\nnotes: one\nreference: p. 1\nx_ticket: 7\nx_mine: a",
            "name: Robot\nnotes: two\nreference: p. 1\nx_ticket: 8\nx_more: [b]");
    assertThat(both.inventory())
        .isEqualTo(
            said(
                "name: Chat\nnotes: { management: one, workers: two }\nreference: p. 1\n"
                    + "x_ticket: 7\nx_mine: a\nx_more: [b]"));
    assertThat(both.differences())
        .containsExactly(
            difference("name", Kind.KEPT, "management", "Chat", "workers", "Robot"),
            difference("x_ticket", Kind.KEPT, "management", "7", "workers", "8"));
  }

  @Test
  void a_source_vouches_only_for_the_side_that_names_it() {
    String task = "tasks: [{ id: sort, %s }]";
    assertThat(
            deployments(
                    "source: documented\n" + task.formatted("change: added"),
                    task.formatted("effects: { skills: better }"))
                .inventory())
        .isEqualTo(
            said(
                "source: { management: documented }\n"
                    + task.formatted("change: added, effects: { skills: better }")));
    // What adds nothing about real work, or has a source of its own, does not touch it.
    assertThat(
            deployments(
                    "source: documented",
                    "phase: pilot\n"
                        + task.formatted("source: observed, effects: { skills: better }"))
                .inventory())
        .isEqualTo(
            said(
                "source: documented\nphase: pilot\n"
                    + task.formatted("source: observed, effects: { skills: better }")));
    assertThat(deployments("source: documented", "source: observed").inventory())
        .isEqualTo(said("source: { management: documented, workers: observed }"));
  }

  @Test
  void a_deployment_that_one_side_alone_describes_is_kept_as_it_is() {
    Inventory more =
        Samples.inventory(
            "organisation: { sector: private }\ndeployments: [{ id: chat, name: Chat, phase: idea }]");
    Confrontation both = confront(Samples.inventory("organisation: {}\ndeployments: []"), more);
    assertThat(both.inventory()).isEqualTo(more);
    assertThat(both.differences())
        .containsExactly(
            new Difference("deployments[chat]", Kind.DEPLOYMENT, Map.of("workers", "Chat")));
  }

  @Test
  void one_side_alone_is_no_confrontation() {
    assertThatThrownBy(() -> Confrontation.of(Map.of("workers", said("phase: idea"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
