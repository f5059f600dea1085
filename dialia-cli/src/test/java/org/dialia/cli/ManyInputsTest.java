package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many files, long standard input, and a run that stops at the first problem. */
class ManyInputsTest {

  @TempDir private Path folder;

  @Test
  void a_folder_of_two_thousand_files_works_and_leaves_none_open() throws IOException {
    int files = 2_000;
    for (int i = 0; i < files; i++) {
      Files.writeString(
          folder.resolve("d-" + i + ".yaml"),
          "organisation: { name: R }\ndeployments:\n  - { id: d-" + i + " }\n");
    }
    Path results = folder.resolve("results.jsonl.out");
    long before = openFiles();
    Run run = Run.of("plan", folder.toString(), "-o", "jsonl=" + results);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    try (var lines = Files.lines(results)) {
      assertThat(lines.filter(line -> line.startsWith("{\"type\":\"deployment\""))).hasSize(files);
    }
    assertThat(openFiles()).isLessThan(before + 100);
  }

  /** Where the system can tell; else always the same. */
  private static long openFiles() throws IOException {
    Path open = Path.of("/proc/self/fd");
    if (!Files.isDirectory(open)) {
      return 0;
    }
    try (var all = Files.list(open)) {
      return all.count();
    }
  }

  @Test
  void long_standard_input_is_read_like_short_one() {
    String text = "organisation: { name: R }\ndeployments:\n  - { id: d-1 }\n";
    String comment = "# " + "x".repeat(78) + "\n";
    String padded = comment.repeat(StandardInput.SHORT / comment.length() + 1) + text;
    Run run = Run.reading(padded, "plan", "-", "--format", "jsonl");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(withoutInput(run))
        .isEqualTo(withoutInput(Run.reading(text, "plan", "-", "--format", "jsonl")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"assess", "check", "plan", "validate"})
  @EnabledOnOs(value = OS.LINUX, disabledReason = "mkfifo")
  @Timeout(60)
  void a_pipe_among_the_files_is_read_like_a_file(String command) throws Exception {
    String text = "organisation: { name: R }\ndeployments:\n  - { id: d-1, phase: pilott }\n";
    Path file = Files.writeString(folder.resolve("file"), text);
    String pipe = Pipe.of(folder.resolve("pipe"), text);
    Run ofPipe = Run.of(command, pipe);
    Run ofFile = Run.of(command, file.toString());
    assertThat(ofPipe.code()).isEqualTo(ofFile.code());
    assertThat(ofPipe.err()).isEqualTo(ofFile.err().replace(file.toString(), pipe));
    assertThat(ofPipe.err()).contains("pipe:3:", "pilot");
  }

  /** Without the last line, which has the sum of the bytes. */
  private static String withoutInput(Run run) {
    return run.out().substring(0, run.out().indexOf("{\"type\":\"input\""));
  }

  @Test
  void fail_fast_stops_and_leaves_the_old_file() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("a.yaml"),
            """
            organisation: { name: R }
            deployments:
              - { id: d-1 }
              - { id: d-2, phase: pilott }
              - { id: d-3 }
              - { id: d-4, phase: pilottt }
            """);
    Path results = Files.writeString(folder.resolve("results.jsonl"), "the old result");
    for (String jobs : new String[] {"1", "3"}) {
      Run run =
          Run.of(
              "assess", input.toString(), "--fail-fast", "--jobs", jobs, "-o", results.toString());
      assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
      assertThat(run.err()).contains("a.yaml:4:", "pilott", "stopped at the first problem");
      assertThat(run.err()).doesNotContain("a.yaml:6:");
      assertThat(results).hasContent("the old result");
      assertThat(folder.resolve("results.jsonl.part")).doesNotExist();
    }
    Run all = Run.of("assess", input.toString(), "-o", results.toString());
    assertThat(all.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(results).content().contains("\"id\":\"d-1\"");
  }
}
