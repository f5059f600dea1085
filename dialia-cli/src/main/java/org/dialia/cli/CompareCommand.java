package org.dialia.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dialia.charter.Language;
import org.dialia.gate.Difference;
import org.dialia.gate.Snapshot;
import org.dialia.io.Input;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.Trees;
import org.dialia.report.CompareReport;
import org.dialia.report.JsonReport;
import org.dialia.report.Report;
import org.dialia.report.ReportWriter;
import org.dialia.report.WholeReport;
import org.dialia.rules.CharterRules;

/** {@code dialia compare}: what differs between two assessments. */
final class CompareCommand extends Command {

  private final Value<String> before = argument("OLD", "compare_old", String.class);

  private final Value<String> after = argument("NEW", "compare_new", String.class);

  private final Assessing assessing = new Assessing(this);

  private final Value<Format> format =
      option("--format", "FORMAT").key("compare_format").of(Format.class);

  private final Value<Boolean> failOnWorse = flag("--fail-on-worse");

  /** The forms of a comparison. */
  enum Format {
    text,
    json,
    markdown
  }

  CompareCommand(Console console) {
    super("compare", console);
  }

  @Override
  public Integer call() throws IOException {
    Language language = assessing.language();
    Outputs<Format> outputs = assessing.outputs(format.find(), Format.class);
    Difference difference;
    List<String> read;
    try {
      Sides sides = new Sides();
      read = sides.read();
      int code = sides.assess(outputs);
      if (code != ExitCode.DONE.code()) {
        // What could not be read would look as if it were resolved.
        return code;
      }
      difference = sides.difference();
    } catch (InvalidDescriptionException unusable) {
      unusable.problems().forEach(problem -> console.err().println(problem.in(language)));
      return ExitCode.INPUT.code();
    }
    write(difference, read, outputs, language);
    return failOnWorse.get() && difference.worse()
        ? ExitCode.FINDINGS.code()
        : ExitCode.DONE.code();
  }

  private void write(
      Difference difference, List<String> read, Outputs<Format> outputs, Language language)
      throws IOException {
    List<Path> paths = outputs.all().stream().flatMap(one -> one.path().stream()).toList();
    try (OutputFiles files = new OutputFiles(paths, Set.of(), language)) {
      files.spare(read);
      for (Outputs.Output<Format> one : outputs.all()) {
        var out = one.path().isPresent() ? files.open(one.path().get()) : console.out();
        switch (one.format()) {
          case text -> CompareReport.text(difference, language, out);
          case json -> CompareReport.json(difference, out);
          case markdown -> CompareReport.markdown(difference, language, out);
        }
      }
      files.complete();
    }
  }

  /**
   * One side.
   *
   * @param name what it is called in messages
   * @param result the result that it is; empty where it is described
   * @param inputs its descriptions
   */
  private record Side(String name, Optional<Map<String, Object>> result, List<Input> inputs) {

    static Side of(String name, Console console) throws IOException {
      if (!name.equals(StandardInput.NAME) && Files.isDirectory(Path.of(name))) {
        return new Side(name, Optional.empty(), Inputs.of(List.of(name), console));
      }
      Input input = Inputs.one(name, console);
      Optional<Map<String, Object>> result = Trees.json(input).filter(Snapshot::isResult);
      return new Side(name, result, result.isPresent() ? List.of() : List.of(input));
    }
  }

  /** The two sides: results as they are, descriptions once they are assessed. */
  private final class Sides {
    private final Side old = Side.of(before.get(), console);
    private final Side now = Side.of(after.get(), console);
    private Optional<Report> assessed = Optional.empty();

    Sides() throws IOException {}

    /** The names of all that is read. */
    List<String> read() {
      return Stream.concat(
              Stream.of(old.name(), now.name()),
              Stream.concat(old.inputs().stream(), now.inputs().stream()).map(Input::name))
          .toList();
    }

    /** Assesses both in one go, since loading the rules takes longer than most descriptions. */
    int assess(Outputs<Format> outputs) throws IOException {
      List<Input> all = new ArrayList<>(old.inputs());
      all.addAll(now.inputs());
      if (all.isEmpty()) {
        assessing.refuseUnassessed(old.name() + ", " + now.name());
        return ExitCode.DONE.code();
      }
      return assessing.run(
          console,
          all,
          new Outputs<>(
              List.of(new Outputs.Output<>(Optional.empty(), false, Format.json)),
              outputs.language()),
          false,
          new Assessing.Form<Format>() {
            @Override
            public List<ReportWriter<?>> first(Report heading, CharterRules loaded) {
              return List.of();
            }

            @Override
            public ReportWriter<?> begin(Format one, Report heading, Assessing.Destination to) {
              return new WholeReport(heading, whole -> assessed = Optional.of(whole));
            }
          });
    }

    Difference difference() throws IOException {
      return Difference.between(snapshot(old, 0), snapshot(now, old.inputs().size()));
    }

    private Snapshot snapshot(Side side, int from) throws IOException {
      if (side.result().isPresent()) {
        return Snapshot.read(side.name(), side.result().get());
      }
      // As a result that is read back: there is one way to tell what an assessment said.
      Report whole = assessed.orElseThrow();
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      JsonReport.write(
          new Report(
              whole.version(),
              whole.ruleBase(),
              whole.asOf(),
              whole.language(),
              false,
              whole.view(),
              whole.mapping(),
              whole.inputs().subList(from, from + side.inputs().size())),
          json);
      return Snapshot.read(side.name(), Trees.json(new ByteArrayInputStream(json.toByteArray())));
    }
  }
}
