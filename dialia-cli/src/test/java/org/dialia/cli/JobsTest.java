package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dialia.io.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading, assessing and writing at the same time give what doing one after the other gives. */
class JobsTest {

  private static final String EXAMPLES = "../examples";

  @TempDir private Path folder;

  /** A hundred deployments, so that there are several batches, and one that is broken. */
  private Path many() throws IOException {
    StringBuilder text = new StringBuilder("organisation: { name: Régie }\ndeployments:\n");
    for (int i = 0; i < 100; i++) {
      text.append("  - { id: d-").append(i).append(", phase: ");
      text.append(i == 40 ? "pilott" : i % 3 == 0 ? "pilot" : "in_use").append(" }\n");
    }
    return Files.writeString(folder.resolve("many.yaml"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "jsonl", "markdown", "csv", "html"})
  void the_number_of_jobs_changes_nothing(String format) throws IOException {
    List<Run> runs = new ArrayList<>();
    for (String jobs : List.of("1", "2", "8")) {
      runs.add(
          Run.of(
              "assess", EXAMPLES, many().toString(), "--format", format, "--all", "--jobs", jobs));
    }
    assertThat(runs.get(0).code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(runs.get(0).err()).contains("many.yaml:43:", "pilott");
    assertThat(runs).containsOnly(runs.get(0));
    assertThat(runs.get(0).out()).contains("d-99");
  }

  @Test
  void json_lines_are_the_results_of_the_json_report() throws IOException {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String line : Run.of("assess", EXAMPLES, "--format", "jsonl").out().lines().toList()) {
      lines.add(Trees.json(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8))));
    }
    Map<String, Object> whole =
        Trees.json(
            new ByteArrayInputStream(
                Run.of("assess", EXAMPLES, "--format", "json")
                    .out()
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(of("run", lines)).hasSize(1);
    assertThat(lines.get(0)).containsEntry("type", "run").containsKeys("tool", "rule_base");
    assertThat(of("deployment", lines)).isEqualTo(whole.get("deployments"));
    assertThat(of("input", lines)).isEqualTo(whole.get("inputs"));
    assertThat(of("organisation", lines)).hasSize(((List<?>) whole.get("organisations")).size());
  }

  private static List<Map<String, Object>> of(String type, List<Map<String, Object>> lines) {
    List<Map<String, Object>> these = new ArrayList<>();
    for (Map<String, Object> line : lines) {
      if (line.get("type").equals(type)) {
        Map<String, Object> untyped = new LinkedHashMap<>(line);
        untyped.remove("type");
        these.add(untyped);
      }
    }
    return these;
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "257"})
  void jobs_are_a_sensible_number(String jobs) {
    Run run = Run.of("assess", EXAMPLES, "--jobs", jobs);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("--jobs " + jobs, "1 to 256");
    assertThat(run.out()).isEmpty();
  }
}
