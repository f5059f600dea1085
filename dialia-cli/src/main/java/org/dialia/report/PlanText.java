package org.dialia.report;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.Deadline;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.StepStatus;
import org.dialia.charter.DialoguePhase;

/** The dialogue plan as text for a terminal or a mail. */
public final class PlanText implements GrowingReport.Form {

  /** More facts than this stand in the JSON form alone. */
  private static final int MOST_FACTS = 4;

  private final Report report;
  private final Labels labels;
  private final StepPhrases phrases;
  private final FindingPhrases findings;
  private final TextPage page;

  private PlanText(Report report, Labels labels, TextPage page) {
    this.report = report;
    this.labels = labels;
    this.phrases = new StepPhrases(labels);
    this.findings = new FindingPhrases(labels);
    this.page = page;
  }

  /**
   * Begins the plan.
   *
   * @param heading what is known of the run before its inputs
   * @param width the columns that a line may have, at least 40
   * @param colour whether the statuses are coloured by terminal codes
   */
  public static ReportWriter<?> begin(Report heading, int width, boolean colour, OutputStream out) {
    Labels labels = new Labels(heading.language());
    TextPage page = new TextPage(labels, width, colour);
    return new GrowingReport(new PlanText(heading, labels, page), out);
  }

  /** The same with a page of its own, for one piece. */
  private PlanText piece() {
    return new PlanText(report, labels, page.another());
  }

  @Override
  public String head(Optional<Assessment> first) {
    PlanText head = piece();
    head.page.paragraph(
        0,
        "",
        labels.get("plan_title") + " · " + labels.get("as_of") + " " + labels.date(report.asOf()));
    head.page.paragraph(0, "", labels.get("limits"));
    return head.page.text();
  }

  @Override
  public String deployment(Report.InputResult input, Assessment assessment) {
    PlanText piece = piece();
    String name = assessment.deployment().label();
    String id = assessment.deployment().id();
    piece.plan(name.equals(id) ? id : name + " (" + id + ")", assessment.plan().ofDeployment());
    return piece.page.text();
  }

  @Override
  public String organisation(Report.InputResult input, DialoguePlan plan) {
    PlanText piece = piece();
    if (!plan.required().isEmpty()) {
      piece.plan(labels.get("organisation") + labels.colon() + input.organisationName(), plan);
    }
    return piece.page.text();
  }

  private void plan(String heading, DialoguePlan plan) {
    page.heading(heading, '=');
    page.paragraph(0, "", labels.get("steps") + labels.colon() + phrases.counts(plan));
    int number = 1;
    for (DialoguePhase phase : DialoguePhase.values()) {
      List<DialogueStep> steps = plan.steps(phase);
      if (!steps.isEmpty()) {
        page.heading(labels.get("phase." + phase.word()), '-');
        for (DialogueStep step : steps) {
          step(plan, step, number++);
        }
      }
    }
    List<DialogueStep> others = plan.notRequired();
    if (!others.isEmpty()) {
      page.heading(labels.get("not_required"), '-');
      page.line("");
      others.forEach(
          step ->
              page.paragraph(
                  2,
                  "",
                  phrases.title(step)
                      + labels.colon()
                      + step.reason().orElseThrow().in(labels.language())));
    }
  }

  private void step(DialoguePlan plan, DialogueStep step, int number) {
    page.line("");
    String tag = "[" + labels.say(step.status()).toUpperCase(Locale.ROOT) + "]";
    String head = number + ". ";
    page.paragraph(
        0,
        head + page.paint(code(step.status()), tag) + " ",
        head.length() + tag.length() + 1,
        phrases.title(step));
    if (step.status() == StepStatus.DONE) {
      evidence(step);
      return;
    }
    date("by", step.latest());
    date("from_when", step.earliest());
    page.detail("convenes", phrases.convenes(step));
    page.detail("with", phrases.with(step));
    if (step.ofOrganisation() && !step.deployments().isEmpty()) {
      page.detail("serves", String.join(", ", phrases.deployments(step)));
    }
    list("missing", phrases.missing(step));
    list("first", phrases.first(plan, step));
    list("answers", phrases.allAnswered(step));
    list("on_table", phrases.table(step));
    page.detail("expected", step.step().words().result().in(labels.language()));
    page.detail("basis", phrases.basis(step));
    evidence(step);
  }

  private void date(String key, Optional<Deadline> date) {
    date.ifPresent(its -> page.detail(key, phrases.date(its)));
  }

  private void list(String key, List<String> items) {
    String label = labels.get(key);
    for (String item : items) {
      page.detailLine(label, item);
      label = "";
    }
  }

  private void evidence(DialogueStep step) {
    List<String> facts =
        step.evidence().stream()
            .filter(one -> one.position().isKnown())
            .map(findings::fact)
            .toList();
    list("facts", facts.stream().limit(MOST_FACTS).toList());
    if (facts.size() > MOST_FACTS) {
      page.detailLine("", labels.count("more_facts", facts.size() - MOST_FACTS));
    }
  }

  private static String code(StepStatus status) {
    return switch (status) {
      case OVERDUE -> "1;31";
      case DUE, PARTLY_DONE -> "33";
      case DONE -> "32";
      case NOT_YET, NOT_REQUIRED -> "36";
    };
  }

  /** The few lines of a plan that stand in a report of findings: counts and the next steps. */
  static void summary(TextPage page, Labels labels, DialoguePlan plan, View view) {
    StepPhrases phrases = new StepPhrases(labels);
    if (plan.required().isEmpty()) {
      return;
    }
    page.heading(labels.get("plan"), '-');
    page.line("");
    page.paragraph(2, "", labels.get("steps") + labels.colon() + phrases.counts(plan));
    for (DialogueStep step : view.next(plan, Report.NEXT_STEPS)) {
      String tag = "[" + labels.say(step.status()).toUpperCase(Locale.ROOT) + "]";
      page.paragraph(
          2,
          page.paint(code(step.status()), tag) + " ",
          tag.length() + 1,
          phrases.title(step)
              + step.latest()
                  .map(date -> ", " + labels.get("by_inline") + " " + labels.date(date.date()))
                  .orElse("")
              + (step.findings().isEmpty() ? "" : " (" + phrases.answers(step) + ")"));
    }
  }
}
