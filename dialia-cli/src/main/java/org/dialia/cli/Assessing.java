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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.OrganisationAssessment;
import org.dialia.charter.Language;
import org.dialia.io.Described;
import org.dialia.io.Descriptions;
import org.dialia.io.Input;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.Problem;
import org.dialia.model.Deployment;
import org.dialia.model.Organisation;
import org.dialia.report.Report;
import org.dialia.rules.CharterRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

  @Mixin private TableInputs tables = new TableInputs();

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
    // The rules are loaded while the descriptions are read: both take their time at a cold start.
    CompletableFuture<CharterRules> loading = CompletableFuture.supplyAsync(CharterRules::load);
    List<Read> read = new ArrayList<>();
    for (Input input : inputs) {
      read.add(Read.of(input, tables, console, language(console)));
    }
    CharterRules rules = loaded(loading);
    LocalDate date = asOf == null ? console.today() : asOf;
    List<Report.InputResult> results = read.stream().map(one -> one.assessed(rules, date)).toList();
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

  private static CharterRules loaded(CompletableFuture<CharterRules> loading) {
    try {
      return loading.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException broken ? broken : failed;
    }
  }

  /**
   * What an input says.
   *
   * @param sha256 of its bytes; empty when it could not be opened
   */
  private record Read(
      String name,
      Optional<String> sha256,
      Optional<Described<Organisation>> organisation,
      List<Described<Deployment>> deployments,
      List<Problem> problems) {

    static Read of(Input input, TableInputs tables, Console console, Language language)
        throws IOException {
      List<Described<Deployment>> deployments = new ArrayList<>();
      try (Descriptions stream = tables.open(input)) {
        for (Optional<Described<Deployment>> next = stream.next();
            next.isPresent();
            next = stream.next()) {
          deployments.add(next.get());
        }
        tables.tell(stream, console, language);
        return new Read(
            input.name(),
            Optional.of(input.sha256()),
            stream.organisation(),
            deployments,
            stream.problems());
      } catch (InvalidDescriptionException unusable) {
        return new Read(
            input.name(), Optional.empty(), Optional.empty(), List.of(), unusable.problems());
      }
    }

    Report.InputResult assessed(CharterRules rules, LocalDate date) {
      List<Assessment> assessments =
          organisation.map(its -> rules.assess(deployments, its, date)).orElseGet(List::of);
      Optional<OrganisationAssessment> ofOrganisation =
          organisation.map(its -> rules.assess(its, date));
      return new Report.InputResult(name, sha256, ofOrganisation, assessments, problems);
    }
  }
}
