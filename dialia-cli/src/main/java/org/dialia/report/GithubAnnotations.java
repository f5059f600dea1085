package org.dialia.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dialia.assessment.Outcome;
import org.dialia.charter.Text;
import org.dialia.gate.Gate;
import org.dialia.gate.Judged;
import org.dialia.gate.JudgedStep;
import org.dialia.gate.Verdict;
import org.dialia.gate.WaiverFault;
import org.dialia.io.Problem;
import org.dialia.model.Position;

/**
 * What the gate found as workflow commands of GitHub, which shows them beside the lines of a
 * change. What stops the change is an error, another risk a warning, all else a notice.
 */
public final class GithubAnnotations implements GateReport.Form<String> {

  private final Gate gate;
  private final Labels labels;
  private final GatePhrases phrases;
  private final OutputStream out;

  private GithubAnnotations(Report heading, Gate gate, OutputStream out) {
    this.gate = gate;
    this.labels = new Labels(heading.language());
    this.phrases = new GatePhrases(labels);
    this.out = out;
  }

  /** Begins the annotations. */
  public static ReportWriter<?> begin(
      Report heading, Gate gate, Verdict verdict, Shown shown, OutputStream out) {
    return new GateReport<>(gate, verdict, shown, new GithubAnnotations(heading, gate, out));
  }

  @Override
  public String finding(String file, Judged judged) {
    boolean risk = judged.finding().outcome() == Outcome.RISK;
    boolean waived = judged.waiver().isPresent();
    return command(
        judged.fails() ? "error" : risk && !waived ? "warning" : "notice",
        file,
        GatePhrases.place(judged.finding().position()),
        judged.finding().rule().id()
            + " · "
            + (risk ? "" : labels.get("gate.question") + " ")
            + labels.say(judged.finding().severity().orElseThrow()),
        phrases.message(judged.finding()),
        phrases.standing(judged));
  }

  @Override
  public String step(String file, JudgedStep judged) {
    return command(
        judged.fails() ? "error" : "notice",
        file,
        GatePhrases.place(judged.step()),
        judged.step().step().ruleId(),
        phrases.message(judged.step()),
        phrases.standing(judged.standing()));
  }

  private static String command(
      String level,
      String file,
      Position at,
      String title,
      String message,
      Optional<String> standing) {
    // An end column is understood on one line only.
    boolean oneLine = at.endLine() <= at.line() && at.endColumn() > at.column();
    return "::"
        + level
        + " file="
        + property(file)
        + ",line="
        + at.line()
        + (at.endLine() > at.line() ? ",endLine=" + at.endLine() : "")
        + (at.endLine() > at.line() ? "" : ",col=" + at.column())
        + (oneLine ? ",endColumn=" + at.endColumn() : "")
        + ",title="
        + property(Text.oneLine(title))
        + "::"
        + data(message + standing.map(its -> " [" + its + "]").orElse(""));
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  @Override
  public void put(String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void problem(String file, Problem problem) throws IOException {
    int line = Math.max(problem.line(), 1);
    int column = Math.max(problem.column(), 1);
    put(
        command(
            "error",
            file,
            new Position(file, line, column, line, column),
            labels.get("html.unusable"),
            Text.oneLine(problem.message().in(labels.language())),
            Optional.empty()));
  }

  @Override
  public void fault(String file, WaiverFault fault) throws IOException {
    put(
        command(
            gate.fails(fault) ? "error" : "warning",
            file,
            GatePhrases.place(fault.position()),
            fault.kind().rule(),
            fault.message().in(labels.language()),
            Optional.empty()));
  }

  @Override
  public void finish(Verdict verdict, int hidden) throws IOException {
    put(phrases.summary(verdict, gate.policy(), hidden, gate.hasBaseline()));
  }
}
