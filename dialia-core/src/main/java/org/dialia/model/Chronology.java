package org.dialia.model;

import java.util.List;

/** What the dates, stages and states of a deployment say about which dialogue came before use. */
final class Chronology {

  private Chronology() {}

  /**
   * Whether the system has met real work. A pilot on real work is use; a suspended or retired
   * deployment has been in use; an abandoned one only if a date of use is known.
   */
  static Claim putToWork(Deployment deployment) {
    Reading phase = deployment.fact("phase");
    LifecyclePhase known = deployment.phase().value().orElse(null);
    if (known == LifecyclePhase.PILOT) {
      return Claim.all(phase.is(LifecyclePhase.PILOT), deployment.fact("pilot.real_work").yes());
    }
    if (known == null || known == LifecyclePhase.ABANDONED) {
      return Claim.any(
          deployment.fact("dates.pilot_started").stated(),
          deployment.fact("dates.in_use_since").stated());
    }
    return phase.is(
        LifecyclePhase.ROLLOUT,
        LifecyclePhase.IN_USE,
        LifecyclePhase.SUSPENDED,
        LifecyclePhase.RETIRED);
  }

  /**
   * The day from which the system met real work: the start of a pilot on real work, else that of
   * use.
   */
  static Reading firstUse(Deployment deployment) {
    boolean pilotCounts =
        !deployment.pilot().realWork().equals(Fact.of(Answer.NO))
            && (deployment.dates().pilotStarted().isKnown()
                || deployment.phase().equals(Fact.of(LifecyclePhase.PILOT)));
    return deployment.fact(pilotCounts ? "dates.pilot_started" : "dates.in_use_since");
  }

  /**
   * Whether dialogue of one of these kinds has taken place; an opinion still pending does not
   * count.
   */
  static Claim held(Deployment deployment, List<EventKind> kinds) {
    return among(deployment, kinds, Chronology::concluded);
  }

  /** Whether dialogue of one of these kinds was concluded before the system met real work. */
  static Claim heldBeforeUse(Deployment deployment, List<EventKind> kinds) {
    return among(deployment, kinds, event -> concluded(event).and(beforeUse(deployment, event)));
  }

  private static Claim among(
      Deployment deployment, List<EventKind> kinds, java.util.function.Function<Part, Claim> fits) {
    EventKind[] these = kinds.toArray(EventKind[]::new);
    Claim held =
        deployment
            .fact("dialogue.events")
            .any(event -> event.fact("kind").is(these).and(fits.apply(event)));
    // "not_held" names what did not take place even where the list of events is open.
    if (held.answer().open() && deployment.dialogue().notHeld().elements().containsAll(kinds)) {
      return deployment.fact("dialogue.not_held").within((Object[]) EventKind.values()).not();
    }
    return held;
  }

  private static Claim concluded(Part event) {
    Reading status = event.fact("status");
    Claim settled = event.fact("outcome").is(EventOutcome.PENDING).not();
    Claim held = status.is(EventStatus.HELD);
    if (held.answer() == Answer.UNKNOWN) {
      // A known closing date says that the event took place.
      held = Claim.any(held, event.fact("closed_on").stated());
    }
    return settled.answer() == Answer.UNKNOWN ? held : held.and(settled);
  }

  private static Claim beforeUse(Deployment deployment, Part event) {
    Claim byDate = event.fact("closed_on").before(firstUse(deployment));
    if (deployment.change().equals(Fact.of(ChangeKind.MINOR_UPGRADE))) {
      // What was settled for the tool holds for a minor upgrade of it.
      return Claim.any(byDate, deployment.fact("change").is(ChangeKind.MINOR_UPGRADE));
    }
    if (!byDate.answer().open()) {
      return byDate;
    }
    Reading stage = event.fact("stage");
    boolean pilot = firstUse(deployment).path().equals("dates.pilot_started");
    Claim byStage =
        pilot
            ? stage.is(Stage.BEFORE_DECISION, Stage.BEFORE_PILOT)
            : stage.is(Stage.BEFORE_DECISION, Stage.BEFORE_PILOT, Stage.BEFORE_ROLLOUT);
    return byStage.answer().open() ? byDate : byStage;
  }
}
