package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dialia.io.Trees;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SARIF: valid against the official schema, and within what hosts take. */
class SarifTest {

  private static Schema schema;

  @TempDir private Path folder;
  private GateSample sample;

  @BeforeAll
  static void schema() throws IOException {
    try (InputStream official =
        SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(official, InputFormat.JSON);
    }
  }

  @BeforeEach
  void begin() throws IOException {
    sample = new GateSample(folder);
  }

  private static Map<String, Object> run(String sarif) throws IOException {
    assertThat(schema.validate(sarif, InputFormat.JSON)).isEmpty();
    Map<String, Object> tree =
        Trees.json(new ByteArrayInputStream(sarif.getBytes(StandardCharsets.UTF_8)));
    assertThat(maps(tree.get("runs"))).hasSize(1);
    return maps(tree.get("runs")).get(0);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Object list) {
    return (List<Map<String, Object>>) list;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> tree, String... path) {
    Map<String, Object> at = tree;
    for (String key : path) {
      at = (Map<String, Object>) at.get(key);
    }
    return at;
  }

  private Map<String, Object> check(String... options) throws IOException {
    String[] all = Arrays.copyOf(options, options.length + 2);
    all[options.length] = "--format";
    all[options.length + 1] = "sarif";
    return run(sample.check(all).out());
  }

