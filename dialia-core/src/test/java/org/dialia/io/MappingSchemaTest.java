package org.dialia.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dialia.charter.Language;
import org.dialia.io.Agreement.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The schema of mappings says what their reader says: both accept and refuse the same files. The
 * reader may refuse more, but only for what stands in {@link BeyondSchema}.
 */
class MappingSchemaTest {

  private static final Path EXAMPLES = Path.of("../examples/imports");

  /** Read once it is known to be up to date. */
  private static final class Published {
    static final Schema MAPPING = Schemas.published("mapping");
  }

  /** What the schema does not say, by the words in which the reader says it. */
  private enum BeyondSchema {
    /** What the table has, which no schema sees. */
    TABLE(
        "the table has no column|several columns are called|there is no column|without a row of"
            + " headers|the row of headers .* is not in the table|^t\\.csv"),
    /** A schema reads the first document. */
    ONE_DOCUMENT("one document a file"),
    /** Texts that are compared. */
    TEXT_TWICE("cannot mean both"),
    /** Forms of dates, which have a language of their own. */
    DATES("is not a form of dates|read the same dates"),
    /** What each fact takes: a condition for each would make the schema many times as long. */
    FACT("^m\\.\\w+:\\d+:\\d+: (facts|items).*(\\.words\\.|\\.constant: |concerns only)"),
    /** A parser makes null of an empty text too. */
    EMPTY_TEXT("separators: \"\" does not separate"),
    /** A parser makes one number of many spellings. */
    SPELLING_OF_NUMBERS("a whole number is expected here, not \"[-0-9.]+\"");

    private final Pattern words;

    BeyondSchema(String words) {
      this.words = Pattern.compile(words);
    }

    static boolean covers(Problem problem) {
      return InventorySchemaTest.BeyondSchemas.covers(problem)
          || Arrays.stream(values()).anyMatch(kind -> kind.words.matcher(problem + "").find());
    }
  }

  private static final String FULL =
      """
      encoding: utf-8
      delimiter: ","
      header_row: 2
      skip_rows: [5, 7]
      rows: { column: a, is_not: "#*" }
      unknown: [n.c., null, 12]
      not_applicable: sans objet
      organisation: { name: City, sector: public_local, country: FR, bodies: [cst] }
      id: { prefix: x, columns: [a, b], row_number: yes }
      facts:
        - fact: phase
          column: c
          words: { in_use: [en cours, "x*"], pilot: essai }
        - { fact: name, column: [a, 2], join: " / ", when: [{ column: b, answered: yes }] }
        - { fact: purposes, column: d, separators: [";", "|"], none: ["-"], complete: oui }
        - { fact: purposes, constant: [safety, control] }
        - { fact: dates.in_use_since, column: e, dates: [d/M/yyyy, MMM yyyy] }
        - { fact: pilot.people, column: 6, decimal_comma: no }
        - { fact: x_all, column: g }
        - { fact: pilot.x_kept, constant: "1" }
      items:
        - list: decisions
          id: d
          when: { column: a, is: [oui, yes] }
          none: { column: a, is: non }
          complete: yes
          facts:
            - { fact: automation, constant: recommends }
            - { fact: oversight.authority, column: b }
        - { list: dialogue.requests, facts: { fact: by, column: b } }
      """;

  @BeforeAll
  static void the_published_schema_is_made_from_the_records() throws IOException {
    Schemas.check("mapping", Schemas.mapping());
  }

  @Test
  void every_key_has_its_help_in_both_languages() {
    JsonNode schema = Published.MAPPING.getSchemaNode();
    List<JsonNode> maps = new ArrayList<>(List.of(schema));
    for (String part : List.of("RowId", "Entry", "Item", "Condition")) {
      maps.add(schema.get("$defs").get(part));
    }
    for (JsonNode map : maps) {
      map.get("properties")
          .properties()
          .forEach(
              key -> assertThat(key.getValue().get("description").asString()).contains("\n\n"));
    }
  }

