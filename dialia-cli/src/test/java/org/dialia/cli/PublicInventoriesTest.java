package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Label;
import org.dialia.assessment.Outcome;
import org.dialia.charter.Principle;
import org.dialia.io.CsvMapping;
import org.dialia.io.CsvStream;
import org.dialia.io.Described;
import org.dialia.io.ImportReport;
import org.dialia.io.Input;
import org.dialia.model.Answer;
import org.dialia.model.AssessmentStatus;
import org.dialia.model.Automation;
import org.dialia.model.DataFlow;
import org.dialia.model.Deployment;
import org.dialia.model.Fact;
import org.dialia.model.FactList;
import org.dialia.model.LifecyclePhase;
import org.dialia.model.Organisation;
import org.dialia.rules.CharterRules;
import org.junit.jupiter.api.Test;

/**
 * Three inventories that public bodies publish, with the mappings of {@code examples/imports}. They
 * are no part of the project: the tests run where the system property {@code dialia.inventories} or
 * the variable {@code DIALIA_INVENTORIES} names their folder, or where it lies beside the project.
 */
class PublicInventoriesTest {

  private static final Path MAPPINGS = Path.of("../examples/imports");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private record Table(
      Organisation organisation, List<Described<Deployment>> rows, ImportReport report) {

    long count(Predicate<Deployment> wanted) {
      return rows.stream().map(Described::facts).filter(wanted).count();
    }
  }

  private static Path folder() {
    return Stream.of(
            System.getProperty("dialia.inventories"),
            System.getenv("DIALIA_INVENTORIES"),
            "../../shared/inventories")
        .filter(place -> place != null && !place.isEmpty())
        .map(Path::of)
        .findFirst()
        .orElseThrow();
  }

  private static Table read(String name) throws IOException {
    Path file = folder().resolve(name + ".csv");
    assumeTrue(
        Files.isRegularFile(file),
        () ->
            "not run: the public inventory "
                + name
                + ".csv is not here; name its folder with -Ddialia.inventories=…");
    try (CsvStream stream =
        CsvStream.open(
            Input.of(file), CsvMapping.read(Input.of(MAPPINGS.resolve(name + ".mapping.yaml"))))) {
      List<Described<Deployment>> rows = new ArrayList<>();
      for (Optional<Described<Deployment>> next = stream.next();
          next.isPresent();
          next = stream.next()) {
        rows.add(next.get());
      }
      assertThat(stream.problems()).isEmpty();
      return new Table(stream.organisation().orElseThrow().facts(), rows, stream.report());
    }
  }

  private static Object kept(Deployment deployment, String key) {
    return deployment.margin().kept().getOrDefault(key, "unknown");
  }

  private static boolean touchesRights(Deployment deployment) {
    return List.of("rights", "both").contains(kept(deployment, "x_impact"));
  }

  private static boolean isUsed(Deployment deployment) {
    return deployment.phase().equals(Fact.of(LifecyclePhase.ROLLOUT))
        || deployment.phase().equals(Fact.of(LifecyclePhase.IN_USE));
  }

  /** Nothing in these inventories speaks of workers, so nothing about dialogue may be clear. */
  private static void everythingAboutDialogueIsAsked(Table table) {
    CharterRules rules = CharterRules.load();
    Principle dialogue =
        rules.principles().stream().filter(Principle::isSocialDialogue).findFirst().orElseThrow();
    Described<Organisation> organisation =
        new Described<>(table.organisation(), org.dialia.model.Positions.NONE);
    int questions = 0;
    for (Described<Deployment> row : table.rows()) {
      Assessment assessment = rules.assess(row, organisation, DAY);
      assertThat(assessment.principle(dialogue).label()).isEqualTo(Label.QUESTION);
      for (Finding finding : assessment.findings()) {
        if (finding.rule().id().startsWith("social-dialogue/")) {
          assertThat(finding.outcome()).as(finding.toString()).isNotIn(Outcome.CLEAR, Outcome.RISK);
          questions += finding.outcome() == Outcome.QUESTION ? 1 : 0;
        }
      }
    }
    assertThat(questions).isGreaterThanOrEqualTo(table.rows().size());
  }

