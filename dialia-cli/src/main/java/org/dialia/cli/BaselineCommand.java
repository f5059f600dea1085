package org.dialia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dialia.charter.Language;
import org.dialia.gate.Baseline;
import org.dialia.gate.Gate;
import org.dialia.gate.Policy;
import org.dialia.gate.Root;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.report.BaselineWriter;
import org.dialia.report.Report;
import org.dialia.report.ReportWriter;
import org.dialia.rules.CharterRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code dialia baseline}: takes down what is found today, so that only what is new fails. */
final class BaselineCommand extends Command {

  /** The baseline that is updated where none is named. */
  static final Path USUAL = Path.of("dialia-baseline.yaml");

  BaselineCommand(Console console) {
    super("baseline", console);
  }

  @Override
  CommandLine line() {
    return super.line()
        .addSubcommand(new Create(console).line())
        .addSubcommand(new Update(console).line());
  }

  @Override
  public Integer call() {
    throw new UsageException(Say.in(console.language(), "baseline_which"));
  }

  /** The one form of a baseline. */
  enum Format {
    yaml
  }

  /** What both commands have in common. */
  private abstract static class Taking extends Command implements Assessing.Form<Format> {

    private final Wanted wanted = new Wanted(this);

    private final Assessing assessing = new Assessing(this);

    private final Gating gating = new Gating(this);

    private @Nullable Gate gate;

    Taking(String name, Console console) {
      super(name, console);
    }

    Language shown() {
      return assessing.language();
    }

    /** Where it goes. */
    Outputs<Format> outputs() {
      return assessing.outputs(Optional.empty(), Format.class);
    }

    /** Whether a file of the baseline is no more. */
    boolean isGone(String file) {
      return !file.equals("-") && !Files.exists(gating.root().resolve(file));
    }

    /** What is no description, wherever it lies. */
    List<Path> others(Outputs<Format> outputs) {
      return Stream.concat(
              besides().stream(), outputs.all().stream().flatMap(one -> one.path().stream()))
          .toList();
    }

    int take() throws IOException {
      gating.check(shown());
      try {
        Outputs<Format> outputs = outputs();
        return assessing.run(
            console, wanted.inputs(console, shown(), others(outputs)), outputs, false, this);
      } catch (InvalidDescriptionException unusable) {
        unusable.problems().forEach(problem -> console.err().println(problem.in(shown())));
        return ExitCode.INPUT.code();
      }
    }

    @Override
    public List<Path> besides() {
      return gating.file().stream().toList();
    }

    @Override
    public List<ReportWriter<?>> first(Report heading, CharterRules rules) throws IOException {
      gate =
          new Gate(
              new Policy(Optional.empty(), Optional.empty(), false),
              gating.read(rules.rules(), heading.asOf(), console),
              Baseline.NONE,
              new Root(gating.root()));
      return List.of();
    }

    final ReportWriter<?> writer(
        Report heading, Assessing.Destination to, BaselineWriter.Making making) {
      return new BaselineWriter(heading, Objects.requireNonNull(gate), making, to.out());
    }
  }

  /** {@code dialia baseline create}. */
  static final class Create extends Taking {

    Create(Console console) {
      super("create", console);
    }

    @Override
    public Integer call() throws IOException {
      if (console.environment().getOrDefault("CI", "").equalsIgnoreCase("true")) {
        throw new UsageException(Say.in(shown(), "baseline_in_ci"));
      }
      return take();
    }

    @Override
    public ReportWriter<?> begin(Format format, Report heading, Assessing.Destination to) {
      return writer(heading, to, (found, whole) -> Baseline.of(found));
    }
  }

  /** {@code dialia baseline update}. */
  static final class Update extends Taking {

    private final Value<Path> file =
        option("--baseline", "FILE").key("baseline_file").of(Path.class, USUAL);

    private Baseline before = Baseline.NONE;
    private int after;

    Update(Console console) {
      super("update", console);
    }

    @Override
    public Integer call() throws IOException {
      try {
        before = Baseline.read(Inputs.file(file.get(), console));
      } catch (InvalidDescriptionException unusable) {
        unusable.problems().forEach(problem -> console.err().println(problem.in(shown())));
        return ExitCode.INPUT.code();
      }
      after = before.size();
      int code = take();
      console
          .err()
          .println(Say.in(shown(), "baseline_updated", file.get(), after, before.size() - after));
      return code;
    }

    @Override
    List<Path> others(Outputs<Format> outputs) {
      return Stream.concat(super.others(outputs).stream(), Stream.of(file.get())).toList();
    }

    @Override
    Outputs<Format> outputs() {
      Outputs<Format> asked = super.outputs();
      return asked.all().get(0).path().isPresent()
          ? asked
          : new Outputs<>(
              List.of(new Outputs.Output<>(Optional.of(file.get()), false, Format.yaml)), shown());
    }

    @Override
    public ReportWriter<?> begin(Format format, Report heading, Assessing.Destination to) {
      return writer(
          heading,
          to,
          (found, whole) -> {
            Baseline shrunk = before.shrunk(found, name -> whole.contains(name) || isGone(name));
            after = shrunk.size();
            return shrunk;
          });
    }
  }
}
