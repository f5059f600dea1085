package org.dialia.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dialia.charter.Language;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of input that cannot be used; most of it stands in {@code bad-input.txt}. */
class BadInputTest {

  private static final String TOP = "organisation: {}\ndeployments:\n";

  /** Longer than any of these inputs takes, and far shorter than one without bounds. */
  private static final Duration QUICK = Duration.ofSeconds(60);

  @TestFactory
  Stream<DynamicTest> every_bad_input_has_its_answer() throws IOException {
    List<Case> cases = cases();
    assertThat(cases).hasSizeGreaterThan(100);
    return cases.stream().map(one -> DynamicTest.dynamicTest(one.title, one::check));
  }

  @Test
  void a_file_that_does_not_exist() {
    assertThatThrownBy(() -> InventoryStream.open(Input.of(Path.of("no/such.yaml"))))
        .isInstanceOf(InvalidDescriptionException.class)
        .hasMessage(Path.of("no/such.yaml") + ": cannot be read: no such file");
    assertThat(told(Language.FR, Input.of(Path.of("such.yaml"))))
        .containsExactly("such.yaml: illisible : ce fichier n'existe pas");
  }

  @Test
  void a_directory(@TempDir Path directory) throws IOException {
    Path named = Files.createDirectory(directory.resolve("here.yaml"));

    assertThat(told(Language.EN, Input.of(named)))
        .containsExactly(named + ": cannot be read: it is a directory");
    assertThat(told(Language.FR, Input.of(directory)))
        .containsExactly(directory + ": illisible : c'est un dossier");
  }

