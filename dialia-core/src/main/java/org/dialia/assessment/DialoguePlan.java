package org.dialia.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Severity;

/**
 * The dialogue steps that a deployment or an organisation needs, in the order in which they are to
 * be held: by phase, and in each phase what must come first before what follows.
 *
 * @param steps the steps of every status
 */
public record DialoguePlan(List<DialogueStep> steps) {

  /** Deployments and findings that a step keeps when it is gathered from many. */
  static final int MOST = 20;

  /** Risks before questions, the most severe first; equals keep their order. */
  static final Comparator<Finding> BY_WEIGHT =
      (one, other) ->
          one.outcome() == other.outcome()
              ? other.severity().orElseThrow().compareTo(one.severity().orElseThrow())
              : one.outcome() == Outcome.RISK ? -1 : 1;

  private static int byOrder(DialogueStep one, DialogueStep other) {
    int order = one.step().phase().compareTo(other.step().phase());
    if (order == 0) {
      order = Integer.compare(one.step().order(), other.step().order());
    }
    return order != 0 ? order : one.step().id().compareTo(other.step().id());
  }

  /** The more urgent first. By hand, like all orders on the way of a single run; see Report. */
  private static int byUrgency(DialogueStep one, DialogueStep other) {
    int order = Boolean.compare(other.step().scope().urgent(), one.step().scope().urgent());
    if (order == 0) {
      order =
          Boolean.compare(other.status() == StepStatus.OVERDUE, one.status() == StepStatus.OVERDUE);
    }
    if (order == 0) {
      order = severity(other).compareTo(severity(one));
    }
    if (order == 0) {
      order = Integer.compare(risks(other), risks(one));
    }
    if (order == 0) {
      order = one.step().phase().compareTo(other.step().phase());
    }
    if (order == 0) {
      order = Integer.compare(one.step().order(), other.step().order());
    }
    return order != 0 ? order : latest(one).compareTo(latest(other));
  }

  private static Severity severity(DialogueStep step) {
    return step.severity().orElse(Severity.LOW);
  }

  private static int risks(DialogueStep step) {
    int risks = 0;
    for (Finding one : step.findings()) {
      risks += one.outcome() == Outcome.RISK ? 1 : 0;
    }
    return risks;
  }

  private static LocalDate latest(DialogueStep step) {
    return step.latest().isPresent() ? step.latest().get().date() : LocalDate.MAX;
  }

  public DialoguePlan {
    List<DialogueStep> inOrder = new ArrayList<>(steps);
    inOrder.sort(DialoguePlan::byOrder);
    steps = List.copyOf(inOrder);
  }

  /**
   * The plan of an organisation: its own steps, and those of its deployments that are held for all
   * of them at once, each a single time.
   */
  public static DialoguePlan ofOrganisation(DialoguePlan own, List<DialoguePlan> deployments) {
    Map<String, List<DialogueStep>> same = new LinkedHashMap<>();
    own.steps.forEach(one -> add(same, one));
    for (DialoguePlan plan : deployments) {
      plan.steps.stream()
          .filter(DialogueStep::ofOrganisation)
          .filter(one -> one.status() != StepStatus.NOT_REQUIRED || !one.findings().isEmpty())
          .forEach(one -> add(same, one));
    }
    return new DialoguePlan(
        same.values().stream().map(its -> DialogueStep.merged(its, Integer.MAX_VALUE)).toList());
  }

  /**
   * The plan of an organisation with the steps of one more deployment that are held for all of them
   * at once. Of many deployments it keeps a few of each step, the gravest findings among them, and
   * counts the others, so that there can be any number.
   */
  public DialoguePlan plus(DialoguePlan deployment) {
    Map<String, DialogueStep> gathered = new LinkedHashMap<>();
    steps.forEach(one -> gathered.put(one.step().id(), one));
    for (DialogueStep one : deployment.steps) {
      if (one.ofOrganisation()
          && (one.status() != StepStatus.NOT_REQUIRED || !one.findings().isEmpty())) {
        gathered.merge(
            one.step().id(), one, (all, next) -> DialogueStep.merged(List.of(all, next), MOST));
      }
    }
    return new DialoguePlan(List.copyOf(gathered.values()));
  }

  private static void add(Map<String, List<DialogueStep>> same, DialogueStep one) {
    same.computeIfAbsent(one.step().id(), none -> new ArrayList<>()).add(one);
  }

  /** The steps without those that are held for the organisation as a whole. */
  public DialoguePlan ofDeployment() {
    return new DialoguePlan(steps.stream().filter(one -> !one.ofOrganisation()).toList());
  }

  /** The steps of one phase that somebody has to hold, has held, or will hold. */
  public List<DialogueStep> steps(DialoguePhase phase) {
    return required().stream().filter(one -> one.step().phase() == phase).toList();
  }

  /** The steps without those that are not required. */
  public List<DialogueStep> required() {
    return steps.stream().filter(one -> one.status() != StepStatus.NOT_REQUIRED).toList();
  }

  /** The steps that are not required, with the reason. */
  public List<DialogueStep> notRequired() {
    return steps.stream().filter(one -> one.status() == StepStatus.NOT_REQUIRED).toList();
  }

  /** How many steps there are of each status. */
  public Map<StepStatus, Integer> counts() {
    Map<StepStatus, Integer> counts = new EnumMap<>(StepStatus.class);
    for (StepStatus status : StepStatus.values()) {
      counts.put(status, 0);
    }
    steps.forEach(one -> counts.merge(one.status(), 1, Integer::sum));
    return counts;
  }

  /**
   * The steps to hold next: what stops harm, then the overdue ones, then those that answer the most
   * severe findings and the most risks; of these, those that come first.
   */
  public List<DialogueStep> next(int most) {
    return steps.stream()
        .filter(one -> one.status().open())
        .sorted(DialoguePlan::byUrgency)
        .limit(most)
        .toList();
  }

  /** What must be done before a step can be held: the open steps of the plan that come first. */
  public List<DialogueStep> before(DialogueStep step) {
    List<String> after = step.step().after();
    if (after.isEmpty()) {
      return List.of();
    }
    List<DialogueStep> before = new ArrayList<>(after.size());
    for (DialogueStep one : steps) {
      if (one == step) {
        break; // what comes first stands before it
      }
      StepStatus status = one.status();
      if ((status.open() || status == StepStatus.NOT_YET) && after.contains(one.step().id())) {
        before.add(one);
      }
    }
    return before;
  }
}
