package org.dialia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dialia.charter.Language;
import org.dialia.charter.Severity;
import org.dialia.gate.Baseline;
import org.dialia.gate.Gate;
import org.dialia.gate.Policy;
import org.dialia.gate.Root;
import org.dialia.gate.Verdict;
import org.dialia.io.Input;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.model.Word;
import org.dialia.report.GateTally;
import org.dialia.report.GateText;
import org.dialia.report.GithubAnnotations;
import org.dialia.report.GitlabCodeQuality;
import org.dialia.report.JunitReport;
import org.dialia.report.Report;
import org.dialia.report.ReportWriter;
import org.dialia.report.SarifReport;
import org.dialia.report.Shown;
import org.dialia.rules.CharterRules;
import org.jspecify.annotations.Nullable;

/** {@code dialia check}: the gate for continuous integration. */
final class CheckCommand extends Command {

  /** The forms that do not hold everything. */
  private static final Set<Format> FILTERED = EnumSet.of(Format.text, Format.github, Format.gitlab);

  private final Wanted wanted = new Wanted(this);

  private final Assessing assessing = new Assessing(this);

  private final Gating gating = new Gating(this);

  private final Value<Format> format =
      option("--format", "FORMAT").key("check_format").of(Format.class);

  private final Value<Limit> failOn = option("--fail-on", "SEVERITY").of(Limit.class, Limit.high);

  private final Value<Limit> failOnQuestion =
      option("--fail-on-question", "WEIGHT").of(Limit.class, Limit.none);

  private final Value<Boolean> failOnOverdue = choice("--fail-on-overdue").of(Boolean.class, false);

  private final Value<List<Show>> show =
      option("--show", "WHAT")
          .split("[," + Settings.MARK + "]")
          .listOf(Show.class, List.of(Show.risks));

  private final Value<Severity> showFrom =
      option("--show-from", "SEVERITY").of(Severity.class, Severity.LOW);

  private final Value<Path> baseline = option("--baseline", "FILE").of(Path.class);

  /** The forms of what the gate found. */
  enum Format {
    text,
    sarif,
    junit,
    github,
    gitlab
  }

  /** How severe something has to be. */
  enum Limit implements Word {
    none(null),
    low(Severity.LOW),
    medium(Severity.MEDIUM),
    high(Severity.HIGH),
    critical(Severity.CRITICAL);

    private final @Nullable Severity severity;

    @Override
    public String fr() {
      return severity == null ? "rien ne fait échouer" : severity.fr();
    }

    @Override
    public String en() {
      return severity == null ? "nothing fails" : severity.en();
    }

    Limit(@Nullable Severity severity) {
      this.severity = severity;
    }

    Optional<Severity> severity() {
      return Optional.ofNullable(severity);
    }
  }

  /** What is shown beside what stops the change. */
  enum Show implements Word {
    failing("rien de plus", "no more"),
    risks("les risques", "risks"),
    questions("les questions", "questions"),
    steps("les étapes de dialogue", "dialogue steps"),
    waived("ce qui est levé", "what is waived"),
    baseline("ce qui était déjà là", "what was there before"),
    all("tout", "all");

    private final String fr;
    private final String en;

    Show(String fr, String en) {
      this.fr = fr;
      this.en = en;
    }

    @Override
    public String fr() {
      return fr;
    }

    @Override
    public String en() {
      return en;
    }
  }

  CheckCommand(Console console) {
    super("check", console);
  }

  @Override
  public Integer call() throws IOException {
    Language language = assessing.language();
    Outputs<Format> outputs = assessing.outputs(format.find(), Format.class);
    for (Value<?> option : List.of(show, showFrom)) {
      outputs.refuseUnused(option.isGiven(), option.name(), FILTERED, "text, github, gitlab");
    }
    gating.check(language);
    Run run = new Run();
    try {
      List<Input> inputs = wanted.inputs(console, language, run.besides());
      int code = assessing.run(console, inputs, outputs, false, run);
      return Math.max(code, run.code());
    } catch (InvalidDescriptionException unusable) {
      // The waivers or the baseline: without them the gate would judge otherwise.
      unusable.problems().forEach(problem -> console.err().println(problem.in(language)));
      return ExitCode.INPUT.code();
    }
  }

  private Shown shown() {
    EnumSet<Shown.What> what = EnumSet.noneOf(Shown.What.class);
    for (Show one : show.get()) {
      switch (one) {
        case failing -> {}
        case risks -> what.add(Shown.What.RISKS);
        case questions -> what.add(Shown.What.QUESTIONS);
        case steps -> what.add(Shown.What.STEPS);
        case waived -> what.add(Shown.What.WAIVED);
        case baseline -> what.add(Shown.What.BASELINE);
        case all -> what.addAll(EnumSet.allOf(Shown.What.class));
      }
    }
    return new Shown(what, showFrom.get());
  }

  /** One run of the gate. */
  private final class Run implements Assessing.Form<Format> {
    private @Nullable Gate gate;
    private @Nullable Verdict verdict;

    @Override
    public List<Path> besides() {
      return Stream.concat(gating.file().stream(), baseline.find().stream()).toList();
    }

    @Override
    public List<ReportWriter<?>> first(Report heading, CharterRules rules) throws IOException {
      Gate its =
          new Gate(
              new Policy(
                  failOn.get().severity(), failOnQuestion.get().severity(), failOnOverdue.get()),
              gating.read(rules.rules(), heading.asOf(), console),
              baseline.find().isEmpty()
                  ? Baseline.NONE
                  : Baseline.read(Inputs.file(baseline.get(), console)),
              new Root(gating.root()));
      Verdict sum = new Verdict(its);
      gate = its;
      verdict = sum;
      return List.of(new GateTally(its, sum));
    }

    @Override
    public ReportWriter<?> begin(Format one, Report heading, Assessing.Destination to)
        throws IOException {
      Gate its = Objects.requireNonNull(gate);
      Verdict sum = Objects.requireNonNull(verdict);
      return switch (one) {
        case text -> GateText.begin(heading, its, sum, shown(), to.out());
        case github -> GithubAnnotations.begin(heading, its, sum, shown(), to.out());
        case gitlab -> GitlabCodeQuality.begin(heading, its, sum, shown(), to.out());
        case sarif -> SarifReport.begin(heading, its, sum, to.out());
        case junit -> new JunitReport(heading, its, sum, to.out());
      };
    }

    int code() {
      return verdict != null && verdict.failing() > 0
          ? ExitCode.FINDINGS.code()
          : ExitCode.DONE.code();
    }
  }
}
