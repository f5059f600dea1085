package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dialia.charter.Rule;
import org.dialia.rules.CharterRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waivers: what they need, what they cannot do, and that they are never silent. */
class WaiversTest {

  @TempDir private Path folder;
  private GateSample sample;

  @BeforeEach
  void begin() throws IOException {
    sample = new GateSample(folder);
  }

  private Run check(String waivers, String... options) {
    String[] all = Arrays.copyOf(options, options.length + 2);
    all[options.length] = "--waivers";
    all[options.length + 1] = waivers;
    return sample.check(all);
  }

  private String waiver(String rule, String... more) throws IOException {
    String[] lines = new String[more.length + 3];
    lines[0] = "rule: " + rule;
    lines[1] = "deployment: chat";
    lines[2] = "reason: being put right";
    System.arraycopy(more, 0, lines, 3, more.length);
    return sample.waiver(lines);
  }

  private static String line(Run run, String with) {
    return run.out().lines().filter(one -> one.contains(with)).findFirst().orElse("");
  }

  @Test
  void what_is_waived_does_not_fail_and_stays_visible() throws IOException {
    String waivers = waiver(GateSample.ORDINARY, "subject: decisions/reject", "expires: 2026-06");
    Run run = check(waivers, "--show", "waived");
    assertThat(line(run, GateSample.ORDINARY))
        .endsWith("[waived until 30 June 2026: being put right]");
    assertThat(run.out()).contains("; 1 waived; ").doesNotContain(" waiver/");
    assertThat(line(check(waivers), GateSample.ORDINARY)).isEmpty();
    assertThat(line(check(waivers, "--show", "waived", "--format", "gitlab"), GateSample.ORDINARY))
        .contains("\"severity\":\"info\"", "[waived until ");
    assertThat(line(check(waivers, "--show", "waived", "--format", "github"), GateSample.ORDINARY))
        .startsWith("::notice ");
    int failing = failing(sample.check());
    assertThat(failing(run)).isEqualTo(failing - 1);
  }

  private static int failing(Run run) {
    String last = run.out().lines().reduce("", (before, line) -> line);
    return Integer.parseInt(last.substring(0, last.indexOf(' ')));
  }

  @Test
  void another_subject_or_deployment_is_not_waived() throws IOException {
    Run subject = check(waiver(GateSample.ORDINARY, "subject: decisions/hire", "expires: 2026-06"));
    assertThat(line(subject, GateSample.ORDINARY + " Decision")).isNotEmpty();
    assertThat(line(subject, "waiver/unused")).contains("waivers.yaml:3:5 low", "remove it");
    Run deployment =
        check(
            sample.waiver(
                "rule: " + GateSample.ORDINARY,
                "deployment: chatt",
                "reason: x",
                "expires: 2026-06"));
    assertThat(line(deployment, "waiver/unused"))
        .contains("there is no deployment \"chatt\"; did you mean \"chat\"?");
  }

  @Test
  void a_statement_waives_its_rules_for_a_deployment() throws IOException {
    Run run =
        check(
            sample.waiver("statement: HD-2", "deployment: chat", "reason: x", "expires: 2026-06"),
            "--show",
            "waived");
    assertThat(line(run, GateSample.ORDINARY)).contains("[waived until ");
  }

  @Test
  void a_banned_practice_cannot_be_waived() throws IOException {
    Run run = check(waiver(GateSample.BANNED, "agreed_with: CSE", "expires: 2026-06"));
    assertThat(line(run, "waiver/prohibited")).contains("a practice that the law bans");
    assertThat(line(run, GateSample.BANNED + " ")).isNotEmpty();
    // Nor by the statement that it stands for.
    Run statement =
        check(
            sample.waiver(
                "statement: HD-1",
                "deployment: chat",
                "reason: x",
                "agreed_with: CSE",
                "expires: 2026-06"),
            "--show",
            "all");
    assertThat(line(statement, GateSample.BANNED)).doesNotContain("[waived");
  }

  @Test
  void the_rules_themselves_say_which_practices_are_banned() {
    assertThat(CharterRules.load().rules().stream().filter(Rule::prohibits).map(Rule::id))
        .contains(
            GateSample.BANNED, "human-decision/social-scoring", "human-decision/beliefs-from-body")
        .doesNotContain("human-decision/practices-not-checked", GateSample.ORDINARY);
  }

  @Test
  void a_rule_of_social_dialogue_is_waived_only_with_whom_it_is_agreed() throws IOException {
    Run run = check(waiver(GateSample.DIALOGUE, "expires: 2026-06"), "--show", "all");
    assertThat(line(run, "waiver/no-agreement")).contains("waivers.yaml:3:5 high ", "agreed_with");
    assertThat(line(run, " " + GateSample.DIALOGUE)).doesNotContain("[waived");
    Run agreed =
        check(
            waiver(GateSample.DIALOGUE, "agreed_with: CSE, 12 January", "expires: 2026-06"),
            "--show",
            "all");
    assertThat(line(agreed, " " + GateSample.DIALOGUE))
        .contains("[waived until 30 June 2026, agreed with CSE, 12 January: being put right]");
    assertThat(agreed.out()).doesNotContain("waiver/");
  }

