package org.dialia.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.Finding;
import org.dialia.assessment.OrganisationAssessment;
import org.dialia.assessment.Outcome;
import org.dialia.charter.Text;
import org.dialia.gate.Gate;
import org.dialia.gate.Judged;
import org.dialia.gate.JudgedStep;
import org.dialia.gate.Standing;
import org.dialia.gate.Verdict;
import org.dialia.gate.WaiverFault;
import org.dialia.io.Problem;
import org.dialia.model.Position;

/**
 * What the gate found as JUnit XML, for build servers: a suite is a deployment or an organisation,
 * a case a rule and a subject. Clear passes; a risk is a failure; a question is skipped, with its
 * text, unless it stops the change; what is waived or known is skipped. What does not apply, and
 * what was not assessed, is not there: nothing was tested.
 */
public final class JunitReport implements ReportWriter<JunitReport.Part> {

  private final Gate gate;
  private final Verdict verdict;
  private final Labels labels;
  private final GatePhrases phrases;
  private final FindingPhrases findings;
  private final OutputStream out;
  // The steps of the organisation that the deployments of an input call for, each once.
  private final Map<String, JudgedStep> steps = new LinkedHashMap<>();

  /**
   * What is written of a deployment.
   *
   * @param suite its suite
   * @param ofOrganisation overdue steps that belong to the suite of the organisation
   */
  public record Part(String suite, List<JudgedStep> ofOrganisation) {}

  /** What came of one case. */
  private enum Result {
    PASSED,
    SKIPPED,
    FAILURE,
    ERROR
  }

  /**
   * One case.
   *
   * @param group what it is grouped under
   * @param name its name, one of a kind in its suite
   * @param result what came of it
   * @param type the severity, or the reason for skipping it
   * @param message what is said in one line
   * @param details more, on several lines
   */
  private record Case(
      String group,
      String name,
      Result result,
      String type,
      String message,
      List<String> details) {}

