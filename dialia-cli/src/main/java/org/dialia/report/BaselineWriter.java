package org.dialia.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.Finding;
import org.dialia.gate.Baseline;
import org.dialia.gate.Gate;
import org.dialia.gate.Judged;
import org.dialia.gate.JudgedStep;
import org.dialia.gate.KnownFinding;
import org.dialia.gate.Standing;

/** Gathers what a run found into a baseline; what is waived stays out of it. */
public final class BaselineWriter implements ReportWriter<List<KnownFinding>> {

  private final Report heading;
  private final Gate gate;
  private final Making making;
  private final OutputStream out;
  private final List<KnownFinding> found = new ArrayList<>();
  private final Set<String> whole = new HashSet<>();

  /** What becomes of what was found. */
  @FunctionalInterface
  public interface Making {
    /**
     * Makes the baseline that is written.
     *
     * @param found what was found
     * @param whole the files that could be used as a whole
     */
    Baseline of(List<KnownFinding> found, Set<String> whole);
  }

  /**
   * Begins to gather.
   *
   * @param making what becomes of what was found
   */
  public BaselineWriter(Report heading, Gate gate, Making making, OutputStream out) {
    this.heading = heading;
    this.gate = gate;
    this.making = making;
    this.out = out;
  }

  @Override
  public void begin(Report.InputResult input) {
    input
        .organisation()
        .ifPresent(its -> found.addAll(entries(input.name(), its.all(), its.plan())));
  }

  @Override
  public List<KnownFinding> render(Report.InputResult input, Assessment assessment) {
    return entries(input.name(), assessment.all(), assessment.plan());
  }

  private List<KnownFinding> entries(String input, List<Finding> findings, DialoguePlan plan) {
    String file = gate.path(input);
    List<KnownFinding> entries = new ArrayList<>();
    for (Judged judged : gate.judge(input, findings)) {
      if (judged.standing() != Standing.WAIVED) {
        Baseline.entry(file, judged.finding()).ifPresent(entries::add);
      }
    }
    for (JudgedStep judged : gate.judgeSteps(input, plan)) {
      entries.add(Baseline.entry(file, judged.step()));
    }
    return entries;
  }

  @Override
  public void put(List<KnownFinding> entries) {
    found.addAll(entries);
  }

  @Override
  public void end(Report.InputResult input) {
    if (input.problems().isEmpty()) {
      whole.add(gate.path(input.name()));
    }
  }

  @Override
  public void finish() throws IOException {
    making.of(found, whole).write(heading.asOf(), heading.ruleBase(), out);
  }
}
