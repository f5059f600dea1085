package org.dialia.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.dialia.io.CsvTable;
import org.dialia.report.JsonReport;
import org.dialia.report.PlanCalendar;
import org.dialia.report.PlanCsv;
import org.dialia.report.PlanMarkdown;
import org.dialia.report.PlanText;
import org.dialia.report.WholeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dialia plan}: the dialogue steps that descriptions call for. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private InputFiles descriptions;

  @Mixin private Assessing.Resumable assessing;

  @Mixin private TableOptions table;

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "plan_format")
  private @Nullable Format format;

  /** The forms of the plan. */
  enum Format {
    text,
    markdown,
    json,
    jsonl,
    csv,
    ics
  }

  PlanCommand(Console console) {
    this.console = console;
    this.descriptions = new InputFiles();
    this.assessing = new Assessing.Resumable();
    this.table = new TableOptions(true);
  }

  @Override
  public Integer call() throws IOException {
    Outputs<Format> outputs = assessing.outputs(console, format, Format.class);
    CsvTable.Form form = table.form(outputs, one -> one == Format.csv);
    return assessing.run(
        console,
        descriptions.inputs(console),
        outputs,
        false,
        (one, heading, to) ->
            switch (one) {
              case text -> PlanText.begin(heading, to.width(), to.colour(), to.out());
              case jsonl -> to.lines(heading, true);
              case csv -> PlanCsv.begin(heading, form, to.out());
              case markdown ->
                  new WholeReport(
                      heading,
                      report ->
                          to.out()
                              .write(PlanMarkdown.write(report).getBytes(StandardCharsets.UTF_8)));
              case json ->
                  new WholeReport(heading, report -> JsonReport.writePlan(report, to.out()));
              case ics -> new WholeReport(heading, report -> PlanCalendar.write(report, to.out()));
            });
  }
}
