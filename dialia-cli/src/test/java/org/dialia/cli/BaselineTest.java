package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A baseline lets only what is new or worse fail, and only ever shrinks. */
class BaselineTest {

  @TempDir private Path folder;
  private GateSample sample;
  private String baseline;

  @BeforeEach
  void begin() throws IOException {
    sample = new GateSample(folder);
    // A banned practice would fail for ever.
    sample.replace("emotion_recognition: yes", "emotion_recognition: no");
    baseline = sample.path("dialia-baseline.yaml");
    assertThat(sample.run(List.of("baseline", "create"), "-o", baseline).code()).isZero();
  }

  private String text() throws IOException {
    return Files.readString(Path.of(baseline));
  }

  private Run check(String... options) {
    String[] all = Arrays.copyOf(options, options.length + 2);
    all[options.length] = "--baseline";
    all[options.length + 1] = baseline;
    return sample.check(all);
  }

  private Run update(String... options) {
    String[] all = Arrays.copyOf(options, options.length + 2);
    all[options.length] = "--baseline";
    all[options.length + 1] = baseline;
    return sample.run(List.of("baseline", "update"), all);
  }

  @Test
  void the_file_is_sorted_and_says_date_and_rules() throws IOException {
    assertThat(text().lines().limit(6))
        .startsWith("dialia: 1", "as_of: 2026-03-01", "rule_base: 0.1.0")
        .anyMatch(line -> line.matches("rule_base_sha256: [0-9a-f]{64}"));
    List<String> subjects =
        text().lines().filter(line -> line.startsWith("    subject: ")).toList();
    assertThat(subjects).isSorted().hasSizeGreaterThan(10);
    assertThat(sample.run(List.of("baseline", "create")).out()).isEqualTo(text());
  }

  @Test
  void what_is_known_does_not_fail_is_counted_and_can_be_shown() {
    assertThat(sample.check().code()).isEqualTo(ExitCode.FINDINGS.code());
    Run run = check();
    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("0 fail .*; \\d+ in the baseline; \\d+ not shown\\.\n");
    Run shown = check("--show", "baseline");
    assertThat(shown.out())
        .contains(GateSample.ORDINARY)
        .contains("[in the baseline]")
        .doesNotContain("not shown");
    assertThat(check("--fail-on", "low", "--fail-on-question", "low", "--fail-on-overdue").code())
        .isZero();
  }

  @Test
  void what_is_new_or_worse_fails() throws IOException {
    sample.replace("automation: recommends", "automation: acts_alone");
    Run worse = check("--show", "all");
    assertThat(worse.code()).isEqualTo(ExitCode.FINDINGS.code());
    assertThat(worse.out()).contains("[worse than in the baseline]", "worse than in the baseline;");
  }

  @Test
  void a_question_that_becomes_a_risk_is_worse() throws IOException {
    sample.replace("oversight: { authority: no }", "oversight: { trained: no }");
    sample.run(List.of("baseline", "create"), "-o", baseline);
    sample.replace("oversight: { trained: no }", "oversight: { trained: no, authority: no }");
    assertThat(check().out().lines())
        .anyMatch(
            line ->
                line.contains(" " + GateSample.ORDINARY + " ")
                    && line.endsWith("[worse than in the baseline]"));
  }

  @Test
  void moved_lines_change_nothing() throws IOException {
    sample.replace("deployments:", "# moved\n\ndeployments:");
    assertThat(check().code()).isZero();
  }

