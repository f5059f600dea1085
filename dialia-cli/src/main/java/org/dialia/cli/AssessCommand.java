package org.dialia.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.OrganisationAssessment;
import org.dialia.charter.Language;
import org.dialia.io.Described;
import org.dialia.io.Input;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.InventoryStream;
import org.dialia.io.Problem;
import org.dialia.model.Deployment;
import org.dialia.report.JsonReport;
import org.dialia.report.MarkdownReport;
import org.dialia.report.Report;
import org.dialia.report.TextReport;
import org.dialia.rules.CharterRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dialia assess}: holds descriptions against the charter. */
@Command(name = "assess", resourceBundle = "org.dialia.cli.usage", mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
  private List<String> files = List.of();

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
  private Format format = Format.text;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      descriptionKey = "output")
  private @Nullable Path output;

  @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
  private @Nullable Language language;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as_of")
  private @Nullable LocalDate asOf;

  @Option(names = "--all", descriptionKey = "all")
  private boolean all;

  @Option(names = "--no-color", descriptionKey = "no_color")
  private boolean noColour;

  /** The forms of the report. */
  enum Format {
    text,
    json,
    markdown
  }

  AssessCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Input> inputs = Inputs.of(files, console);
    CharterRules rules = CharterRules.load();
    LocalDate date = asOf == null ? console.today() : asOf;
    List<Report.InputResult> results = new ArrayList<>();
    for (Input input : inputs) {
      results.add(assess(input, rules, date));
    }
    Report report =
        new Report(
            Main.version(),
            rules.id(),
            date,
            language == null ? console.language() : language,
            all,
            results);
    List<Problem> problems = report.problems();
    if (problems.isEmpty()
        || results.stream().anyMatch(result -> !result.deployments().isEmpty())) {
      write(report);
    }
    problems.forEach(problem -> console.err().println(problem.in(report.language())));
    if (!problems.isEmpty()) {
      console
          .err()
          .println(
              Say.in(
                  report.language(),
                  "unusable",
                  results.stream().filter(result -> !result.problems().isEmpty()).count(),
                  results.size()));
    }
    return problems.isEmpty() ? ExitCode.DONE.code() : ExitCode.INPUT.code();
  }

  private static Report.InputResult assess(Input input, CharterRules rules, LocalDate date)
      throws IOException {
    List<Assessment> assessments = new ArrayList<>();
    try (InventoryStream stream = InventoryStream.open(input)) {
      for (Optional<Described<Deployment>> next = stream.next();
          next.isPresent();
          next = stream.next()) {
        assessments.add(rules.assess(next.get(), stream.organisation().orElseThrow(), date));
      }
      Optional<OrganisationAssessment> organisation =
          stream.organisation().map(its -> rules.assess(its, date));
      return new Report.InputResult(
          input.name(), Optional.of(input.sha256()), organisation, assessments, stream.problems());
    } catch (InvalidDescriptionException unusable) {
      return new Report.InputResult(
          input.name(), Optional.empty(), Optional.empty(), List.of(), unusable.problems());
    }
  }

  private void write(Report report) throws IOException {
    if (output == null) {
      write(report, console.out(), console.mayColour() && !noColour, console.width());
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(report, bytes, false, 80);
    OutputFile.write(output, bytes.toByteArray(), report.language());
  }

  private void write(Report report, OutputStream out, boolean colour, int width)
      throws IOException {
    switch (format) {
      case text ->
          out.write(TextReport.write(report, width, colour).getBytes(StandardCharsets.UTF_8));
      case markdown -> out.write(MarkdownReport.write(report).getBytes(StandardCharsets.UTF_8));
      case json -> JsonReport.write(report, out);
    }
  }
}
