package org.dialia.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dialia.charter.Language;
import org.dialia.io.Input;
import org.dialia.report.JsonLines;
import org.dialia.report.Report;
import org.dialia.report.ReportWriter;
import org.dialia.report.SeveralReports;
import org.dialia.report.View;
import org.dialia.rules.CharterRules;

/**
 * What the commands that assess have in common: at which date, in which language, and where to
 * write.
 */
class Assessing {

  /** More threads than this only wait for each other. */
  private static final int MOST_JOBS = 256;

  private final Value<List<String>> outputs;
  private final Value<Language> language;
  private final Value<LocalDate> asOf;
  private final TableInputs tables;
  private final Value<Boolean> noColour;
  private final Value<Boolean> noProgress;
  private final Value<Integer> jobs;
  private final Value<Boolean> failFast;

  Assessing(Command command) {
    outputs = command.output().key("outputs").listOf(String.class);
    language = command.language();
    asOf = command.option("--as-of", "DATE").of(LocalDate.class, command.console.today());
    tables = new TableInputs(command);
    noColour = command.flag("--no-color");
    noProgress = command.flag("--no-progress");
    jobs = command.option("--jobs", "N").of(Integer.class);
    failFast = command.flag("--fail-fast");
  }

  /** The same for a command that writes JSON Lines, with which an interrupted run can go on. */
  static final class Resumable extends Assessing {

    private final Value<Boolean> resume;

    Resumable(Command command) {
      super(command);
      resume = command.flag("--resume");
    }

    @Override
    boolean resume() {
      return resume.get();
    }
  }

  /**
   * How a report is written.
   *
   * @param <F> the forms that the command has
   */
  @FunctionalInterface
  interface Form<F> {
    /** The files that are read beside the descriptions. */
    default List<Path> besides() {
      return List.of();
    }

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
   * @param resumption what is written there already, of JSON Lines
   */
  record Destination(
      HeldOutput out,
      Optional<Folder> folder,
      int width,
      boolean colour,
      Optional<Resumption> resumption) {

    /** Where the whole report is written. */
    Destination(HeldOutput out, Optional<Folder> folder, int width, boolean colour) {
      this(out, folder, width, colour, Optional.empty());
    }

    /** Begins JSON Lines there, or goes on with them. */
    JsonLines lines(Report heading, boolean planOnly) throws IOException {
      if (resumption.isEmpty()) {
        return planOnly ? JsonLines.plans(heading, out) : JsonLines.results(heading, out);
      }
      resumption.get().expect(JsonLines.run(heading, planOnly));
      return JsonLines.goOn(heading, planOnly, resumption.get().lines(), out);
    }
  }

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
  void refuseUnassessed(String what) {
    for (Value<?> option : List.of(asOf, jobs, failFast)) {
      if (option.isGiven()) {
        throw new UsageException(Say.in(language(), "option_unassessed", option.name(), what));
      }
    }
  }

  /** Whether to go on behind what an interrupted run left. */
  boolean resume() {
    return false;
  }

  /** The language of the output. */
  Language language() {
    return language.get();
  }

  /**
   * Where to write, and in which form.
   *
   * @param asked the form that is asked for by name
   * @param formats all forms of the command, the usual one first
   */
  <F extends Enum<F>> Outputs<F> outputs(Optional<F> asked, Class<F> formats) {
    return Outputs.of(outputs.get(), asked, formats, language());
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
      Console world, List<Input> inputs, Outputs<F> wanted, boolean all, View view, Form<F> form)
      throws IOException {
    Optional<Progress> shown = progress(world, wanted, inputs);
    if (shown.isEmpty()) {
      return run(world, shown, inputs, wanted, all, view, form);
    }
    Progress progress = shown.get();
    List<Input> observed = inputs.stream().map(one -> one.observed(progress::read)).toList();
    try {
      return run(progress.console(), shown, observed, wanted, all, view, form);
    } finally {
      progress.finish(); // whatever comes now is said without it
    }
  }

  private <F extends Enum<F>> Optional<Progress> progress(
      Console console, Outputs<F> wanted, List<Input> inputs) {
    // A report that scrolls by at the same terminal shows how far it is itself.
    boolean scrolls =
        console.terminal() && wanted.all().stream().anyMatch(one -> one.path().isEmpty());
    return noProgress.get() || scrolls || !console.mayShowProgress()
        ? Optional.empty()
        : Optional.of(
            new Progress(
                console, language(), inputs.size(), Progress.bytes(inputs), System::nanoTime));
  }

