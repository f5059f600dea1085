package org.dialia.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
      descriptionKey = "output")
  private @Nullable Path output;

  @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
  private @Nullable Language language;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as_of")
  private @Nullable LocalDate asOf;

  @Option(names = "--no-color", descriptionKey = "no_color")
  private boolean noColour;

  /** How a report becomes bytes. */
  @FunctionalInterface
  interface Form {
    /**
     * Writes a report.
     *
     * @param width the columns of a line, where lines are wrapped
     * @param colour whether terminal colours are wanted
     */
    void write(Report report, OutputStream out, int width, boolean colour) throws IOException;
  }

  /** The language of the output. */
  Language language(Console console) {
    return language == null ? console.language() : language;
  }

  /**
   * Assesses the descriptions, writes the report, and says what could not be used.
   *
   * @param all whether the clear and not-applicable outcomes are wanted too
   * @return the exit code
   */
  int run(Console console, boolean all, Form form) throws IOException {
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
      if (output == null) {
        form.write(report, console.out(), console.width(), console.mayColour() && !noColour);
      } else {
        OutputFile.write(
            output, out -> form.write(report, out, Console.USUAL_WIDTH, false), report.language());
      }
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