  @Test
  void it_shrinks_when_updated_and_never_grows() throws IOException {
    sample.replace("oversight: { authority: no }", "oversight: { authority: yes }");
    sample.replace("acceptability_measured: no", "acceptability_measured: yes");
    assertThat(check().out()).contains(" not found again");
    long before = text().lines().filter(line -> line.contains("- id:")).count();
    Run run = update();
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("fewer than before");
    long after = text().lines().filter(line -> line.contains("- id:")).count();
    assertThat(after).isLessThan(before);
    assertThat(text()).doesNotContain(GateSample.ORDINARY + "\n");
    assertThat(check().out()).doesNotContain("not found again");

    // What is new does not get in.
    sample.replace("acceptability_measured: yes", "acceptability_measured: no");
    update();
    assertThat(text().lines().filter(line -> line.contains("- id:")).count())
        .isLessThanOrEqualTo(after);
    assertThat(check().out()).contains(GateSample.DIALOGUE);
  }

  @Test
  void what_was_not_looked_at_stays() throws IOException {
    sample.write(
        "other.dialia.yaml", "organisation: {}\ndeployments: [{ id: o, phase: in_use }]\n");
    sample.run(List.of("baseline", "create"), "-o", baseline);
    String both = text();
    update("--exclude", "other.*");
    assertThat(text()).isEqualTo(both);
    // Nor does a file that cannot be read count as one without findings.
    sample.write("other.dialia.yaml", "organisation: {}\ndeployments: [{ id: o, phase: ? }]\n");
    assertThat(update().code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(text()).isEqualTo(both);
    Files.delete(folder.resolve("other.dialia.yaml"));
    update();
    assertThat(text()).doesNotContain("other.dialia.yaml");
  }

  @Test
  void the_same_ids_in_another_file_are_new() throws IOException {
    Files.copy(folder.resolve(GateSample.FILE), folder.resolve("copy.dialia.yaml"));
    Run run = check();
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS.code());
    assertThat(run.out()).contains("copy.dialia.yaml:").doesNotContain(GateSample.FILE + ":");
  }

  @Test
  void continuous_integration_makes_none_but_may_shrink_one() throws IOException {
    Run create = inCi("create");
    assertThat(create.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(create.err()).contains("CI=true", "dialia baseline update");
    assertThat(inCi("update", "--baseline", baseline).code()).isZero();
    assertThat(Run.of("baseline").code()).isEqualTo(ExitCode.USAGE.code());
  }

  private Run inCi(String command, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("baseline", command, folder.toString(), "--root", folder.toString()));
    arguments.addAll(List.of("--as-of", "2026-03-01"));
    arguments.addAll(List.of(more));
    return Run.with("", Map.of("CI", "true"), false, Locale.UK, arguments.toArray(String[]::new));
  }

  @Test
  void a_banned_practice_is_never_known() throws IOException {
    sample.replace("emotion_recognition: no", "emotion_recognition: yes");
    sample.run(List.of("baseline", "create"), "-o", baseline);
    assertThat(text()).doesNotContain(GateSample.BANNED);
    assertThat(check().code()).isEqualTo(ExitCode.FINDINGS.code());
  }

  @Test
  void what_is_waived_stays_out() throws IOException {
    String waivers =
        sample.waiver(
            "rule: " + GateSample.ORDINARY, "deployment: chat", "reason: x", "expires: 2026-06");
    assertThat(text()).contains(GateSample.ORDINARY + "\n");
    update("--waivers", waivers);
    assertThat(text()).doesNotContain(GateSample.ORDINARY + "\n");
    sample.run(List.of("baseline", "create"), "-o", baseline, "--waivers", waivers);
    assertThat(text()).doesNotContain(GateSample.ORDINARY + "\n");
  }

  @Test
  void a_broken_baseline_stops_the_run() throws IOException {
    Files.writeString(Path.of(baseline), text().replaceFirst("- id: ", "- di: "));
    Run run = check();
    assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(run.err()).contains("dialia-baseline.yaml:6:", "id");
    assertThat(run.out()).isEmpty();
    assertThat(update().code()).isEqualTo(ExitCode.INPUT.code());
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "mkfifo")
  @Timeout(60)
  void it_may_come_from_a_pipe() throws Exception {
    Run run = sample.check("--baseline", Pipe.of(folder.resolve("pipe"), text()));
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(check().out());
  }
}
