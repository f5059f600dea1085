package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dialia.charter.Language;
import org.dialia.io.Input;
import org.dialia.io.InventoryReader;
import org.dialia.io.Schemas;
import org.dialia.model.Deployment;
import org.dialia.model.FactDescription;
import org.dialia.model.FactSheet;
import org.dialia.model.Inventory;
import org.dialia.model.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a description begins: from a template, or by questions. */
class InitTest {

  private static final String DAY = "2026-11-20";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Template.class)
  void a_template_is_valid_in_both_languages_and_says_the_same(Template template)
      throws IOException {
    Map<Language, Inventory> read = new TreeMap<>();
    for (Language language : Language.values()) {
      Run run = Run.of("init", "--template", template.word(), "--lang", language.code());
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(Schemas.accepts(Schemas.published("inventory"), run.out())).isTrue();
      assertThat(run.out()).doesNotContain("<", " | ");
      read.put(
          language,
          InventoryReader.read(Input.of("a.yaml", run.out().getBytes(StandardCharsets.UTF_8))));
    }
    Deployment french = read.get(Language.FR).deployments().get(0);
    Deployment english = read.get(Language.EN).deployments().get(0);
    assertThat(french.label()).isNotEqualTo(english.label());
    assertThat(french.phase()).isEqualTo(english.phase());
    assertThat(french.decisions().elements()).hasSameSizeAs(english.decisions().elements());
    assertThat(french.tasks().elements().get(0).real().elements()).hasSizeGreaterThan(0);
    assertThat(french.tasks().elements().get(0).prescribed().elements()).hasSizeGreaterThan(0);
  }

  private static JsonNode assessed(Template template) {
    String text = Run.of("init", "--template", template.word()).out();
    Run run = Run.reading(text, "assess", "-", "--as-of", DAY, "--format", "json");
    assertThat(run.code()).as(run.err()).isZero();
    return JsonMapper.shared().readTree(run.out()).get("deployments").get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CV_SCREENING | RISK RISK RISK RISK RISK RISK RISK | human-decision/decided-without-human human-decision/no-authority real-work/workers-left-out social-dialogue/use-before-opinion data-protection/impact-assessment-missing work-organisation/tool-before-need
          SCHEDULING | RISK RISK RISK QUESTION RISK RISK RISK | human-decision/decided-without-human human-decision/no-time real-work/real-work-ignored real-work/collective-weakened social-dialogue/use-before-opinion
          CHATBOT | CLEAR QUESTION QUESTION QUESTION RISK RISK RISK | data-protection/sensitive-data-without-ground parties/served-left-out social-dialogue/no-dialogue-during-introduction
          SCORING | RISK RISK RISK RISK RISK RISK RISK | human-decision/protected-criteria human-decision/person-not-informed real-work/data-blind-to-real-work parties/logic-not-shared social-dialogue/use-before-opinion
          GENERATIVE_ASSISTANT | CLEAR RISK RISK RISK RISK RISK RISK | real-work/upkeep-not-counted value-sharing/changes-imposed data-protection/impact-assessment-missing
          PREDICTIVE_MAINTENANCE | CLEAR QUESTION QUESTION QUESTION CLEAR QUESTION RISK | parties/supplier-contract-only
          CALL_MONITORING | RISK RISK RISK RISK RISK RISK RISK | human-decision/emotion-recognition data-protection/fine-grained-monitoring real-work/surveillance-increased work-organisation/health-harmed social-dialogue/request-refused work-organisation/targets-imposed
          DOCUMENT_PROCESSING | QUESTION QUESTION QUESTION QUESTION QUESTION QUESTION QUESTION |
          """)
  void a_template_is_assessed_as_its_case_is(Template template, String labels, String rules) {
    JsonNode result = assessed(template);
    List<String> said = new ArrayList<>();
    result.get("principles").forEach(one -> said.add(one.get("label").asString()));
    assertThat(String.join(" ", said)).isEqualTo(labels);
    Set<String> risks = new TreeSet<>();
    for (JsonNode finding : result.get("findings")) {
      if (finding.get("outcome").asString().equals("risk")) {
        risks.add(finding.get("rule").asString());
      }
    }
    if (rules == null) {
      assertThat(risks).isEmpty();
    } else {
      assertThat(risks).contains(rules.split(" "));
    }
  }

  @Test
  void a_template_can_be_written_over_from_the_command_line() throws IOException {
    Path file = folder.resolve("ours.yaml");
    String[] args = {
      "init",
      "--template",
      "chatbot",
      "--id",
      "louise",
      "--name",
      "Louise",
      "--set",
      "phase=in_use",
      "--set",
      "organisation.headcount={ at_least: 50 }",
      "--set",
      "roles[advisers].headcount=12",
      "-o",
      file.toString()
    };
    Run run = Run.of(args);
    assertThat(run.code()).as(run.err()).isZero();
    Deployment deployment = InventoryReader.read(file).deployments().get(0);
    assertThat(deployment.id()).isEqualTo("louise");
    assertThat(deployment.label()).isEqualTo("Louise");
    assertThat(deployment.phase().toString()).isEqualTo("in_use");
    assertThat(Files.readString(file)).contains("# How far the deployment has come.");

    byte[] before = Files.readAllBytes(file);
    Run again = Run.of(args);
    assertThat(again.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(again.err()).contains("--force replaces it");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    args[4] = "other";
    List<String> forcing = new ArrayList<>(List.of(args));
    forcing.add("--force");
    Run forced = Run.of(forcing.toArray(String[]::new));
    assertThat(forced.code()).isZero();
    assertThat(InventoryReader.read(file).deployments().get(0).id()).isEqualTo("other");
  }

  @Test
  void what_cannot_be_set_is_said_and_nothing_is_written() {
    Path file = folder.resolve("none.yaml");
    Run run =
        Run.of(
            "init",
            "--template",
            "scoring",
            "--set",
            "phase=pilote",
            "--set",
            "phaze=pilot",
            "--id",
            "a b",
            "-o",
            file.toString());
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err())
        .contains("phase: \"pilote\" is not accepted", "did you mean \"pilot\"?")
        .contains("phaze: unknown key \"phaze\"", "did you mean \"phase\"?")
        .contains("id: \"a b\" is not an id");
    assertThat(file).doesNotExist();
    assertThat(Run.of("init", "--template", "chatbots").err()).contains("did you mean chatbot?");
    assertThat(Run.of("init", "--template", "zzzzzzzzzz").err()).contains("there are cv-screening");
  }

  @Test
  void without_a_terminal_the_templates_are_named() {
    Run run = Run.of("init");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("--template cv-screening, scheduling");
    assertThat(Run.inFrench("init").err()).contains("partez d'un modèle");
    assertThat(Run.of("init", "--help").out()).contains("scheduling, chatbot");
    assertThat(Run.inFrench("schema", "--help").out()).contains("inventory, document");
  }

  @Test
  void the_core_facts_are_asked_and_make_a_valid_description() throws IOException {
    Run run = Run.in(folder, littleSaid(), Map.of(), Locale.FRANCE, "init");
    assertThat(run.code()).as(run.err()).isZero();
    Inventory inventory =
        InventoryReader.read(Input.of("a.yaml", run.out().getBytes(StandardCharsets.UTF_8)));
    Deployment deployment = inventory.deployments().get(0);
    assertThat(inventory.organisation().label()).isEqualTo("Fonderie du Lac");
    assertThat(deployment.id()).isEqualTo("tri-des-dechets-metalliques");
    assertThat(deployment.label()).isEqualTo("Tri des déchets métalliques");
    assertThat(deployment.phase().toString()).isEqualTo("pilot");
    assertThat(run.err().replace('\u00a0', ' '))
        .contains("\nL'organisation qui déploie les systèmes.\nNom en usage.\n> ")
        .contains("Étape où en est le projet.\n    idea = idée ; study = étude")
        .contains("\n    yes = oui ; no = non ; partly = en partie\n> ")
        .contains("« pilote » n'est pas accepté", "vouliez-vous dire « pilot »");
    assertThat(run.err().lines()).noneMatch(line -> line.matches("\\s*[:;?!»].*|.*«"));
    assertThat(run.out()).contains("# Étape où en est le projet.");
    Run assessed = Run.reading(run.out(), "assess", "-", "--as-of", DAY);
    assertThat(assessed.code()).isZero();
  }

  /** Says little: two names, a wrong word and then the right one. */
  private static String littleSaid() {
    List<String> lines = new ArrayList<>(List.of("Fonderie du Lac"));
    FactSheet.of(Organisation.class).facts().stream()
        .filter(FactDescription::core)
        .forEach(fact -> lines.add(""));
    lines.addAll(List.of("Tri des déchets métalliques", "pilote", "pilot"));
    lines.addAll(Collections.nCopies(100, ""));
    return String.join("\n", lines) + "\n";
  }

  @Test
  void things_are_asked_for_until_none_is_named() {
    Run dry =
        Run.in(folder, "\n".repeat(200), Map.of(), Locale.UK, "init", "--id", "x", "--name", "X");
    assertThat(dry.code()).as(dry.err()).isZero();
    // As many empty lines as questions come before the roles; then one role, named and of a kind.
    int before = dry.err().split("Everyone concerned", -1)[0].split("> ", -1).length - 1;
    String lines = "\n".repeat(before) + "Les caristes\nworker\n" + "\n".repeat(200);
    Run run = Run.in(folder, lines, Map.of(), Locale.UK, "init", "--id", "x", "--name", "X");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("- id: les-caristes\n", "name: Les caristes", "kind: worker");
  }

  @Test
  void a_description_is_not_written_as_yaml_where_its_name_says_json() {
    Path json = folder.resolve("a.json");
    Run run = Run.of("init", "--template", "chatbot", "-o", json.toString());
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("a.json: init writes YAML");
    assertThat(json).doesNotExist();
  }

  @Test
  void answers_that_end_too_early_write_nothing() {
    Run run = Run.in(folder, "Fonderie\n", Map.of(), Locale.UK, "init");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("the answers ended before the questions");
    assertThat(run.out()).isEmpty();
  }
}
