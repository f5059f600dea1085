package org.dialia.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dialia.assessment.Background;
import org.dialia.assessment.Deadline;
import org.dialia.assessment.DialogueNeed;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.StepStatus;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Rule;
import org.dialia.charter.Step;
import org.dialia.charter.Text;
import org.dialia.model.Answer;
import org.dialia.model.Claim;
import org.dialia.model.Deployment;
import org.dialia.model.Fact;
import org.dialia.model.LifecyclePhase;
import org.dialia.model.Organisation;
import org.dialia.model.PartialDate;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/**
 * Where the rules of the second layer say which dialogue steps are needed: one step per rule.
 * Public only because rules are compiled.
 *
 * <p>A rule names the parts that a step is made of, each with the claim that says whether it is
 * there, and the dates; the status follows from them:
 *
 * <ul>
 *   <li>not required, where nothing calls for it, it is exempt, or only questions of low weight on
 *       a minor upgrade do;
 *   <li>done, when every part is there and no risk is left that it answers;
 *   <li>overdue, when its time is past and a part is certainly missing;
 *   <li>partly done, when a part is there and another is not;
 *   <li>not yet, when its phase or its first date has not come;
 *   <li>due otherwise. Silence never makes a step overdue, nor done.
 * </ul>
 */
public final class Steps {

  private static final String LAST_REVIEW = "periodic-review";

  /** The shared words of the calculation: what a time limit starts from, why nothing is asked. */
  private static final Text FIRST_USE = Text.of("début d'usage le", "use begins on");

  private static final Text FIRST_USE_PAST =
      Text.of("en usage, au plus tard le", "in use, at the latest on");

  private static final Text NOTHING_CALLS =
      Text.of(
          "aucun risque ni aucune question de la description n'y appelle",
          "no risk and no question of the description calls for it");

  private static final Text QUESTIONS_FIRST =
      Text.of(
          "évolution mineure, et seules des questions de faible poids y mènent ; les poser d'abord",
          "a minor upgrade, and only questions of low weight lead to it; ask them first");

  private final Catalogue catalogue;
  private final Organisation organisation;
  private final LocalDate asOf;
  private final Map<Background, List<DialogueStep>> planned = new HashMap<>();
  private final Map<Background, Use> uses = new HashMap<>();

  Steps(Catalogue catalogue, Organisation organisation, LocalDate asOf) {
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.asOf = asOf;
  }

  /** The deployment that needs a step; empty where it is for the organisation alone. */
  public Optional<Deployment> deployment(DialogueNeed need) {
    return need.background().deployment();
  }

  /** The organisation. */
  public Organisation organisation() {
    return organisation;
  }

  /** The date of the assessment. */
  public LocalDate asOf() {
    return asOf;
  }

  /** A claim about the deployment; not applicable where the step is for the organisation alone. */
  public Claim ofDeployment(DialogueNeed need, Function<Deployment, Claim> claim) {
    return deployment(need).map(claim).orElseGet(() -> Claim.any());
  }

  /**
   * Begins a step; {@link Plan#put} ends it.
   *
   * @param drools the rule that calls, as the engine hands it over
   * @param need what calls for it
   */
  public Plan plan(Object drools, DialogueNeed need) {
    String rule = ((RuleContext) drools).getRule().getName();
    return new Plan(catalogue.step(rule.substring(Step.RULES.length())), need);
  }

  DialoguePlan planned(Background background) {
    return new DialoguePlan(planned.getOrDefault(background, List.of()));
  }

