package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dialia.io.InventoryReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables read and written on the command line. */
class TableTest {

  private static final String CV = "../examples/cv-screening.yaml";
  private static final String REGISTER =
      """
      System;Stage;Decides;Reviewer may say no
      Chat;in use;yes;no
      Sorter;somewhen;yes;
      """;
  private static final String MAPPING =
      """
      id: { columns: System }
      facts:
        - { fact: name, column: System }
        - { fact: phase, column: Stage }
      items:
        - list: decisions
          id: outcome
          when: { column: Decides, is: "yes" }
          facts:
            - { fact: about, constant: worker }
            - { fact: effect, constant: employment }
            - { fact: automation, constant: recommends }
            - { fact: oversight.authority, column: Reviewer may say no }
      """;

  @TempDir private Path folder;
  private String table = "";
  private String mapping = "";

  @BeforeEach
  void files() throws IOException {
    table = Files.writeString(folder.resolve("register.csv"), REGISTER).toString();
    mapping = Files.writeString(folder.resolve("map.yaml"), MAPPING).toString();
  }

  @Test
  void a_table_becomes_a_description_and_each_value_is_accounted_for() {
    Run run = Run.of("import", table, "--mapping", mapping);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            dialia: 1
            organisation: {}
            deployments:
              - id: chat
                name: Chat
                phase: in_use
                decisions:
                  - id: outcome
                    about: worker
                    effect: employment
                    automation: recommends
                    oversight:
                      authority: no
                  - unknown
              - id: sorter
                name: Sorter
                decisions:
                  - id: outcome
                    about: worker
                    effect: employment
                    automation: recommends
                  - unknown
            """);
    assertThat(run.err().replace(table, "register.csv").lines())
        .containsExactly(
            "register.csv:3:2: phase: \"somewhen\" is not accepted (expected: idea, study, procurement,"
                + " in_development, offline_trial, pilot, rollout, in_use, suspended, retired,"
                + " abandoned, unknown); imported as unknown",
            "register.csv: 2 rows read: 2 deployments, 0 blank, 0 that describe none, 0 unusable; 0"
                + " with other cells than the headers",
            "register.csv: 4 values understood, 1 not said, 1 not covered; 0 broken characters");
    assertThat(Run.reading(run.out(), "validate", "-").code()).isZero();
  }

  @Test
  void under_strict_a_value_that_is_not_covered_shows_in_the_exit_code() throws IOException {
    Path output = folder.resolve("inventory.yaml");
    Run run = Run.of("import", table, "--mapping", mapping, "--strict", "-o", output.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(InventoryReader.read(output).deployments()).hasSize(2);
    Files.writeString(
        Path.of(mapping), MAPPING.replace("Stage }", "Stage, words: { idea: somewhen } }"));
    assertThat(Run.of("import", table, "--mapping", mapping, "--strict").code()).isZero();
  }

  @Test
  void a_finding_on_a_table_points_at_the_row_and_the_column() {
    Run run = Run.of("assess", table, "--mapping", mapping, "--format", "csv");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("human-decision/no-authority", "register.csv:2")
        .contains("decisions[outcome].oversight.authority = no");
    assertThat(Run.of("assess", table, "--mapping", mapping).out().replace(table, "register.csv"))
        .containsPattern("register.csv:2:4\\s+decisions\\[outcome\\].oversight.authority: no")
        .containsPattern("register.csv:3:4\\s+decisions\\[outcome\\].oversight.authority: unknown");
    assertThat(run.err()).contains("somewhen", "2 rows read");
    for (String command : List.of("plan", "agenda", "validate")) {
      assertThat(Run.of(command, table, "--mapping", mapping).code()).isZero();
    }
  }

  @Test
  void a_table_and_a_description_go_together() {
    Run run = Run.of("validate", table, CV, "--mapping", mapping);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("register.csv: valid, 2", "cv-screening.yaml: valid, 1");
  }

  @Test
  void the_example_is_what_it_says() {
    String example = "../examples/imports/register";
    Run run = Run.of("import", example + ".csv", "--mapping", example + ".mapping.yaml");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "id: tri-des-demandes",
            "phase: pilot",
            "in_use_since: 2025-11-15",
            "suppliers: []",
            "- identity\n          - financial\n          - unknown");
    assertThat(run.err())
        .contains("register.csv:4:7: decisions[avis].oversight.authority: \"peut-être\"");
  }

  @Test
  void a_mapping_in_a_folder_is_no_description() throws IOException {
    Files.delete(Path.of(mapping));
    Files.writeString(folder.resolve("register.mapping.yaml"), MAPPING);
    Files.copy(Path.of(CV), folder.resolve("cv.yaml"));
    Run run = Run.of("validate", folder.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(1);
  }

  @Test
  void a_table_comes_from_standard_input_too() {
    Run run = Run.reading(REGISTER, "import", "-", "--mapping", mapping);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("-:3:2: phase:");
    assertThat(Run.reading(REGISTER, "validate", "-", "--mapping", mapping).out())
        .contains("-: valid, 2 deployment(s)");
  }

  @Test
  void a_row_that_is_not_usable_is_left_out_and_a_table_that_breaks_off_is_not_written()
      throws IOException {
    Files.writeString(Path.of(table), REGISTER + "chat;in use;;\n");
    Run twice = Run.of("import", table, "--mapping", mapping);
    assertThat(twice.code()).isEqualTo(3);
    assertThat(twice.out()).contains("id: chat", "id: sorter");
    assertThat(twice.err()).contains("register.csv:4:1: deployments[chat].id", "1 unusable");
    Files.writeString(Path.of(table), REGISTER + "\"never closed;;;\n");
    Path old = Files.writeString(folder.resolve("old.yaml"), "old");
    Run cut = Run.of("import", table, "--mapping", mapping, "-o", old.toString());
    assertThat(cut.code()).isEqualTo(3);
    assertThat(cut.err()).contains("nothing was read from here on");
    assertThat(old).hasContent("old");
  }

  @Test
  void what_is_wrong_with_a_mapping_is_told_at_its_place_in_both_languages() throws IOException {
    Files.writeString(Path.of(mapping), MAPPING.replace("fact: phase", "fact: phaze"));
    Run run = Run.of("import", table, "--mapping", mapping);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(
            "map.yaml:4:7: facts[1].fact: there is no fact \"phaze\" (did you mean \"phase\"?)");
    assertThat(Run.inFrench("assess", table, "--mapping", mapping).err())
        .contains("il n'y a pas de fait « phaze » (vouliez-vous dire « phase » ?)");
  }

  @Test
  void a_draft_of_a_mapping_is_a_mapping() throws IOException {
    Run draft = Run.of("import", table, "--suggest");
    assertThat(draft.code()).isZero();
    assertThat(draft.out()).contains("column: \"Reviewer may say no\"", "\n# A draft");
    Files.writeString(Path.of(mapping), draft.out());
    Run run = Run.of("import", table, "--mapping", mapping);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("2 rows read: 2 deployments").doesNotContain("columns not read");
    Files.write(Path.of(table), "Nom\nÉté\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Run.of("import", table, "--suggest").err()).contains("this is not UTF-8");
    assertThat(Run.of("import", table, "--suggest", "--encoding", "windows-1252").out())
        .contains("encoding: windows-1252");
    assertThat(Run.of("import", table, "--suggest", "--encoding", "windows-125").err())
        .contains("did you mean \"windows-1252\"?");
  }

  @Test
  void an_export_is_imported_without_a_mapping_to_an_equal_inventory() throws IOException {
    Path exported = folder.resolve("cv.csv");
    Path imported = folder.resolve("cv.yaml");
    assertThat(Run.of("export", CV, "-o", exported.toString()).code()).isZero();
    assertThat(Run.of("import", exported.toString(), "-o", imported.toString()).code()).isZero();
    assertThat(InventoryReader.read(imported)).isEqualTo(InventoryReader.read(Path.of(CV)));
    assertThat(Run.inFrench("export", CV).out()).startsWith("\ufeffid;name;");
    assertThat(Run.of("assess", exported.toString()).out()).contains("cv.csv:2:");
    assertThat(Run.of("export", "--template", "--no-bom").out()).startsWith("id,name,phase,");
    assertThat(Run.inFrench("export", "--template").out()).contains("Étape où en est le projet.");
  }

  @Test
  void a_table_without_a_mapping_can_be_in_the_encoding_of_a_spreadsheet() throws IOException {
    Files.write(Path.of(table), "id;name\nsystem;Été\n".getBytes(StandardCharsets.ISO_8859_1));
    Run refused = Run.of("import", table);
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("--encoding");
    assertThat(Run.of("import", table, "--encoding", "windows-1252").out()).contains("Été");
    assertThat(Run.of("import", table, "--encoding", "windows-125").err())
        .contains("did you mean \"windows-1252\"?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import T --suggest -o T",
        "import T --mapping M -o T",
        "import T --mapping M -o M",
        "export D -o D",
        "confront D E --as a,b -o E"
      })
  void what_is_read_is_not_written_over(String line) throws IOException {
    Map<String, Path> files =
        Map.of(
            "T", Path.of(table),
            "M", Path.of(mapping),
            "D", Files.copy(Path.of(CV), folder.resolve("mine.csv.yaml")),
            "E", Files.copy(Path.of(CV), folder.resolve("theirs.yaml")));
    Map<Path, String> before = new HashMap<>();
    for (Path file : files.values()) {
      before.put(file, Files.readString(file));
    }
    String written = line.startsWith("export") ? "csv=" : "";
    List<String> words = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      Path file = files.get(word);
      boolean output = !words.isEmpty() && words.get(words.size() - 1).equals("-o");
      words.add(file == null ? word : (output ? written : "") + file);
    }
    Run run = Run.of(words.toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is read by this run");
    for (Path file : files.values()) {
      assertThat(file).content().isEqualTo(before.get(file));
    }
  }

  @Test
  void words_from_a_table_do_not_control_the_terminal() throws IOException {
    Files.writeString(
        Path.of(table), "System;St\u001b[31mage\u202e;x\nChat;\u001b[31mgone\u202e\nforged;y\n");
    Files.writeString(
        Path.of(mapping), "id: { row_number: yes }\nfacts: [{ fact: phase, column: 2 }]\n");
    assertThat(Run.of("import", table, "--mapping", mapping).err())
        .contains("gone", "2 cells instead of 3, 2 times")
        .doesNotContain("\u001b", "\u202e");
    assertThat(Run.of("import", table, "--suggest").out()).doesNotContain("\u001b", "\u202e");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import",
        "import T --suggest --strict",
        "import T --suggest --mapping M",
        "import T --mapping M --encoding utf-8",
        "assess M --mapping M",
        "validate M --mapping nowhere.yaml",
        "export",
        "export T --template",
        "export --template -o out.yaml",
        "export --template --separator x"
      })
  void what_cannot_be_is_wrong_usage(String line) {
    Run run =
        Run.of(
            List.of(line.split(" ", -1)).stream()
                .map(word -> word.equals("T") ? table : word.equals("M") ? mapping : word)
                .toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotEmpty();
  }
}
