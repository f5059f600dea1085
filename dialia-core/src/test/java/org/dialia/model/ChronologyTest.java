package org.dialia.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dialia.model.Answer.NO;
import static org.dialia.model.Answer.UNKNOWN;
import static org.dialia.model.Answer.YES;

import org.dialia.io.Samples;
import org.junit.jupiter.api.Test;

class ChronologyTest {

  private static final String HELD =
      "dialogue: { events: [{ id: cse, kind: consultation, status: held, closed_on: 2026-03 }] }";

  @Test
  void what_was_held_while_it_is_not_at_work_came_before_use() {
    Claim held = consulted("phase: study");

    assertThat(held.answer()).isEqualTo(YES);
    assertThat(held.decisive().stream().map(Leaf::path)).contains("phase");
    assertThat(consulted("phase: pilot\npilot: { real_work: no }").answer()).isEqualTo(YES);
  }

  @Test
  void without_a_date_of_use_nobody_knows_what_came_before_it() {
    assertThat(consulted("phase: in_use").answer()).isEqualTo(UNKNOWN);
    assertThat(consulted("phase: pilot").answer()).isEqualTo(UNKNOWN);
    assertThat(consulted("x_phase: none").answer()).isEqualTo(UNKNOWN);
  }

  @Test
  void a_known_date_of_use_decides() {
    assertThat(consulted("phase: in_use\ndates: { in_use_since: 2026-04 }").answer())
        .isEqualTo(YES);
    assertThat(consulted("phase: in_use\ndates: { in_use_since: 2026-02 }").answer()).isEqualTo(NO);
  }

  private static Claim consulted(String facts) {
    return Samples.deployment(facts + "\n" + HELD).heldBeforeUse(EventKind.CONSULTATION);
  }
}
