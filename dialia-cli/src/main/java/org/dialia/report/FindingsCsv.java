package org.dialia.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Statement;
import org.dialia.io.CsvTable;

/** The findings as a table for a spreadsheet: one row a finding. */
public final class FindingsCsv {

  private static final List<String> COLUMNS =
      List.of(
          "csv.deployment_id",
          "csv.deployment",
          "principle",
          "label",
          "csv.weight",
          "rule",
          "csv.statements",
          "subject",
          "csv.message",
          "ask",
          "facts",
          "csv.place",
          "law",
          "remedy",
          "csv.step",
          "csv.id");

  private static final Set<LegalReference.Force> BINDING =
      EnumSet.of(LegalReference.Force.BINDS, LegalReference.Force.MAY_BIND);

  private final Report report;
  private final Labels labels;
  private final StepPhrases phrases;

  private FindingsCsv(Report report) {
    this.report = report;
    this.labels = new Labels(report.language());
    this.phrases = new StepPhrases(labels);
  }

  /** Writes the table. */
  public static void write(Report report, CsvTable.Form form, OutputStream out) throws IOException {
    CsvTable.write(new FindingsCsv(report).rows(), form, out);
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(labels::get).toList());
    for (Report.InputResult input : report.inputs()) {
      for (Assessment assessment : input.deployments()) {
        String id = assessment.deployment().id();
        String name = assessment.deployment().label();
        wanted(assessment.all()).forEach(one -> rows.add(row(id, name, one, assessment.plan())));
      }
      input
          .organisation()
          .ifPresent(
              its -> {
                String name =
                    labels.get("organisation") + labels.colon() + its.organisation().label();
                wanted(its.all()).forEach(one -> rows.add(row("", name, one, its.plan())));
              });
    }
    return rows;
  }

  private List<Finding> wanted(List<Finding> all) {
    return all.stream().filter(one -> report.withAll() || one.outcome().speaks()).toList();
  }

  private List<String> row(String id, String name, Finding finding, DialoguePlan plan) {
    return List.of(
        id,
        name,
        finding.rule().principle().name().in(labels.language()),
        labels.say(finding.outcome()),
        finding
            .severity()
            .map(one -> labels.severity(finding.outcome() == Outcome.RISK, one))
            .orElse(""),
        finding.rule().id(),
        finding.rule().statements().stream().map(Statement::id).collect(Collectors.joining(", ")),
        finding.address(),
        finding.message().in(labels.language()),
        labels.say(finding.rule().ask()),
        finding.evidence().stream()
            .map(one -> one.path() + " = " + one.value(labels.language()))
            .collect(Collectors.joining(" / ")),
        FindingPhrases.place(finding.position()),
        finding.law().stream()
            .filter(one -> BINDING.contains(one.force()))
            .map(
                one ->
                    labels.say(one.force())
                        + labels.colon()
                        + one.reference().citation().in(labels.language()))
            .collect(Collectors.joining(" / ")),
        finding.remedy().in(labels.language()),
        plan.required().stream()
            .filter(step -> step.findings().stream().anyMatch(one -> one.id().equals(finding.id())))
            .map(phrases::title)
            .collect(Collectors.joining(" / ")),
        finding.id());
  }
}
