package org.dialia.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.dialia.io.CsvTable;
import org.dialia.report.DeploymentsCsv;
import org.dialia.report.FindingsCsv;
import org.dialia.report.HtmlReport;
import org.dialia.report.JsonLines;
import org.dialia.report.JsonReport;
import org.dialia.report.MarkdownReport;
import org.dialia.report.PlanCsv;
import org.dialia.report.Report;
import org.dialia.report.TextReport;
import org.dialia.report.WholeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dialia assess}: holds descriptions against the charter. */
@Command(name = "assess", resourceBundle = "org.dialia.cli.usage", mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private Descriptions descriptions;

  @Mixin private Assessing assessing;

  @Mixin private TableOptions table;

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
  private @Nullable Format format;

  @Option(names = "--all", descriptionKey = "all")
  private boolean all;

  @Option(names = "--csv-of", paramLabel = "ROWS", descriptionKey = "csv_of")
  private @Nullable Rows rows;

  /** The forms of the report. */
  enum Format {
    text,
    json,
    jsonl,
    markdown,
    csv,
    html
  }

  /** What a row of the table is. */
  enum Rows {
    findings,
    steps,
    deployments
  }

  AssessCommand(Console console) {
    this.console = console;
    this.descriptions = new Descriptions();
    this.assessing = new Assessing();
    this.table = new TableOptions(false);
  }

  @Override
  public Integer call() throws IOException {
    Outputs<Format> outputs = assessing.outputs(console, format, Format.class);
    CsvTable.Form form = table.form(outputs, one -> one == Format.csv);
    outputs.refuseUnused(rows != null, "--csv-of", one -> one == Format.csv, "--format csv");
    Rows of = rows == null ? Rows.findings : rows;
    outputs.refuseUnused(
        all,
        "--all",
        one -> one != Format.csv || of == Rows.findings,
        "text, json, jsonl, markdown, --csv-of findings");
    return assessing.run(
        console,
        descriptions.inputs(console),
        outputs,
        all,
        (one, heading, to) ->
            switch (one) {
              case jsonl -> JsonLines.results(heading, to.out());
              case csv -> new WholeReport(heading, report -> table(of, form, report, to.out()));
              case text, json, markdown, html ->
                  new WholeReport(heading, report -> write(one, report, to));
            });
  }

  private static void write(Format format, Report report, Assessing.Destination to)
      throws IOException {
    OutputStream out = to.out();
    switch (format) {
      case text ->
          out.write(
              TextReport.write(report, to.width(), to.colour()).getBytes(StandardCharsets.UTF_8));
      case markdown -> out.write(MarkdownReport.write(report).getBytes(StandardCharsets.UTF_8));
      case json -> JsonReport.write(report, out);
      case html -> HtmlReport.write(report, out);
      case csv, jsonl -> throw new IllegalArgumentException(format.name());
    }
  }

  private static void table(Rows rows, CsvTable.Form form, Report report, OutputStream out)
      throws IOException {
    switch (rows) {
      case findings -> FindingsCsv.write(report, form, out);
      case steps -> PlanCsv.write(report, form, out);
      case deployments -> DeploymentsCsv.write(report, form, out);
    }
  }
}
