package org.dialia.report;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.io.CsvTable;

/**
 * The action plan as a table for a spreadsheet: one row a step that is required, with who convenes
 * it, who takes part, its dates, where it stands and the findings it answers.
 */
public final class PlanCsv implements GrowingReport.Form {

  private static final List<String> COLUMNS =
      List.of(
          "csv.deployment",
          "csv.step",
          "csv.phase",
          "csv.status",
          "csv.owner",
          "csv.participants",
          "csv.from",
          "csv.due",
          "csv.calculation",
          "csv.missing",
          "csv.first",
          "csv.findings",
          "csv.basis",
          "csv.id");

  private final Labels labels;
  private final StepPhrases phrases;
  private final CsvTable.Form form;

  private PlanCsv(Report report, CsvTable.Form form) {
    this.labels = new Labels(report.language());
    this.phrases = new StepPhrases(labels);
    this.form = form;
  }

  /** Begins the table. */
  public static ReportWriter<?> begin(Report heading, CsvTable.Form form, OutputStream out) {
    return new GrowingReport(new PlanCsv(heading, form), out);
  }

  @Override
  public String head(Optional<Assessment> first) {
    return CsvTable.head(COLUMNS.stream().map(labels::get).toList(), form);
  }

  @Override
  public String deployment(Report.InputResult input, Assessment assessment) {
    return CsvTable.rows(
        assessment.plan().ofDeployment().required().stream()
            .map(step -> row(assessment.deployment().label(), step, assessment.plan()))
            .toList(),
        form);
  }

  @Override
  public String organisation(Report.InputResult input, DialoguePlan plan) {
    return CsvTable.rows(
        plan.required().stream()
            .map(step -> row(String.join(", ", phrases.deployments(step)), step, plan))
            .toList(),
        form);
  }

  private List<String> row(String deployment, DialogueStep step, DialoguePlan plan) {
    return List.of(
        deployment,
        phrases.title(step),
        labels.say(step.step().phase()),
        labels.say(step.status()),
        phrases.convenes(step),
        phrases.with(step),
        step.earliest().map(date -> date.date().toString()).orElse(""),
        step.latest().map(date -> date.date().toString()).orElse(""),
        step.latest()
            .or(step::earliest)
            .map(date -> date.calculation().in(labels.language()))
            .orElse(""),
        String.join(" / ", phrases.missing(step)),
        String.join(" / ", phrases.first(plan, step)),
        phrases.ids(step),
        phrases.basis(step),
        step.id());
  }
}
