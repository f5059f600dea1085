package org.dialia.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.Finding;
import org.dialia.gate.Gate;
import org.dialia.gate.Judged;
import org.dialia.gate.JudgedStep;
import org.dialia.gate.Verdict;
import org.dialia.gate.WaiverFault;
import org.dialia.io.Problem;

/**
 * A report of what the gate found, one thing after another: of each input its organisation, its
 * deployments, then what could not be read of it; behind all inputs what is wrong with the waivers.
 *
 * @param <P> what is made of one finding
 */
final class GateReport<P> implements ReportWriter<List<GateReport.Part<P>>> {

  private final Gate gate;
  private final Verdict verdict;
  private final Shown shown;
  private final Form<P> form;
  // A step of the organisation is in the plan of each of its deployments.
  private final Set<String> steps = new HashSet<>();
  private int hidden;

  /**
   * How a report is written.
   *
   * @param <P> what is made of one finding
   */
  interface Form<P> {
    /** Makes of a finding what is written of it. Safe on any thread. */
    P finding(String file, Judged judged);

    /** Makes of an overdue step what is written of it. Safe on any thread. */
    P step(String file, JudgedStep judged);

    /** Takes what was made of the next finding or step. */
    void put(P part) throws IOException;

    /** Takes what could not be read. */
    void problem(String file, Problem problem) throws IOException;

    /** Takes what is wrong with a waiver. */
    void fault(String file, WaiverFault fault) throws IOException;

    /**
     * All is taken.
     *
     * @param hidden how many findings and steps were passed over because they are not to be shown
     */
    void finish(Verdict verdict, int hidden) throws IOException;
  }

  /**
   * What was made of a finding or step.
   *
   * @param step the id of a step of the organisation; empty for all else
   * @param written what was made; empty when it is not to be shown
   */
  record Part<P>(String step, Optional<P> written) {}

  GateReport(Gate gate, Verdict verdict, Shown shown, Form<P> form) {
    this.gate = gate;
    this.verdict = verdict;
    this.shown = shown;
    this.form = form;
  }

  @Override
  public void begin(Report.InputResult input) throws IOException {
    steps.clear();
    if (input.organisation().isPresent()) {
      put(parts(input, input.organisation().get().all(), input.organisation().get().plan()));
    }
  }

  @Override
  public List<Part<P>> render(Report.InputResult input, Assessment assessment) {
    return parts(input, assessment.all(), assessment.plan());
  }

  private List<Part<P>> parts(Report.InputResult input, List<Finding> findings, DialoguePlan plan) {
    String file = gate.path(input.name());
    List<Part<P>> parts = new ArrayList<>();
    for (Judged judged : gate.judge(input.name(), findings)) {
      parts.add(
          new Part<>(
              "",
              shown.shows(judged) ? Optional.of(form.finding(file, judged)) : Optional.empty()));
    }
    for (JudgedStep judged : gate.judgeSteps(input.name(), plan)) {
      parts.add(
          new Part<>(
              judged.step().ofOrganisation() ? judged.step().id() : "",
              shown.shows(judged) ? Optional.of(form.step(file, judged)) : Optional.empty()));
    }
    return parts;
  }

  @Override
  public void put(List<Part<P>> parts) throws IOException {
    for (Part<P> part : parts) {
      if (!part.step().isEmpty() && !steps.add(part.step())) {
        continue;
      }
      if (part.written().isPresent()) {
        form.put(part.written().get());
      } else {
        hidden++;
      }
    }
  }

  @Override
  public void end(Report.InputResult input) throws IOException {
    for (Problem problem : input.problems()) {
      form.problem(gate.path(input.name()), problem);
    }
  }

  @Override
  public void finish() throws IOException {
    for (WaiverFault fault : verdict.faults()) {
      form.fault(gate.path(fault.position().file()), fault);
    }
    form.finish(verdict, hidden);
  }
}
