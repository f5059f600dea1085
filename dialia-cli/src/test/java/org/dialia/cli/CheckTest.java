package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate: what is found, what is shown, what fails, and how the run ends. */
class CheckTest {

  private static final String CLEAR = "../examples/maintenance-assistant.yaml";

  @TempDir private Path folder;
  private GateSample sample;

  @BeforeEach
  void begin() throws IOException {
    sample = new GateSample(folder);
  }

  @Test
  void a_finding_is_one_line_with_place_severity_rule_and_message() {
    Run run = sample.check();
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS.code());
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .contains(
            "chat.dialia.yaml:14:22 high human-decision/no-authority Decision “reject”: the person"
                + " in charge of reviewing it has no power to depart from the system's output.")
        .last()
        .asString()
        .contains(" fail (--fail-on high). ", " risks; ", " questions; ", " not shown.");
    assertThat(run.out().lines().filter(line -> line.contains(GateSample.BANNED))).hasSize(1);
  }

  @Test
  void what_is_clear_ends_with_zero() {
    Run run = Run.of("check", CLEAR, "--as-of", "2026-03-01", "--root", "..");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo("0 fail (--fail-on high). 0 risks; 0 questions; 0 overdue steps.\n");
  }

  @ParameterizedTest
  @CsvSource({"none,0", "low,1", "medium,1", "high,1", "critical,1"})
  void the_threshold_decides_what_fails(String limit, int code) {
    assertThat(sample.check("--fail-on", limit).code()).isEqualTo(code);
  }

  @Test
  void questions_and_overdue_steps_fail_only_when_asked_to() {
    assertThat(sample.check("--fail-on", "none").code()).isZero();
    Run questions = sample.check("--fail-on", "none", "--fail-on-question", "medium");
    assertThat(questions.code()).isEqualTo(ExitCode.FINDINGS.code());
    assertThat(questions.out())
        .contains(" question medium ", "--fail-on none --fail-on-question medium");
    Run cv =
        Run.of("check", "../examples/cv-screening.yaml", "--fail-on", "none", "--fail-on-overdue");
    assertThat(cv.code()).isEqualTo(ExitCode.FINDINGS.code());
    assertThat(cv.out()).contains(" dialogue/consultation Overdue dialogue step: ");
    // A step of the organisation is one step, however many deployments call for it.
    List<String> steps = cv.out().lines().filter(line -> line.contains(" dialogue/")).toList();
    assertThat(steps).doesNotHaveDuplicates();
    assertThat(cv.out()).contains(steps.size() + " fail (");
  }

  @Test
  void what_is_shown_and_what_fails_are_apart() {
    Run failing = sample.check("--show", "failing", "--fail-on", "critical");
    assertThat(failing.out()).contains(" critical ").doesNotContain(" high ", " question ");
    Run questions =
        sample.check("--show", "questions", "--show-from", "medium", "--fail-on", "none");
    assertThat(questions.out()).contains(" question medium ").doesNotContain(" question low ");
    assertThat(sample.check("--show", "all").out()).doesNotContain("not shown");
    // What fails is never hidden.
    assertThat(sample.check("--show", "questions").out()).contains(GateSample.ORDINARY);
  }

  @Test
  void an_option_that_no_output_follows_is_refused() {
    assertThat(sample.check("--show", "all", "--format", "sarif").code())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(sample.check("--no-waivers", "--waiver-days", "3").code())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(sample.check("--waiver-days", "0").code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(sample.check("--fail-on", "grave").code()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void folders_are_searched_for_descriptions_by_name() throws IOException {
    sample.write(
        "below/dialia.yaml", "organisation: {}\ndeployments: [{ id: a, phase: in_use }]\n");
    sample.write("below/ai-inventory.yaml", "organisation: {}\ndeployments: []\n");
    sample.write("other.yaml", "nothing: of the kind\n");
    sample.write(".hidden/dialia.yaml", "broken");
    String all = sample.check("--show", "all", "--fail-on", "none").out();
    assertThat(all).contains("below/dialia.yaml:").doesNotContain("other.yaml", ".hidden");
    assertThat(sample.check("--exclude", "below/**", "--show", "all").out())
        .doesNotContain("below/")
        .contains(GateSample.FILE);
    Run named = Run.of("check", sample.path(GateSample.FILE), "--exclude", "*.dialia.yaml");
    assertThat(named.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(named.err()).contains("nothing to check here");
    Run wider = sample.check("--include", "oth*.yaml");
    assertThat(wider.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(wider.err()).contains("other.yaml:1:1: ");
    assertThat(sample.check("--exclude", "[").code()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void what_lies_beside_descriptions_is_no_description() throws IOException {
    sample.write("register.mapping.yaml", "columns: {}\n");
    sample.write("dialia-waivers.yaml", "waivers: []\n");
    sample.write("dialia-baseline.yaml", "findings: []\n");
    assertThat(Run.of("assess", folder.toString()).err()).isEmpty();
    // Named otherwise, it is known by the option that names it.
    String waivers = sample.write("social/ours.yaml", "waivers: []\n").toString();
    String known = sample.path("social/known.yaml");
    String[] all = {"--include", "*.yaml", "--waivers", waivers};
    List<String> create = List.of("baseline", "create", "-o", known);
    assertThat(sample.run(create, all).code()).isZero();
    assertThat(sample.run(create, all).code()).isZero();
    assertThat(sample.run(List.of("baseline", "update", "--baseline", known), all).err())
        .contains(" entries, 0 fewer");
    assertThat(sample.run(List.of("check", "--baseline", known), all).err()).isEmpty();
    // Named outright it is looked at, as whoever names it says.
    assertThat(Run.of("check", waivers).code()).isEqualTo(ExitCode.INPUT.code());
  }

  @Test
  void a_broken_file_does_not_keep_the_others_from_being_checked_and_the_highest_code_wins()
      throws IOException {
    sample.write("a.dialia.yaml", "organisation: {}\ndeployments:\n  - id: a\n    phase: pilott\n");
    Run run = sample.check();
    assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(run.err()).contains("a.dialia.yaml:4:12: deployments[a].phase: ", "pilot");
    assertThat(run.out()).contains(GateSample.ORDINARY);
  }

  @Test
  void a_missing_path_and_an_empty_folder_are_errors() throws IOException {
    Run missing = sample.check(sample.path("none.yaml"));
    assertThat(missing.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(missing.err()).contains("none.yaml: cannot be read: no such file");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Run nothing = Run.of("check", empty.toString());
    assertThat(nothing.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(nothing.err()).contains("*.dialia.yaml", "--allow-empty");
    Run allowed = Run.of("check", empty.toString(), "--allow-empty", "-o", sample.path("r.sarif"));
    assertThat(allowed.code()).isZero();
    assertThat(folder.resolve("r.sarif")).content().contains("\"results\":[]");
  }

  @Test
  void standard_input_can_be_checked() {
    Run run = Run.reading("organisation: {}\ndeployments: []\n", "check", "-", "--show", "all");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("-:1:1 question ");
  }

  @Test
  void french_is_spoken_as_well() {
    Run run =
        Run.inFrench(
            "check", sample.path(GateSample.FILE), "--as-of", "2026-03-01", "--show", "all");
    assertThat(run.out()).contains(" critique ", " question modérée ", "font échouer le contrôle");
    assertThat(Run.inFrench("check", "--help").out())
        .contains("fait échouer", "levées")
        .doesNotContain("where not said");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "sarif", "junit", "github", "gitlab"})
  void every_form_is_the_same_with_any_number_of_jobs(String format) throws IOException {
    StringBuilder text = new StringBuilder("organisation: {}\ndeployments:\n");
    for (int i = 0; i < 70; i++) {
      text.append("  - { id: d-").append(i).append(", phase: in_use }\n");
    }
    sample.write("many.dialia.yaml", text.toString());
    List<String> options =
        List.of("sarif", "junit").contains(format)
            ? List.of("--format", format, "--jobs")
            : List.of("--show", "all", "--format", format, "--jobs");
    Run one = check(options, "1");
    assertThat(check(options, "4")).isEqualTo(one);
    assertThat(one.out()).contains("d-69");
  }

  private Run check(List<String> options, String last) {
    List<String> all = new ArrayList<>(options);
    all.add(last);
    return sample.check(all.toArray(String[]::new));
  }

  @Test
  void annotations_are_escaped() {
    Run run = sample.check("--format", "github", "--show", "questions");
    assertThat(run.out().lines())
        .anyMatch(
            line ->
                line.startsWith(
                    "::error file=chat.dialia.yaml,line=14,col=22,endColumn=35,title=human-decision/"
                        + "no-authority · high::Decision “reject”: "))
        .anyMatch(line -> line.startsWith("::notice file=") && line.contains("%250A"))
        .noneMatch(line -> line.contains("} %0A"));
  }

  @Test
  void a_name_cannot_pass_for_a_command_of_the_build_server() throws IOException {
    sample.write(
        "::error::x.dialia.yaml", "organisation: {}\ndeployments: [{ id: a, phase: in_use }]\n");
    assertThat(sample.check("--show", "all").out().lines())
        .noneMatch(line -> line.startsWith("::"));
    assertThat(sample.check("--show", "all", "--format", "github").out())
        .contains("file=%3A%3Aerror%3A%3Ax.dialia.yaml,");
  }

  @Test
  void several_forms_are_written_in_one_run() {
    Run run =
        sample.check(
            "-o", sample.path("r.sarif"),
            "-o", sample.path("r.junit.xml"),
            "-o", sample.path("r.codequality.json"),
            "-o", sample.path("r.github.txt"),
            "-o", sample.path("r.txt"),
            "-o", "junit=" + sample.path("TEST-dialia.xml"));
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS.code());
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("r.sarif")).content().startsWith("{\"$schema\"");
    assertThat(folder.resolve("r.junit.xml")).content().startsWith("<?xml");
    assertThat(folder.resolve("TEST-dialia.xml"))
        .hasSameTextualContentAs(folder.resolve("r.junit.xml"));
    assertThat(folder.resolve("r.codequality.json")).content().startsWith("[\n{");
    assertThat(folder.resolve("r.github.txt")).content().startsWith("::");
    assertThat(folder.resolve("r.txt")).content().startsWith("chat.dialia.yaml:");
    assertThat(sample.check("--format", "sarif", "-o", "junit=" + sample.path("x.xml")).code())
        .isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void the_environment_changes_nothing_but_what_is_said_to() {
    Run run =
        Run.with(
            "",
            Map.of("CI", "true", "GITHUB_ACTIONS", "true"),
            false,
            Locale.UK,
            "check",
            sample.path(GateSample.FILE),
            "--as-of",
            "2026-03-01",
            "--root",
            folder.toString());
    assertThat(run).isEqualTo(sample.check());
  }
}
