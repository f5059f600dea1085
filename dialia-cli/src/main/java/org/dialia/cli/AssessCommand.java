package org.dialia.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.dialia.report.HtmlReport;
import org.dialia.report.JsonReport;
import org.dialia.report.MarkdownReport;
import org.dialia.report.Report;
import org.dialia.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dialia assess}: holds descriptions against the charter. */
@Command(name = "assess", resourceBundle = "org.dialia.cli.usage", mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private Assessing assessing;

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
  private Format format = Format.text;

  @Option(names = "--all", descriptionKey = "all")
  private boolean all;

  /** The forms of the report. */
  enum Format {
    text,
    json,
    markdown,
    html
  }

  AssessCommand(Console console) {
    this.console = console;
    this.assessing = new Assessing();
  }

  @Override
  public Integer call() throws IOException {
    return assessing.run(console, all, this::write);
  }

  private void write(Report report, OutputStream out, int width, boolean colour)
      throws IOException {
    switch (format) {
      case text ->
          out.write(TextReport.write(report, width, colour).getBytes(StandardCharsets.UTF_8));
      case markdown -> out.write(MarkdownReport.write(report).getBytes(StandardCharsets.UTF_8));
      case json -> JsonReport.write(report, out);
      case html -> HtmlReport.write(report, out);
    }
  }
}