  private <F extends Enum<F>> int run(
      Console console,
      Optional<Progress> progress,
      List<Input> inputs,
      Outputs<F> wanted,
      boolean all,
      View view,
      Form<F> form)
      throws IOException {
    Language shown = language();
    int threads = threads(shown);
    tables.refuseUnused(inputs, shown);
    LoadedRules.begin();
    LocalDate date = asOf.get();
    Optional<String> mapping = tables.mappingSha256();
    Problems problems = new Problems(console, shown, inputs.isEmpty(), failFast.get());
    List<Path> paths = new ArrayList<>();
    Set<Path> folders = new HashSet<>();
    for (Outputs.Output<F> output : wanted.all()) {
      if (output.path().isPresent()) {
        paths.add(output.path().get());
        if (output.folder()) {
          folders.add(output.path().get());
        }
      }
    }
    List<String> read = new ArrayList<>();
    for (Input input : inputs) {
      read.add(input.name());
    }
    List<Path> besides = new ArrayList<>(form.besides());
    if (tables.mapped()) {
      besides.add(tables.file().get());
    }
    for (Path file : besides) {
      read.add(file.toString());
    }
    try (OutputFiles files = new OutputFiles(paths, folders, shown);
        Interruption interruption = new Interruption(files, console, shown, progress)) {
      files.spare(read);
      Optional<Resumption> resumption = resumption(wanted, files);
      if (resumption.isPresent()) {
        resumption.get().tellChanged(inputs, console);
      }
      try {
        new Pipeline(
                LoadedRules::get,
                new Pipeline.Setting(
                    console, tables, view, date, shown, threads, failFast.get(), resumption))
            .run(
                inputs,
                () -> {
                  Report heading =
                      new Report(
                          Main.version(),
                          LoadedRules.get().id(),
                          date,
                          shown,
                          all,
                          view,
                          mapping,
                          List.of());
                  List<ReportWriter<?>> writers = new ArrayList<>();
                  progress.ifPresent(writers::add);
                  writers.add(problems);
                  writers.addAll(form.first(heading, LoadedRules.get()));
                  // The first text of a language has its words read: now, while others assess.
                  LoadedRules.get().principles().get(0).name().in(shown);
                  for (Outputs.Output<F> output : wanted.all()) {
                    Destination to = destination(console, output, files, resumption);
                    problems.hold(to.out());
                    writers.add(form.begin(output.format(), heading, to));
                  }
                  if (resumption.isPresent()) {
                    problems.release(); // a part has something usable in it
                  }
                  return new SeveralReports(writers);
                });
        if (problems.anythingUsable()) {
          files.complete();
        }
      } catch (UsageException wrong) {
        throw wrong;
      } catch (StoppedException stopped) {
        console.err().println("dialia: " + stopped.getMessage());
        return ExitCode.INPUT.code();
      } catch (IOException | RuntimeException | Error failed) {
        interruption.tell("kept");
        throw failed;
      } finally {
        if (resumption.isPresent()) {
          resumption.get().close();
        }
      }
    }
    return problems.told(inputs.size());
  }

  /** What an earlier run wrote of the one output, if it is to be gone on with and there is any. */
  private <F extends Enum<F>> Optional<Resumption> resumption(Outputs<F> wanted, OutputFiles files)
      throws IOException {
    if (!resume()) {
      return Optional.empty();
    }
    Optional<Path> only = wanted.all().get(0).path();
    if (wanted.all().size() > 1
        || only.isEmpty()
        || !wanted.all().get(0).format().name().equals("jsonl")) {
      throw new UsageException(Say.in(wanted.language(), "resume_what"));
    }
    Optional<Path> left = files.left(only.get());
    return left.isEmpty() ? Optional.empty() : Resumption.of(left.get(), wanted.language());
  }

  private int threads(Language shown) {
    int threads = jobs.find().orElseGet(Runtime.getRuntime()::availableProcessors);
    if (jobs.find().isPresent() && (threads < 1 || threads > MOST_JOBS)) {
      throw new UsageException(Say.in(shown, "jobs", threads, MOST_JOBS));
    }
    return threads;
  }

  private <F extends Enum<F>> Destination destination(
      Console console, Outputs.Output<F> output, OutputFiles files, Optional<Resumption> resumption)
      throws IOException {
    if (output.path().isEmpty()) {
      boolean colour = console.mayColour() && !noColour.get();
      return new Destination(
          new HeldOutput(console.out().untilFull(language())),
          Optional.empty(),
          console.width(),
          colour);
    }
    Path path = output.path().get();
    Optional<Folder> folder =
        output.folder()
            ? Optional.of((name, content, mark) -> files.put(path, name, content, mark))
            : Optional.empty();
    HeldOutput file =
        new HeldOutput(
            output.folder()
                ? OutputStream.nullOutputStream()
                : resumption.isPresent()
                    ? files.goOn(path, resumption.get().length())
                    : files.open(path));
    return new Destination(file, folder, Console.USUAL_WIDTH, false, resumption);
  }
}
