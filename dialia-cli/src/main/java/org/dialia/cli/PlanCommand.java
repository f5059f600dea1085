package org.dialia.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.dialia.io.CsvTable;
import org.dialia.report.JsonReport;
import org.dialia.report.PlanCalendar;
import org.dialia.report.PlanCsv;
import org.dialia.report.PlanMarkdown;
import org.dialia.report.PlanText;
import org.dialia.report.Report;
import org.dialia.report.WholeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dialia plan}: the dialogue steps that descriptions call for. */
@Command(name = "plan", resourceBundle = "org.dialia.cli.usage", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private InputFiles descriptions;

  @Mixin private Assessing assessing;

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
    this.assessing = new Assessing();
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
            one == Format.jsonl
                ? to.lines(heading, true)
                : new WholeReport(heading, report -> write(one, form, report, to)));
  }

  private static void write(
      Format format, CsvTable.Form form, Report report, Assessing.Destination to)
      throws IOException {
    OutputStream out = to.out();
    switch (format) {
      case text ->
          out.write(
              PlanText.write(report, to.width(), to.colour()).getBytes(StandardCharsets.UTF_8));
      case markdown -> out.write(PlanMarkdown.write(report).getBytes(StandardCharsets.UTF_8));
      case json -> JsonReport.writePlan(report, out);
      case csv -> PlanCsv.write(report, form, out);
      case ics -> PlanCalendar.write(report, out);
      case jsonl -> throw new IllegalArgumentException(format.name());
    }
  }
}
