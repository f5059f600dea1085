package org.dialia.report;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.Label;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.PrincipleResult;
import org.dialia.charter.DialoguePhase;
import org.dialia.io.CsvTable;

/** The deployments as a table for a spreadsheet: one row a deployment, to compare them. */
public final class DeploymentsCsv implements GrowingReport.Form {

  /** The columns that come before those of the principles. */
  private static final List<String> FIRST =
      List.of(
          "csv.deployment_id", "csv.deployment", "csv.file", "csv.place", "organisation", "phase");

  private final Labels labels;
  private final CsvTable.Form form;

  private DeploymentsCsv(Report report, CsvTable.Form form) {
    this.labels = new Labels(report.language());
    this.form = form;
  }

  /** Begins the table. */
  public static ReportWriter<?> begin(Report heading, CsvTable.Form form, OutputStream out) {
    return new GrowingReport(new DeploymentsCsv(heading, form), out);
  }

  @Override
  public String head(Optional<Assessment> first) {
    List<String> headers = new ArrayList<>();
    // Every assessment has the principles of the charter, so that the first gives the headers.
    first.ifPresentOrElse(
        one -> row(Optional.empty(), one, headers),
        () -> FIRST.forEach(key -> headers.add(labels.get(key))));
    return CsvTable.head(headers, form);
  }

  @Override
  public String deployment(Report.InputResult input, Assessment assessment) {
    return CsvTable.rows(List.of(row(Optional.of(input), assessment, new ArrayList<>())), form);
  }

  @Override
  public String organisation(Report.InputResult input, DialoguePlan plan) {
    return "";
  }

  private List<String> row(
      Optional<Report.InputResult> input, Assessment assessment, List<String> headers) {
    FIRST.forEach(key -> headers.add(labels.get(key)));
    List<String> row = new ArrayList<>();
    row.add(assessment.deployment().id());
    row.add(assessment.deployment().label());
    row.add(input.map(Report.InputResult::name).orElse(""));
    row.add(FindingPhrases.place(assessment.position()));
    row.add(input.map(Report.InputResult::organisationName).orElse(""));
    row.add(labels.say(assessment.deployment().phase()));
    for (PrincipleResult result : assessment.principles()) {
      String name = result.principle().name().in(labels.language());
      standing(name, result.standing(), headers, row);
      for (DialoguePhase phase : DialoguePhase.values()) {
        PrincipleResult.Standing standing = result.phases().get(phase);
        if (standing != null) {
          standing(name + ", " + labels.say(phase), standing, headers, row);
        }
      }
    }
    assessment
        .views()
        .forEach((view, standing) -> standing(labels.get("view." + view), standing, headers, row));
    headers.add(labels.get("risks"));
    row.add(count(assessment, Outcome.RISK));
    headers.add(labels.get("csv.questions"));
    row.add(count(assessment, Outcome.QUESTION));
    headers.add(labels.get("csv.steps"));
    row.add(Integer.toString(assessment.plan().ofDeployment().required().size()));
    return row;
  }

  private void standing(
      String name, PrincipleResult.Standing standing, List<String> headers, List<String> row) {
    headers.add(name);
    row.add(labels.say(standing.label()));
    headers.add(name + ", " + labels.get("csv.weight"));
    row.add(
        standing
            .severity()
            .map(one -> labels.severity(standing.label() == Label.RISK, one))
            .orElse(""));
  }

  private static String count(Assessment assessment, Outcome outcome) {
    return Long.toString(
        assessment.findings().stream().filter(one -> one.outcome() == outcome).count());
  }
}
