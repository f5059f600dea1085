package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run leaves that is ended from outside, or whose disk is full. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "signals and /dev/full")
class InterruptionTest {

  /** So many that no machine is done before it is stopped. */
  private static final int MANY = 3_000;

  @TempDir private Path folder;
  private Path many;
  private Path results;
  private Path part;

  @BeforeEach
  void inputs() throws IOException {
    StringBuilder lines = new StringBuilder();
    lines.append("{\"organisation\":{\"name\":\"Régie\"},\"deployments\":[]}\n");
    for (int i = 0; i < MANY; i++) {
      lines.append("{\"id\":\"d-").append(i).append("\",\"phase\":\"pilot\"}\n");
    }
    many = Files.writeString(folder.resolve("many.jsonl"), lines);
    results = folder.resolve("results.jsonl");
    part = folder.resolve("results.jsonl.part");
  }

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.dialia.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  /** Starts a long run over an old result, and waits until some of it is written. */
  private Process underWay() throws IOException, InterruptedException {
    Files.writeString(results, "the old result");
    Process process =
        start(
            "assess",
            many.toString(),
            "-o",
            results.toString(),
            "--as-of",
            "2026-03-01",
            "--lang",
            "en");
    while (process.isAlive() && (!Files.exists(part) || Files.size(part) == 0)) {
      Thread.sleep(20);
    }
    assertThat(process.isAlive()).as(() -> err()).isTrue();
    return process;
  }

  private String err() {
    try {
      return Files.readString(folder.resolve("err"), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  @Test
  void what_a_killed_run_leaves_is_a_part_with_which_another_goes_on() throws Exception {
    Process process = underWay();
    process.destroyForcibly();
    assertThat(process.waitFor()).isEqualTo(137);
    assertThat(results).hasContent("the old result");
    assertThat(part).isNotEmptyFile();

    Run resumed = Run.of("assess", many.toString(), "-o", results.toString(), "--resume");
    assertThat(resumed.err()).isEmpty();
    assertThat(resumed.code()).isZero();
    byte[] result = Files.readAllBytes(results);
    assertThat(Run.of("assess", many.toString(), "-o", results.toString()).code()).isZero();
    assertThat(results).hasBinaryContent(result);
  }

  @Test
  void a_stopped_run_says_where_its_part_is() throws Exception {
    for (String signal : List.of("INT", "TERM")) {
      Process process = underWay();
      if (signal.equals("INT") && isIgnored(process)) {
        process.destroyForcibly().waitFor();
        Files.delete(part);
        continue;
      }
      assertThat(
              new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                  .start()
                  .waitFor())
          .isZero();
      assertThat(process.waitFor()).isEqualTo(signal.equals("INT") ? 130 : 143);
      assertThat(err())
          .contains("interrupted; what is written so far is in ", "results.jsonl.part");
      assertThat(results).hasContent("the old result");
      assertThat(part).isNotEmptyFile();
      Files.delete(part);
    }
  }

  /** Whether it was born deaf to an interrupt, as everything is that a shell runs in the back. */
  private static boolean isIgnored(Process process) throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.exists(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
        .anyMatch(ignored -> (ignored & 2) != 0);
  }

  @Test
  void a_full_disk_is_an_error_of_its_own() {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    Run run = Run.of("assess", many.toString(), "-o", "jsonl=/dev/full");
    assertThat(run.code()).isEqualTo(ExitCode.UNWRITTEN.code());
    assertThat(run.err()).startsWith("dialia: /dev/full: could not be written whole: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assess F --format text",
        "assess F --format csv",
        "assess F --format json",
        "assess F --format jsonl",
        "assess F --format markdown",
        "assess F --format html",
        "plan F",
        "check F",
        "compare F F",
        "export F",
        "rules list",
        "schema waivers",
        "--version"
      })
  void a_full_standard_output_is_one_too(String line) throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    String small = "../examples/maintenance-assistant.yaml";
    try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"))) {
      Run run = Run.writingTo(full, line.replace("F", small).split(" "));
      assertThat(run.code()).isEqualTo(ExitCode.UNWRITTEN.code());
      assertThat(run.err())
          .startsWith("dialia: standard output: could not be written whole: ")
          .hasLineCount(1);
    }
  }

  @Test
  void a_full_standard_output_ends_a_long_run() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    long[] bytes = {0};
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            bytes[0]++;
            throw new IOException("no space");
          }
        };
    Run run = Run.writingTo(full, "assess", many.toString(), "--format", "jsonl", "--lang", "fr");
    assertThat(run.code()).isEqualTo(ExitCode.UNWRITTEN.code());
    assertThat(run.err())
        .isEqualTo("dialia: la sortie standard : l'écriture n'a pas pu être achevée : no space\n");
    assertThat(bytes[0]).isLessThan(5);
  }

  @Test
  void a_reader_that_has_what_it_wanted_changes_no_exit_code() {
    OutputStream left =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Run run = Run.writingTo(left, "check", "../examples/cv-screening.yaml");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS.code());
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_file_that_grows_too_big_stays_as_a_part() throws Exception {
    Files.writeString(results, "the old result");
    // A limit of the shell does what a full disk does: the file takes no more.
    List<String> command =
        List.of(
            "sh",
            "-c",
            "trap '' XFSZ; ulimit -f 400; exec \"$@\"",
            "sh",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            "org.dialia.cli.Main",
            "assess",
            many.toString(),
            "-o",
            results.toString(),
            "--lang",
            "en");
    Process process =
        new ProcessBuilder(command)
            .redirectError(folder.resolve("err").toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    assertThat(process.waitFor()).as(() -> err()).isEqualTo(ExitCode.UNWRITTEN.code());
    assertThat(err())
        .contains("results.jsonl: could not be written whole: ")
        .contains("what is written so far is in ", "results.jsonl.part");
    assertThat(results).hasContent("the old result");
    assertThat(part).isNotEmptyFile();
  }
}
