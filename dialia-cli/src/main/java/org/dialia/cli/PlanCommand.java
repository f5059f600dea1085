package org.dialia.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.dialia.io.CsvTable;
import org.dialia.report.JsonReport;
import org.dialia.report.PlanCalendar;
import org.dialia.report.PlanCsv;
import org.dialia.report.PlanMarkdown;
import org.dialia.report.PlanText;
import org.dialia.report.WholeReport;

/** {@code dialia plan}: the dialogue steps that descriptions call for. */
final class PlanCommand extends Command {

  private final InputFiles descriptions = new InputFiles(this);

  private final Assessing.Resumable assessing = new Assessing.Resumable(this);

  private final TableOptions table = new TableOptions(this, true);

  private final Value<Format> format =
      option("--format", "FORMAT").key("plan_format").of(Format.class);

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
    super("plan", console);
  }

  @Override
  public Integer call() throws IOException {
    Outputs<Format> outputs = assessing.outputs(format.find(), Format.class);
    CsvTable.Form form = table.form(outputs, EnumSet.of(Format.csv));
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
