package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The configuration of the gate with real files, in processes of their own: names of files are told
 * from the folder of the configuration, wherever the run starts.
 */
class GateSettingsTest {

  @TempDir private Path folder;
  private Path inner;

  @BeforeEach
  void begin() throws IOException {
    inner = Files.createDirectories(folder.resolve("deep/inner"));
    GateSample sample = new GateSample(Files.createDirectory(folder.resolve("systems")));
    sample.replace("emotion_recognition: yes", "emotion_recognition: no");
    Path sampled = folder.resolve("systems").resolve(GateSample.FILE);
    Files.move(sampled, folder.resolve("systems/chat.yaml"));
    write("systems/drafts/draft.dialia.yaml", "organisation: {}\ndeployments: [{ id: draft }]\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static Run run(Path from, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.dialia.cli.Main"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("DIALIA_"));
    builder.environment().put("LC_ALL", "en_GB.UTF-8");
    builder.environment().putAll(environment);
    Path err = Files.createTempFile("dialia", ".err");
    try {
      Process process = builder.redirectError(err.toFile()).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), out, Files.readString(err));
    } finally {
      Files.delete(err);
    }
  }

  private Run check(Path from, String... more) throws IOException, InterruptedException {
    List<String> args = new ArrayList<>(List.of("check", "--as-of", "2026-03-01"));
    args.addAll(List.of(more));
    return run(from, Map.of(), args.toArray(String[]::new));
  }

  @Test
  void it_holds_in_its_folder_and_below() throws IOException, InterruptedException {
    write(
        ".dialia.yaml",
        """
        paths: [systems]
        include: [systems/*.yaml]
        exclude: [systems/**/drafts/**, nothing.yaml]
        waivers: social/waivers.yaml
        root: .
        show: [risks, waived]
        fail_on: low
        """);
    write(
        "social/waivers.yaml",
        """
        dialia: 1
        waivers:
          - rule: %s
            deployment: chat
            reason: being put right
            expires: 2026-06
        """
            .formatted(GateSample.ORDINARY));
    for (Path from : List.of(folder, inner)) {
      Run run = check(from);
      assertThat(run.err()).isEmpty();
      assertThat(run.code()).isEqualTo(ExitCode.FINDINGS.code());
      assertThat(run.out())
          .contains("systems/chat.yaml:", "[waived until 30 June 2026: being put right]")
          .doesNotContain("draft.dialia", "../systems");
      assertThat(check(from, "--no-waivers").out()).doesNotContain("[waived");
      assertThat(check(from, "--format", "junit").code()).isEqualTo(ExitCode.FINDINGS.code());
    }
  }

  @Test
  void a_baseline_is_made_used_and_shrunk_with_it() throws IOException, InterruptedException {
    write(
        ".dialia.yaml",
        """
        paths: [systems/chat.yaml]
        baseline: social/baseline.yaml
        root: .
        fail_on: low
        fail_on_question: low
        fail_on_overdue: yes
        jobs: 1
        """);
    Files.createDirectories(folder.resolve("social"));
    Run create =
        run(
            folder,
            Map.of("CI", ""),
            "baseline",
            "create",
            "--as-of=2026-03-01",
            "-o",
            "social/baseline.yaml");
    assertThat(create.err()).isEmpty();
    for (Path from : List.of(folder, inner)) {
      Run run = check(from);
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).startsWith("0 fail").contains(" in the baseline");
      assertThat(run.code()).isZero();
    }
    assertThat(run(inner, Map.of(), "baseline", "update", "--as-of=2026-03-01").err())
        .contains("social/baseline.yaml: ", " 0 fewer than before");
    // Other commands have none of these options, and follow what they have.
    String chat = "../../systems/chat.yaml";
    assertThat(run(inner, Map.of(), "assess", chat, "--as-of=2026-03-01").code()).isZero();
    assertThat(run(inner, Map.of(), "validate", chat).code()).isZero();
    String json = folder.resolve("result.json").toString();
    assertThat(run(inner, Map.of(), "assess", chat, "--as-of=2026-03-01", "-o", json).code())
        .isZero();
    assertThat(run(inner, Map.of(), "compare", json, json).code()).isZero();
    assertThat(run(inner, Map.of(), "compare", json, json, "--jobs", "1").code())
        .isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void what_is_given_wins_over_the_environment_and_that_over_the_configuration()
      throws IOException, InterruptedException {
    write("systems/chat.yaml", "organisation: {}\ndeployments: [{ id: chat, phase: in_use }]\n");
    write(".dialia.yaml", "fail_on: none\nfail_on_question: low\npaths: [systems/chat.yaml]\n");
    assertThat(check(folder).code()).isEqualTo(ExitCode.FINDINGS.code());
    Map<String, String> none = Map.of("DIALIA_FAIL_ON_QUESTION", "none");
    assertThat(run(folder, none, "check").code()).isZero();
    assertThat(run(folder, none, "check", "--fail-on-question", "low").code())
        .isEqualTo(ExitCode.FINDINGS.code());
    write("none/notes.txt", "nothing to check");
    assertThat(check(folder, "none").code()).isEqualTo(ExitCode.USAGE.code());
    write(".dialia.yaml", "allow_empty: yes\n");
    assertThat(check(folder, "none").code()).isZero();
    assertThat(check(folder, "none", "--no-allow-empty").code()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void config_says_what_is_set_and_a_mistyped_key_stops_the_gate()
      throws IOException, InterruptedException {
    write(".dialia.yaml", "show: [risks, waived]\nwaivers: social/waivers.yaml\n");
    Run config = run(inner, Map.of("DIALIA_JOBS", "2"), "config");
    assertThat(config.out())
        .contains(
            "show: risks, waived  (from ../../.dialia.yaml:1:1)",
            "waivers: ../../social/waivers.yaml  (from ../../.dialia.yaml:2:1)",
            "jobs: 2  (from DIALIA_JOBS)",
            "baseline:  (not set; also by DIALIA_BASELINE)");
    write(".dialia.yaml", "waiver: social/waivers.yaml\n");
    Run run = check(folder);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains(".dialia.yaml:1:1: unknown key", "did you mean \"waivers\"?");
  }
}