  @TestFactory
  Stream<DynamicTest> examples_are_accepted_by_both_and_name_the_schema() throws IOException {
    List<Path> examples = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      files
          .filter(file -> file.toString().endsWith(".mapping.yaml"))
          .sorted()
          .forEach(examples::add);
    }
    assertThat(examples).hasSizeGreaterThan(3);
    return examples.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      String text = Files.readString(file);
                      assertThat(text)
                          .startsWith(
                              "# yaml-language-server: $schema=../../docs/schema/mapping.schema.json\n");
                      assertThat(agreed("m.yaml", text)).isEqualTo(Verdict.ACCEPTED);
                    }));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name,Phase,Date retired\nA,in use,2025-01\n",
        "a;a;;b: c\n1;2;3;4\n",
        "\"x\ny\"\t# z\n1\t2\n"
      })
  void drafts_are_accepted_by_both_and_name_the_schema(String table) throws IOException {
    for (Language language : Language.values()) {
      ByteArrayOutputStream draft = new ByteArrayOutputStream();
      MappingDraft.write(Input.of("t.csv", table.getBytes(UTF_8)), "", language, draft);
      String text = draft.toString(UTF_8);
      assertThat(text).startsWith("# yaml-language-server: $schema=mapping.schema.json\n");
      assertThat(
              Agreement.of(
                  text,
                  problems("m.yaml", text, table.getBytes(UTF_8)),
                  errors("m.yaml", text),
                  p -> false))
          .isEqualTo(Verdict.ACCEPTED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "[]",
        "{}",
        "a: [",
        "id:",
        "id: a",
        "id: {}",
        "id: { row_number: no }",
        "id: { row_number: true }",
        "id: { row_number: YES }",
        "id: { row_number: perhaps }",
        "id: { row_number: unknown }",
        "id: { row_number: [yes] }",
        "id: { columns: [] }",
        "id: { columns: a }",
        "id: { columns: [1, a] }",
        "id: { columns: [1.5] }",
        "id: { columns: [0] }",
        "id: { columns: -1 }",
        "id: { columns: [{ a: b }] }",
        "id: { column: a }",
        "id: { row_number: yes, prefix: a b }",
        "id: { row_number: yes, prefix: 2024 }",
        "id: { row_number: yes, prefix: ~ }",
        "id: { row_number: yes, prefix: }",
        "id: { row_number: yes, prefix: \"\" }",
        "id: &a { row_number: yes }",
        "---\nid: { row_number: yes }\n---\nid: { row_number: yes }",
      })
  void ids_and_what_is_no_mapping_are_taken_alike(String yaml) {
    agreed("m.yaml", yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "encoding: utf8",
        "encoding: UTF-8",
        "encoding: windows-1252",
        "encoding: ~",
        "encoding: \"\"",
        "encoding: [utf-8]",
        "delimiter: tab",
        "delimiter: ;",
        "delimiter: \"\\t\"",
        "delimiter: \"\\n\"",
        "delimiter: '\"'",
        "delimiter: a",
        "delimiter: 1",
        "delimiter: é",
        "delimiter: ;;",
        "delimiter: \"\\U0001F600\"",
        "delimiter: \"\\u20ac\"",
        "delimiter: ~",
        "delimiter: \"\"",
        "header_row: 0",
        "header_row: 3",
        "header_row: \"3\"",
        "header_row: 1.0",
        "header_row: -1",
        "header_row: two",
        "header_row: ~",
        "header_row: 99999999999",
        "skip_rows: 3",
        "skip_rows: [3, \"4\"]",
        "skip_rows: [a]",
        "skip_rows: []",
        "unknown: a",
        "unknown: ~",
        "unknown: [a, 1, yes, ~]",
        "unknown: [[a]]",
        "unknown: { a: b }",
        "unknown: a\nnot_applicable: A",
        "rows: []",
        "rows: [a]",
        "rows: { column: a }",
        "rows: { column: a, is: [] }",
        "rows: { column: a, is: ~ }",
        "rows: { column: a, is: [], answered: no }",
        "rows: { column: a, answered: partly }",
        "rows: { is: a }",
        "rows: { column: [a], is: a }",
        "rows: [{ column: a, is: b, is_not: [c] }, { column: 2, answered: yes }]",
        "organisation: unknown",
        "organisation: {}",
        "organisation: { name: { management: A, workers: B } }",
        "organisation: { sector: public }",
        "organisation: { x_mine: 1 }",
        "facts: { fact: phase, column: a }",
        "facts: [{ fact: phase }]",
        "facts: [{ fact: phase, column: a, constant: pilot }]",
        "facts: [{ fact: phase, column: [], constant: pilot }]",
        "facts: [{ fact: phase, column: [] }]",
        "facts: [{ fact: phase, constant: pilott }]",
        "facts: [{ fact: purposes, constant: [] }]",
        "facts: [{ column: a }]",
        "facts: [{ fact: \"\", column: a }]",
        "facts: [{ fact: ~, column: a }]",
        "facts: [{ fact: id, column: a }]",
        "facts: [{ fact: phases, column: a }]",
        "facts: [{ fact: dates, column: a }]",
        "facts: [{ fact: decisions, column: a }]",
        "facts: [{ fact: decisions.automation, column: a }]",
        "facts: [{ fact: decisions.x_a, column: a }]",
        "facts: [{ fact: dates.x_a, column: a }]",
        "facts: [{ fact: phase.x_a, column: a }]",
        "facts: [{ fact: x_a.b, column: a }]",
        "facts: [{ fact: x_, column: a }]",
        "facts: [{ fact: phase, column: a, words: [a] }]",
        "facts: [{ fact: phase, column: a, words: { pilot: b, study: [c, ~, 1] } }]",
        "facts: [{ fact: phase, column: a, words: { pilot: { b: c } } }]",
        "facts: [{ fact: phase, column: a, wrods: { pilot: b } }]",
        "facts: [{ fact: purposes, column: a, separators: \"\" }]",
        "facts: [{ fact: purposes, column: a, separators: [1, ;] }]",
        "facts: [{ fact: purposes, column: a, separators: }]",
        "facts: [{ fact: purposes, column: a, separators: ~ }]",
        "facts: [{ fact: phase, column: a, complete: yes }]",
        "facts: [{ fact: dates.retired, column: a, dates: DD/MM/YYYY }]",
        "facts: [{ fact: dates.retired, column: a, dates: [d/M/yyyy, M/d/yyyy] }]",
        "facts: [{ fact: phase, column: a, when: { column: b } }]",
        "items: []",
        "items: { list: data_flows, id: d }",
        "items: [{ list: data_flows }]",
        "items: [{ list: data_flows, id: \"\" }]",
        "items: [{ list: data_flows, id: ~ }]",
        "items: [{ list: data_flows, id: a b }]",
        "items: [{ list: data_flow, id: a }]",
        "items: [{ id: a }]",
        "items: [{ list: dates, id: a }]",
        "items: [{ list: purposes, id: a }]",
        "items: [{ list: system.suppliers, id: a }]",
        "items: [{ list: dialogue.requests, id: a }]",
        "items: [{ list: dialogue.requests, id: \"\" }]",
        "items: [{ list: dialogue.requests }]",
        "items: [{ list: decisions, id: d, facts: { fact: phase, column: a } }]",
        "items: [{ list: decisions, id: d, facts: { fact: x_a, column: a } }]",
        "items: [{ list: decisions, id: d, facts: [{ fact: oversight.x_a, column: a }] }]",
        "items: [{ list: decisions, id: d }, { list: decisions, id: d }]",
        "x_mine: 1",
        "dialia: 1",
      })
  void every_key_is_taken_alike(String yaml) {
    agreed("m.yaml", "id: { row_number: yes }\n" + yaml);
  }

  /** Values that belong in some places and not in others. */
  private static final List<Object> VALUES =
      Collections.unmodifiableList(
          Arrays.asList(
              "yes",
              "non",
              "perhaps",
              true,
              12,
              2,
              0,
              -1,
              1.5,
              null,
              "",
              "a",
              "x y",
              ",",
              ";",
              "phase",
              "x_a",
              "decisions",
              "unknown",
              List.of(),
              List.of("a"),
              List.of(2, "b"),
              List.of(List.of()),
              Map.of(),
              Map.of("column", "a"),
              Map.of("column", "a", "is", "b"),
              Map.of("fact", "name", "column", "a"),
              Map.of("pilot", "p"),
              List.of(Map.of("column", 1, "answered", true))));

  @Test
  void what_faults_are_put_into_is_accepted_by_both() {
    assertThat(agreed("m.yaml", FULL)).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void mappings_at_random_with_faults_are_taken_alike() throws Exception {
    Map<Verdict, Integer> verdicts =
        new Faults(VALUES, new Random(11))
            .verdicts(
                600,
                () ->
                    new LinkedHashMap<>(Trees.yaml(new ByteArrayInputStream(FULL.getBytes(UTF_8)))),
                (ending, text) -> agreed("m" + ending, text));
    assertThat(verdicts.get(Verdict.ACCEPTED)).isGreaterThan(100);
    assertThat(verdicts.get(Verdict.REFUSED)).isGreaterThan(100);
  }

  /** What both say of a mapping, on a table that has the columns it names. */
  private static Verdict agreed(String file, String mapping) {
    return Agreement.of(
        mapping,
        problems(file, mapping, table(mapping)),
        errors(file, mapping),
        BeyondSchema::covers);
  }

  private static List<String> errors(String file, String mapping) {
    try {
      JsonNode document =
          (file.endsWith(".json") ? JsonMapper.shared() : YAMLMapper.shared()).readTree(mapping);
      return document.isMissingNode()
          ? List.of("nothing")
          : Published.MAPPING.validate(document).stream().map(Object::toString).toList();
    } catch (JacksonException noForm) {
      return List.of(String.valueOf(noForm.getMessage()));
    }
  }

  private static List<Problem> problems(String file, String mapping, byte[] table) {
    try (CsvStream rows =
        CsvStream.open(
            Input.of("t.csv", table), CsvMapping.read(Input.of(file, mapping.getBytes(UTF_8))))) {
      assertThat(rows.name()).isEqualTo("t.csv");
      return List.of();
    } catch (InvalidDescriptionException refused) {
      return refused.problems();
    }
  }

  /** A table with every column that a mapping names, in three rows of headers. */
  private static byte[] table(String mapping) {
    Set<String> named = new LinkedHashSet<>(List.of("a", "b", "c", "d", "e", "f"));
    Charset charset = UTF_8;
    try {
      JsonNode document = YAMLMapper.shared().readTree(mapping);
      columns(document, named);
      if (document.path("encoding").asString("").equals("windows-1252")) {
        charset = Charset.forName("windows-1252");
      }
    } catch (JacksonException noForm) {
      // told by both
    }
    String headers =
        String.join(
            ",", named.stream().map(name -> '"' + name.replace("\"", "\"\"") + '"').toList());
    return (headers + "\n").repeat(3).getBytes(charset);
  }

  private static void columns(JsonNode node, Set<String> named) {
    for (String key : List.of("column", "columns")) {
      JsonNode columns = node.path(key);
      for (JsonNode one : columns.isArray() ? columns : List.of(columns)) {
        if (one.isString() && !one.asString().isBlank()) {
          named.add(one.asString());
        }
      }
    }
    for (JsonNode inner : node) {
      columns(inner, named);
    }
  }
}
