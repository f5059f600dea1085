package org.dialia.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dialia.model.Answer;
import org.dialia.model.Body;
import org.dialia.model.Change;
import org.dialia.model.Deployment;
import org.dialia.model.DeploymentBuilder;
import org.dialia.model.Fact;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.Headcount;
import org.dialia.model.Inventory;
import org.dialia.model.LifecyclePhase;
import org.dialia.model.Margin;
import org.dialia.model.Organisation;
import org.dialia.model.OrganisationBuilder;
import org.dialia.model.PartialDate;
import org.dialia.model.Position;
import org.dialia.model.Positions;
import org.dialia.model.Purpose;
import org.dialia.model.Role;
import org.dialia.model.RoleKind;
import org.dialia.model.Sector;
import org.dialia.model.Source;
import org.dialia.model.Task;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

  private static final String YAML =
      """
      dialia: 1
      organisation:
        name: Société Exemple
        sector: private
        headcount: { at_least: 50 }
        bodies: [cse]
      deployments:
        - id: sorting            # the first
          phase: pilot
          x_ticket: HR-1204
          roles:
            - { id: recruiters, kind: worker, headcount: 12, informed: yes }
          tasks:
            - id: sort
              role: recruiters
              share_of_time_pct: 12.5
              prescribed: [lire, "classer, trier", unknown]
              effects:
                intensity: { management: same, workers: worse }
        - id: planning
          purposes: []
          dates:
            decided: 2025-11
          source: observed
      """;

  private static final Inventory INVENTORY = Samples.inventory(YAML);

  @Nested
  class Forms {

    @Test
    void json_says_the_same_as_yaml() {
      assertThat(
              Samples.read(
                  "a.json",
                  """
                  {
                    "dialia": 1,
                    "organisation": {
                      "name": "Soci\\u00e9t\\u00e9 Exemple", "sector": "private",
                      "headcount": {"at_least": 50}, "bodies": ["cse"]
                    },
                    "deployments": [
                      {
                        "id": "sorting", "phase": "pilot", "x_ticket": "HR-1204",
                        "roles": [
                          {"id": "recruiters", "kind": "worker", "headcount": 12, "informed": true}
                        ],
                        "tasks": [
                          {
                            "id": "sort", "role": "recruiters", "share_of_time_pct": 12.5,
                            "prescribed": ["lire", "classer, trier", null],
                            "effects": {"intensity": {"management": "same", "workers": "worse"}}
                          }
                        ]
                      },
                      {
                        "id": "planning", "purposes": [], "dates": {"decided": "2025-11"},
                        "source": "observed", "phase": null, "roles": null, "need": null
                      }
                    ]
                  }
                  """
                      .getBytes(UTF_8)))
          .isEqualTo(INVENTORY);
    }

    @Test
    void json_lines_say_the_same_as_yaml() {
      byte[] lines = JsonDescriptions.jsonLines(INVENTORY);

      assertThat(new String(lines, UTF_8).lines()).hasSize(3);
      assertThat(Samples.read("a.jsonl", lines)).isEqualTo(INVENTORY);
      assertThat(Samples.read("a.ndjson", lines)).isEqualTo(INVENTORY);
    }

    @Test
    void every_fact_of_the_model_survives_json() {
      Inventory model = Samples.read("model.yaml", Samples.model());

      assertThat(Samples.read("model.json", JsonDescriptions.json(model))).isEqualTo(model);
      assertThat(Samples.read("model.jsonl", JsonDescriptions.jsonLines(model))).isEqualTo(model);
    }

    @Test
    void several_documents_say_the_same_as_one() {
      int second = YAML.indexOf("  - id: planning");
      String bare = YAML.substring(second).replace("  - id", "id").replace("    ", "");

      assertThat(
              Samples.inventory(
                  YAML.substring(0, second) + "---\ndeployments:\n" + YAML.substring(second)))
          .isEqualTo(INVENTORY);
      assertThat(
              Samples.inventory(
                  "---\n"
                      + YAML.substring(0, second)
                      + "...\n--- # one deployment alone\n"
                      + bare.replace("decided", "  decided")))
          .isEqualTo(INVENTORY);
    }

    @Test
    void documents_may_be_empty_or_say_their_version() {
      assertThat(
              Samples.inventory(
                      """
                  ---
                  ---
                  dialia: 1
                  organisation: {}
                  deployments: []
                  ---
                  ---
                  dialia: 1
                  deployments: [{ id: a }]
                  ---
                  dialia: 1
                  id: b
                  ---
                  """)
                  .deployments())
          .extracting(Deployment::id)
          .containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "standard input", "a.txt"})
    void input_without_a_known_ending_shows_its_form_by_its_first_character(String name) {
      assertThat(Samples.read(name, YAML.getBytes(UTF_8))).isEqualTo(INVENTORY);
      assertThat(Samples.read(name, JsonDescriptions.json(INVENTORY))).isEqualTo(INVENTORY);
      assertThat(Samples.read(name, JsonDescriptions.jsonLines(INVENTORY))).isEqualTo(INVENTORY);
    }

    @Test
    void a_file_is_read_by_its_path(@TempDir Path directory) throws IOException {
      Path yaml = Files.writeString(directory.resolve("a.yml"), YAML);
      Path json = Files.write(directory.resolve("a.JSON"), JsonDescriptions.json(INVENTORY));

      assertThat(InventoryReader.read(yaml)).isEqualTo(INVENTORY);
      assertThat(InventoryReader.read(json)).isEqualTo(INVENTORY);
    }

    @Test
    void an_input_has_a_name_and_a_digest_of_its_bytes() throws IOException {
      Input input = Input.of("a.yaml", "abc".getBytes(UTF_8));

      assertThat(input.name()).isEqualTo("a.yaml");
      assertThat(input.sha256())
          .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void deployments_come_one_at_a_time_after_the_organisation() throws IOException {
      try (InventoryStream stream =
          InventoryStream.open(Input.of("a.yaml", YAML.getBytes(UTF_8)))) {
        assertThat(stream.name()).isEqualTo("a.yaml");
        assertThat(stream.organisation()).isEmpty();
        assertThat(stream.next()).map(next -> next.facts().id()).contains("sorting");
        assertThat(stream.organisation()).map(Described::facts).contains(INVENTORY.organisation());
        assertThat(stream.next()).map(next -> next.facts().id()).contains("planning");
        assertThat(stream.next()).isEmpty();
        assertThat(stream.next()).isEmpty();
        assertThat(stream.problems()).isEmpty();
      }
    }
  }

  @Nested
  class Values {

    @ParameterizedTest
    @CsvSource({
      "yes, YES",
      "Yes, YES",
      "oui, YES",
      "Oui, YES",
      "true, YES",
      "True, YES",
      "TRUE, YES",
      "no, NO",
      "NO, NO",
      "non, NO",
      "false, NO",
      "False, NO",
      "partly, PARTLY",
      "en partie, PARTLY",
      "En partie, PARTLY",
      "unknown, UNKNOWN",
      "inconnu, UNKNOWN",
      "~, UNKNOWN",
      "null, UNKNOWN",
      "'', UNKNOWN",
      "'\"?\"', UNKNOWN",
      "'\"\"', UNKNOWN",
      "disputed, DISPUTED",
      "contesté, DISPUTED",
      "not_applicable, NOT_APPLICABLE",
      "sans objet, NOT_APPLICABLE",
      "not applicable, NOT_APPLICABLE",
      "Sans objet, NOT_APPLICABLE"
    })
    void an_answer_is_understood_in_both_languages(String written, Answer answer) {
      assertThat(Samples.deployment("pilot: { real_work: " + written + " }").pilot().realWork())
          .isEqualTo(Fact.of(answer));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "phase: %s                          | phase",
          "pilot: { people: %s }              | pilot.people",
          "value: { cost_eur: %s }            | value.cost_eur",
          "dates: { decided: %s }             | dates.decided",
          "reversibility: { plan: %s }        | reversibility.plan",
          "dialogue: { means: { hours: %s } } | dialogue.means.hours",
          "pilot: { source: %s }              | pilot.source",
          "name: %s                           | name",
          "notes: %s                          | notes",
        })
    void every_kind_of_fact_can_be_unknown_disputed_or_not_applicable(String facts, String path) {
      for (String unknown : List.of("unknown", "inconnu", "~", "null", "\"?\"", "")) {
        assertThat(Samples.deployment(facts.formatted(unknown)))
            .isEqualTo(Samples.deployment("phase: unknown"));
      }
      assertThat(Samples.deployment(facts.formatted("sans objet")).fact(path).said())
          .isEqualTo(Fact.notApplicable());
      assertThat(Samples.deployment(facts.formatted("contesté")).fact(path).said())
          .isEqualTo(Fact.disputed());
    }

    @Test
    void a_list_is_absent_open_complete_or_makes_no_sense() {
      assertThat(purposes("purposes: [safety, control]"))
          .isEqualTo(FactList.of(Purpose.SAFETY, Purpose.CONTROL));
      assertThat(purposes("purposes: []")).isEqualTo(FactList.none());
      for (String open : List.of("unknown", "inconnu", "~", "\"?\"", "null", "")) {
        assertThat(purposes("purposes:\n  - safety\n  - " + open))
            .isEqualTo(FactList.open(List.of(Purpose.SAFETY)));
        assertThat(purposes("purposes: " + open)).isEqualTo(FactList.absent());
      }
      assertThat(purposes("phase: pilot")).isEqualTo(FactList.absent());
      assertThat(purposes("purposes: sans objet")).isEqualTo(FactList.notApplicable());
    }

    @Test
    void a_list_of_maps_can_be_open_too() {
      FactList<Role> roles = Samples.deployment("roles: [{ id: r }, unknown]").roles();

      assertThat(roles.isOpen()).isTrue();
      assertThat(roles).extracting(Role::id).containsExactly("r");
    }

    @Test
    void a_map_can_be_unknown_or_make_no_sense() {
      Deployment silent = Samples.deployment("phase: unknown");

      for (String unknown : List.of("unknown", "~", "{}", "")) {
        assertThat(Samples.deployment("pilot: " + unknown)).isEqualTo(silent);
      }
      assertThat(Samples.deployment("pilot: not_applicable").pilot().people().isNotApplicable())
          .isTrue();
    }

    @Test
    void a_head_count_is_a_number_or_a_range() {
      assertThat(headcount("unknown")).isEqualTo(Fact.unknown());
      assertThat(headcount("disputed")).isEqualTo(Fact.disputed());
      assertThat(headcount("12")).isEqualTo(Fact.of(Headcount.of(12)));
      assertThat(headcount("{ at_least: 50 }"))
          .isEqualTo(Fact.of(new Headcount(50, Headcount.NO_LIMIT)));
      assertThat(headcount("{ at_most: 49 }")).isEqualTo(Fact.of(new Headcount(0, 49)));
      assertThat(headcount("{ at_least: 50, at_most: 299 }"))
          .isEqualTo(Fact.of(new Headcount(50, 299)));
      assertThat(headcount("{ at_least: 50, at_most: unknown }"))
          .isEqualTo(Fact.of(new Headcount(50, Headcount.NO_LIMIT)));
      assertThat(headcount("{ at_least: unknown }")).isEqualTo(Fact.unknown());
    }

    @Test
    void voices_are_kept_in_their_order() {
      Fact<Change> intensity =
          INVENTORY.deployments().get(0).tasks().elements().get(0).effects().intensity();

      assertThat(intensity.isDisputed()).isTrue();
      assertThat(intensity.voices())
          .containsExactly(
              Map.entry("management", Change.SAME), Map.entry("workers", Change.WORSE));
    }

    @Test
    void voices_may_stand_in_every_kind_of_fact_but_a_head_count() {
      Deployment read =
          Samples.deployment(
              """
              pilot: { real_work: { management: partly, workers: unknown }, people: { a: 1, b: 2 } }
              value: { cost_eur: { a: 1.50 } }
              dates: { decided: { a: 2026, b: 2026-03 } }
              notes: { a: one text, b: another }
              """);

      assertThat(read.pilot().realWork().voices()).containsEntry("workers", Answer.UNKNOWN);
      assertThat(read.pilot().people().voices()).containsEntry("b", 2);
      assertThat(read.value().costEur().voices()).containsEntry("a", new BigDecimal("1.50"));
      assertThat(read.dates().decided().voices()).hasSize(2);
      assertThat(read.notes().voices()).containsEntry("b", "another");
    }

    @Test
    void what_looks_like_another_kind_of_value_in_yaml_stays_what_is_written() {
      Deployment read =
          Samples.deployment(
              """
              name: no
              notes: 0x1F
              dates: { decided: 2026-03-01 }
              tasks: [{ id: 007, prescribed: [yes, 1_000, 1e3, .inf, 12:30, "null ", off] }]
              """);

      assertThat(read.margin().name()).isEqualTo(Fact.of("no"));
      assertThat(read.notes()).isEqualTo(Fact.of("0x1F"));
      assertThat(read.dates().decided()).isEqualTo(Fact.of(PartialDate.parse("2026-03-01").get()));
      Task task = read.tasks().elements().get(0);
      assertThat(task.id()).isEqualTo("007");
      assertThat(task.prescribed()).containsExactly("yes", "1_000", "1e3", ".inf", "12:30", "off");
    }

    @Test
    void the_keys_of_a_margin_stand_on_any_map_and_x_keys_are_kept() {
      Deployment read =
          Samples.deployment(
              """
              name: Tri
              source: documented
              reference: minutes, page 3
              x_ticket: 12
              x_more: { a: [1, { b: yes }], c: ~ }
              pilot: { source: observed, people: 3, x_seen: true }
              """);

      Map<String, Object> kept = new LinkedHashMap<>();
      kept.put("x_ticket", "12");
      kept.put("x_more", Map.of("a", List.of("1", Map.of("b", "yes")), "c", "~"));
      assertThat(read.margin())
          .isEqualTo(
              new Margin(
                  Fact.of("Tri"), Fact.of(Source.DOCUMENTED), Fact.of("minutes, page 3"), kept));
      assertThat(read.margin().kept().keySet()).containsExactly("x_ticket", "x_more");
      assertThat(read.pilot().margin().source()).isEqualTo(Fact.of(Source.OBSERVED));
      assertThat(read.pilot().margin().kept()).containsEntry("x_seen", "true");
      assertThat(read.label()).isEqualTo("Tri");
    }

    @Test
    void a_record_built_in_java_equals_the_one_that_is_read() {
      Role recruiters =
          new Role(
              "recruiters",
              Margin.NONE,
              Fact.of(RoleKind.WORKER),
              Fact.of(Headcount.of(12)),
              Fact.of(Answer.YES),
              Fact.unknown(),
              Fact.of(new BigDecimal("3")),
              Fact.notApplicable(),
              FactList.none());
      Organisation organisation =
          OrganisationBuilder.builder(FactSheet.blank(Organisation.class))
              .sector(Fact.of(Sector.PRIVATE))
              .bodies(FactList.of(Body.CSE, Body.CSSCT))
              .build();
      Deployment deployment =
          DeploymentBuilder.builder(FactSheet.blank(Deployment.class, "here"))
              .phase(Fact.of(LifecyclePhase.PILOT))
              .roles(FactList.of(recruiters))
              .build();

      assertThat(
              Samples.inventory(
                  """
                  organisation: { sector: private, bodies: [cse, cssct] }
                  deployments:
                    - id: here
                      phase: pilot
                      roles:
                        - { id: recruiters, kind: worker, headcount: 12, informed: yes,
                            training_hours: 3, heard: not_applicable, consequences_examined: [] }
                  """))
          .isEqualTo(new Inventory(1, organisation, List.of(deployment)));
    }

    private static FactList<Purpose> purposes(String facts) {
      return Samples.deployment(facts).purposes();
    }

    private static Fact<Headcount> headcount(String written) {
      return Samples.inventory("organisation: { headcount: " + written + " }\ndeployments: []\n")
          .organisation()
          .headcount();
    }
  }

  @Nested
  class Places {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "phase                          | phase: pilot",
          "id                             | id: sorting",
          "roles[recruiters]              | { id: recruiters, kind: worker, headcount: 12, informed: yes }",
          "roles[recruiters].informed     | informed: yes",
          "tasks[sort].role               | role: recruiters",
          "tasks[sort].prescribed         | prescribed: [lire, \"classer, trier\", unknown]",
          "tasks[sort].prescribed[1]      | \"classer, trier\"",
          "tasks[sort].effects.intensity  | intensity: { management: same, workers: worse }",
          "tasks[sort].effects.intensity.workers | workers: worse",
        })
    void a_fact_in_yaml_has_a_start_and_an_end(String path, String written) {
      assertThat(written("a.yaml", YAML, 0, path)).isEqualTo(written);
    }

    @Test
    void a_margin_fact_has_a_place() {
      assertThat(written("a.yaml", YAML, 1, "source")).isEqualTo("source: observed");
      assertThat(written("a.yaml", YAML, 1, "dates.decided")).isEqualTo("decided: 2025-11");
      assertThat(written("a.yaml", YAML, 1, "purposes")).isEqualTo("purposes: []");
    }

    @Test
    void a_fact_in_json_has_a_start_and_an_end() {
      String json =
          """
          {"organisation": {"sector": "private"}, "deployments": [
            {"id": "a", "phase": "pilot",
             "roles": [{"id": "r", "headcount": 12, "informed": true}]},
            {"phase": "in_use", "id": "b"}
          ]}
          """;

      assertThat(written("a.json", json, 0, "phase")).isEqualTo("\"phase\": \"pilot\"");
      assertThat(written("a.json", json, 0, "roles[r].headcount")).isEqualTo("\"headcount\": 12");
      assertThat(written("a.json", json, 0, "roles[r].informed")).isEqualTo("\"informed\": true");
      assertThat(written("a.json", json, 0, "roles[r]"))
          .isEqualTo("{\"id\": \"r\", \"headcount\": 12, \"informed\": true}");
      assertThat(written("a.json", json, 1, ""))
          .isEqualTo("{\"phase\": \"in_use\", \"id\": \"b\"}");
    }

    @Test
    void a_fact_that_is_not_written_has_the_place_of_the_nearest_map_around_it() {
      Positions places = described("a.yaml", YAML).get(0).positions();

      assertThat(places.of("roles[recruiters].trained")).isEqualTo(places.of("roles[recruiters]"));
      assertThat(places.of("tasks[sort].study.method")).isEqualTo(places.of("tasks[sort]"));
      assertThat(places.of("dialogue.events[e].kind")).isEqualTo(places.of(""));
      assertThat(places.of("roles[nobody].informed")).isEqualTo(places.of("roles"));
      assertThat(places.of("")).hasToString("a.yaml:8:5");
    }

    @Test
    void an_element_without_an_id_is_found_by_its_place_from_0() {
      String text =
          """
          organisation: {}
          ---
          id: a
          tasks:
            - id: t
              real:
                - { what: one }
                - what: two
                  considered: no
          """;

      assertThat(written("a.yaml", text, 0, "tasks[t].real[0].what")).isEqualTo("what: one");
      assertThat(written("a.yaml", text, 0, "tasks[t].real[1].considered"))
          .isEqualTo("considered: no");
    }

    @Test
    void ids_with_one_hash_and_ids_like_paths_are_told_apart() {
      assertThat("Aa").hasSameHashCodeAs("BB");
      String text =
          """
          organisation: {}
          ---
          id: a
          roles:
            - id: BB
              informed: no
            - id: Aa
              informed: yes
            - id: a.b
              trained: no
          """;

      assertThat(written("a.yaml", text, 0, "roles[Aa].informed")).isEqualTo("informed: yes");
      assertThat(written("a.yaml", text, 0, "roles[BB].informed")).isEqualTo("informed: no");
      assertThat(written("a.yaml", text, 0, "roles[a.b].trained")).isEqualTo("trained: no");
      Positions places = described("a.yaml", text).get(0).positions();
      assertThat(places.of("roles[a.b].informed")).hasToString("a.yaml:9:5");
      assertThat(places.of("roles[a].informed")).isEqualTo(places.of("roles"));
      assertThat(places.of("roles[CC].informed")).isEqualTo(places.of("roles"));
    }

    @Test
    void lines_count_through_all_documents() {
      String text = "organisation: {}\n---\nid: a\n---\nid: b\nphase: pilot\n";

      assertThat(described("a.yaml", text).get(1).positions().of("phase"))
          .isEqualTo(new Position("a.yaml", 6, 1, 6, 13));
      String lines =
          "{\"organisation\": {}}\n{\"id\": \"a\"}\n{\"id\": \"b\", \"phase\": \"pilot\"}";
      assertThat(described("a.jsonl", lines).get(1).positions().of("phase"))
          .isEqualTo(new Position("a.jsonl", 3, 13, 3, 29));
    }

    @Test
    void the_facts_of_the_organisation_have_places_too() throws IOException {
      try (InventoryStream stream =
          InventoryStream.open(Input.of("a.yaml", YAML.getBytes(UTF_8)))) {
        stream.next();
        Positions places = stream.organisation().orElseThrow().positions();

        assertThat(places.of("sector")).isEqualTo(new Position("a.yaml", 4, 3, 4, 18));
        assertThat(places.of("headcount")).hasToString("a.yaml:5:3");
        assertThat(places.of("agreements[g].kind")).hasToString("a.yaml:2:1");
      }
    }

    @Test
    void two_inventories_are_equal_wherever_their_facts_are_written() {
      assertThat(Samples.inventory("# a comment\n" + YAML.replace("\n", "\r\n\r\n")))
          .isEqualTo(INVENTORY);
    }

    @Test
    void an_inventory_built_in_java_has_no_places() {
      assertThat(Positions.NONE.of("phase").isKnown()).isFalse();
      assertThat(Positions.NONE.of("phase")).hasToString("");
      assertThat(new Position("", 3, 4, 3, 5)).hasToString("3:4");
    }

    /** What is written at the place of a fact of one deployment. */
    private static String written(String name, String text, int deployment, String path) {
      Position at = described(name, text).get(deployment).positions().of(path);
      assertThat(at.file()).isEqualTo(name);
      assertThat(at.line()).isEqualTo(at.endLine());
      String line = text.lines().toList().get(at.line() - 1);
      return line.substring(at.column() - 1, at.endColumn() - 1);
    }

    private static List<Described<Deployment>> described(String name, String text) {
      List<Described<Deployment>> described = new ArrayList<>();
      try (InventoryStream stream = InventoryStream.open(Input.of(name, text.getBytes(UTF_8)))) {
        for (Optional<Described<Deployment>> next = stream.next();
            next.isPresent();
            next = stream.next()) {
          described.add(next.get());
        }
        assertThat(stream.problems()).isEmpty();
      } catch (InvalidDescriptionException wrong) {
        throw new AssertionError(wrong);
      }
      return described;
    }
  }
}
