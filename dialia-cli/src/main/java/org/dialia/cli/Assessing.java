package org.dialia.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dialia.charter.Language;
import org.dialia.io.Input;
import org.dialia.report.Report;
import org.dialia.report.ReportWriter;
import org.dialia.report.SeveralReports;
import org.dialia.report.View;
import org.dialia.rules.CharterRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What the commands that assess have in common: at which date, in which language, and where to
 * write.
 */
final class Assessing {

  /** More threads than this only wait for each other. */
  private static final int MOST_JOBS = 256;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      descriptionKey = "outputs")
  private List<String> outputs = List.of();

  @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
  private @Nullable Language language;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as_of")
  private @Nullable LocalDate asOf;

  @Mixin private TableInputs tables = new TableInputs();

  @Option(names = "--no-color", descriptionKey = "no_color")
  private boolean noColour;

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
  private @Nullable Integer jobs;

  /**
   * How a report is written.
   *
   * @param <F> the forms that the command has
   */
  @FunctionalInterface
  interface Form<F> {
    /**
     * What takes the results before the reports do, and tells them what they add up to.
     *
     * @param heading what is known of the run before its inputs
     * @param rules the rules of the run
     */
    default List<ReportWriter<?>> first(Report heading, CharterRules rules) throws IOException {
      return List.of();
    }

    /**
     * Begins a report.
     *
     * @param format the form wanted
     * @param heading what is known of the run before its inputs
     * @param to where it is written
     */
    ReportWriter<?> begin(F format, Report heading, Destination to) throws IOException;
  }

  /**
   * Where a report is written.
   *
   * @param out takes its bytes
   * @param folder takes files instead; at most one
   * @param width the columns of a line, where lines are wrapped
   * @param colour whether terminal colours are wanted
   */
  record Destination(HeldOutput out, Optional<Folder> folder, int width, boolean colour) {}

  /** Takes the files of a report that is made of many. */
  @FunctionalInterface
  interface Folder {
    /**
     * Writes a file.
     *
     * @param name its name
     * @param content its bytes
     * @param mark what shows in an old file of that name that it may be replaced
     */
    void put(String name, byte[] content, String mark) throws IOException;
  }

  /**
   * Refuses what only an assessment follows, where there is none.
   *
   * @param what what is assessed, as a message calls it
   */
  void refuseUnassessed(Console console, String what) {
    String option = asOf != null ? "--as-of" : jobs != null ? "--jobs" : "";
    if (!option.isEmpty()) {
      throw new UsageException(Say.in(language(console), "option_unassessed", option, what));
    }
  }

  /** The date of the assessments. */
  LocalDate asOf(Console console) {
    return asOf == null ? console.today() : asOf;
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
   * Assesses the descriptions, writes the reports, and says what could not be used.
   *
   * @param inputs the descriptions
   * @param wanted where to write, and in which form
   * @param all whether the clear and not-applicable outcomes are wanted too
   * @return the exit code
   */
  <F extends Enum<F>> int run(
      Console console, List<Input> inputs, Outputs<F> wanted, boolean all, Form<F> form)
      throws IOException {
    return run(console, inputs, wanted, all, View.ALL, form);
  }

  /** The same for one reader: the descriptions are assessed as that reader may see them. */
  <F extends Enum<F>> int run(
      Console console, List<Input> inputs, Outputs<F> wanted, boolean all, View view, Form<F> form)
      throws IOException {
    Language shown = language(console);
    int threads = threads(shown);
    LoadedRules.begin();
    LocalDate date = asOf(console);
    Problems problems = new Problems(console, shown, inputs.isEmpty());
    List<Path> paths = wanted.all().stream().flatMap(one -> one.path().stream()).toList();
    Set<Path> folders =
        wanted.all().stream()
            .filter(Outputs.Output::folder)
            .flatMap(one -> one.path().stream())
            .collect(Collectors.toSet());
    try (OutputFiles files = new OutputFiles(paths, folders, shown)) {
      new Pipeline(
              LoadedRules::get, new Pipeline.Setting(console, tables, view, date, shown, threads))
          .run(
              inputs,
              () -> {
                Report heading =
                    new Report(
                        Main.version(), LoadedRules.get().id(), date, shown, all, view, List.of());
                List<ReportWriter<?>> writers = new ArrayList<>();
                writers.add(problems);
                writers.addAll(form.first(heading, LoadedRules.get()));
                // The first text of a language has its words read: now, while others assess.
                LoadedRules.get().principles().get(0).name().in(shown);
                for (Outputs.Output<F> output : wanted.all()) {
                  Destination to = destination(console, output, files);
                  problems.hold(to.out());
                  writers.add(form.begin(output.format(), heading, to));
                }
                return new SeveralReports(writers);
              });
      if (problems.anythingUsable()) {
        files.complete();
      }
    }
    return problems.told(inputs.size());
  }

  private int threads(Language shown) {
    if (jobs == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (jobs < 1 || jobs > MOST_JOBS) {
      throw new UsageException(Say.in(shown, "jobs", jobs, MOST_JOBS));
    }
    return jobs;
  }

  private <F extends Enum<F>> Destination destination(
      Console console, Outputs.Output<F> output, OutputFiles files) throws IOException {
    if (output.path().isEmpty()) {
      boolean colour = console.mayColour() && !noColour;
      return new Destination(
          new HeldOutput(console.out()), Optional.empty(), console.width(), colour);
    }
    Path path = output.path().get();
    Optional<Folder> folder =
        output.folder()
            ? Optional.of((name, content, mark) -> files.put(path, name, content, mark))
            : Optional.empty();
    OutputStream file = output.folder() ? OutputStream.nullOutputStream() : files.open(path);
    return new Destination(new HeldOutput(file), folder, Console.USUAL_WIDTH, false);
  }
}