  /**
   * What every step of a deployment asks about its use.
   *
   * @param first the day from which it met real work, or will; empty where that is not known. Of a
   *     month or year that is not over, the last day that it can be once it has met real work
   * @param what what that day is
   * @param putToWork whether it has met real work
   * @param minorUpgrade whether it is certainly a minor upgrade of what was there
   */
  private record Use(
      Optional<PartialDate> first, Text what, Answer putToWork, boolean minorUpgrade) {

    static final Use OF_NONE = new Use(Optional.empty(), FIRST_USE, Answer.NOT_APPLICABLE, false);

    static Use of(Deployment deployment, LocalDate asOf) {
      Optional<PartialDate> first =
          ((Fact<?>) deployment.firstUse().said()).value().map(PartialDate.class::cast);
      Answer putToWork = deployment.putToWork().answer();
      // What is in use today did not begin on a later day of the month or year that is told.
      boolean past = putToWork == Answer.YES && first.filter(day -> spans(day, asOf)).isPresent();
      return new Use(
          past ? Optional.of(PartialDate.of(asOf)) : first,
          past ? FIRST_USE_PAST : FIRST_USE,
          putToWork,
          deployment.moreThanMinorUpgrade().answer() == Answer.NO);
    }

    private static boolean spans(PartialDate date, LocalDate day) {
      return !date.earliest().isAfter(day) && date.latest().isAfter(day);
    }
  }

  private Use use(DialogueNeed need) {
    return uses.computeIfAbsent(
        need.background(),
        its -> its.deployment().map(one -> Use.of(one, asOf)).orElse(Use.OF_NONE));
  }

  /** A step as a rule describes it. */
  public final class Plan {
    private final Step step;
    private final DialogueNeed need;
    private final Use use;
    private final List<DialogueStep.Part> parts = new ArrayList<>();
    private final List<Claim> calls = new ArrayList<>();
    private boolean called;
    private boolean despiteRisks;
    private @Nullable Text exempt;
    private @Nullable Deadline earliest;
    private @Nullable Deadline latest;

    private Plan(Step step, DialogueNeed need) {
      this.step = step;
      this.need = need;
      // A minor upgrade does not set meetings going over questions of little weight.
      this.use = use(need);
      this.called = !need.findings().isEmpty() && (!use.minorUpgrade() || need.weighs());
    }

    /** A number that the words of the step name, with the reason for it. */
    public int threshold(String name) {
      Rule.Threshold threshold = step.thresholds().get(name);
      if (threshold == null) {
        throw new IllegalStateException(step.id() + " has no threshold " + name);
      }
      return (int) threshold.value();
    }

    /** Asks for the step where that is certain, even if no finding calls for it. */
    public Plan calledFor(Claim claim) {
      if (claim.answer() == Answer.YES) {
        called = true;
        calls.add(claim);
      }
      return this;
    }

    /**
     * Does not ask for the step where that is certain, even if findings call for it.
     *
     * @param reason the key of the reason in the words of the step
     */
    public Plan exempt(String reason, Claim claim) {
      if (claim.answer() == Answer.YES) {
        exempt = word(step.reasons().get(reason), "reason", reason);
      }
      return this;
    }

    /**
     * Takes the step for done once all its parts are there, whatever risks are left that call for
     * it: it stops their effects, and it is for other steps to remove them.
     */
    public Plan doneDespiteRisks() {
      despiteRisks = true;
      return this;
    }

    /**
     * A part of the step, and whether it is there; left out where it is not applicable. That it is
     * there about real work is not taken on management's word alone.
     *
     * @param key the key of the part in the words of the step
     */
    public Plan part(String key, Claim claim) {
      Text text = word(step.parts().get(key), "part", key);
      if (claim.answer() != Answer.NOT_APPLICABLE) {
        boolean unproven =
            claim.answer() == Answer.YES && !Sourcing.adequate(claim, need.background());
        parts.add(
            new DialogueStep.Part(key, text, claim, unproven ? Answer.UNKNOWN : claim.answer()));
      }
      return this;
    }

    /**
     * Says from when it can be held: so many months after a date, where that is known.
     *
     * @param what the key of the date in the words of the step
     */
    public Plan earliest(String what, Fact<PartialDate> from, int months) {
      earliest = deadline(what, from, months).orElse(earliest);
      return this;
    }

    /**
     * Says by when it has to be held: so many months after a date, where that is known.
     *
     * @param what the key of the date in the words of the step
     */
    public Plan latest(String what, Fact<PartialDate> from, int months) {
      latest = deadline(what, from, months).orElse(latest);
      return this;
    }

    private Optional<Deadline> deadline(String what, Fact<PartialDate> from, int months) {
      Text text = word(step.dates().get(what), "date", what);
      return from.value().map(day -> new Deadline(text, day, months, 0));
    }

