package org.dialia.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dialia.assessment.Outcome;
import org.dialia.charter.Severity;
import org.dialia.charter.Text;
import org.dialia.gate.Gate;
import org.dialia.gate.Judged;
import org.dialia.gate.JudgedStep;
import org.dialia.gate.Standing;
import org.dialia.gate.Verdict;
import org.dialia.gate.WaiverFault;
import org.dialia.io.Problem;
import org.dialia.io.Trees;
import org.dialia.model.Position;

/**
 * What the gate found as a code quality report of GitLab: a list of JSON objects. Questions, and
 * what is waived or known, are {@code info}.
 */
public final class GitlabCodeQuality implements GateReport.Form<byte[]> {

  private final Labels labels;
  private final GatePhrases phrases;
  private final OutputStream out;
  private boolean any;

  private GitlabCodeQuality(Report heading, OutputStream out) throws IOException {
    this.labels = new Labels(heading.language());
    this.phrases = new GatePhrases(labels);
    this.out = out;
    out.write('[');
  }

  /** Begins the list. */
  public static ReportWriter<?> begin(
      Report heading, Gate gate, Verdict verdict, Shown shown, OutputStream out)
      throws IOException {
    return new GateReport<>(gate, verdict, shown, new GitlabCodeQuality(heading, out));
  }

  @Override
  public byte[] finding(String file, Judged judged) {
    boolean counts =
        judged.finding().outcome() == Outcome.RISK
            && judged.standing() != Standing.WAIVED
            && judged.standing() != Standing.KNOWN;
    return issue(
        judged.finding().rule().id(),
        judged.finding().id(),
        file,
        GatePhrases.place(judged.finding().position()),
        counts || judged.fails() ? word(judged.finding().severity().orElseThrow()) : "info",
        phrases.message(judged.finding()),
        phrases.standing(judged));
  }

  @Override
  public byte[] step(String file, JudgedStep judged) {
    return issue(
        judged.step().step().ruleId(),
        judged.step().id(),
        file,
        GatePhrases.place(judged.step()),
        judged.standing() == Standing.KNOWN
            ? "info"
            : word(judged.step().severity().orElse(Severity.MEDIUM)),
        phrases.message(judged.step()),
        phrases.standing(judged.standing()));
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case LOW -> "minor";
      case MEDIUM -> "major";
      case HIGH -> "critical";
      case CRITICAL -> "blocker";
    };
  }

  private static byte[] issue(
      String rule,
      String id,
      String file,
      Position at,
      String severity,
      String message,
      Optional<String> standing) {
    Map<String, Object> issue =
        JsonReport.map(
            "check_name",
            rule,
            "description",
            message + standing.map(its -> " [" + its + "]").orElse(""),
            "fingerprint",
            fingerprint(file, id),
            "severity",
            severity,
            "location",
            JsonReport.map(
                "path",
                file,
                "lines",
                JsonReport.map("begin", at.line(), "end", Math.max(at.line(), at.endLine()))));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Trees.write(issue, bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * The same for the same finding of the same file, wherever it stands; no two alike in a report.
   */
  private static String fingerprint(String file, String id) {
    byte[] both = (file + "\n" + id).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(both).toString().replace("-", "");
  }

  @Override
  public void put(byte[] issue) throws IOException {
    out.write(any ? ',' : '\n');
    if (any) {
      out.write('\n');
    }
    any = true;
    out.write(issue);
  }

  @Override
  public void problem(String file, Problem problem) throws IOException {
    int line = Math.max(problem.line(), 1);
    put(
        issue(
            "input/unusable",
            problem.line() + ":" + problem.column() + ":" + problem.path(),
            file,
            new Position(file, line, 1, line, 1),
            "blocker",
            Text.oneLine(problem.message().in(labels.language())),
            Optional.empty()));
  }

  @Override
  public void fault(String file, WaiverFault fault) throws IOException {
    put(
        issue(
            fault.kind().rule(),
            fault.id(),
            file,
            GatePhrases.place(fault.position()),
            word(fault.kind().severity()),
            fault.message().in(labels.language()),
            Optional.empty()));
  }

  @Override
  public void finish(Verdict verdict, int hidden) throws IOException {
    out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
  }
}