  /** Begins the document. */
  public JunitReport(Report heading, Gate gate, Verdict verdict, OutputStream out)
      throws IOException {
    this.gate = gate;
    this.verdict = verdict;
    this.labels = new Labels(heading.language());
    this.phrases = new GatePhrases(labels);
    this.findings = new FindingPhrases(labels);
    this.out = out;
    write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"Dialia\">\n");
  }

  @Override
  public void begin(Report.InputResult input) {
    steps.clear();
  }

  @Override
  public Part render(Report.InputResult input, Assessment assessment) {
    String id = assessment.deployment().id();
    List<Case> cases = cases(input.name(), id, assessment.all());
    List<JudgedStep> ofOrganisation = new ArrayList<>();
    for (JudgedStep judged : overdue(input.name(), assessment)) {
      if (judged.step().ofOrganisation()) {
        ofOrganisation.add(judged);
      } else {
        cases.add(step(input.name(), id, judged));
      }
    }
    return new Part(suite(gate.path(input.name()) + " · " + id, cases), ofOrganisation);
  }

  /** Overdue steps are tested only where the run says that they stop a change. */
  private List<JudgedStep> overdue(String input, Assessment assessment) {
    return gate.policy().failOnOverdue() ? gate.judgeSteps(input, assessment.plan()) : List.of();
  }

  private List<Case> cases(String input, String group, List<Finding> all) {
    List<Case> cases = new ArrayList<>();
    for (Finding finding : all) {
      if (finding.outcome() == Outcome.CLEAR) {
        cases.add(new Case(group(group, finding), name(finding), Result.PASSED, "", "", List.of()));
      }
    }
    for (Judged judged : gate.judge(input, all)) {
      cases.add(tested(input, group, judged));
    }
    cases.sort(Comparator.comparing(Case::group).thenComparing(Case::name));
    return cases;
  }

  private Case tested(String input, String group, Judged judged) {
    Finding finding = judged.finding();
    boolean accepted = judged.standing() == Standing.WAIVED || judged.standing() == Standing.KNOWN;
    boolean failure = judged.fails() || (finding.outcome() == Outcome.RISK && !accepted);
    Optional<String> standing = phrases.standing(judged);
    String message = phrases.message(finding) + standing.map(its -> " [" + its + "]").orElse("");
    List<String> details = new ArrayList<>();
    Position at = GatePhrases.place(finding.position());
    details.add(gate.path(input) + ":" + at.line() + ":" + at.column());
    details.addAll(findings.evidence(finding));
    details.add(labels.get("remedy") + labels.colon() + finding.remedy().in(labels.language()));
    return new Case(
        group(group, finding),
        name(finding),
        failure ? Result.FAILURE : Result.SKIPPED,
        finding.severity().orElseThrow().word(),
        message,
        details);
  }

  private Case step(String input, String group, JudgedStep judged) {
    Position at = GatePhrases.place(judged.step());
    return new Case(
        group + ".dialogue",
        judged.step().step().ruleId(),
        judged.fails() ? Result.FAILURE : Result.SKIPPED,
        "overdue",
        phrases.message(judged.step())
            + phrases.standing(judged.standing()).map(its -> " [" + its + "]").orElse(""),
        List.of(gate.path(input) + ":" + at.line() + ":" + at.column()));
  }

  /** Servers show what stands between dots as folders. */
  private static String group(String group, Finding finding) {
    String rule = finding.rule().id();
    return group + "." + rule.substring(0, rule.indexOf('/'));
  }

  private static String name(Finding finding) {
    String address = finding.address();
    int slash = address.indexOf('/');
    return finding.rule().id() + (slash < 0 ? "" : " [" + address.substring(slash + 1) + "]");
  }

  @Override
  public void put(Part part) throws IOException {
    write(part.suite());
    part.ofOrganisation().forEach(one -> steps.putIfAbsent(one.step().id(), one));
  }

  @Override
  public void end(Report.InputResult input) throws IOException {
    Optional<OrganisationAssessment> organisation = input.organisation();
    List<Case> cases = new ArrayList<>();
    if (organisation.isPresent()) {
      cases.addAll(cases(input.name(), "organisation", organisation.get().all()));
      if (gate.policy().failOnOverdue()) {
        gate.judgeSteps(input.name(), organisation.get().plan())
            .forEach(one -> steps.putIfAbsent(one.step().id(), one));
      }
    }
    steps.values().forEach(one -> cases.add(step(input.name(), "organisation", one)));
    if (!cases.isEmpty()) {
      write(suite(gate.path(input.name()) + " · organisation", cases));
    }
    List<Case> unusable = new ArrayList<>();
    for (Problem problem : input.problems()) {
      unusable.add(
          new Case(
              "input",
              problem.line() + ":" + problem.column() + " " + problem.path(),
              Result.ERROR,
              "unusable",
              problem.in(labels.language()),
              List.of()));
    }
    if (!unusable.isEmpty()) {
      write(suite(gate.path(input.name()), unusable));
    }
  }

  @Override
  public void finish() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (WaiverFault fault : verdict.faults()) {
      Position at = GatePhrases.place(fault.position());
      String place = gate.path(at.file()) + ":" + at.line() + ":" + at.column();
      cases.add(
          new Case(
              "waivers",
              fault.kind().rule() + " " + place,
              gate.fails(fault) ? Result.FAILURE : Result.SKIPPED,
              fault.kind().severity().word(),
              fault.message().in(labels.language()),
              List.of(place)));
    }
    if (!cases.isEmpty()) {
      write(suite("waivers", cases));
    }
    write("</testsuites>\n");
  }

  private static String suite(String name, List<Case> cases) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", legal(name));
      xml.writeAttribute("tests", Integer.toString(cases.size()));
      xml.writeAttribute("failures", count(cases, Result.FAILURE));
      xml.writeAttribute("errors", count(cases, Result.ERROR));
      xml.writeAttribute("skipped", count(cases, Result.SKIPPED));
      xml.writeAttribute("time", "0");
      for (Case one : cases) {
        xml.writeCharacters("\n");
        write(xml, one);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.flush();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String count(List<Case> cases, Result result) {
    return Long.toString(cases.stream().filter(one -> one.result() == result).count());
  }

  private static void write(XMLStreamWriter xml, Case one) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", legal(one.group()));
    xml.writeAttribute("name", legal(one.name()));
    xml.writeAttribute("time", "0");
    if (one.result() != Result.PASSED) {
      boolean skipped = one.result() == Result.SKIPPED;
      xml.writeStartElement(
          skipped ? "skipped" : one.result() == Result.ERROR ? "error" : "failure");
      xml.writeAttribute("message", legal(one.message()));
      if (!skipped) {
        xml.writeAttribute("type", legal(one.type()));
      }
      xml.writeCharacters(legal(String.join("\n", one.details())));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** A text without the characters that XML cannot hold, nor others that cannot be seen. */
  static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    for (String line : text.split("\n", -1)) {
      legal.append(legal.length() == 0 ? "" : "\n");
      Text.oneLine(line)
          .codePoints()
          .filter(letter -> letter != 0xFFFE && letter != 0xFFFF)
          .forEach(legal::appendCodePoint);
    }
    return legal.toString();
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
