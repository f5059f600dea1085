package org.dialia.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.Deadline;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.StepStatus;
import org.dialia.charter.Text;

/**
 * The steps that are held for an organisation as a whole, gathered while its deployments pass by.
 * It says what {@link DialoguePlan#ofOrganisation} says, and keeps of each kind of step no more
 * than the most pressing one and numbers, so that it can be had of any number of deployments.
 */
final class OrganisationSteps {

  /** Open ones first, the nearest first. */
  private static final Comparator<Step> BY_URGENCY =
      Comparator.comparing((Step one) -> one.pressing.status())
          .thenComparing(one -> one.latest().map(Deadline::date).orElse(LocalDate.MAX))
          .thenComparing(one -> one.pressing.step().phase())
          .thenComparing(one -> one.pressing.step().order());

  private final Map<String, Step> steps = new LinkedHashMap<>();

  /** One step for all deployments that it serves. */
  static final class Step {
    private DialogueStep pressing;
    private Optional<Deadline> latest;
    private final List<String> serves = new ArrayList<>();
    private int risks;
    private int questions;

    private Step(DialogueStep first) {
      this.pressing = first;
      this.latest = first.latest();
    }

    /** As the deployment says it for which it is most pressing. */
    DialogueStep pressing() {
      return pressing;
    }

    /** The earliest of the last dates. */
    Optional<Deadline> latest() {
      return latest;
    }

    /** The names of the deployments. */
    List<String> serves() {
      return serves;
    }

    /** How many risks it answers. */
    int risks() {
      return risks;
    }

    /** How many questions it answers. */
    int questions() {
      return questions;
    }

    private void add(DialogueStep one) {
      if (one.status().compareTo(pressing.status()) < 0) {
        latest = one.latest();
      } else if (one.status() == pressing.status()) {
        latest =
            one.latest()
                .filter(date -> latest.stream().noneMatch(its -> !date.date().isBefore(its.date())))
                .or(() -> latest);
      }
      int order =
          Comparator.comparing(DialogueStep::status)
              .thenComparing(step -> -step.missing().size())
              .compare(one, pressing);
      if (order < 0) {
        pressing = one;
      }
      if (one.status() != StepStatus.NOT_REQUIRED) {
        one.deployments().forEach(its -> serves.add(Text.oneLine(its.label())));
      }
      for (Finding finding : one.findings()) {
        if (finding.outcome() == Outcome.RISK) {
          risks++;
        } else {
          questions++;
        }
      }
    }
  }

  /** Takes the steps that the organisation's own findings call for. */
  void addOwn(DialoguePlan plan) {
    plan.steps().forEach(this::add);
  }

  /** Takes those of a deployment. */
  void add(Assessment assessment) {
    assessment.plan().steps().stream()
        .filter(DialogueStep::ofOrganisation)
        .filter(one -> one.status() != StepStatus.NOT_REQUIRED || !one.findings().isEmpty())
        .forEach(this::add);
  }

  private void add(DialogueStep one) {
    steps.computeIfAbsent(one.step().id(), none -> new Step(one)).add(one);
  }

  /** The most urgent first. */
  List<Step> byUrgency() {
    return steps.values().stream().sorted(BY_URGENCY).toList();
  }

  /** The most pressing of each kind, in the order in which they are held. */
  DialoguePlan plan() {
    return new DialoguePlan(steps.values().stream().map(Step::pressing).toList());
  }

  /** All that is known of a step of {@link #plan}. */
  Step all(DialogueStep step) {
    Step all = steps.get(step.step().id());
    if (all == null) {
      throw new IllegalArgumentException(step.toString());
    }
    return all;
  }
}
