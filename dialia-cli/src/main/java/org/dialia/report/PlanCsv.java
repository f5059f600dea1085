package org.dialia.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Finding;
import org.dialia.io.CsvTable;

/**
 * The action plan as a table for a spreadsheet: one row a step that is required, with who convenes
 * it, who takes part, its dates, where it stands and the findings it answers.
 */
public final class PlanCsv {

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

  private final Report report;
  private final Labels labels;
  private final StepPhrases phrases;

  private PlanCsv(Report report) {
    this.report = report;
    this.labels = new Labels(report.language());
    this.phrases = new StepPhrases(labels);
  }

  /** Writes the table. */
  public static void write(Report report, CsvTable.Form form, OutputStream out) throws IOException {
    PlanCsv csv = new PlanCsv(report);
    CsvTable.write(csv.rows(), form, out);
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(labels::get).toList());
    for (Report.InputResult input : report.inputs()) {
      for (Assessment assessment : input.deployments()) {
        assessment.plan().ofDeployment().required().stream()
            .map(step -> row(assessment.deployment().label(), step, assessment.plan()))
            .forEach(rows::add);
      }
      input.organisationPlan().required().stream()
          .map(
              step ->
                  row(String.join(", ", phrases.deployments(step)), step, input.organisationPlan()))
          .forEach(rows::add);
    }
    return rows;
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
        step.findings().stream().map(Finding::id).collect(Collectors.joining(" ")),
        phrases.basis(step),
        step.id());
  }
}
