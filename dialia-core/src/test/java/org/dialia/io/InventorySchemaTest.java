package org.dialia.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dialia.io.Agreement.Verdict;
import org.dialia.model.Answer;
import org.dialia.model.FactDescription;
import org.dialia.model.FactSheet;
import org.dialia.model.Inventory;
import org.dialia.model.RandomInventories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The schemas of descriptions say what the reader says: both accept and refuse the same files. The
 * reader may refuse more, but only for what stands in {@link BeyondSchemas}.
 */
class InventorySchemaTest {

  /** Read once they are known to be up to date. */
  private static final class Published {
    static final Schema INVENTORY = Schemas.published("inventory");
    static final Schema DOCUMENT = Schemas.published("document");
  }

  /** What a schema cannot say, by the words in which the reader says it. */
  enum BeyondSchemas {
    /** What is no YAML or JSON, or is more than data. */
    FORM(
        "the form of the file is wrong|aliases \\(|anchors \\(|tags \\(|a bare \\?|this is not UTF-8"
            + "|the character .* is not allowed|nested too deep|the file is empty"),
    /** A schema sees the last of several. */
    KEY_TWICE("is written twice"),
    /** What stands elsewhere in the file, or in another document of it. */
    REFERENCE("names nothing here"),
    ID_TWICE("the id .* is taken already"),
    OTHER_DOCUMENT(
        "one organisation a file|the (organisation|deployments) (is|are) missing"
            + "|must come before the deployments"),
    /** Keys have no order in a schema: what follows the facts of a lone deployment is lost. */
    ORDER_OF_KEYS("unknown key \"(dialia|organisation|deployments)\""),
    /** Numbers and dates that are compared. */
    SHARES("the shares add up to"),
    ORDER_OF_DATES("comes before the start"),
    ORDER_OF_NUMBERS("at_most .* is less than at_least"),
    /** 29 February. */
    LEAP_DAY("\"[0-9]{4}-02-29\" is not a date that exists"),
    /** A parser makes one number of many spellings, and the reader takes plain ones only. */
    SPELLING_OF_NUMBERS(
        "(?<![\\w.])\"NUMBER\" is not (an id|accepted \\(expected: a (whole )?number)"
            + "|\"(NUMBER|[0-9]{1,3}|[0-9]+\\.0+)\" is not accepted \\(expected: a date"
            + "|expected: (version 1|a number of people.*), not \"(NUMBER|1\\.0)\"");

    /** A number that is not written plainly, or has more digits than are kept. */
    private static final String NUMBER =
        "(-0[0-9.]*|[0-9][0-9._]*[eE][-+0-9]+|0[xo][0-9a-fA-F]+|[0-9]+_[0-9_]+"
            + "|[0-9]{10,}(\\.0+)?|[0-9]*\\.[0-9]{11,})";

    private final Pattern words;

    BeyondSchemas(String words) {
      this.words = Pattern.compile(words.replace("NUMBER", NUMBER));
    }

    static boolean covers(Problem problem) {
      return Arrays.stream(values()).anyMatch(kind -> kind.words.matcher(problem + "").find());
    }
  }

  @BeforeAll
  static void the_published_schemas_are_made_from_the_records() throws IOException {
    Schemas.check("inventory", Schemas.inventory());
    Schemas.check("document", Schemas.document());
  }

  @Test
  void every_fact_has_its_help_in_both_languages() {
    JsonNode definitions = Published.INVENTORY.getSchemaNode().get("$defs");
    FactSheet.of(Inventory.class)
        .walk(
            (path, fact) -> {
              if (path.startsWith("deployments[].") && fact.kind() == FactDescription.Kind.MAP) {
                FactSheet sheet = FactSheet.of(fact.type().asSubclass(Record.class));
                JsonNode properties =
                    definitions.get(fact.type().getSimpleName()).get("properties");
                for (FactDescription inside : sheet.facts()) {
                  assertThat(properties.get(inside.key()).get("description").asString())
                      .isEqualTo(inside.en() + "\n\n" + inside.fr());
                }
              }
            });
  }

  @Test
  void every_word_has_its_label_in_both_languages() {
    JsonNode phases = Published.INVENTORY.getSchemaNode().get("$defs").get("LifecyclePhase");

    assertThat(phases.get("enum").get(0).asString()).isEqualTo("idea");
    assertThat(phases.get("enumDescriptions").size()).isEqualTo(phases.get("enum").size());
    assertThat(phases.get("enumDescriptions").get(5).asString()).isEqualTo("pilot · pilote");
  }

