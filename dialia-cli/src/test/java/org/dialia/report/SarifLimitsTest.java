package org.dialia.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dialia.assessment.InventoryAssessment;
import org.dialia.charter.Language;
import org.dialia.charter.Severity;
import org.dialia.gate.Baseline;
import org.dialia.gate.Gate;
import org.dialia.gate.Policy;
import org.dialia.gate.Root;
import org.dialia.gate.Verdict;
import org.dialia.gate.Waivers;
import org.dialia.io.InventoryReader;
import org.dialia.io.Trees;
import org.dialia.rules.CharterRules;
import org.junit.jupiter.api.Test;

/** What hosts do not take is left out, the least grave first, and the run says so. */
class SarifLimitsTest {

  private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

  private static String sarif(SarifReport.Limits limits) throws IOException {
    CharterRules rules = CharterRules.load();
    InventoryAssessment result =
        rules.assess(InventoryReader.read(Path.of("../examples/cv-screening.yaml")), DATE);
    Gate gate =
        new Gate(
            new Policy(Optional.of(Severity.CRITICAL), Optional.empty(), false),
            Waivers.NONE,
            Baseline.NONE,
            new Root(Path.of("..")));
    Report heading =
        new Report(
            "0", rules.id(), DATE, Language.EN, false, View.ALL, Optional.empty(), List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWriter<?> writer = SarifReport.begin(heading, gate, new Verdict(gate), limits, out);
    Report.InputResult input =
        new Report.InputResult(
            "../examples/cv-screening.yaml",
            Optional.empty(),
            Optional.of(result.organisation()),
            List.of(),
            List.of());
    SeveralReports all = new SeveralReports(List.of(writer));
    all.begin(input);
    all.put(all.render(input, result.deployments().get(0)));
    all.end(input);
    all.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> run(String sarif) throws IOException {
    Map<String, Object> tree =
        Trees.json(new ByteArrayInputStream(sarif.getBytes(StandardCharsets.UTF_8)));
    return ((List<Map<String, Object>>) tree.get("runs")).get(0);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> tree, String key) {
    return (List<Map<String, Object>>) tree.get(key);
  }

  private static SarifReport.Limits limits(int results, int locations, int bytes) {
    return new SarifReport.Limits(results, locations, 10, 255, 1000, bytes);
  }

  @Test
  void the_limits_are_those_that_hosts_publish() {
    SarifReport.Limits limits = SarifReport.Limits.OF_HOSTS;
    assertThat(limits.results()).isLessThanOrEqualTo(25_000);
    assertThat(limits.locations()).isLessThanOrEqualTo(100);
    assertThat(limits.tags()).isLessThanOrEqualTo(10);
    assertThat(limits.name()).isLessThanOrEqualTo(255);
    assertThat(limits.text()).isLessThanOrEqualTo(1024);
    assertThat(limits.bytes()).isLessThan(10_000_000);
  }

  @Test
  void the_least_grave_results_are_left_out_and_counted() throws IOException {
    int all = list(run(sarif(SarifReport.Limits.OF_HOSTS)), "results").size();
    Map<String, Object> run = run(sarif(limits(10, 100, 1_000_000)));
    assertThat(list(run, "results"))
        .hasSize(10)
        .allSatisfy(one -> assertThat(one.toString()).contains("kind=fail", "severity=critical"));
    String told = list(list(run, "invocations").get(0), "toolExecutionNotifications").toString();
    assertThat(told).contains((all - 10) + " more results, less grave, are left out");
  }

  @Test
  void the_file_stays_within_its_size() throws IOException {
    String whole = sarif(SarifReport.Limits.OF_HOSTS);
    String cut = sarif(limits(25_000, 100, 9));
    assertThat(cut).hasSizeLessThan(whole.length()).contains("are left out");
    assertThat(list(run(cut), "results").size()).isLessThan(list(run(whole), "results").size());
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_result_has_no_more_places_than_are_taken() throws IOException {
    for (Map<String, Object> one : list(run(sarif(limits(25_000, 3, 1_000_000))), "results")) {
      int related = ((List<Object>) one.getOrDefault("relatedLocations", List.of())).size();
      assertThat(((List<Object>) one.get("locations")).size() + related).isLessThanOrEqualTo(3);
    }
  }
}
