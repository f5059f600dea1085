package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dialia.io.Trees;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line as a person and a script meet it. */
class MainTest {

  private static final String EXAMPLES = "../examples/";
  private static final String CV = EXAMPLES + "cv-screening.yaml";

  @TempDir private Path folder;

  @Test
  void assess_gives_labels_risks_and_questions() {
    Run run = Run.of("assess", CV);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Human decision", "RISK severity", "Questions to ask", "cv-screening.yaml:100:11")
        .contains("Law        binds: GDPR, art. 22");
  }

  @Test
  void language_follows_the_locale_and_the_option_wins() {
    assertThat(Run.inFrench("assess", CV).out()).contains("Décision humaine", "RISQUE gravité");
    assertThat(Run.inFrench("assess", CV, "--lang", "en").out()).contains("Human decision");
    assertThat(Run.of("assess", CV, "--lang", "fr").out()).contains("Décision humaine");
  }

  @Test
  void no_line_is_wider_than_the_terminal() {
    for (String columns : List.of("60", "80", "120")) {
      Run run =
          Run.with(
              "",
              Map.of("DIALIA_COLUMNS", columns),
              false,
              Locale.FRANCE,
              "assess",
              EXAMPLES + "inventory.yaml",
              EXAMPLES + "benefit-scoring.yaml",
              "--all");
      assertThat(run.out().lines())
          .allSatisfy(
              line -> assertThat(line.length()).isLessThanOrEqualTo(Integer.parseInt(columns)));
    }
  }

  @Test
  void colour_is_for_terminals_that_want_it() {
    String escape = "\u001b[";
    assertThat(Run.with("", Map.of(), true, Locale.UK, "assess", CV).out()).contains(escape);
    assertThat(Run.with("", Map.of("NO_COLOR", "1"), true, Locale.UK, "assess", CV).out())
        .doesNotContain(escape);
    assertThat(Run.with("", Map.of(), true, Locale.UK, "assess", CV, "--no-color").out())
        .doesNotContain(escape);
    assertThat(Run.of("assess", CV).out()).doesNotContain(escape);
  }

  @Test
  void nothing_in_a_description_reaches_a_terminal_as_a_control() {
    String hostile =
        """
        organisation: { name: "a\\e[31mred\\u202Eback\\a" }
        deployments:
          - id: chat
            name: "b\\e]0;title\\a\\r\\nforged line"
            decisions:
              - { id: d, name: "c\\e[2J\\u0085\\u2028x", about: worker, effect: employment, automation: recommends, oversight: { authority: no } }
        """;
    for (String format : List.of("text", "markdown")) {
      Run run = Run.reading(hostile, "assess", "-", "--format", format);
      assertThat(run.code()).isZero();
      assertThat(run.out())
          .doesNotContain("\u001b", "\u0007", "\r", "\u202e", "\u0085", "\u2028")
          .doesNotContain("\nforged");
    }
    assertThat(Run.reading("a\u001b: b", "validate", "-").err()).doesNotContain("\u001b");
  }

  @Test
  void markdown_takes_what_a_description_says_as_text() {
    Run run =
        Run.reading(
            """
            organisation: {}
            deployments:
              - { id: chat, name: "<img src=x onerror=alert(1)> [a](javascript:x) | `b` *c*" }
            """,
            "assess",
            "-",
            "--format",
            "markdown");
    assertThat(run.out())
        .contains("&lt;img src=x")
        .contains("\\[a\\](javascript:x)")
        .doesNotContain("<img");
  }