  @Test
  void the_federal_inventory_of_2024_comes_out_with_its_counts() throws IOException {
    Table table = read("us-2024");
    assertThat(table.report().rows()).isEqualTo(2133);
    assertThat(table.report().written()).isEqualTo(2133);
    assertThat(table.report().uneven()).isZero();

    assertThat(table.count(one -> kept(one, "x_impact").equals("both"))).isEqualTo(195);
    assertThat(table.count(one -> kept(one, "x_impact").equals("rights"))).isEqualTo(131);
    assertThat(table.count(one -> kept(one, "x_impact").equals("safety"))).isEqualTo(25);
    assertThat(table.count(PublicInventoriesTest::touchesRights)).isEqualTo(326);

    Predicate<Deployment> used = one -> touchesRights(one) && isUsed(one);
    assertThat(table.count(used)).isEqualTo(257);
    assertThat(table.count(used.and(one -> kept(one, "x_impact_assessment").equals("none"))))
        .isEqualTo(5);
    assertThat(table.count(used.and(one -> kept(one, "x_impact_assessment").equals("unknown"))))
        .isEqualTo(216);
    assertThat(
            table.count(
                used.and(
                    one ->
                        one.decisions().elements().stream()
                            .anyMatch(
                                decision ->
                                    decision.person().canContest().equals(Fact.of(Answer.NO))))))
        .isEqualTo(11);
    assertThat(
            table.count(used.and(one -> kept(one, "x_affected_groups_consulted").equals("none"))))
        .isEqualTo(8);

    assertThat(
            table.count(
                one ->
                    kept(one, "x_impact").equals("neither")
                        && one.decisions().elements().stream()
                            .anyMatch(
                                decision ->
                                    decision.automation().equals(Fact.of(Automation.ACTS_ALONE)))))
        .isEqualTo(3);
    assertThat(table.count(one -> kept(one, "x_adverse").toString().equalsIgnoreCase("yes")))
        .isEqualTo(12);

    assertThat(table.count(one -> personalData(one).isPresent())).isEqualTo(175);
    assertThat(
            table.count(
                one ->
                    personalData(one)
                        .filter(
                            flow ->
                                flow.impactAssessment()
                                    .status()
                                    .equals(Fact.of(AssessmentStatus.NONE)))
                        .isPresent()))
        .isEqualTo(68);
    assertThat(table.count(one -> !one.dialogue().events().equals(FactList.absent()))).isZero();

    // A place is the row and the column, even of a cell with nothing in it.
    assertThat(table.rows().get(0).positions().of("phase").toString()).endsWith("us-2024.csv:2:10");
  }

  private static Optional<DataFlow> personalData(Deployment deployment) {
    return deployment.dataFlows().elements().stream()
        .filter(flow -> flow.id().equals("personal-data"))
        .findFirst();
  }

  @Test
  void nothing_about_dialogue_is_clear_in_the_federal_inventory() throws IOException {
    everythingAboutDialogueIsAsked(read("us-2024"));
  }

  @Test
  void the_tools_of_new_york_come_out_with_their_broken_characters() throws IOException {
    Table table = read("us-nyc-tools");
    assertThat(table.report().rows()).isEqualTo(132);
    assertThat(table.report().written()).isEqualTo(132);
    assertThat(table.report().broken()).isEqualTo(3);
    assertThat(
            table.rows().stream()
                .map(row -> row.facts())
                .map(one -> kept(one, "x_agency") + " " + one.label())
                .distinct())
        .hasSize(91);
    // "None" says that there is no vendor, in vendor_name or, in 2022, in vendor; "NA" says
    // nothing.
    assertThat(table.count(one -> one.system().suppliers().equals(FactList.none())))
        .isEqualTo(49 + 10);
    assertThat(table.count(one -> one.system().suppliers().equals(FactList.absent())))
        .isEqualTo(21);
    assertThat(table.count(one -> !one.system().suppliers().elements().isEmpty())).isEqualTo(52);
    assertThat(table.count(one -> personalData(one).isPresent())).isEqualTo(42);
    assertThat(table.count(one -> one.dates().inUseSince().toString().equals("2017-10")))
        .isEqualTo(8);
    everythingAboutDialogueIsAsked(table);
  }

  @Test
  void the_index_of_the_united_kingdom_comes_out_with_six_records_without_a_body()
      throws IOException {
    Table table = read("uk-atrs");
    assertThat(table.report().rows()).isEqualTo(136);
    assertThat(table.report().written()).isEqualTo(136);
    assertThat(table.count(one -> kept(one, "x_publishing_body").equals("unknown"))).isEqualTo(6);
    assertThat(table.report().notCovered()).isZero();
    everythingAboutDialogueIsAsked(table);
  }
}
