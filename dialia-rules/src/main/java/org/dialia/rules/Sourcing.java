package org.dialia.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.dialia.assessment.Background;
import org.dialia.model.Answer;
import org.dialia.model.Claim;
import org.dialia.model.DialogueEvent;
import org.dialia.model.EventStatus;
import org.dialia.model.Fact;
import org.dialia.model.Leaf;
import org.dialia.model.PartialDate;
import org.dialia.model.Source;
import org.dialia.model.StudyMethod;
import org.dialia.model.Task;

/**
 * Whether a claim stands on enough.
 *
 * <p>A claim about real work stands on more than management's word: on those who do the work, a
 * document, an observation or a third party that checked. The nearest source that is stated counts:
 * that of the map the fact stands in, such as the effects or the upkeep, else that of the task,
 * else that of the deployment; without one, a study of the work that went to those who do it.
 *
 * <p>A claim about dialogue, a debate or a trial stands on what has taken place: what is dated
 * after the day of the assessment may still fall through.
 */
final class Sourcing {

  private static final Set<Source> ENOUGH =
      EnumSet.of(
          Source.DECLARED_BY_WORKERS,
          Source.DOCUMENTED,
          Source.OBSERVED,
          Source.VERIFIED_BY_THIRD_PARTY);
  private static final Set<StudyMethod> WITH_WORKERS =
      EnumSet.of(
          StudyMethod.INTERVIEW,
          StudyMethod.WORKSHOP,
          StudyMethod.OBSERVATION,
          StudyMethod.SIMULATION);

  /** The dates of what is done once: those of a plan, a launch or an end may well lie ahead. */
  private static final Set<String> DONE_ON =
      Set.of(
          "opened_on",
          "closed_on",
          "strategy.discussed_on",
          "workforce_plan.signed_on",
          "reversibility.tested_on");

  private static final Set<EventStatus> BEGUN =
      EnumSet.of(EventStatus.HELD, EventStatus.UNDER_WAY, EventStatus.STOPPED);

  private Sourcing() {}

  /**
   * Whether every fact about real work that decides a claim is adequately sourced, and the claim
   * holds without what is yet to take place.
   */
  static boolean adequate(Claim claim, Background background) {
    return claim.everyDecisive(leaf -> !leaf.description().realWork() || adequate(leaf, background))
        && takenPlace(claim, background.asOf());
  }

  private static boolean takenPlace(Claim claim, LocalDate day) {
    return claim.everyDecisive(leaf -> !toCome(leaf, day))
        || claim.without(leaf -> toCome(leaf, day)) == claim.answer();
  }

  /** Whether a fact says that something took place, and its date has not come. */
  private static boolean toCome(Leaf leaf, LocalDate day) {
    if (!(leaf.said() instanceof Fact<?> fact) || !fact.isKnown()) {
      return false;
    }
    if (leaf.description().type() == PartialDate.class) {
      return DONE_ON.contains(leaf.step()) && after((PartialDate) fact.value().get(), day);
    }
    return leaf.description().type() == EventStatus.class
        && leaf.nearest() instanceof DialogueEvent event
        && toCome(event, day);
  }

  private static boolean toCome(DialogueEvent event, LocalDate day) {
    // What goes on may be planned to close later.
    boolean goesOn = event.status().equals(Fact.of(EventStatus.UNDER_WAY));
    boolean opensLater = event.openedOn().value().filter(date -> after(date, day)).isPresent();
    boolean closesLater = event.closedOn().value().filter(date -> after(date, day)).isPresent();
    return event.status().value().filter(BEGUN::contains).isPresent()
        && (opensLater || (closesLater && !goesOn));
  }

  private static boolean after(PartialDate date, LocalDate day) {
    return date.earliest().isAfter(day);
  }

  private static boolean adequate(Leaf leaf, Background background) {
    Fact<Source> stated = leaf.source();
    if (stated.isUnknown()) {
      stated = background.deployment().map(all -> all.margin().source()).orElse(stated);
    }
    if (stated.isUnknown() && leaf.nearest() instanceof Task task) {
      return task.study().method().answer(how -> Answer.of(WITH_WORKERS.contains(how)))
          == Answer.YES;
    }
    return stated.answer(source -> Answer.of(ENOUGH.contains(source))) == Answer.YES;
  }
}
