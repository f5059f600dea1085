package org.dialia.report;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Label;
import org.dialia.assessment.OrganisationAssessment;
import org.dialia.assessment.PrincipleResult;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Language;
import org.dialia.charter.Severity;

/** The report as text for a terminal or a mail: within a width, in colour only when asked. */
public final class TextReport implements GrowingReport.Form {

  private final Report report;
  private final Labels labels;
  private final FindingPhrases phrases;
  private final TextPage page;

  private TextReport(Report report, Labels labels, TextPage page) {
    this.report = report;
    this.labels = labels;
    this.phrases = new FindingPhrases(labels);
    this.page = page;
  }

  /**
   * Begins the report.
   *
   * @param heading what is known of the run before its inputs
   * @param width the columns that a line may have, at least 40
   * @param colour whether labels and severities are coloured by terminal codes
   */
  public static ReportWriter<?> begin(Report heading, int width, boolean colour, OutputStream out) {
    Labels labels = new Labels(heading.language());
    TextPage page = new TextPage(labels, width, colour);
    return new GrowingReport(new TextReport(heading, labels, page), out);
  }

  /** The same with a page of its own, for one piece. */
  private TextReport piece() {
    return new TextReport(report, labels, page.another());
  }

  @Override
  public String head(Optional<Assessment> first) {
    TextReport head = piece();
    head.page.paragraph(
        0,
        "",
        labels.get("title") + " · " + labels.get("as_of") + " " + labels.date(report.asOf()));
    head.page.paragraph(0, "", labels.get("limits"));
    report.view().head(labels).forEach(one -> head.page.paragraph(0, "", one));
    return head.page.text();
  }

  @Override
  public String deployment(Report.InputResult input, Assessment assessment) {
    TextReport piece = piece();
    piece.deployment(assessment);
    return piece.page.text();
  }

  @Override
  public String organisation(Report.InputResult input, DialoguePlan plan) {
    TextReport piece = piece();
    input.organisation().ifPresent(its -> piece.organisation(its, plan));
    return piece.page.text();
  }

  private void deployment(Assessment assessment) {
    String name = assessment.deployment().label();
    String id = assessment.deployment().id();
    page.heading(name.equals(id) ? id : name + " (" + id + ")", '=');
    page.paragraph(
        0, "", labels.get("phase") + labels.colon() + labels.say(assessment.deployment().phase()));
    report
        .view()
        .counts(assessment.deployment(), assessment.all(), assessment.plan(), labels)
        .ifPresent(one -> page.paragraph(0, "", one));
    page.line("");
    for (PrincipleResult result : assessment.principles()) {
      standing(2, result.principle().name().in(language()), result.standing());
      for (DialoguePhase phase : DialoguePhase.values()) {
        PrincipleResult.Standing standing = result.phases().get(phase);
        if (standing != null) {
          standing(4, labels.say(phase), standing);
        }
      }
    }
    assessment
        .views()
        .forEach((view, standing) -> standing(2, "→ " + labels.get("view." + view), standing));
    PlanText.summary(page, labels, assessment.plan().ofDeployment(), report.view());
    findings(assessment.principles(), assessment.all(), assessment.plan());
  }

  private void organisation(OrganisationAssessment assessment, DialoguePlan plan) {
    if (assessment.all().isEmpty()) {
      return;
    }
    page.heading(
        labels.get("organisation") + labels.colon() + assessment.organisation().label(), '=');
    report
        .view()
        .counts(assessment.organisation(), assessment.all(), assessment.plan(), labels)
        .ifPresent(one -> page.paragraph(0, "", one));
    for (PrincipleResult result : assessment.principles()) {
      if (result.label() != Label.NOT_ASSESSED) {
        standing(2, result.principle().name().in(language()), result.standing());
      }
    }
    PlanText.summary(page, labels, plan, report.view());
    findings(assessment.principles(), assessment.all(), assessment.plan());
  }

  private void findings(List<PrincipleResult> principles, List<Finding> all, DialoguePlan plan) {
    report.view().parts(all, plan, labels).forEach(part -> findings(principles, part));
  }

  private void findings(List<PrincipleResult> principles, View.Part part) {
    List<Finding> all = part.findings();
    Report.risks(principles, all)
        .forEach(
            (principle, risks) -> {
              page.heading(
                  part.before()
                      + labels.get("risks")
                      + labels.colon()
                      + principle.name().in(language()),
                  '-');
              risks.forEach(this::risk);
            });
    List<Finding> questions = Report.questions(all);
    if (!questions.isEmpty()) {
      page.heading(part.before() + labels.get("questions"), '-');
      questions.forEach(this::question);
    }
    if (report.withAll()) {
      page.heading(part.before() + labels.get("others"), '-');
      for (Finding finding : Report.others(all)) {
        page.paragraph(
            2,
            "",
            labels.say(finding.outcome())
                + labels.colon()
                + finding.rule().words().title().in(language())
                + " ("
                + finding.rule().id()
                + ", "
                + finding.address()
                + ")");
      }
    }
  }

  private void risk(Finding risk) {
    Severity severity = risk.severity().orElseThrow();
    page.line("");
    page.paragraph(
        0,
        page.paint(severity, page.tag(severity)) + " ",
        page.tag(severity).length() + 1,
        risk.rule().words().title().in(language()));
    page.paragraph(2, "", risk.message().in(language()));
    evidence(risk);
    page.detail("why", risk.rule().words().why().in(language()));
    page.detail("charter", phrases.charter(risk));
    list("law", phrases.law(risk));
    page.detail("remedy", risk.remedy().in(language()));
    risk.grade().ifPresent(grade -> page.detail("severity", phrases.explained(risk, grade)));
    page.detail("rule", risk.rule().id() + " · " + risk.id());
  }

  private void question(Finding question) {
    Severity weight = question.severity().orElseThrow();
    page.line("");
    page.paragraph(
        0,
        page.paint(weight, page.tag(weight)) + " ",
        page.tag(weight).length() + 1,
        question.message().in(language()));
    page.detail("ask", labels.say(question.rule().ask()));
    evidence(question);
    page.detail("charter", phrases.charter(question));
    list("law", phrases.law(question));
    question.grade().ifPresent(grade -> page.detail("weight", phrases.explained(question, grade)));
    page.detail("rule", question.rule().id() + " · " + question.id());
  }

  private void evidence(Finding finding) {
    list("facts", phrases.evidence(finding));
  }

  private void list(String key, List<String> items) {
    String label = labels.get(key);
    for (String item : items) {
      page.detailLine(label, item);
      label = "";
    }
  }

  private void standing(int indent, String name, PrincipleResult.Standing standing) {
    String label = labels.say(standing.label());
    String severity =
        standing
            .severity()
            .map(one -> " " + labels.graded(standing.label() == Label.RISK, one))
            .orElse("");
    String left = " ".repeat(indent) + name;
    page.line(
        left + " ".repeat(Math.max(1, 34 - left.length())) + paint(standing, label) + severity);
  }

  private String paint(PrincipleResult.Standing standing, String text) {
    return switch (standing.label()) {
      case RISK -> page.paint("1;31", text);
      case QUESTION -> page.paint("33", text);
      case CLEAR -> page.paint("32", text);
      case NOT_ASSESSED -> text;
    };
  }

  private Language language() {
    return report.language();
  }
}
