package org.dialia.report;

import java.util.List;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Evidence;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Label;
import org.dialia.assessment.OrganisationAssessment;
import org.dialia.assessment.PrincipleResult;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Language;
import org.dialia.charter.Statement;
import org.dialia.charter.Text;

/** The report as Markdown. What comes from a description is escaped, so that it stays text. */
public final class MarkdownReport {

  private final Report report;
  private final Labels labels;
  private final StringBuilder out = new StringBuilder();

  private MarkdownReport(Report report) {
    this.report = report;
    this.labels = new Labels(report.language());
  }

  /** Writes the report. */
  public static String write(Report report) {
    return new MarkdownReport(report).text();
  }

  private String text() {
    line("# " + labels.get("title"));
    line("");
    line(labels.get("as_of") + " " + labels.date(report.asOf()) + ". " + labels.get("limits"));
    for (Report.InputResult input : report.inputs()) {
      for (Assessment assessment : input.deployments()) {
        deployment(assessment);
      }
      input.organisation().ifPresent(its -> organisation(input, its));
    }
    return out.toString();
  }

  private void deployment(Assessment assessment) {
    heading(2, escaped(assessment.deployment().label()));
    line(
        "`"
            + assessment.deployment().id()
            + "` · "
            + labels.get("phase")
            + labels.colon()
            + labels.say(assessment.deployment().phase()));
    standings(assessment.principles());
    plan(assessment.plan().ofDeployment());
    findings(assessment.principles(), assessment.all());
  }

  private void organisation(Report.InputResult input, OrganisationAssessment assessment) {
    if (assessment.all().isEmpty()) {
      return;
    }
    heading(
        2,
        labels.get("organisation") + labels.colon() + escaped(assessment.organisation().label()));
    plan(input.organisationPlan());
    findings(assessment.principles(), assessment.all());
  }

  private void plan(DialoguePlan plan) {
    if (plan.required().isEmpty()) {
      return;
    }
    StepPhrases phrases = new StepPhrases(labels);
    heading(3, labels.get("plan"));
    line(labels.get("steps") + labels.colon() + phrases.counts(plan));
    line("");
    for (DialogueStep step : plan.next(Report.NEXT_STEPS)) {
      line(
          "- "
              + phrases.title(step)
              + " ("
              + labels.say(step.status())
              + step.latest()
                  .map(date -> ", " + labels.get("by_inline") + " " + labels.date(date.date()))
                  .orElse("")
              + ")");
    }
  }

  private void standings(List<PrincipleResult> results) {
    line("");
    line("| " + labels.get("principle") + " | " + labels.get("label") + " | | ");
    line("| --- | --- | --- |");
    for (PrincipleResult result : results) {
      row(result.principle().name().in(language()), result.standing());
      for (DialoguePhase phase : DialoguePhase.values()) {
        PrincipleResult.Standing standing = result.phases().get(phase);
        if (standing != null) {
          row("— " + labels.say(phase), standing);
        }
      }
    }
  }

  private void row(String name, PrincipleResult.Standing standing) {
    line(
        "| "
            + name
            + " | "
            + labels.say(standing.label())
            + " | "
            + standing
                .severity()
                .map(one -> labels.graded(standing.label() == Label.RISK, one))
                .orElse("")
            + " |");
  }

  private void findings(List<PrincipleResult> principles, List<Finding> all) {
    Report.risks(principles, all)
        .forEach(
            (principle, risks) -> {
              heading(3, labels.get("risks") + labels.colon() + principle.name().in(language()));
              for (Finding risk : risks) {
                heading(
                    4,
                    risk.rule().words().title().in(language())
                        + " ("
                        + labels.graded(true, risk.severity().orElseThrow())
                        + ")");
                line(escaped(risk.message().in(language())));
                line("");
                details(risk);
              }
            });
    List<Finding> questions = Report.questions(all);
    if (!questions.isEmpty()) {
      heading(3, labels.get("questions"));
      for (Finding question : questions) {
        line(
            "- **"
                + labels.say(question.severity().orElseThrow())
                + "**, "
                + labels.say(question.rule().ask())
                + labels.colon()
                + escaped(question.message().in(language()))
                + " ("
                + statements(question)
                + "; `"
                + question.rule().id()
                + "`)");
      }
    }
    if (report.withAll()) {
      heading(3, labels.get("others"));
      for (Finding other : Report.others(all)) {
        line(
            "- "
                + labels.say(other.outcome())
                + labels.colon()
                + other.rule().words().title().in(language())
                + " (`"
                + other.rule().id()
                + "`, "
                + escaped(other.address())
                + ")");
      }
    }
  }

  private void details(Finding risk) {
    for (Evidence evidence : risk.evidence()) {
      line(
          "- "
              + labels.get("facts")
              + labels.colon()
              + escaped(evidence.path())
              + labels.colon()
              + escaped(evidence.value(language()))
              + (evidence.position().isKnown()
                  ? " (" + escaped(evidence.position().toString()) + ")"
                  : ""));
    }
    line("- " + labels.get("why") + labels.colon() + risk.rule().words().why().in(language()));
    line("- " + labels.get("charter") + labels.colon() + statements(risk));
    for (Finding.Citation citation : risk.law()) {
      line(
          "- "
              + labels.get("law")
              + ", "
              + labels.say(citation.force())
              + labels.colon()
              + citation.reference().citation().in(language()));
    }
    line("- " + labels.get("remedy") + labels.colon() + escaped(risk.remedy().in(language())));
    line("- `" + risk.rule().id() + "` · " + risk.id());
  }

  private static String statements(Finding finding) {
    return String.join(", ", finding.rule().statements().stream().map(Statement::id).toList());
  }

  private void heading(int level, String text) {
    line("");
    line("#".repeat(level) + " " + text);
    line("");
  }

  /**
   * A text from a description, on one line, with everything that Markdown or HTML would read taken
   * as it is.
   */
  static String escaped(String text) {
    return Text.oneLine(text)
        .replaceAll("([\\\\`*_{}\\[\\]()#+!|~$@:^-])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private Language language() {
    return report.language();
  }
}