  private static Map<String, Object> of(Map<String, Object> run, String rule) {
    return maps(run.get("results")).stream()
        .filter(one -> rule.equals(one.get("ruleId")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_schema_is_no_formality() {
    assertThat(schema.validate("{\"version\":\"2.1.0\",\"runs\":[{}]}", InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void a_risk_fails_a_question_is_open_and_each_has_a_region() throws IOException {
    Map<String, Object> run = check();
    Map<String, Object> risk = of(run, GateSample.ORDINARY);
    assertThat(risk).containsEntry("kind", "fail").containsEntry("level", "error");
    Map<String, Object> place = map(maps(risk.get("locations")).get(0), "physicalLocation");
    assertThat(map(place, "artifactLocation"))
        .containsExactly(Map.entry("uri", GateSample.FILE), Map.entry("uriBaseId", "%SRCROOT%"));
    assertThat(map(place, "region"))
        .containsExactly(
            Map.entry("startLine", 14),
            Map.entry("startColumn", 22),
            Map.entry("endLine", 14),
            Map.entry("endColumn", 35));
    List<Map<String, Object>> open =
        maps(run.get("results")).stream().filter(one -> "open".equals(one.get("kind"))).toList();
    assertThat(open).isNotEmpty();
    // The standard wants no level where nothing fails.
    assertThat(maps(run.get("results")))
        .allMatch(one -> one.get("kind").equals("fail") != one.get("level").equals("none"));
    assertThat(run).containsEntry("columnKind", "unicodeCodePoints");
  }

  @Test
  void nothing_from_a_description_is_a_link_or_a_placeholder() throws IOException {
    String sarif = sample.check("--format", "sarif").out();
    run(sarif);
    assertThat(sarif)
        .contains("Tri \\\\[clic\\\\](http://x) {{0}} %0A")
        .doesNotContain("[clic]")
        .doesNotContainPattern("(?<!\\{)\\{0");
  }

  @Test
  void rules_have_help_in_markdown_and_results_name_no_other() throws IOException {
    Map<String, Object> run = check();
    Set<Object> ids = new HashSet<>();
    for (Map<String, Object> rule : maps(map(run, "tool", "driver").get("rules"))) {
      assertThat(ids.add(rule.get("id"))).isTrue();
      assertThat(map(rule, "help").get("markdown").toString()).startsWith("# ");
      assertThat(rule.get("name").toString()).hasSizeLessThanOrEqualTo(255);
      assertThat((List<?>) map(rule, "properties").get("tags")).hasSizeBetween(1, 10);
      for (String text : List.of("shortDescription", "fullDescription")) {
        assertThat(map(rule, text).get("text").toString())
            .hasSizeLessThanOrEqualTo(1024)
            .doesNotContainPattern("(?<!\\{)\\{[a-z]");
      }
    }
    assertThat(maps(run.get("results"))).allMatch(one -> ids.contains(one.get("ruleId")));
    assertThat(map(run, "tool", "driver"))
        .containsEntry("name", "Dialia")
        .containsEntry("language", "en");
  }

  @Test
  void fingerprints_survive_moved_lines() throws IOException {
    Map<String, Object> before = of(check(), GateSample.ORDINARY);
    sample.replace("deployments:", "# moved\n\n\ndeployments:");
    Map<String, Object> after = of(check(), GateSample.ORDINARY);
    assertThat(after.get("partialFingerprints")).isEqualTo(before.get("partialFingerprints"));
    assertThat(after.get("locations")).isNotEqualTo(before.get("locations"));
    Set<Object> all = new HashSet<>();
    assertThat(maps(check().get("results")))
        .allMatch(one -> all.add(one.get("partialFingerprints")));
  }

  @Test
  void what_is_waived_is_suppressed_and_all_results_say_whether_they_are() throws IOException {
    assertThat(maps(check().get("results"))).noneMatch(one -> one.containsKey("suppressions"));
    String waivers =
        sample.waiver(
            "rule: " + GateSample.ORDINARY,
            "deployment: chat",
            "reason: the new procedure starts in May",
            "owner: project lead",
            "expires: 2026-05-31");
    Map<String, Object> run = check("--waivers", waivers);
    Map<String, Object> waived = of(run, GateSample.ORDINARY);
    assertThat(maps(waived.get("suppressions"))).hasSize(1);
    assertThat(maps(waived.get("suppressions")).get(0))
        .containsEntry("kind", "external")
        .containsEntry("status", "accepted")
        .containsEntry(
            "justification",
            "waived until 31 May 2026, owner: project lead: the new procedure starts in May");
    assertThat(of(run, GateSample.BANNED).get("suppressions")).isEqualTo(List.of());
    assertThat(maps(run.get("results"))).allMatch(one -> one.containsKey("suppressions"));
  }

  @Test
  void against_a_baseline_every_result_has_its_state() throws IOException {
    String baseline = sample.path("base.yaml");
    assertThat(sample.run(List.of("baseline", "create"), "-o", baseline).code()).isZero();
    assertThat(of(check("--baseline", baseline), GateSample.ORDINARY))
        .containsEntry("baselineState", "unchanged");
    sample.replace("acceptability_measured: no", "acceptability_measured: partly");
    Map<String, Object> run = check("--baseline", baseline);
    assertThat(maps(run.get("results"))).allMatch(one -> one.containsKey("baselineState"));
    // A banned practice is never known.
    assertThat(of(run, GateSample.BANNED)).containsEntry("baselineState", "new");
  }

  @Test
  void what_could_not_be_read_is_a_notification_and_the_run_no_success() throws IOException {
    assertThat(maps(check().get("invocations")).get(0)).containsEntry("executionSuccessful", true);
    sample.write("a.dialia.yaml", "organisation: {}\ndeployments: [{ id: a, phase: pilott }]\n");
    Map<String, Object> invocation = maps(check().get("invocations")).get(0);
    assertThat(invocation).containsEntry("executionSuccessful", false);
    Map<String, Object> told = maps(invocation.get("toolExecutionNotifications")).get(0);
    assertThat(told).containsEntry("level", "error");
    assertThat(map(told, "message").get("text").toString()).contains("pilott");
    assertThat(map(maps(told.get("locations")).get(0), "physicalLocation", "region"))
        .containsEntry("startLine", 2);
  }

  @Test
  void paths_are_relative_uris_with_forward_slashes() throws IOException {
    sample.write(
        "été 2026/a:b #1.dialia.yaml",
        "organisation: {}\ndeployments: [{ id: a, phase: in_use }]\n");
    String sarif = sample.check("--format", "sarif").out();
    run(sarif);
    assertThat(sarif).contains("\"uri\":\"%C3%A9t%C3%A9%202026/a:b%20%231.dialia.yaml\"");
    sample.write("x:y.dialia.yaml", "organisation: {}\ndeployments: [{ id: b, phase: in_use }]\n");
    assertThat(sample.check("--format", "sarif").out()).contains("\"uri\":\"./x:y.dialia.yaml\"");
  }

  @Test
  void long_texts_are_cut() throws IOException {
    sample.replace("Tri ", "Tri " + "très ".repeat(2000));
    for (Map<String, Object> result : maps(check().get("results"))) {
      assertThat(map(result, "message").get("text").toString()).hasSizeLessThanOrEqualTo(1024);
      assertThat(maps(result.getOrDefault("relatedLocations", List.of()))).hasSizeLessThan(100);
    }
  }

  @Test
  void the_same_input_and_date_give_the_same_bytes() {
    assertThat(sample.check("--format", "sarif")).isEqualTo(sample.check("--format", "sarif"));
  }
}