  @Test
  void expired_mistyped_too_wide_and_too_long_waivers_are_findings() throws IOException {
    Run expired = check(waiver(GateSample.ORDINARY, "expires: 2026-02-28"));
    assertThat(line(expired, "waiver/expired")).contains("waivers.yaml:6:5 medium", "2026-02-28");
    assertThat(line(expired, GateSample.ORDINARY + " Decision")).isNotEmpty();
    assertThat(check(waiver(GateSample.ORDINARY, "expires: 2026-03-01")).out())
        .doesNotContain("waiver/expired");

    assertThat(line(check(waiver("human-decision/no-autority", "expires: 2026-06")), "waiver/"))
        .contains(
            "waivers.yaml:3:5 high waiver/unknown-rule",
            "did you mean \"human-decision/no-authority\"?");
    assertThat(
            line(
                check(
                    sample.waiver("rule: " + GateSample.ORDINARY, "reason: x", "expires: 2026-06")),
                "waiver/"))
        .contains("waiver/too-wide", "deployment:");
    Run tooLong = check(waiver(GateSample.ORDINARY, "expires: 2027-03-03"));
    assertThat(line(tooLong, "waiver/too-long")).contains("more than 366 days");
    assertThat(
            check(waiver(GateSample.ORDINARY, "expires: 2027-03-03"), "--waiver-days", "400").out())
        .doesNotContain("waiver/");
    assertThat(check(waiver(GateSample.ORDINARY, "expires: 2026-06"), "--waiver-days", "30").out())
        .contains("waiver/too-long");
  }

  @Test
  void a_fault_of_a_waiver_fails_as_a_risk_of_its_severity_does() throws IOException {
    sample.write(GateSample.FILE, "organisation: {}\ndeployments: []\n");
    String waivers = waiver(GateSample.ORDINARY, "expires: 2026-06");
    assertThat(check(waivers).code()).isZero();
    assertThat(check(waivers, "--fail-on", "low").code()).isEqualTo(ExitCode.FINDINGS.code());
    assertThat(check(waivers, "--format", "junit").out())
        .contains("<skipped message=\"there is no");
    assertThat(check(waivers, "--format", "sarif").out()).contains("\"ruleId\":\"waiver/unused\"");
    assertThat(check(waivers, "--format", "gitlab").out()).contains("waiver/unused");
    assertThat(check(waivers, "--format", "github").out()).contains("::warning file=waivers.yaml,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "waivers: [",
        "",
        "waivers: none",
        "dialia: 2\nwaivers: []",
        "waiver: []",
        "waivers:\n  - rule: human-decision/no-authority\n    deployment: chat\n    expires: 2026-06",
        "waivers:\n  - rule: human-decision/no-authority\n    deployment: chat\n    reason: x",
        "waivers:\n  - deployment: chat\n    reason: x\n    expires: 2026-06",
        "waivers:\n  - rule: a\n    statement: HD-2\n    reason: x\n    expires: 2026-06",
        "waivers:\n  - rule: a\n    raison: x\n    reason: x\n    expires: 2026-06",
        "waivers:\n  - rule: a\n    reason: x\n    expires: next year",
        "waivers:\n  - rule: a\n    subject: unknown\n    reason: x\n    expires: 2026-06",
        "waivers:\n  - rule: a\n    subject: ''\n    reason: x\n    expires: 2026-06",
        "waivers:\n  - rule: a\n    subject:\n    reason: x\n    expires: 2026-06",
        "waivers: []\n---\nwaivers: []"
      })
  void a_file_that_cannot_be_read_stops_the_run(String text) throws IOException {
    Path file = sample.write("waivers.yaml", text);
    Run run = check(file.toString());
    assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(run.err()).startsWith(file.toString()).doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void errors_have_line_and_column_and_the_nearest_key() throws IOException {
    Path file =
        sample.write(
            "waivers.yaml",
            "waivers:\n  - rule: a\n    deploiment: chat\n    reason: x\n    expires: soon\n");
    Run run = check(file.toString());
    assertThat(run.err())
        .contains("waivers.yaml:3:5: waivers[0]: unknown key")
        .contains("did you mean \"deployment\"?")
        .contains("waivers.yaml:5:14: waivers[0].expires: ", "2026-03-01");
    assertThat(check(sample.path("no-such.yaml")).code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(check(sample.path("no-such.yaml")).err()).contains("no such file");
  }

  @Test
  void a_subject_that_says_nothing_is_refused_with_its_place() throws IOException {
    Run run = check(waiver(GateSample.ORDINARY, "subject: unknown", "expires: 2026-06"));
    assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(run.err())
        .contains("waivers.yaml:6:5: waivers[0].subject: nothing is said; name what");
  }

  @Test
  void a_statement_that_is_mistyped_has_a_nearest_one() throws IOException {
    Run run =
        check(sample.waiver("statement: HD2", "deployment: chat", "reason: x", "expires: 2026-06"));
    assertThat(line(run, "waiver/unknown-statement")).contains("did you mean \"HD-2\"?");
  }

  @Test
  void equal_waivers_with_a_fault_are_told_apart() throws IOException {
    String entry =
        "  - { rule: human-decision/no-authority, deployment: chat, reason: x, expires: 2026-01 }\n";
    Run run = check(sample.waivers(entry + entry), "--format", "gitlab", "--show", "failing");
    assertThat(
            run.out()
                .lines()
                .filter(one -> one.contains("waiver/expired"))
                .map(one -> one.replaceAll(".*\"fingerprint\":\"(\\w+)\".*", "$1")))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "mkfifo")
  @Timeout(60)
  void they_may_come_from_a_pipe() throws Exception {
    Path file = Path.of(waiver(GateSample.ORDINARY, "expires: 2026-06"));
    Run run = check(Pipe.of(folder.resolve("pipe"), Files.readString(file)), "--show", "waived");
    assertThat(line(run, GateSample.ORDINARY)).contains("[waived until 30 June 2026");
  }
}
