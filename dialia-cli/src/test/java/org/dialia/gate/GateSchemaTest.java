package org.dialia.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dialia.charter.Text;
import org.dialia.io.Input;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.Schemas;
import org.dialia.io.Schemas.Compulsory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas of the files of the gate say what their readers say. */
class GateSchemaTest {

  /** Read once they are known to be up to date. */
  private static final class Published {
    static final Schema WAIVERS = Schemas.published("waivers");
    static final Schema BASELINE = Schemas.published("baseline");
  }

  @BeforeAll
  static void the_published_schemas_are_made_from_the_records() throws IOException {
    Schemas.check(
        "waivers",
        Schemas.ofFile(
            WaiverFile.class,
            "waivers",
            Text.of("Les levées de Dialia", "The waivers of Dialia"),
            Text.of(
                "Des constats connus, acceptés pour un temps : dialia-waivers.yaml.",
                "Findings that are known and accepted for a time: dialia-waivers.yaml."),
            Map.of(
                WaiverFile.class,
                new Compulsory(List.of("waivers"), List.of()),
                Waiver.class,
                new Compulsory(List.of("reason", "expires"), List.of("rule", "statement")))));
    Schemas.check(
        "baseline",
        Schemas.ofFile(
            BaselineFile.class,
            "baseline",
            Text.of("Un état connu de Dialia", "A baseline of Dialia"),
            Text.of(
                "Ce qui a été trouvé avant, tel que dialia baseline l'écrit.",
                "What was found before, as dialia baseline writes it."),
            Map.of(
                BaselineFile.class,
                new Compulsory(List.of("findings"), List.of()),
                KnownFinding.class,
                new Compulsory(List.of("id", "file"), List.of()))));
  }

  private static boolean isWaivers(String yaml) {
    try {
      Waivers.read(input(yaml), List.of(), LocalDate.of(2026, 3, 1), Waivers.USUAL_DAYS);
      return true;
    } catch (InvalidDescriptionException refused) {
      return false;
    }
  }

  private static boolean isBaseline(String yaml) {
    try {
      Baseline.read(input(yaml));
      return true;
    } catch (InvalidDescriptionException refused) {
      return false;
    }
  }

  private static Input input(String yaml) {
    return Input.of("file.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "waivers: none",
        "waivers: unknown",
        "waivers: []",
        "waivers: [unknown]",
        "waivers: [{}]",
        "waivers: { a: b }",
        "waiver: []",
        "x_mine: 1\nwaivers: []",
        "dialia: 1\nwaivers: []",
        "dialia: \"1\"\nwaivers: []",
        "dialia: 2\nwaivers: []",
        "dialia: unknown\nwaivers: []",
        "waivers: [{ rule: a, reason: x, expires: 2026-06 }]",
        "waivers: [{ statement: a, reason: x, expires: 2026 }]",
        "waivers: [{ rule: a, reason: x, expires: \"2026-06-30\", agreed_with: CSE, owner: me }]",
        "waivers: [{ rule: a, reason: x, expires: 2026-06, deployment: b, subject: decisions/c }]",
        "waivers: [{ rule: unknown, statement: HD-2, reason: x, expires: 2026-06 }]",
        "waivers: [{ rule: a, statement: HD-2, reason: x, expires: 2026-06 }]",
        "waivers: [{ deployment: chat, reason: x, expires: 2026-06 }]",
        "waivers: [{ rule: unknown, reason: x, expires: 2026-06 }]",
        "waivers: [{ rule: { a: b, c: d }, reason: x, expires: 2026-06 }]",
        "waivers: [{ rule: a, expires: 2026-06 }]",
        "waivers: [{ rule: a, reason: \"  \", expires: 2026-06 }]",
        "waivers: [{ rule: a, reason: [x], expires: 2026-06 }]",
        "waivers: [{ rule: a, reason: disputed, expires: 2026-06 }]",
        "waivers: [{ rule: a, reason: { a: x, b: y }, expires: 2026-06 }]",
        "waivers: [{ rule: a, reason: x }]",
        "waivers: [{ rule: a, reason: x, expires: unknown }]",
        "waivers: [{ rule: a, reason: x, expires: next year }]",
        "waivers: [{ rule: a, reason: x, expires: 2026-13 }]",
        "waivers: [{ rule: a, raison: x, reason: x, expires: 2026-06 }]",
        "waivers: [{ rule: a, reason: x, expires: 2026-06, x_mine: 1 }]",
      })
  void waivers_are_taken_alike(String yaml) {
    assertThat(Schemas.accepts(Published.WAIVERS, yaml)).isEqualTo(isWaivers(yaml));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "findings: []",
        "findings: unknown",
        "dialia: 1\nas_of: 2026-03-01\nrule_base: 0.1.0\nrule_base_sha256: abc\nfindings: []",
        "as_of: yesterday\nfindings: []",
        "findings: [{ id: a, file: b.yaml }]",
        "findings: [{ id: a, file: b, rule: c, subject: d, outcome: risk, severity: high }]",
        "findings: [{ id: a, file: b, outcome: risque }]",
        "findings: [{ id: a, file: b, severity: hihg }]",
        "findings: [{ di: a, file: b }]",
        "findings: [{ id: a }]",
        "findings: [{ file: b }]",
        "findings: [{ id: unknown, file: b }]",
        "findings: [{ id: a, file: { x: b, y: c } }]",
      })
  void baselines_are_taken_alike(String yaml) {
    assertThat(Schemas.accepts(Published.BASELINE, yaml)).isEqualTo(isBaseline(yaml));
  }

  @Test
  void both_kinds_of_file_can_be_right() {
    assertThat(isWaivers("waivers: [{ rule: a, reason: x, expires: 2026-06 }]")).isTrue();
    assertThat(isBaseline("findings: [{ id: a, file: b.yaml }]")).isTrue();
  }
}
