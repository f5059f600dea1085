package org.dialia.gate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dialia.assessment.Outcome;

/** What a run found, added up as it comes. For one thread. */
public final class Verdict {

  private final Gate gate;
  private final Map<Standing, Integer> risks = new EnumMap<>(Standing.class);
  private final Map<Standing, Integer> questions = new EnumMap<>(Standing.class);
  private final Map<Standing, Integer> steps = new EnumMap<>(Standing.class);
  private final Set<Waiver> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> deployments = new HashSet<>();
  private int failing;

  /** Nothing is found yet. */
  public Verdict(Gate gate) {
    this.gate = gate;
  }

  /** A deployment was assessed. */
  public void deployment(String id) {
    if (gate.hasWaivers()) {
      deployments.add(id);
    }
  }

  /** Adds a finding. */
  public void add(Judged judged) {
    (judged.finding().outcome() == Outcome.RISK ? risks : questions)
        .merge(judged.standing(), 1, Integer::sum);
    judged.waiver().ifPresent(used::add);
    failing += judged.fails() ? 1 : 0;
  }

  /** Adds an overdue step. */
  public void add(JudgedStep judged) {
    steps.merge(judged.standing(), 1, Integer::sum);
    failing += judged.fails() ? 1 : 0;
  }

  /** What is wrong with the waivers; complete once everything is added. */
  public List<WaiverFault> faults() {
    return Stream.concat(
            gate.waivers().faults().stream(), gate.waivers().unused(used, deployments).stream())
        .toList();
  }

  /** How many risks stand so. */
  public int risks(Standing standing) {
    return risks.getOrDefault(standing, 0);
  }

  /** How many questions stand so. */
  public int questions(Standing standing) {
    return questions.getOrDefault(standing, 0);
  }

  /** How many overdue steps stand so. */
  public int steps(Standing standing) {
    return steps.getOrDefault(standing, 0);
  }

  /** How many risks, questions and overdue steps stand so. */
  public int all(Standing standing) {
    return risks(standing) + questions(standing) + steps(standing);
  }

  /** How many findings, steps and waivers stop the change. */
  public int failing() {
    return failing + (int) faults().stream().filter(gate::fails).count();
  }

  /** How many entries of the baseline were not found again. */
  public int gone() {
    return gate.baseline().size() - all(Standing.KNOWN) - all(Standing.WORSENED);
  }
}
