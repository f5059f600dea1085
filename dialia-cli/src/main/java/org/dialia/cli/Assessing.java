package org.dialia.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.OrganisationAssessment;
import org.dialia.charter.Language;
import org.dialia.io.Described;
import org.dialia.io.Input;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.InventoryStream;
import org.dialia.io.Problem;
import org.dialia.model.Deployment;
import org.dialia.report.Report;
import org.dialia.rules.CharterRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What the commands that assess have in common: which descriptions, at which date, in which
 * language, and where to write.
 */
final class Assessing {

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
  private List<String> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      descriptionKey = "outputs")
  private List<Path> outputs = List.of();

  @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
  private @Nullable Language language;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as_of")
  private @Nullable LocalDate asOf;

  @Option(names = "--no-color", descriptionKey = "no_color")
  private boolean noColour;

  /**
   * How a report becomes bytes.
   *
   * @param <F> the forms that the command has
   */
  @FunctionalInterface
  interface Form<F> {
    /**
     * Writes a report.
     *
     * @param format the form wanted
     * @param width the columns of a line, where lines are wrapped
     * @param colour whether terminal colours are wanted
     */
    void write(F format, Report report, OutputStream out, int width, boolean colour)
        throws IOException;
  }

  /** The language of the output. */
  Language language(Console console) {
    return language == null ? console.language() : language;
  }

  /**
   * Where to write, and in which form.
   *
   * @param asked the form that is asked for by name
   * @param formats all forms of the command, the usual one first
   */
  <F extends Enum<F>> Outputs<F> outputs(Console console, @Nullable F asked, Class<F> formats) {
    return Outputs.of(outputs, asked, formats, language(console));
  }

  /**
   * Assesses the descriptions, writes the report, and says what could not be used.
   *
   * @param wanted where to write, and in which form
   * @param all whether the clear and not-applicable outcomes are wanted too
   * @return the exit code
   */
  <F extends Enum<F>> int run(Console console, Outputs<F> wanted, boolean all, Form<F> form)
      throws IOException {
    List<Input> inputs = Inputs.of(files, console);
    CharterRules rules = CharterRules.load();
    LocalDate date = asOf == null ? console.today() : asOf;
    List<Report.InputResult> results = new ArrayList<>();
    for (Input input : inputs) {
      results.add(assess(input, rules, date));
    }
    Report report = new Report(Main.version(), rules.id(), date, language(console), all, results);
    List<Problem> problems = report.problems();
    if (problems.isEmpty()
        || results.stream().anyMatch(result -> !result.deployments().isEmpty())) {
      write(console, wanted, report, form);
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

  private <F extends Enum<F>> void write(
      Console console, Outputs<F> wanted, Report report, Form<F> form) throws IOException {
    Map<Path, OutputFile.Content> contents = new LinkedHashMap<>();
    for (Outputs.Output<F> output : wanted.all()) {
      if (output.path().isEmpty()) {
        boolean colour = console.mayColour() && !noColour;
        form.write(output.format(), report, console.out(), console.width(), colour);
      } else {
        contents.put(
            output.path().get(),
            out -> form.write(output.format(), report, out, Console.USUAL_WIDTH, false));
      }
    }
    OutputFile.write(contents, report.language());
  }

  private static Report.InputResult assess(Input input, CharterRules rules, LocalDate date)
      throws IOException {
    List<Described<Deployment>> deployments = new ArrayList<>();
    try (InventoryStream stream = InventoryStream.open(input)) {
      for (Optional<Described<Deployment>> next = stream.next();
          next.isPresent();
          next = stream.next()) {
        deployments.add(next.get());
      }
      List<Assessment> assessments =
          stream
              .organisation()
              .map(its -> rules.assess(deployments, its, date))
              .orElseGet(List::of);
      Optional<OrganisationAssessment> organisation =
          stream.organisation().map(its -> rules.assess(its, date));
      return new Report.InputResult(
          input.name(), Optional.of(input.sha256()), organisation, assessments, stream.problems());
    } catch (InvalidDescriptionException unusable) {
      return new Report.InputResult(
          input.name(), Optional.empty(), Optional.empty(), List.of(), unusable.problems());
    }
  }
}
