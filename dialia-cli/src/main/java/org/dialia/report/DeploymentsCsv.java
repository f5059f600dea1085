package org.dialia.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.Label;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.PrincipleResult;
import org.dialia.charter.DialoguePhase;
import org.dialia.io.CsvTable;

/** The deployments as a table for a spreadsheet: one row a deployment, to compare them. */
public final class DeploymentsCsv {

  /** The columns that come before those of the principles. */
  private static final List<String> FIRST =
      List.of(
          "csv.deployment_id", "csv.deployment", "csv.file", "csv.place", "organisation", "phase");

  private final Report report;
  private final Labels labels;

  private DeploymentsCsv(Report report) {
    this.report = report;
    this.labels = new Labels(report.language());
  }

  /** Writes the table. */
  public static void write(Report report, CsvTable.Form form, OutputStream out) throws IOException {
    CsvTable.write(new DeploymentsCsv(report).rows(), form, out);
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    List<String> headers = new ArrayList<>();
    for (Report.InputResult input : report.inputs()) {
      for (Assessment assessment : input.deployments()) {
        // Every assessment has the principles of the charter, so that the first gives the headers.
        List<String> names = rows.isEmpty() ? headers : new ArrayList<>();
        rows.add(row(input, assessment, names));
      }
    }
    if (headers.isEmpty()) {
      FIRST.forEach(key -> headers.add(labels.get(key)));
    }
    rows.add(0, headers);
    return rows;
  }

  private List<String> row(Report.InputResult input, Assessment assessment, List<String> headers) {
    FIRST.forEach(key -> headers.add(labels.get(key)));
    List<String> row = new ArrayList<>();
    row.add(assessment.deployment().id());
    row.add(assessment.deployment().label());
    row.add(input.name());
    row.add(FindingPhrases.place(assessment.position()));
    row.add(input.organisationName());
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
