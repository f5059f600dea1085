package org.dialia.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.dialia.charter.Language;
import org.dialia.model.Fact;
import org.dialia.model.FactSheet;
import org.dialia.model.Inventory;
import org.dialia.model.LifecyclePhase;
import org.dialia.model.Organisation;
import org.dialia.model.RandomInventories;
import org.junit.jupiter.api.Test;

class DraftTest {

  @Test
  void what_is_set_is_read_back() throws IOException {
    Draft draft = Draft.blank("chat");
    draft.set("name", "Le \"robot\" : # bavard");
    draft.set("phase", "pilot");
    draft.set("purposes", "safety, productivity");
    draft.set("organisation.headcount", "{ at_least: 50 }");
    draft.set("dates.pilot_started", "2026-03");
    draft.set("roles[agents].kind", "worker");
    draft.set("tasks[reply].role", "agents");
    draft.set("tasks[reply].real[0].what", "cherche, à deux, la bonne réponse");
    draft.set("tasks[reply].effects.intensity", "{ management: same, workers: worse }");
    draft.set("decisions", "unknown");

    Inventory read = draft.read();
    var deployment = read.deployments().get(0);
    assertThat(deployment.label()).isEqualTo("Le \"robot\" : # bavard");
    assertThat(deployment.phase()).isEqualTo(Fact.of(LifecyclePhase.PILOT));
    assertThat(read.organisation().headcount().toString()).isEqualTo("{ at_least: 50 }");
    assertThat(deployment.tasks().elements().get(0).real().elements().get(0).what())
        .isEqualTo(Fact.of("cherche, à deux, la bonne réponse"));
    assertThat(deployment.tasks().elements().get(0).effects().intensity().isDisputed()).isTrue();
    assertThat(deployment.decisions().isAbsent()).isTrue();
  }

  @Test
  void what_is_refused_leaves_the_draft_as_it_was() throws IOException {
    Draft draft = Draft.blank("chat");
    draft.set("phase", "pilot");
    byte[] before = draft.bytes(Language.EN);

    assertThat(refusal(draft, "phase", "pilote"))
        .startsWith("phase: \"pilote\" is not accepted")
        .endsWith("did you mean \"pilot\"?)");
    assertThat(refusal(draft, "phse", "pilot"))
        .isEqualTo("phse: unknown key \"phse\" (did you mean \"phase\"?)");
    assertThat(refusal(draft, "tasks.role", "x"))
        .isEqualTo("tasks.role: this is a list: name an element, tasks[…]");
    assertThat(refusal(draft, "dates[a].decided", "2026"))
        .isEqualTo("dates[a].decided: this is no list: dates without brackets");
    assertThat(refusal(draft, "tasks[a].role", "nobody")).contains("names nothing here");
    assertThat(refusal(draft, "tasks[a].real[3].what", "x"))
        .endsWith("there is no element 3; the next one is 0");
    assertThat(refusal(draft, "purposes", "[safety")).contains("the form of the file is wrong");
    assertThat(refusal(draft, "phase.x", "y")).contains("a map is expected here");
    assertThat(refusal(draft, "id", "a b")).contains("is not an id");
    assertThat(draft.bytes(Language.EN)).isEqualTo(before);
  }

  private static String refusal(Draft draft, String path, String value) {
    try {
      draft.set(path, value);
    } catch (InvalidDescriptionException refused) {
      return refused.problems().get(0).in(Language.EN);
    }
    throw new AssertionError(path + " is taken");
  }

  @Test
  void a_core_fact_that_is_not_said_stands_there_to_be_filled_in() {
    String text = new String(Draft.blank("chat").bytes(Language.FR), UTF_8);

    assertThat(text)
        .startsWith("dialia: 1\n# L'organisation qui")
        .contains("  # Effectif de l'organisation.\n  headcount: unknown\n")
        .contains("    phase: unknown\n")
        .contains("    tasks: unknown\n")
        .contains("      pilot_started: unknown\n")
        .doesNotContain("suspended:");
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(101));
  }

  @Test
  void any_deployment_can_be_a_draft_and_is_read_back_equal() throws IOException {
    RandomInventories inventories = new RandomInventories(3);
    for (int i = 0; i < 40; i++) {
      Inventory inventory =
          new Inventory(1, inventories.organisation(), List.of(inventories.deployment()));

      Inventory read = Draft.of(inventory).read();
      assertThat(read.deployments()).isEqualTo(inventory.deployments());
      assertThat(read.organisation()).isEqualTo(inventory.organisation());
    }
    assertThatThrownBy(
            () -> Draft.of(new Inventory(1, FactSheet.blank(Organisation.class), List.of())))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
