package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** JUnit XML as a parser of build servers understands it. */
class JunitTest {

  @TempDir private Path folder;
  private GateSample sample;

  @BeforeEach
  void begin() throws IOException {
    sample = new GateSample(folder);
  }

  private List<ReportTestSuite> suites(String... options) throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    String[] all = Arrays.copyOf(options, options.length + 2);
    all[options.length] = "-o";
    all[options.length + 1] = "junit=" + reports.resolve("TEST-dialia.xml");
    sample.check(all);
    return new SurefireReportParser(List.<File>of(reports.toFile()), new NullConsoleLogger())
        .parseXMLReportFiles();
  }

  private List<Element> elements(String name) throws IOException {
    try {
      NodeList nodes =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(folder.resolve("reports/TEST-dialia.xml").toFile())
              .getElementsByTagName(name);
      return IntStream.range(0, nodes.getLength())
          .mapToObj(index -> (Element) nodes.item(index))
          .toList();
    } catch (ParserConfigurationException | SAXException broken) {
      throw new AssertionError(broken);
    }
  }

  private static String count(Element suite, String name) {
    return Integer.toString(suite.getElementsByTagName(name).getLength());
  }

  private static ReportTestCase of(List<ReportTestSuite> suites, String rule) {
    return suites.stream()
        .flatMap(suite -> suite.getTestCases().stream())
        .filter(one -> one.getName().startsWith(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no case of " + rule));
  }

  private static boolean has(List<ReportTestSuite> suites, String rule) {
    return suites.stream()
        .flatMap(suite -> suite.getTestCases().stream())
        .anyMatch(one -> one.getName().startsWith(rule));
  }

  @Test
  void a_suite_is_a_deployment_and_a_case_a_rule_and_a_subject() throws IOException {
    List<ReportTestSuite> suites = suites();
    List<Element> written = elements("testsuite");
    assertThat(written)
        .extracting(one -> one.getAttribute("name"))
        .containsExactly("chat.dialia.yaml · chat", "chat.dialia.yaml · organisation");
    for (Element suite : written) {
      assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase")).isNotEqualTo("0");
      assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
      assertThat(suite.getAttribute("skipped")).isEqualTo(count(suite, "skipped"));
      assertThat(suite.getAttribute("errors")).isEqualTo("0");
    }
    assertThat(
            elements("testcase").stream()
                .map(one -> one.getAttribute("classname") + "/" + one.getAttribute("name")))
        .doesNotHaveDuplicates();
    // The parser groups by class, and finds each case.
    assertThat(suites.stream().mapToInt(suite -> suite.getTestCases().size()).sum())
        .isEqualTo(elements("testcase").size());
    assertThat(of(suites, GateSample.ORDINARY).getName())
        .isEqualTo(GateSample.ORDINARY + " [decisions/reject]");
  }

  @Test
  void clear_passes_a_risk_fails_a_question_is_skipped_and_the_rest_is_not_there()
      throws IOException {
    sample.replace("acceptability_measured: no", "acceptability_measured: yes");
    List<ReportTestSuite> suites = suites();
    assertThat(of(suites, GateSample.ORDINARY).hasFailure()).isTrue();
    assertThat(of(suites, GateSample.ORDINARY).getFailureDetail())
        .contains("chat.dialia.yaml:14:22", "oversight.authority: no", "Remedy");
    ReportTestCase clear = of(suites, GateSample.DIALOGUE);
    assertThat(clear.hasFailure() || clear.hasError() || clear.hasSkipped()).isFalse();
    ReportTestCase question = of(suites, "human-decision/practices-not-checked");
    assertThat(question.hasSkipped()).isTrue();
    sample.replace("phase: in_use", "phase: study");
    assertThat(has(suites(), GateSample.DIALOGUE)).as("not applicable").isFalse();
  }

  @Test
  void a_question_that_stops_the_change_is_a_failure() throws IOException {
    assertThat(
            of(suites("--fail-on-question", "low"), "human-decision/practices-not-checked")
                .hasFailure())
        .isTrue();
  }

  @Test
  void what_is_waived_is_skipped_with_the_reason() throws IOException {
    String waivers =
        sample.waiver(
            "rule: " + GateSample.ORDINARY,
            "deployment: chat",
            "reason: the new procedure starts in May",
            "expires: 2026-05-31");
    List<ReportTestSuite> suites = suites("--waivers", waivers);
    assertThat(of(suites, GateSample.ORDINARY).hasSkipped()).isTrue();
    assertThat(folder.resolve("reports/TEST-dialia.xml"))
        .content()
        .contains("[waived until 31 May 2026: the new procedure starts in May]");
  }

  @Test
  void what_could_not_be_read_is_an_error() throws IOException {
    sample.write("a.dialia.yaml", "organisation: {}\ndeployments: [{ id: a, phase: pilott }]\n");
    List<ReportTestSuite> suites = suites();
    assertThat(elements("testsuite"))
        .extracting(one -> one.getAttribute("name"))
        .contains("a.dialia.yaml");
    assertThat(suites.stream().mapToInt(ReportTestSuite::getNumberOfErrors).sum()).isEqualTo(1);
  }

  @Test
  void overdue_steps_are_tested_where_they_fail() throws IOException {
    assertThat(has(suites(), "dialogue/")).isFalse();
    assertThat(of(suites("--fail-on-overdue"), "dialogue/reviewer-authority").hasFailure())
        .isTrue();
  }

  @Test
  void characters_that_xml_cannot_hold_are_left_out() throws IOException {
    sample.replace("Tri ", "Tri \\u0007\\uFFFF<&>\\\" ");
    List<ReportTestSuite> suites = suites();
    assertThat(suites).isNotEmpty();
    assertThat(folder.resolve("reports/TEST-dialia.xml"))
        .content()
        .contains("Tri  &lt;&amp;&gt;")
        .doesNotContain("\u0007", "\uffff");
  }
}
