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
import java.util.concurrent.Callable;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dialia compare}: what differs between two assessments. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "compare_old")
  private String before = "";

  @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "compare_new")
  private String after = "";

  @Mixin private Assessing assessing;

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "compare_format")
  private @Nullable Format format;

  @Option(names = "--fail-on-worse", descriptionKey = "fail_on_worse")
  private boolean failOnWorse;

  /** The forms of a comparison. */
  enum Format {
    text,
    json,
    markdown
  }

  CompareCommand(Console console) {
    this.console = console;
    this.assessing = new Assessing();
  }

  @Override
  public Integer call() throws IOException {
    Language language = assessing.language(console);
    Outputs<Format> outputs = assessing.outputs(console, format, Format.class);
    Difference difference;
    try {
      Sides sides = new Sides();
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
    write(difference, outputs, language);
    return failOnWorse && difference.worse() ? ExitCode.FINDINGS.code() : ExitCode.DONE.code();
  }

  private void write(Difference difference, Outputs<Format> outputs, Language language)
      throws IOException {
    List<Path> paths = outputs.all().stream().flatMap(one -> one.path().stream()).toList();
    try (OutputFiles files = new OutputFiles(paths, Set.of(), language)) {
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

  /** The two sides: results as they are, descriptions once they are assessed. */
  private final class Sides {
    private final Optional<Map<String, Object>> resultBefore = result(before);
    private final Optional<Map<String, Object>> resultAfter = result(after);
    private final List<Input> inputsBefore =
        resultBefore.isPresent() ? List.of() : Inputs.of(List.of(before), console);
    private final List<Input> inputsAfter =
        resultAfter.isPresent() ? List.of() : Inputs.of(List.of(after), console);
    private Optional<Report> assessed = Optional.empty();

    Sides() throws IOException {}

    /** Assesses both in one go, since loading the rules takes longer than most descriptions. */
    int assess(Outputs<Format> outputs) throws IOException {
      List<Input> all = new ArrayList<>(inputsBefore);
      all.addAll(inputsAfter);
      if (all.isEmpty()) {
        assessing.refuseUnassessed(console, before + ", " + after);
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
      Snapshot old = snapshot(before, resultBefore, 0, inputsBefore.size());
      Snapshot now =
          snapshot(
              after, resultAfter, inputsBefore.size(), inputsBefore.size() + inputsAfter.size());
      return Difference.between(old, now);
    }

    private Snapshot snapshot(String name, Optional<Map<String, Object>> result, int from, int to)
        throws IOException {
      if (result.isPresent()) {
        return Snapshot.read(name, result.get());
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
              whole.inputs().subList(from, to)),
          json);
      return Snapshot.read(name, Trees.json(new ByteArrayInputStream(json.toByteArray())));
    }

    private Optional<Map<String, Object>> result(String name) throws IOException {
      Path file = Path.of(name);
      if (name.equals("-") || !Files.isRegularFile(file) || !startsAsJson(file)) {
        return Optional.empty();
      }
      try (var in = Files.newInputStream(file)) {
        return Optional.of(Trees.json(in)).filter(Snapshot::isResult);
      } catch (IOException notJson) {
        return Optional.empty(); // read as a description, which says where and why
      }
    }

    private boolean startsAsJson(Path file) throws IOException {
      try (var in = Files.newInputStream(file)) {
        return in.read() == '{';
      }
    }
  }
}
