package org.dialia.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dialia.assessment.Outcome;
import org.dialia.charter.Severity;
import org.dialia.charter.Text;
import org.dialia.gate.Gate;
import org.dialia.gate.Judged;
import org.dialia.gate.JudgedStep;
import org.dialia.gate.Verdict;
import org.dialia.gate.WaiverFault;
import org.dialia.io.Problem;
import org.dialia.model.Position;

/**
 * What the gate found, one line each: {@code file:line:column severity rule message}; last the sum.
 */
public final class GateText implements GateReport.Form<String> {

  private final Gate gate;
  private final Labels labels;
  private final GatePhrases phrases;
  private final OutputStream out;

  private GateText(Report heading, Gate gate, OutputStream out) {
    this.gate = gate;
    this.labels = new Labels(heading.language());
    this.phrases = new GatePhrases(labels);
    this.out = out;
  }

  /** Begins the lines. */
  public static ReportWriter<?> begin(
      Report heading, Gate gate, Verdict verdict, Shown shown, OutputStream out) {
    return new GateReport<>(gate, verdict, shown, new GateText(heading, gate, out));
  }

  @Override
  public String finding(String file, Judged judged) {
    boolean risk = judged.finding().outcome() == Outcome.RISK;
    Severity severity = judged.finding().severity().orElseThrow();
    return line(
        file,
        GatePhrases.place(judged.finding().position()),
        risk ? labels.say(severity) : labels.question(severity),
        judged.finding().rule().id(),
        phrases.message(judged.finding()),
        phrases.standing(judged));
  }

  @Override
  public String step(String file, JudgedStep judged) {
    return line(
        file,
        GatePhrases.place(judged.step()),
        judged.step().severity().map(labels::say).orElse("-"),
        judged.step().step().ruleId(),
        phrases.message(judged.step()),
        phrases.standing(judged.standing()));
  }

  private static String line(
      String file,
      Position at,
      String severity,
      String rule,
      String message,
      Optional<String> standing) {
    String shown = Text.oneLine(file);
    // Build servers take a line that begins so for a command.
    String inert = shown.startsWith("::") || shown.startsWith("##") ? "./" + shown : shown;
    return inert
        + ":"
        + at.line()
        + ":"
        + at.column()
        + " "
        + severity
        + " "
        + rule
        + " "
        + message
        + standing.map(its -> " [" + its + "]").orElse("");
  }

  @Override
  public void put(String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void problem(String file, Problem problem) {
    // Said on standard error, as by every command.
  }

  @Override
  public void fault(String file, WaiverFault fault) throws IOException {
    put(
        line(
            file,
            GatePhrases.place(fault.position()),
            labels.say(fault.kind().severity()),
            fault.kind().rule(),
            fault.message().in(labels.language()),
            Optional.empty()));
  }

  @Override
  public void finish(Verdict verdict, int hidden) throws IOException {
    put(phrases.summary(verdict, gate.policy(), hidden, gate.hasBaseline()));
  }
}