    private Text word(@Nullable Text text, String kind, String key) {
      if (text == null) {
        throw new IllegalStateException(step.id() + " has no " + kind + " " + key);
      }
      return text;
    }

    /** Takes the step into the plan. */
    public void put() {
      usualDates();
      StepStatus status = status();
      DialogueStep.State state =
          status == StepStatus.NOT_REQUIRED
              ? DialogueStep.State.notRequired(reason())
              : new DialogueStep.State(
                  status,
                  Optional.empty(),
                  Optional.ofNullable(earliest),
                  Optional.ofNullable(latest));
      planned
          .computeIfAbsent(need.background(), none -> new ArrayList<>())
          .add(new DialogueStep(step, need.background(), need.findings(), calls, parts, state));
    }

    /**
     * Unless the rule says otherwise, a step that comes before use is to be held by the day before
     * it, and one that comes later within the months that its words give.
     */
    private void usualDates() {
      Optional<PartialDate> firstUse = use.first();
      if (firstUse.isEmpty()) {
        return;
      }
      if (step.phase() == DialoguePhase.BEFORE) {
        if (latest == null) {
          latest = new Deadline(use.what(), firstUse.get(), 0, -1);
        }
      } else {
        if (earliest == null) {
          earliest = new Deadline(use.what(), firstUse.get(), 0, 0);
        }
        Rule.Threshold months = step.thresholds().get("months");
        if (latest == null && months != null) {
          latest = new Deadline(use.what(), firstUse.get(), (int) months.value(), 0);
        }
      }
    }

    private Text reason() {
      if (exempt != null) {
        return exempt;
      }
      return need.findings().isEmpty() ? NOTHING_CALLS : QUESTIONS_FIRST;
    }

    private StepStatus status() {
      int there = 0;
      boolean lacking = false;
      boolean begun = false;
      for (DialogueStep.Part part : parts) {
        there += part.answer() == Answer.YES ? 1 : 0;
        lacking |= part.answer() == Answer.NO || part.answer() == Answer.PARTLY;
        begun |= part.answer() == Answer.YES || part.answer() == Answer.PARTLY;
      }
      boolean whole = there > 0 && there == parts.size();
      if (exempt != null || !called) {
        return whole && exempt == null ? StepStatus.DONE : StepStatus.NOT_REQUIRED;
      }
      if (whole && (despiteRisks || !need.hasRisk())) {
        return StepStatus.DONE;
      }
      if ((whole || lacking) && timeIsPast()) {
        return StepStatus.OVERDUE;
      }
      if (begun) {
        return StepStatus.PARTLY_DONE;
      }
      return timeHasCome() ? StepStatus.DUE : StepStatus.NOT_YET;
    }

    private boolean timeIsPast() {
      if (latest != null) {
        return latest.date().isBefore(asOf());
      }
      return step.phase() == DialoguePhase.BEFORE && use.putToWork() == Answer.YES;
    }

    private boolean timeHasCome() {
      if (earliest != null && earliest.date().isAfter(asOf())) {
        return false;
      }
      return step.phase() == DialoguePhase.BEFORE
          || step.scope().ofOrganisation()
          || use.putToWork() != Answer.NO;
    }
  }

  /**
   * Which step the findings of a deployment call for, by its index: where the system was given up
   * or is out of use, what can no longer be held goes into the last review.
   */
  static Calls calls(Catalogue catalogue, Optional<Deployment> deployment) {
    boolean over =
        deployment
            .flatMap(its -> its.phase().value())
            .filter(phase -> phase == LifecyclePhase.RETIRED || phase == LifecyclePhase.ABANDONED)
            .isPresent();
    int lastReview = catalogue.stepIndex(LAST_REVIEW);
    return rule -> {
      int step = catalogue.stepIndex(rule.need());
      return over && !catalogue.stepsInOrder().get(step).scope().onceRetired() ? lastReview : step;
    };
  }

  /** Which step a finding of a rule calls for. */
  @FunctionalInterface
  interface Calls {
    int step(Rule rule);
  }
}
