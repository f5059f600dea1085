package org.dialia.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dialia.assessment.Assessment;
import org.dialia.gate.Gate;
import org.dialia.gate.Judged;
import org.dialia.gate.JudgedStep;
import org.dialia.gate.Verdict;

/** Adds up the verdict of a run. Comes before the reports that tell of it. */
public final class GateTally implements ReportWriter<GateTally.Part> {

  private final Gate gate;
  private final Verdict verdict;
  private final Set<String> steps = new HashSet<>();

  /**
   * What was found of one deployment.
   *
   * @param deployment its id
   * @param findings its risks and questions
   * @param steps its overdue steps
   */
  public record Part(String deployment, List<Judged> findings, List<JudgedStep> steps) {}

  /** Adds up what a gate says. */
  public GateTally(Gate gate, Verdict verdict) {
    this.gate = gate;
    this.verdict = verdict;
  }

  @Override
  public void begin(Report.InputResult input) {
    steps.clear();
    input
        .organisation()
        .ifPresent(
            its ->
                put(
                    new Part(
                        its.organisation().id(),
                        gate.judge(input.name(), its.all()),
                        gate.judgeSteps(input.name(), its.plan()))));
  }

  @Override
  public Part render(Report.InputResult input, Assessment assessment) {
    return new Part(
        assessment.deployment().id(),
        gate.judge(input.name(), assessment.all()),
        gate.judgeSteps(input.name(), assessment.plan()));
  }

  @Override
  public void put(Part part) {
    verdict.deployment(part.deployment());
    part.findings().forEach(verdict::add);
    for (JudgedStep judged : part.steps()) {
      if (!judged.step().ofOrganisation() || steps.add(judged.step().id())) {
        verdict.add(judged);
      }
    }
  }

  @Override
  public void end(Report.InputResult input) {}

  @Override
  public void finish() {}
}
