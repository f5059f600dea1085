package org.dialia.report;

import java.util.List;
import java.util.function.Function;
import org.apache.commons.text.WordUtils;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Label;
import org.dialia.assessment.OrganisationAssessment;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.PrincipleResult;
import org.dialia.charter.Language;
import org.dialia.model.Position;

/**
 * The report as a comment on a change: some forty lines of Markdown for a deployment, however much
 * there is to say of it. What is left out is counted.
 */
public final class MarkdownSummary {

  private static final int MOST_RISKS = 6;
  private static final int MOST_QUESTIONS = 3;
  private static final int LONGEST = 240;

  private final Report report;
  private final Labels labels;
  private final StepPhrases steps;
  private final MarkdownText page = new MarkdownText();

  private MarkdownSummary(Report report) {
    this.report = report;
    this.labels = new Labels(report.language());
    this.steps = new StepPhrases(labels);
  }

  /** Writes the summary. */
  public static String write(Report report) {
    return new MarkdownSummary(report).text();
  }

  private String text() {
    page.line("# " + labels.get("title"));
    page.line("");
    page.line(labels.get("as_of") + " " + labels.date(report.asOf()) + ". " + labels.get("limits"));
    for (String one : report.view().head(labels)) {
      page.line("");
      page.line(one);
    }
    for (Report.InputResult input : report.inputs()) {
      for (Assessment assessment : input.deployments()) {
        page.heading(2, MarkdownText.escaped(assessment.deployment().label()));
        report
            .view()
            .counts(assessment.deployment(), assessment.all(), assessment.plan(), labels)
            .ifPresent(page::line);
        standings(assessment);
        lists(inOrder(assessment.findings(), assessment.plan()), assessment.plan().ofDeployment());
      }
      input
          .organisation()
          .filter(its -> !its.all().isEmpty())
          .ifPresent(its -> organisation(input, its));
    }
    return page.toString();
  }

  private void organisation(Report.InputResult input, OrganisationAssessment assessment) {
    page.heading(
        2,
        labels.get("organisation")
            + labels.colon()
            + MarkdownText.escaped(assessment.organisation().label()));
    report
        .view()
        .counts(assessment.organisation(), assessment.all(), assessment.plan(), labels)
        .ifPresent(page::line);
    lists(inOrder(assessment.findings(), assessment.plan()), input.organisationPlan());
  }

  /** The gravest first, those of the reader before the others. */
  private List<Finding> inOrder(List<Finding> findings, DialoguePlan plan) {
    return report.view().parts(findings, plan, labels).stream()
        .flatMap(part -> part.findings().stream().sorted(Report.bySeverity()))
        .toList();
  }

  private void standings(Assessment assessment) {
    page.headers(
        List.of(
            labels.get("principle"), labels.get("label"), labels.get("html.severity_or_weight")));
    for (PrincipleResult result : assessment.principles()) {
      row(result.principle().name().in(language()), result.standing());
    }
    assessment
        .views()
        .forEach((view, standing) -> row("→ " + labels.get("view." + view), standing));
  }

  private void row(String name, PrincipleResult.Standing standing) {
    page.row(
        List.of(
            name,
            labels.say(standing.label()),
            standing
                .severity()
                .map(one -> labels.graded(standing.label() == Label.RISK, one))
                .orElse("–")));
  }

  private void lists(List<Finding> findings, DialoguePlan plan) {
    List<Finding> risks = of(Outcome.RISK, findings);
    list(labels.count("risk", risks.size()), risks, MOST_RISKS, this::risk);
    List<Finding> questions = of(Outcome.QUESTION, findings);
    list(labels.count("question", questions.size()), questions, MOST_QUESTIONS, this::question);
    if (!plan.required().isEmpty()) {
      list(
          labels.get("plan") + labels.colon() + steps.counts(plan),
          report.view().next(plan, Integer.MAX_VALUE),
          Report.NEXT_STEPS,
          step -> MarkdownText.escaped(steps.standing(step)));
    }
  }

  private static List<Finding> of(Outcome outcome, List<Finding> findings) {
    return findings.stream().filter(one -> one.outcome() == outcome).toList();
  }

  private <T> void list(String head, List<T> all, int most, Function<T, String> line) {
    page.line("");
    page.line("**" + head + "**");
    page.line("");
    all.stream().limit(most).forEach(one -> page.line("- " + line.apply(one)));
    if (all.size() > most) {
      page.line("- … " + labels.count("summary.left", all.size() - most));
    }
  }

  private String risk(Finding risk) {
    return "**"
        + labels.graded(true, risk.severity().orElseThrow())
        + "** "
        + MarkdownText.escaped(shortened(risk.message().in(language())) + place(risk))
        + " `"
        + risk.rule().id()
        + "`";
  }

  private String question(Finding question) {
    return "**"
        + labels.graded(false, question.severity().orElseThrow())
        + "** "
        + MarkdownText.escaped(
            labels.say(question.rule().ask())
                + labels.colon()
                + shortened(question.message().in(language()))
                + place(question));
  }

  private static String place(Finding finding) {
    Position at = finding.position();
    return at.isKnown() ? " (" + FindingPhrases.place(at) + ")" : "";
  }

  private static String shortened(String text) {
    return WordUtils.abbreviate(text, LONGEST - 40, LONGEST, "…");
  }

  private Language language() {
    return report.language();
  }
}
