package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  void json_lines_say_what_the_json_report_says_with_the_words_once() throws IOException {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String line :
        Run.of("assess", EXAMPLES, "--format", "jsonl", "--all").out().lines().toList()) {
      lines.add(json(line));
    }
    Map<String, Object> whole = json(Run.of("assess", EXAMPLES, "--format", "json", "--all").out());
    assertThat(lines.get(0)).containsEntry("type", "run").containsKeys("tool", "rule_base");
    assertThat(of("input", lines)).hasSameSizeAs(maps(whole.get("inputs")));
    assertThat(of("organisation", lines)).hasSameSizeAs(maps(whole.get("organisations")));
    List<Map<String, Object>> deployments = of("deployment", lines);
    assertThat(deployments).hasSameSizeAs(maps(whole.get("deployments")));
    for (int i = 0; i < deployments.size(); i++) {
      Map<String, Object> lean = deployments.get(i);
      Map<String, Object> full = maps(whole.get("deployments")).get(i);
      assertThat(lean).containsEntry("id", full.get("id")).containsEntry("name", full.get("name"));
      assertThat(maps(lean.get("principles")))
          .extracting(one -> one.get("label"))
          .isEqualTo(maps(full.get("principles")).stream().map(one -> one.get("label")).toList());
      assertSame(lean, maps(full.get("findings")), lines);
      assertThat(maps(lean.get("steps"))).isNotEmpty();
    }
  }

  private static void assertSame(
      Map<String, Object> lean, List<Map<String, Object>> full, List<Map<String, Object>> lines) {
    List<String> facts = facts(maps(lean.get("facts")));
    assertThat(facts).doesNotHaveDuplicates();
    List<Map<String, Object>> findings = maps(lean.get("findings"));
    assertThat(findings).hasSameSizeAs(full);
    for (int i = 0; i < findings.size(); i++) {
      Map<String, Object> one = findings.get(i);
      for (String key : List.of("id", "rule", "outcome", "subject", "message")) {
        assertThat(one).containsEntry(key, full.get(i).get(key));
      }
      assertThat(one.get("severity")).isEqualTo(unlessBlank(full.get(i).get("severity")));
      List<String> evidence =
          ((List<?>) one.get("evidence")).stream().map(at -> facts.get((Integer) at)).toList();
      assertThat(evidence).isEqualTo(facts(maps(full.get(i).get("evidence"))));
      Map<String, Object> rule =
          of("rule", lines).stream()
              .filter(its -> its.get("id").equals(one.get("rule")))
              .findFirst()
              .orElseThrow();
      assertThat(rule)
          .containsEntry("title", full.get(i).get("title"))
          .containsEntry("statements", full.get(i).get("statements"));
      for (Object law : ((Map<?, ?>) one.get("law")).keySet()) {
        assertThat(of("law", lines)).anyMatch(its -> its.get("id").equals(law));
      }
    }
  }

  private static Object unlessBlank(Object word) {
    return "".equals(word) ? null : word;
  }

  private static List<String> facts(List<Map<String, Object>> facts) {
    return facts.stream()
        .map(
            one ->
                one.get("path")
                    + "="
                    + one.get("value")
                    + " "
                    + one.get("line")
                    + ":"
                    + one.get("column"))
        .toList();
  }

  private static Map<String, Object> json(String text) throws IOException {
    return Trees.json(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @SuppressWarnings("unchecked") // what the parser makes of a list of objects
  private static List<Map<String, Object>> maps(Object list) {
    return (List<Map<String, Object>>) list;
  }

  private static List<Map<String, Object>> of(String type, List<Map<String, Object>> lines) {
    return lines.stream().filter(line -> line.get("type").equals(type)).toList();
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
