package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same run for one reader. */
class ViewTest {

  private static final String CV = "../examples/cv-screening.yaml";
  private static final List<String> FORMATS = List.of("text", "markdown", "html");

  /** A finding, as its rule and its id. */
  private static final Pattern FINDING = Pattern.compile("[a-z-]+/[a-z0-9-]+`? · `?[0-9a-f]{16}");

  private static final String NAME = "Jeanne Rochefort-Duval";

  private static Run view(String of, String format, String... more) {
    List<String> line = new ArrayList<>(List.of("assess", CV, "--view", of, "--format", format));
    line.addAll(List.of(more));
    return Run.of(line.toArray(String[]::new));
  }

  private static List<String> findings(String page) {
    // A narrow page breaks a line before the id.
    List<String> found = new ArrayList<>();
    Matcher matcher = FINDING.matcher(page.replaceAll("\\s+", " "));
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"management", "representatives", "dpo", "supplier", "users", "cse"})
  void a_view_loses_no_finding_and_says_what_it_moved(String of) {
    for (String format : FORMATS) {
      Run all = view("all", format);
      Run its = view(of, format);
      assertThat(its.code()).isZero();
      assertThat(findings(all.out())).hasSizeGreaterThan(50);
      assertThat(findings(its.out())).containsExactlyInAnyOrderElementsOf(findings(all.out()));
      assertThat(its.out().replaceAll("\\s+", " ")).contains("View for");
      assertThat(all.out()).doesNotContain("View for", "For the others").isNotEqualTo(its.out());
      Matcher counts =
          Pattern.compile("(\\d+) findings? first; (\\d+) findings? after")
              .matcher(its.out().replaceAll("\\s+", " "));
      assertThat(counts.find()).isTrue();
      int first = Integer.parseInt(counts.group(1));
      int after = Integer.parseInt(counts.group(2));
      assertThat(first).isPositive();
      assertThat(its.out().contains("For the others · ")).isEqualTo(after > 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dpo, data-protection/sensitive-data-without-ground, human-decision/no-authority",
    "supplier, human-decision/bias-not-tested, real-work/real-work-ignored"
  })
  void what_goes_to_the_reader_stands_before_what_does_not(String of, String first, String after) {
    for (String format : FORMATS) {
      String page = view(of, format).out();
      int others = page.indexOf("For the others · ");
      assertThat(page).contains(first, after);
      assertThat(page.indexOf(first)).isLessThan(others);
      assertThat(page.lastIndexOf(after)).isGreaterThan(others);
    }
  }

  @Test
  void pages_for_a_reader_outside_name_nobody() {
    for (String format : FORMATS) {
      for (String of : List.of("supplier", "subcontractors", "users")) {
        String page =
            Run.reading(named(), "assess", "-", "--view", of, "--format", format, "--all").out();
        assertThat(page.replaceAll("\\s+", " ").replace("\\", ""))
            .contains("[left out]", "texts left out")
            .doesNotContainIgnoringCase("Rochefort")
            .doesNotContainIgnoringCase("Jeanne");
      }
      assertThat(Run.reading(named(), "assess", "-", "--format", format).out()).contains("Jeanne");
      String page = view("supplier", format).out();
      assertThat(page)
          .doesNotContain("Directrice des ressources", "Visite de la CSSCT", "Consultation du CSE")
          .doesNotContain("parcours atypique", "Les candidats refusés", "lire le dossier")
          .contains("hr-director", "cse-1", "Talentis Ranking", "Tri des candidatures");
      assertThat(view("dpo", format).out()).contains("Directrice des ressources");
    }
  }

  /** A person's name wherever one can be written but in an id. */
  private static String named() {
    return Hostile.description(NAME)
        .replaceFirst("organisation:\\s+\\{ name: \"[^\"]*\"", "organisation: { name: Forges")
        .replace("- id: d\n            name: \"" + NAME + '"', "- id: d\n            name: Tri");
  }

  @Test
  void nothing_but_the_names_differs_for_a_reader_outside() {
    List<String> whole = findings(Run.reading(named(), "assess", "-", "--all").out());
    assertThat(findings(Run.reading(named(), "assess", "-", "--all", "--view", "supplier").out()))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(whole);
    Run problems =
        Run.reading(
            named().replace("phase: in_use", "phase: " + NAME.replace(' ', '_')),
            "assess",
            "-",
            CV,
            "--view",
            "supplier",
            "--format",
            "html");
    assertThat(problems.out()).contains("1 unusable passage").doesNotContain("Rochefort");
    assertThat(problems.err()).contains("Rochefort");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv"})
  void a_view_is_refused_where_everything_stands_by_nature(String format, @TempDir Path folder)
      throws Exception {
    Run run = view("supplier", format);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("--view: " + format + " holds everything");
    assertThat(run.out()).isEmpty();
    assertThat(view("all", format).code()).isZero();
    // Also beside another output that has a view: else the table would name whom the page hides.
    Run both =
        Run.of(
            "assess", CV, "--view", "dpo", "-o", folder + "/a.md", "-o", folder + "/b." + format);
    assertThat(both.code()).isEqualTo(ExitCode.USAGE.code());
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void a_view_of_nobody_is_refused_with_those_there_are() {
    Run run = view("managment", "text");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("--view managment", "management", "all, ", "supplier");
    assertThat(Run.inFrench("assess", CV, "--view", "supplier").out().replaceAll("\\s+", " "))
        .contains("Vue pour\u00a0: le fournisseur.", "Pour les autres · ", "textes omis");
  }

  @Test
  void summary_counts_what_it_leaves_out_and_begins_with_the_reader() {
    Run run = view("all", "markdown", "--summary");
    assertThat(run.code()).isZero();
    String deployment = run.out().substring(0, run.out().indexOf("\n## Organisation"));
    assertThat(deployment.lines().count()).isLessThanOrEqualTo(46);
    assertThat(run.out())
        .contains("| Human decision | RISK | severity critical |", "cv-screening.yaml:", "overdue")
        .containsPattern("… \\d+ others, in the whole report");
    assertThat(view("supplier", "markdown", "--summary").out())
        .contains("View for: the supplier.", "texts left out")
        .isNotEqualTo(run.out());
    for (String format : List.of("text", "json", "html", "csv")) {
      Run refused = Run.of("assess", CV, "--summary", "--format", format);
      assertThat(refused.code()).isEqualTo(ExitCode.USAGE.code());
      assertThat(refused.err()).contains("--summary", "--format markdown");
    }
    assertThat(Run.of("assess", CV, "--summary", "--all", "--format", "markdown").code())
        .isEqualTo(ExitCode.USAGE.code());
  }
}
