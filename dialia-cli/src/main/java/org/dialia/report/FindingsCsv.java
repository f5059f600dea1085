package org.dialia.report;

import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
public final class FindingsCsv implements GrowingReport.Form {

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
  private final CsvTable.Form form;

  private FindingsCsv(Report report, CsvTable.Form form) {
    this.report = report;
    this.labels = new Labels(report.language());
    this.phrases = new StepPhrases(labels);
    this.form = form;
  }

  /** Begins the table. */
  public static ReportWriter<?> begin(Report heading, CsvTable.Form form, OutputStream out) {
    return new GrowingReport(new FindingsCsv(heading, form), out);
  }

  @Override
  public String head(Optional<Assessment> first) {
    return CsvTable.head(COLUMNS.stream().map(labels::get).toList(), form);
  }

  @Override
  public String deployment(Report.InputResult input, Assessment assessment) {
    String id = assessment.deployment().id();
    String name = assessment.deployment().label();
    return CsvTable.rows(
        wanted(assessment.all()).stream()
            .map(one -> row(id, name, one, assessment.plan()))
            .toList(),
        form);
  }

  @Override
  public String organisation(Report.InputResult input, DialoguePlan plan) {
    return input
        .organisation()
        .map(
            its -> {
              String name =
                  labels.get("organisation") + labels.colon() + its.organisation().label();
              return CsvTable.rows(
                  wanted(its.all()).stream().map(one -> row("", name, one, its.plan())).toList(),
                  form);
            })
        .orElse("");
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