  @TestFactory
  Stream<DynamicTest> examples_are_accepted_by_both() throws IOException {
    List<Path> examples = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("../examples"))) {
      files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(examples::add);
    }
    assertThat(examples).hasSizeGreaterThan(3);
    return examples.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertThat(agreed(file.toString(), Files.readAllBytes(file)))
                            .isEqualTo(Verdict.ACCEPTED)));
  }

  @Test
  void the_page_that_states_every_fact_is_accepted_by_both() {
    assertThat(agreed("model.yaml", Samples.model())).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void the_proofs_of_the_rules_are_accepted_by_both() throws IOException {
    List<Path> proofs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("../dialia-rules/src/main/resources"))) {
      files.filter(file -> file.toString().endsWith(".cases.yaml")).sorted().forEach(proofs::add);
    }
    assertThat(proofs).hasSizeGreaterThan(50);
    for (Path file : proofs) {
      try (InputStream in = Files.newInputStream(file)) {
        for (Object proof : (List<?>) Trees.yaml(in).get("cases")) {
          Map<?, ?> said = (Map<?, ?>) proof;
          Map<String, Object> deployment = new LinkedHashMap<>(Map.of("id", "case"));
          if (said.get("given") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> deployment.put(key.toString(), value));
          }
          Object organisation = said.get("organisation");
          Map<String, Object> inventory = new LinkedHashMap<>();
          inventory.put("organisation", organisation == null ? Map.of() : organisation);
          inventory.put("deployments", List.of(deployment));
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          Trees.write(inventory, out);
          assertThat(agreed("a.json", out.toByteArray())).isEqualTo(Verdict.ACCEPTED);
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> bad_input_is_refused_by_both() throws IOException {
    return BadInputTest.cases().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.title(), () -> agreed(one.file(), one.text().getBytes(UTF_8))));
  }

  @Test
  void every_spelling_of_an_answer_is_taken_alike() {
    List<String> spellings = new ArrayList<>(Scalars.WORDS.keySet());
    for (String word : Scalars.WORDS.keySet()) {
      spellings.addAll(
          List.of(
              word.toUpperCase(Locale.ROOT),
              word.isEmpty()
                  ? "-"
                  : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
              " " + word,
              word + "\t",
              " " + word.toUpperCase(Locale.ROOT) + "  ",
              "\u2003" + word,
              "\u00a0" + word,
              word + "                 ",
              word + "s",
              word.isEmpty() ? "n" : word.charAt(0) + word.substring(1).toUpperCase(Locale.ROOT)));
    }
    spellings.addAll(List.of("maybe", "ja", "0", "1", "on", "off", "y", "n", "UN\u212aNOWN"));
    for (String spelling : spellings) {
      for (String fact :
          List.of(
              "\"in_use_since\": \"not here\", \"x_\": %s",
              "\"pilot\": {\"real_work\": %s}",
              "\"phase\": %s",
              "\"purposes\": %s",
              "\"purposes\": [%s]",
              "\"dates\": %s",
              "\"pilot\": {\"people\": %s, \"ends_on\": %s}",
              "\"notes\": {\"management\": %s}")) {
        String said = JsonMapper.shared().writeValueAsString(spelling);
        String facts = fact.replace("%s", said).replace("\"in_use_since\": \"not here\", ", "");
        agreed(
            "a.json",
            ("{\"organisation\": {}, \"deployments\": [{\"id\": \"a\", " + facts + "}]}")
                .getBytes(UTF_8));
      }
    }
    assertThat(Scalars.WORDS).hasSizeGreaterThan(Answer.values().length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organisation: {}\nid: a\nphase: pilot\n",
        "organisation: {}\ndeployments: []\nid: a\n",
        "organisation: {}\nphase: pilot\n",
        "organisation: {}\nname: x\ndeployments: []\n",
        "id: a\n",
        "organisation:\ndeployments: []\n",
        "organisation: {}\n---\nid: a\n---\nphase: pilot\nid: b\n",
        "organisation: {}\n---\ndeployments: [{ id: a }]\n---\nx_y: 1\n",
        "organisation: {}\n---\nphase: pilot\n",
        "dialia: 1\norganisation: {}\ndeployments: []\n",
        "dialia: \"1\"\norganisation: {}\ndeployments: []\n",
        "dialia: 2\norganisation: {}\ndeployments: []\n",
        "dialia:\norganisation: {}\ndeployments: []\n"
      })
  void documents_of_every_form_are_taken_alike(String yaml) {
    agreed("a.yaml", yaml.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: %s",
        "id: a\npilot: { people: %s }",
        "id: a\ntasks: [{ id: t, share_of_time_pct: %s }]",
        "id: a\nroles: [{ id: r, headcount: %s }]",
        "id: a\nroles: [{ id: r, headcount: { at_least: %s } }]",
        "id: a\nroles: [{ id: r, training_hours: %s }]",
        "id: a\ndates: { decided: %s }",
        "id: a\nname: %s",
        "id: a\nsource: %s",
        "id: a\ntasks: [{ id: t, prescribed: [%s] }]",
        "id: a\ndialogue: { events: [{ id: e, with: %s }] }"
      })
  void numbers_dates_and_texts_are_taken_alike(String facts) {
    for (String value :
        List.of(
            "12",
            "\"12\"",
            "-1",
            "\"-1\"",
            "-0",
            "1.5",
            "\"1.5\"",
            "12.0",
            "\"012.0\"",
            "100",
            "100.0",
            "100.01",
            "\"100.01\"",
            "\"0101\"",
            "1e2",
            "\"1e2\"",
            "0x10",
            "1_000",
            "2147483648",
            "12345678901234567",
            "0.12345678901",
            "true",
            "True",
            "no",
            "~",
            "null",
            "\"\"",
            "\"?\"",
            "2026",
            "2026-03",
            "2026-03-01",
            "2026-13",
            "2026-02-30",
            "2024-02-29",
            "2023-02-29",
            "2026-04-31",
            "2026-3",
            "999",
            "20260301",
            "a b",
            "é",
            "_a",
            "a.b-c_d",
            "-a",
            "[]",
            "{}",
            "[a]",
            "{ a: b }",
            "{ management: 2026 }",
            "{ management: yes }",
            "{ \"a b\": 12 }",
            "{ at_least: 1, at_most: 2 }",
            "unknown",
            "disputed",
            "cse",
            "[cse, unknown]",
            "[cse, disputed]",
            "[null]",
            "[[]]")) {
      String yaml =
          "organisation: {}\ndeployments:\n  - "
              + facts.replace("%s", value).replace("\n", "\n    ");
      agreed("a.yaml", yaml.getBytes(UTF_8));
    }
  }

  @Test
  void descriptions_at_random_with_faults_are_taken_alike() throws Exception {
    RandomInventories inventories = new RandomInventories(7);
    Map<Verdict, Integer> verdicts =
        new Faults(VALUES, new Random(7))
            .verdicts(
                250,
                () -> InventoryWriter.map(inventories.next()),
                (ending, text) -> agreed("a" + ending, text.getBytes(UTF_8)));
    assertThat(verdicts.get(Verdict.ACCEPTED)).isGreaterThan(50);
    assertThat(verdicts.get(Verdict.REFUSED)).isGreaterThan(50);
  }

  /** Values that belong in some places and not in others. */
  private static final List<Object> VALUES =
      Collections.unmodifiableList(
          Arrays.asList(
              "yes",
              "Oui",
              "en partie",
              "perhaps",
              true,
              false,
              12,
              0,
              -1,
              100.5,
              null,
              "",
              "?",
              "unknown",
              "disputed",
              "sans objet",
              List.of(),
              Map.of(),
              List.of("unknown"),
              List.of("none"),
              List.of(Map.of()),
              List.of(Map.of("id", "x")),
              Map.of("management", "worse"),
              Map.of("management", 3),
              Map.of("cse", "unknown"),
              Map.of("at_least", 5),
              Map.of("at_least", 5, "at_most", 3),
              "2026-02-30",
              "2026-13",
              "2026-03-01",
              "pilot",
              "none",
              "a.b",
              "x y",
              "12"));

  /** What both say of an input; fails where they do not agree. */
  private static Verdict agreed(String file, byte[] bytes) {
    List<Problem> problems = problems(file, bytes);
    List<String> errors = new ArrayList<>();
    try {
      List<JsonNode> documents = documents(file, bytes);
      for (JsonNode document : documents) {
        (documents.size() == 1 ? Published.INVENTORY : Published.DOCUMENT)
            .validate(document)
            .forEach(error -> errors.add(error.toString()));
      }
    } catch (JacksonException noForm) {
      errors.add(noForm.getMessage());
      assertThat(problems).as(text(bytes)).isNotEmpty();
    }
    return Agreement.of(text(bytes), problems, errors, BeyondSchemas::covers);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 20_000), UTF_8);
  }

  private static List<Problem> problems(String file, byte[] bytes) {
    try (InventoryStream stream = InventoryStream.open(Input.of(file, bytes))) {
      while (stream.next().isPresent()) {
        // only what is wrong is asked for
      }
      return stream.problems();
    } catch (InvalidDescriptionException unusable) {
      return unusable.problems();
    }
  }

  private static List<JsonNode> documents(String file, byte[] bytes) {
    boolean json = file.contains(".json");
    ObjectMapper mapper = json ? JsonMapper.shared() : YAMLMapper.shared();
    List<JsonNode> documents = new ArrayList<>();
    // The parser trips over a character that its buffer cuts in two; this reader never does so.
    try (Reader text = whole(bytes);
        MappingIterator<JsonNode> values = mapper.readerFor(JsonNode.class).readValues(text)) {
      while (values.hasNext()) {
        documents.add(values.next());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return documents;
  }

  private static Reader whole(byte[] bytes) throws IOException {
    String text = new String(bytes, UTF_8);
    return Utf8.open(new ByteArrayInputStream(text.getBytes(UTF_8)), false);
  }
}