  @Test
  @SuppressWarnings("unchecked")
  void json_says_everything_with_its_place() throws IOException {
    Run run = Run.of("assess", CV, "--format", "json");
    Map<String, Object> tree =
        Trees.json(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)));
    assertThat(tree)
        .containsKeys(
            "schema_version",
            "tool",
            "rule_base",
            "as_of",
            "inputs",
            "organisation",
            "deployments");
    assertThat(tree).containsEntry("schema_version", 1).containsEntry("as_of", "2026-03-01");
    Map<String, Object> deployment = ((List<Map<String, Object>>) tree.get("deployments")).get(0);
    assertThat(deployment).containsEntry("id", "cv-screening");
    List<Map<String, Object>> principles = (List<Map<String, Object>>) deployment.get("principles");
    assertThat(principles).hasSize(7);
    assertThat(principles.get(0)).containsKeys("id", "label", "severity");
    assertThat((Map<String, Object>) principles.get(5).get("phases"))
        .containsOnlyKeys("before", "during", "after");
    List<Map<String, Object>> findings = (List<Map<String, Object>>) deployment.get("findings");
    assertThat(findings)
        .isNotEmpty()
        .allSatisfy(
            finding ->
                assertThat(finding)
                    .containsKeys(
                        "id",
                        "rule",
                        "outcome",
                        "severity",
                        "statements",
                        "law",
                        "subject",
                        "message",
                        "evidence",
                        "remedy"));
    Map<String, Object> evidence =
        findings.stream()
            .filter(finding -> finding.get("rule").equals("human-decision/no-authority"))
            .map(finding -> ((List<Map<String, Object>>) finding.get("evidence")).get(0))
            .findFirst()
            .orElseThrow();
    assertThat(evidence)
        .containsEntry("path", "decisions[reject].oversight.authority")
        .containsEntry("value", "no")
        .containsEntry("line", 100)
        .containsEntry("column", 11);
  }

  @Test
  void the_same_input_and_date_give_the_same_bytes() {
    String[] args = {
      "assess", EXAMPLES + "inventory.yaml", "--format", "json", "--as-of", "2026-05-01", "--all"
    };
    assertThat(Run.of(args)).isEqualTo(Run.of(args));
  }

  @Test
  void an_output_file_is_replaced_only_by_a_whole_one() throws IOException {
    Path report = folder.resolve("report.json");
    Files.writeString(report, "old");
    Run bad = Run.of("assess", folder.resolve("none.yaml").toString(), "-o", report.toString());
    assertThat(bad.code()).isEqualTo(3);
    assertThat(report).hasContent("old");
    Run good = Run.of("assess", CV, "--format", "json", "-o", report.toString());
    assertThat(good.code()).isZero();
    assertThat(good.out()).isEmpty();
    assertThat(Files.readString(report)).startsWith("{").endsWith("}\n");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(report);
    }
  }

  @Test
  void a_device_is_written_to_and_stays_what_it_is() {
    Path device = Path.of("/dev/null");
    Assumptions.assumeTrue(Files.exists(device), "there is no such device here");
    assertThat(Run.of("assess", CV, "-o", device.toString()).code()).isZero();
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void a_link_is_followed_and_stays_a_link() throws IOException {
    Path report = Files.writeString(folder.resolve("real.md"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), report);
    assertThat(Run.of("assess", CV, "--format", "markdown", "-o", link.toString()).code()).isZero();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(report)).startsWith("# DIALIA");
  }

  @Test
  void every_sentence_follows_the_language_asked_for() {
    assertThat(Run.inFrench("validate", CV, "--lang", "en").out()).contains(": valid, 1");
    assertThat(Run.of("validate", CV, "--lang", "fr").out()).contains("valide");
    assertThat(Run.of("assess", "none.yaml", "--lang", "fr").err()).contains("inutilisables");
  }

  @Test
  void no_dialogue_after_use_is_clear_before_there_is_any_use() {
    String study =
        """
        organisation: {}
        deployments:
          - { id: chat, phase: study, dialogue: { events: [] } }
        """;
    assertThat(Run.reading(study, "assess", "-").out().lines())
        .filteredOn(line -> line.startsWith("    after"))
        .singleElement()
        .asString()
        .doesNotContain("CLEAR");
  }

  @Test
  void a_batch_goes_on_past_what_is_broken_and_says_so() throws IOException {
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(broken, "organisation: {}\ndeployments:\n  - id: x\n    phase: pilott\n");
    Run run = Run.of("assess", broken.toString(), CV, folder.resolve("none.yaml").toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("Tri des candidatures");
    assertThat(run.err())
        .contains(
            broken + ":4:12: deployments[x].phase: \"pilott\" is not accepted",
            "did you mean \"pilot\"?",
            "none.yaml: cannot be read: no such file",
            "2 of 3 inputs");
  }

  @Test
  void a_folder_and_standard_input_are_inputs() throws IOException {
    Files.copy(Path.of(CV), folder.resolve("b.yaml"));
    Files.writeString(folder.resolve("notes.txt"), "not a description");
    Files.writeString(folder.resolve(".hidden.yaml"), "not a description");
    Run run = Run.of("validate", folder.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(folder.resolve("b.yaml") + ": valid, 1 deployment(s)\n");
    Run stdin = Run.reading(Files.readString(Path.of(CV)), "assess", "-");
    assertThat(stdin.code()).isZero();
    assertThat(stdin.out()).contains("Tri des candidatures", "-:100:11");
  }

  @Test
  void wrong_usage_is_2_and_says_what_is_meant() throws IOException {
    assertThat(Run.of("asess").code()).isEqualTo(2);
    assertThat(Run.of("asess").err()).contains("assess");
    assertThat(Run.of("assess").code()).isEqualTo(2);
    assertThat(Run.of("assess", CV, "--format", "xml").code()).isEqualTo(2);
    assertThat(Run.of("assess", CV, "--as-of", "tomorrow").code()).isEqualTo(2);
    assertThat(Run.of().code()).isEqualTo(2);
    assertThat(Run.of("rules").code()).isEqualTo(2);
    Files.createDirectories(folder.resolve("empty"));
    Run empty = Run.of("validate", folder.resolve("empty").toString());
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.err()).contains("no description in this folder");
  }

  @Test
  void a_command_line_that_cannot_be_read_is_answered_in_the_language_of_the_run() {
    assertMisuse(
        "there is no command asess; did you mean assess?",
        "il n'y a pas de commande asess ; vouliez-vous dire assess ?",
        "asess",
        CV);
    assertMisuse(
        "there is no command lst; did you mean list?",
        "il n'y a pas de commande lst ; vouliez-vous dire list ?",
        "rules",
        "lst");
    assertMisuse("there is no command xyzzy", "il n'y a pas de commande xyzzy", "help", "xyzzy");
    assertMisuse(
        "there is no option --formt; did you mean --format?",
        "il n'y a pas d'option --formt ; vouliez-vous dire --format ?",
        "assess",
        "--formt=csv",
        CV);
    assertMisuse("missing: FILE", "il manque : FILE", "assess");
    assertMisuse("missing: --as-of DATE", "il manque : --as-of DATE", "assess", CV, "--as-of");
    assertMisuse("missing: FILE FILE", "il manque : FILE FILE", "confront", "--as", "a,b", CV);
    assertMisuse("missing: --as NAME", "il manque : --as NAME", "confront", CV, CV);
    assertMisuse(
        "--lang is given twice",
        "--lang est indiqué deux fois",
        "config",
        "--lang=fr",
        "--lang=fr");
    assertMisuse(
        "\"b\" is one argument too many",
        "« b » est un argument de trop",
        "schema",
        "waivers",
        "b");
    assertMisuse(
        "--format: \"htm\" is not accepted"
            + " (expected: text, json, jsonl, markdown, csv, html; did you mean \"html\"?)",
        "--format : « htm » n'est pas accepté"
            + " (attendu : text, json, jsonl, markdown, csv, html ; vouliez-vous dire « html » ?)",
        "assess",
        CV,
        "--format",
        "htm");
    assertMisuse(
        "--lang: \"klingon\" is not accepted (expected: fr, en)",
        "--lang : « klingon » n'est pas accepté (attendu : fr, en)",
        "assess",
        CV,
        "--lang",
        "klingon");
    assertMisuse(
        "--as-of: \"1/3/2026\" is not accepted (expected: a date, such as 2026-03-01)",
        "--as-of : « 1/3/2026 » n'est pas accepté (attendu : une date, 2026-03-01 par exemple)",
        "assess",
        CV,
        "--as-of",
        "1/3/2026");
    assertMisuse(
        "--jobs: \"two\" is not accepted (expected: a whole number)",
        "--jobs : « two » n'est pas accepté (attendu : un nombre entier)",
        "assess",
        CV,
        "--jobs",
        "two");
    assertMisuse(
        "--all takes no value, not \"3\" either",
        "--all ne prend pas de valeur, pas même « 3 »",
        "assess",
        CV,
        "--all=3");
    assertMisuse(
        "--set: \"phase\" is not accepted (expected: PATH=VALUE)",
        "--set : « phase » n'est pas accepté (attendu : PATH=VALUE)",
        "init",
        "--template=chatbot",
        "--set=phase");
  }

  private static void assertMisuse(String en, String fr, String... args) {
    Run english = Run.of(args);
    assertThat(english.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(english.out()).isEmpty();
    assertThat(english.err().lines().toList()).hasSize(2).startsWith("dialia: " + en);
    assertThat(english.err()).contains("\nSee \"dialia").contains(" --help\".\n");
    assertThat(Run.inFrench(args).err()).startsWith("dialia: " + fr + "\nVoir « dialia");
  }

  @Test
  void help_offers_what_a_command_has_in_its_language_and_within_80_columns() {
    List<String> commands = new ArrayList<>();
    collect(Main.line(Main.console()), "", commands);
    assertThat(commands).contains("assess", "baseline create", "rules show", "help");
    for (String command : commands) {
      String[] words = (command + " --help").split(" ", -1);
      String english = Run.of(words).out();
      String french = Run.inFrench(words).out();
      boolean lines = List.of("assess", "plan").contains(command);
      assertThat(english.contains("--resume")).as(command).isEqualTo(lines);
      assertThat(english.contains("index.html")).as(command).isEqualTo(command.equals("assess"));
      assertThat(french).contains("Usage\u00a0: dialia").doesNotContain("Commands:", "Options:");
      assertThat(french).doesNotContain("Display", "Generate", "where not said");
      assertThat((english + french).lines())
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
      assertThat(french.lines()).noneMatch(line -> line.matches("\\s*[:;?!»%].*|.*«"));
      if (english.contains("--version")) {
        assertThat(Run.of((command + " --version").split(" ", -1)).out())
            .as(command)
            .startsWith("dialia " + Main.version());
      }
    }
  }

  /** The commands below one, by all their words. */
  private static void collect(CommandLine line, String before, List<String> commands) {
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              commands.add(before + name);
              collect(command, before + name + " ", commands);
            });
  }

  @Test
  void a_rule_is_shown_with_no_french_mark_at_the_beginning_of_a_line() {
    Run.inFrench("rules", "list")
        .out()
        .lines()
        .map(line -> line.split(" ", -1)[0])
        .map(id -> Run.inFrench("rules", "show", id).out())
        .forEach(
            rule -> assertThat(rule.lines()).noneMatch(line -> line.matches("\\s*[:;?!»%].*|.*«")));
  }

  @Test
  void rules_are_listed_and_shown_in_both_languages() {
    assertThat(Run.of("rules", "list").out())
        .contains("human-decision/no-authority", "A human without the power");
    assertThat(Run.inFrench("rules", "list").out()).contains("Un humain sans pouvoir");
    assertThat(Run.inFrench("rules", "show", "human-decision/no-authority").out())
        .contains("HD-2", "Remède", "RGPD, art. 22");
    Run wrong = Run.of("rules", "show", "human-decision/no-autority");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("did you mean human-decision/no-authority?");
  }

  @Test
  void help_version_and_completion_come_with_it() {
    assertThat(Run.of("--version").out()).startsWith("dialia ").doesNotContain("$");
    assertThat(Run.of("--help").out()).contains("assess", "Exit codes");
    assertThat(Run.inFrench("help", "assess").out()).contains("Évalue des descriptions");
    assertThat(Run.of("generate-completion").out()).contains("complete -F");
  }

  @Test
  void all_shows_what_is_clear_and_what_does_not_apply() {
    String input =
        """
        organisation: {}
        deployments:
          - id: chat
            decisions:
              - { id: a, about: worker, effect: financial, automation: recommends, oversight: { authority: yes } }
              - { id: b, about: worker, effect: none, automation: informs }
        """;
    assertThat(Run.reading(input, "assess", "-").out()).doesNotContain("not applicable:");
    assertThat(Run.reading(input, "assess", "-", "--all").out())
        .contains("clear: A human without the power")
        .contains("not applicable: A human without the power");
  }
}
