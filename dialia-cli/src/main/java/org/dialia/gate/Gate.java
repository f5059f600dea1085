package org.dialia.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.StepStatus;

/**
 * Judges findings: waived, known, new or worse, and whether they stop a change. Immutable; safe on
 * any thread.
 */
public final class Gate {

  private final Policy policy;
  private final Waivers waivers;
  private final Baseline baseline;
  private final Root root;

  /**
   * A gate.
   *
   * @param policy what stops a change
   * @param waivers what is accepted for a time
   * @param baseline what was there before
   * @param root where paths are told from
   */
  public Gate(Policy policy, Waivers waivers, Baseline baseline, Root root) {
    this.policy = policy;
    this.waivers = waivers;
    this.baseline = baseline;
    this.root = root;
  }

  /** What stops a change. */
  public Policy policy() {
    return policy;
  }

  /** Whether there is any waiver. */
  public boolean hasWaivers() {
    return !waivers.isEmpty();
  }

  /** Whether there is a baseline. */
  public boolean hasBaseline() {
    return baseline != Baseline.NONE;
  }

  Waivers waivers() {
    return waivers;
  }

  Baseline baseline() {
    return baseline;
  }

  /** The path of an input in results. */
  public String path(String input) {
    return root.path(input);
  }

  /**
   * Judges the risks and questions among findings.
   *
   * @param input the name of the input that describes their subjects
   */
  public List<Judged> judge(String input, List<Finding> findings) {
    String file = root.path(input);
    List<Judged> judged = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.outcome().speaks()) {
        judged.add(judge(file, finding));
      }
    }
    return judged;
  }

  private Judged judge(String file, Finding finding) {
    Optional<Waiver> waiver = waivers.waiving(finding);
    if (waiver.isPresent()) {
      return new Judged(finding, Standing.WAIVED, waiver, false);
    }
    Standing standing = baseline.standing(file, finding);
    boolean severe =
        Policy.reaches(
            finding.severity().orElseThrow(),
            finding.outcome() == Outcome.RISK ? policy.failOn() : policy.failOnQuestion());
    return new Judged(finding, standing, waiver, severe && standing != Standing.KNOWN);
  }

  /** Judges the overdue steps of a plan. */
  public List<JudgedStep> judgeSteps(String input, DialoguePlan plan) {
    String file = root.path(input);
    List<JudgedStep> judged = new ArrayList<>();
    for (DialogueStep step : plan.steps()) {
      if (step.status() == StepStatus.OVERDUE) {
        Standing standing = baseline.standing(file, step);
        judged.add(
            new JudgedStep(step, standing, policy.failOnOverdue() && standing == Standing.NEW));
      }
    }
    return judged;
  }

  /** Whether what is wrong with a waiver stops a change: as a risk of that severity would. */
  public boolean fails(WaiverFault fault) {
    return Policy.reaches(fault.kind().severity(), policy.failOn());
  }
}
