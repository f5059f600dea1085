package org.dialia.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dialia.io.CsvTable;
import org.dialia.report.DeploymentsCsv;
import org.dialia.report.FindingsCsv;
import org.dialia.report.HtmlFolder;
import org.dialia.report.HtmlReport;
import org.dialia.report.JsonReport;
import org.dialia.report.MarkdownReport;
import org.dialia.report.MarkdownSummary;
import org.dialia.report.PlanCsv;
import org.dialia.report.Reader;
import org.dialia.report.Report;
import org.dialia.report.ReportWriter;
import org.dialia.report.TextReport;
import org.dialia.report.View;
import org.dialia.report.WholeReport;

/** {@code dialia assess}: holds descriptions against the charter. */
final class AssessCommand extends Command {

  /** The view of all readers. */
  private static final String EVERYONE = "all";

  /** The forms that are for programs, and hold everything. */
  private static final Set<Format> EVERYTHING = EnumSet.of(Format.json, Format.jsonl, Format.csv);

  /** The form that the options of tables are for. */
  private static final Set<Format> TABLE = EnumSet.of(Format.csv);

  private final InputFiles descriptions = new InputFiles(this);

  private final Assessing.Resumable assessing = new Assessing.Resumable(this);

  private final TableOptions table = new TableOptions(this, false);

  private final Value<Format> format = option("--format", "FORMAT").of(Format.class);

  private final Value<Boolean> all = flag("--all");

  private final Value<Boolean> summary = flag("--summary");

  private final Value<String> who = option("--view", "WHO").of(String.class, EVERYONE);

  private final Value<Rows> rows = option("--csv-of", "ROWS").of(Rows.class);

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
    super("assess", console);
  }

  @Override
  public Integer call() throws IOException {
    Outputs<Format> outputs = assessing.outputs(format.find(), Format.class);
    CsvTable.Form form = table.form(outputs, TABLE);
    outputs.refuseUnused(rows.find().isPresent(), rows.name(), TABLE, "--format csv");
    Rows of = rows.find().orElse(Rows.findings);
    boolean everything = all.get();
    boolean brief = summary.get();
    outputs.refuseUnused(brief, summary.name(), EnumSet.of(Format.markdown), "--format markdown");
    Set<Format> clear = EnumSet.allOf(Format.class);
    if (of != Rows.findings) {
      clear.remove(Format.csv);
    }
    if (brief) {
      clear.remove(Format.markdown);
    }
    outputs.refuseUnused(
        everything, all.name(), clear, "text, json, jsonl, html, markdown, --csv-of findings");
    View view = view(outputs);
    return assessing.run(
        console,
        descriptions.inputs(console),
        outputs,
        everything,
        view,
        (one, heading, to) ->
            switch (one) {
              case jsonl -> to.lines(heading, false);
              case csv -> table(of, heading, form, to.out());
              case html -> pages(heading, to);
              case text -> {
                Report.prepare();
                yield TextReport.begin(heading, to.width(), to.colour(), to.out());
              }
              case markdown ->
                  new WholeReport(
                      heading,
                      report ->
                          to.out()
                              .write(
                                  (brief
                                          ? MarkdownSummary.write(report)
                                          : MarkdownReport.write(report))
                                      .getBytes(StandardCharsets.UTF_8)));
              case json -> new WholeReport(heading, report -> JsonReport.write(report, to.out()));
            });
  }

  /** For whom: of one reader only where every output can be, so that none names whom it hides. */
  private View view(Outputs<Format> outputs) {
    if (who.get().equalsIgnoreCase(EVERYONE)) {
      return View.ALL;
    }
    Reader reader = Readers.called(who.get(), who.name(), List.of(EVERYONE), outputs.language());
    for (Outputs.Output<Format> output : outputs.all()) {
      if (EVERYTHING.contains(output.format())) {
        throw new UsageException(
            Say.in(outputs.language(), "view_of_everything", output.format().name()));
      }
    }
    return View.of(reader);
  }

  private static ReportWriter<?> pages(Report heading, Assessing.Destination to) {
    return to.folder().isPresent()
        ? new HtmlFolder(
            heading, (name, page) -> to.folder().get().put(name, page, HtmlFolder.MARK))
        : new WholeReport(heading, report -> HtmlReport.write(report, to.out()));
  }

  private static ReportWriter<?> table(
      Rows rows, Report heading, CsvTable.Form form, OutputStream out) {
    return switch (rows) {
      case findings -> FindingsCsv.begin(heading, form, out);
      case steps -> PlanCsv.begin(heading, form, out);
      case deployments -> DeploymentsCsv.begin(heading, form, out);
    };
  }
}