  @Test
  void the_reader_of_whole_inventories_throws_with_everything_that_is_wrong() {
    byte[] bytes = (TOP + "  - id: a\n    phase: old\n  - id: a\n").getBytes(UTF_8);

    assertThatThrownBy(() -> InventoryReader.read(Input.of("a.yaml", bytes)))
        .isInstanceOfSatisfying(
            InvalidDescriptionException.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Problem::line, Problem::column, Problem::path)
                    .containsExactly(
                        tuple(4, 12, "deployments[a].phase"), tuple(5, 5, "deployments[a].id")))
        .hasMessageContaining("a.yaml:4:12: deployments[a].phase: \"old\" is not accepted")
        .hasMessageEndingWith("\na.yaml:5:5: deployments[a].id: the id \"a\" is taken already");
  }

  @Test
  void a_file_that_is_not_utf_8_is_refused_at_its_first_bad_byte() {
    byte[] latin = (TOP + "  - id: a\n    name: café\n").getBytes(ISO_8859_1);

    assertThat(told(Language.EN, Input.of("a.yaml", latin)))
        .containsExactly(
            "a.yaml:4:14: this is not UTF-8; save the file as UTF-8; nothing was read from here on");
    assertThat(told(Language.FR, Input.of("a.yaml", latin)))
        .containsExactly(
            "a.yaml:4:14: ce n'est pas de l'UTF-8 ; enregistrez le fichier en UTF-8 ; rien n'a été lu à partir d'ici");
  }

  @Test
  void a_bad_byte_behind_the_first_character_of_a_document_has_its_place() {
    byte[] lines = "{\"organisation\": {}}\n{\"id\": x}\n{é".getBytes(ISO_8859_1);

    assertThat(told(Language.EN, Input.of("a.yaml", "aé".getBytes(ISO_8859_1))))
        .containsExactly(
            "a.yaml:1:2: this is not UTF-8; save the file as UTF-8; nothing was read from here on");
    assertThat(told(Language.EN, Input.of("a.jsonl", lines)))
        .last()
        .isEqualTo(
            "a.jsonl:3:2: this is not UTF-8; save the file as UTF-8; nothing was read from here on");
  }

  @Test
  void a_bad_byte_behind_many_deployments_leaves_those_before_it() {
    StringBuilder text = new StringBuilder(TOP);
    for (int i = 0; i < 5000; i++) {
      text.append("  - id: d").append(i).append(" # é日😀\r\n");
    }
    byte[] good = text.toString().getBytes(UTF_8);
    byte[] bytes = Arrays.copyOf(good, good.length + 1);
    bytes[good.length] = (byte) 0xE9;

    List<String> read = new ArrayList<>();
    assertThat(told(Language.EN, Input.of("a.yaml", bytes), read))
        .containsExactly(
            "a.yaml:5003:1: this is not UTF-8; save the file as UTF-8; nothing was read from here on");
    assertThat(read).hasSizeGreaterThan(4990).startsWith("d0", "d1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml", "a.json", "a.jsonl", "a"})
  void utf_16_is_refused_clearly(String name) {
    for (Charset charset : List.of(UTF_16, UTF_16LE, UTF_16BE)) {
      byte[] bytes = "{\"organisation\": {}, \"deployments\": []}".getBytes(charset);

      assertThat(told(Language.EN, Input.of(name, bytes)))
          .containsExactly(name + ":1:1: this is not UTF-8; save the file as UTF-8");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml", "a.json", "a.jsonl", "a"})
  void a_byte_order_mark_of_utf_8_is_passed_over(String name) {
    byte[] bytes =
        "\uFEFF{\"organisation\": {}, \"deployments\": [{\"id\": \"a\"}]}".getBytes(UTF_8);

    List<String> read = new ArrayList<>();
    assertThat(told(Language.EN, Input.of(name, bytes), read)).isEmpty();
    assertThat(read).containsExactly("a");
  }

  @Test
  void lines_count_from_the_start_of_the_file_whatever_ends_them() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String text = TOP + "  - id: a\n    phase: ?\n---\nid: b\nphase: old\n---\nid: c\n";

      List<String> read = new ArrayList<>();
      assertThat(told(Language.EN, Input.of("a", text.replace("\n", end).getBytes(UTF_8)), read))
          .extracting(line -> line.substring(0, 6))
          .containsExactly("a:4:12", "a:7:8:");
      assertThat(read).containsExactly("c");
    }
  }

  @Test
  void a_billion_laughs_are_refused_at_once() {
    StringBuilder bomb = new StringBuilder(TOP).append("  - id: a\n    x_a: &a [lol]\n");
    for (char name = 'b'; name <= 'z'; name++) {
      bomb.append("    x_").append(name).append(": &").append(name).append(" [");
      bomb.append(("*" + (char) (name - 1) + ", ").repeat(10)).append("]\n");
    }
    bomb.append("  - id: b\n    notes: *z\n  - id: c\n");

    List<String> read = new ArrayList<>();
    List<String> told = quickly(bomb.toString(), read);

    assertThat(told)
        .hasSize(26 + 250 + 1)
        .contains("a.yaml:4:10: deployments[a]: anchors (&a) are not accepted; remove it")
        .endsWith(
            "a.yaml:31:12: deployments[b].notes: aliases (*z) are not accepted;"
                + " write the value again");
    assertThat(read).containsExactly("c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "- ", "{a: ", "? "})
  void nesting_without_end_is_refused_at_once(String opening) {
    String deep = TOP + "  - id: a\n    x_deep:\n      " + opening.repeat(1_000_000);

    assertThat(quickly(deep + "\n---\nid: b\n", new ArrayList<>()))
        .isNotEmpty()
        .last()
        .asString()
        .endsWith("nothing was read from here on up to the next document, line 6");
  }

  @Test
  void a_value_longer_than_the_bound_is_refused_and_reading_goes_on() {
    String most = "x".repeat(Scalars.LONGEST);

    List<String> read = new ArrayList<>();
    assertThat(
            quickly(
                TOP
                    + ("  - id: a\n    notes: " + most + "x\n    x_long: " + most + "x\n")
                    + ("  - id: b\n    notes: " + most + "\n    x_long: " + most + "\n"),
                read))
        .containsExactly(
            "a.yaml:4:12: deployments[a].notes: value too long (at most 100000 characters)",
            "a.yaml:5:13: deployments[a]: value too long (at most 100000 characters)");
    assertThat(read).containsExactly("b");
  }

  @Test
  void json_has_the_same_bounds() {
    String number = "1".repeat(2000);
    String key = "k".repeat(60_000);
    String text =
        """
        {"organisation": {}, "deployments": [
          {"id": "a", "pilot": {"people": %s}},
          {"id": "b", "%s": 1},
          {"id": "c", "x_deep": %s},
          {"id": "d"}]}
        """
            .formatted(number, key, "[".repeat(100) + "]".repeat(100));

    List<String> read = new ArrayList<>();
    assertThat(told(Language.EN, Input.of("a.json", text.getBytes(UTF_8)), read))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("a.json:2:35: deployments[a].pilot.people: \"111"),
            line -> assertThat(line).startsWith("a.json:3:15: deployments[b]: unknown key \"kkk"),
            line ->
                assertThat(line)
                    .isEqualTo("a.json:4:57: deployments[c]: nested too deep (at most 32 levels)"));
    assertThat(read).containsExactly("d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"    notes: %s", "    notes: \"%s\"", "    # %s"})
  void a_deployment_larger_than_the_bound_ends_the_reading(String line) {
    String large = line.formatted("x".repeat(Utf8.LARGEST + 300_000));

    List<String> read = new ArrayList<>();
    List<String> told = quickly(TOP + "  - id: a\n  - id: b\n" + large + "\n  - id: c\n", read);

    assertThat(told)
        .singleElement()
        .asString()
        .matches(
            "a.yaml:\\d:\\d+: a deployment is larger than 16777216 characters;"
                + " nothing was read from here on");
    assertThat(read).containsExactly("a");
  }

  @Test
  void characters_of_two_halves_may_stand_where_the_parser_cuts_its_text() {
    for (int shift = 0; shift < 2; shift++) {
      StringBuilder text = new StringBuilder(TOP);
      for (int i = 0; i < 20; i++) {
        String notes = "x".repeat(shift) + "\ud83d\ude00".repeat(40_000);
        text.append("  - id: d").append(i).append("\n    notes: ").append(notes).append('\n');
      }
      List<String> read = new ArrayList<>();
      assertThat(quickly(text.toString(), read)).isEmpty();
      assertThat(read).hasSize(20);
    }
  }

  @Test
  void many_deployments_together_can_be_larger_than_the_bound() {
    String notes = "    notes: " + "x".repeat(90_000) + "\n";
    StringBuilder text = new StringBuilder(TOP);
    for (int i = 0; i < 200; i++) {
      text.append("  - id: d").append(i).append('\n').append(notes);
    }
    // An error behind the bound is told, and reading goes on behind it.
    text.append("  - id: ?\n---\nid: last\n");
    assertThat(text).hasSizeGreaterThan(Utf8.LARGEST);

    List<String> read = new ArrayList<>();
    assertThat(quickly(text.toString(), read)).hasSize(1);
    assertThat(read).hasSize(201).endsWith("last");
  }

  @Test
  void the_first_thousand_problems_are_told() {
    String wrong = "{\"id\": wrong}\n".repeat(20_000);

    List<String> read = new ArrayList<>();
    List<String> told =
        Assertions.assertTimeoutPreemptively(
            QUICK,
            () ->
                told(
                    Language.EN,
                    Input.of(
                        "a.jsonl",
                        ("{\"organisation\": {}}\n" + wrong + "{\"id\": \"good\"}\n")
                            .getBytes(UTF_8)),
                    read));

    assertThat(told)
        .hasSize(Problems.MOST + 1)
        .last()
        .asString()
        .isEqualTo("a.jsonl: only the first 1000 problems are told; there are more");
    assertThat(quickly(TOP + "  - id: a\n" + "    weather: fine\n".repeat(5000), read))
        .hasSize(Problems.MOST + 1);
    assertThat(read).containsExactly("good");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    techniques: [rules, ", // not closed: the parser finds the next dash
        "    name: \"not closed",
        "    name: a: b",
        "   phase: pilot",
        "    <<<<<<< HEAD\n    name: x\n    =======: :",
        "    name: 'it's'"
      })
  void an_error_of_syntax_loses_one_deployment_of_the_list(String broken) {
    for (String indent : List.of("", "  ", "      ")) {
      String text =
          "  - id: a\n    name: before\n  - id: b\n"
              + broken
              + "\n  - id: c\n    name: after\n  - { id: d }\n  - id: e\n    name: \"x\"\n";
      List<String> read = new ArrayList<>();
      List<String> told = quickly(TOP + text.replaceAll("(?m)^  ", indent), read);
      assertThat(told)
          .last()
          .asString()
          .contains("the deployment that begins on line 5 was not read, reading goes on at line ");
      assertThat(read).containsExactly("a", "c", "d", "e");
    }
  }

  @Test
  void what_only_looks_like_a_deployment_is_not_taken_for_one() {
    String text =
        TOP
            + "  - id: a\n    name: [\n"
            + "    - id: too-deep\n- id: too-high\n  - weather: fine\n  -id: no-dash\n  - id: b\n";
    List<String> read = new ArrayList<>();
    assertThat(quickly(text, read)).last().asString().endsWith("line 9");
    assertThat(read).containsExactly("b");
  }

  @Test
  void a_reference_is_compared_with_many_ids_at_once() {
    StringBuilder text = new StringBuilder(TOP).append("  - id: a\n    roles:\n");
    for (int i = 0; i < 5_000; i++) {
      text.append("      - id: role").append(i).append('\n');
    }
    text.append("    tasks:\n");
    for (int i = 0; i < 2_000; i++) {
      text.append("      - { id: t").append(i).append(", role: nobody }\n");
    }

    List<String> told = quickly(text.toString(), new ArrayList<>());

    assertThat(told).hasSize(Problems.MOST + 1);
    assertThat(told.get(0)).hasSizeLessThan(500).endsWith(", …)");
  }

  @Test
  void what_is_told_stands_on_one_line_and_has_no_control_character() {
    String text =
        TOP
            + "  - id: \"a\\nb\"\n"
            + "    phase: \"\\e[31mred\\r\\n\\u2028\\u202E\\a\"\n"
            + "    \"ke\\ny\\x7F\": 1\n"
            + "    notes: { \"vo\\nice\": [x] }\n"
            + "    tasks: [{ id: t, role: \"ro\\nle\" }]\n"
            + "    pilot: { people: \"1\\n2\", ends_on: \"2026-\\0\" }\n";

    for (Language language : Language.values()) {
      List<String> told = told(language, Input.of("a\n\u001B[31m.yaml", text.getBytes(UTF_8)));
      assertThat(told)
          .hasSize(7)
          .allSatisfy(line -> assertThat(line).startsWith("a  [31m.yaml:"))
          .allSatisfy(line -> assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}]"));
    }
  }

  private static List<String> quickly(String yaml, List<String> read) {
    return Assertions.assertTimeoutPreemptively(
        QUICK, () -> told(Language.EN, Input.of("a.yaml", yaml.getBytes(UTF_8)), read));
  }

  private static List<String> told(Language language, Input input) {
    return told(language, input, new ArrayList<>());
  }

  /** What is told of an input; the ids of the deployments that are read go to a list. */
  private static List<String> told(Language language, Input input, List<String> read) {
    List<Problem> problems;
    try (InventoryStream stream = InventoryStream.open(input)) {
      for (var next = stream.next(); next.isPresent(); next = stream.next()) {
        read.add(next.get().facts().id());
      }
      problems = stream.problems();
    } catch (InvalidDescriptionException unreadable) {
      problems = unreadable.problems();
    }
    return problems.stream().map(problem -> problem.in(language)).toList();
  }

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = BadInputTest.class.getResourceAsStream("bad-input.txt")) {
      String[] blocks =
          new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).split("\n\n", -1);
      for (String block : blocks) {
        if (!block.startsWith("#")) {
          cases.add(Case.of(block.strip()));
        }
      }
    }
    return cases;
  }

  /** One input of {@code bad-input.txt} and its answer. */
  record Case(
      String title, String file, String text, String read, List<String> en, List<String> fr) {

    static Case of(String block) {
      String title = "";
      String file = "";
      StringBuilder text = new StringBuilder();
      String read = "";
      List<String> en = new ArrayList<>();
      List<String> fr = new ArrayList<>();
      for (String line : block.lines().toList()) {
        int gap = line.indexOf(' ');
        String rest = gap < 0 ? "" : line.substring(gap + 1);
        switch (gap < 0 ? line : line.substring(0, gap)) {
          case "case:" -> title = rest;
          case "file:" -> file = rest;
          case "|" -> text.append(rest.translateEscapes()).append('\n');
          case "read:" -> read = rest;
          case "en:" -> en.add(rest);
          case "fr:" -> fr.add(rest);
          default -> throw new IllegalArgumentException("bad-input.txt: " + line);
        }
      }
      return new Case(title + " (" + file + ")", file, text.toString(), read, en, fr);
    }

    void check() {
      List<String> ids = new ArrayList<>();
      assertThat(told(Language.EN, Input.of(file, text.getBytes(UTF_8)), ids))
          .containsExactlyElementsOf(en);
      assertThat(told(Language.FR, Input.of(file, text.getBytes(UTF_8))))
          .containsExactlyElementsOf(fr);
      assertThat(String.join(", ", ids)).isEqualTo(read);
    }
  }
}
