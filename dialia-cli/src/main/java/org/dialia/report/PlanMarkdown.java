package org.dialia.report;

import java.util.List;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Finding;
import org.dialia.assessment.StepStatus;
import org.dialia.charter.DialoguePhase;

/**
 * The dialogue plan as Markdown. What comes from a description is escaped, so that it stays text.
 */
public final class PlanMarkdown {

  private final Report report;
  private final Labels labels;
  private final StepPhrases phrases;
  private final StringBuilder out = new StringBuilder();

  private PlanMarkdown(Report report) {
    this.report = report;
    this.labels = new Labels(report.language());
    this.phrases = new StepPhrases(labels);
  }

  /** Writes the plan. */
  public static String write(Report report) {
    return new PlanMarkdown(report).text();
  }

  private String text() {
    line("# " + labels.get("plan_title"));
    line("");
    line(labels.get("as_of") + " " + labels.date(report.asOf()) + ". " + labels.get("limits"));
    for (Report.InputResult input : report.inputs()) {
      for (Assessment assessment : input.deployments()) {
        plan(
            MarkdownText.escaped(assessment.deployment().label()),
            assessment.plan().ofDeployment());
      }
      DialoguePlan organisation = input.organisationPlan();
      if (!organisation.required().isEmpty()) {
        plan(
            labels.get("organisation")
                + labels.colon()
                + MarkdownText.escaped(input.organisationName()),
            organisation);
      }
    }
    return out.toString();
  }

  private void plan(String heading, DialoguePlan plan) {
    heading(2, heading);
    line(labels.get("steps") + labels.colon() + phrases.counts(plan));
    for (DialoguePhase phase : DialoguePhase.values()) {
      List<DialogueStep> steps = plan.steps(phase);
      if (!steps.isEmpty()) {
        heading(3, labels.get("phase." + phase.word()));
        steps.forEach(step -> step(plan, step));
      }
    }
    List<DialogueStep> others = plan.notRequired();
    if (!others.isEmpty()) {
      heading(3, labels.get("not_required"));
      others.forEach(
          step ->
              line(
                  "- "
                      + phrases.title(step)
                      + labels.colon()
                      + step.reason().orElseThrow().in(labels.language())));
    }
  }

  private void step(DialoguePlan plan, DialogueStep step) {
    boolean done = step.status() == StepStatus.DONE;
    line(
        "- ["
            + (done ? "x" : " ")
            + "] **"
            + phrases.title(step)
            + "** ("
            + labels.say(step.status())
            + ")");
    if (done) {
      return;
    }
    step.latest().ifPresent(date -> item("by", phrases.date(date)));
    step.earliest().ifPresent(date -> item("from_when", phrases.date(date)));
    item("convenes", phrases.convenes(step));
    item("with", phrases.with(step));
    if (step.ofOrganisation() && !step.deployments().isEmpty()) {
      item("serves", String.join(", ", phrases.deployments(step)));
    }
    phrases.missing(step).forEach(one -> item("missing", one));
    phrases.first(plan, step).forEach(one -> item("first", one));
    step.findings().forEach(one -> answers(one));
    phrases.table(step).forEach(one -> item("on_table", one));
    item("expected", step.step().words().result().in(labels.language()));
    item("basis", phrases.basis(step));
  }

  /** The id as code, which no site makes a link of. */
  private void answers(Finding finding) {
    line(
        "  - "
            + labels.get("answers")
            + labels.colon()
            + MarkdownText.escaped(phrases.matter(finding))
            + " · `"
            + finding.id()
            + "`");
  }

  private void item(String key, String text) {
    line("  - " + labels.get(key) + labels.colon() + MarkdownText.escaped(text));
  }

  private void heading(int level, String text) {
    line("");
    line("#".repeat(level) + " " + text);
    line("");
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
