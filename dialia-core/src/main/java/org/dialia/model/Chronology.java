package org.dialia.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the dates, stages and states of a deployment say about which dialogue came before use. */
final class Chronology {

  private static final String[] BODIES = Body.words();

  private static final EventKind[] SHARED = {
    EventKind.CONSULTATION, EventKind.NEGOTIATION, EventKind.REVIEW, EventKind.INCIDENT_REVIEW
  };

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
    return deployment
        .fact(pilotCounts(deployment) ? "dates.pilot_started" : "dates.in_use_since")
        .applying();
  }

  private static boolean pilotCounts(Deployment deployment) {
    Fact<PartialDate> started = deployment.dates().pilotStarted();
    Fact<Answer> realWork = deployment.pilot().realWork();
    return !realWork.equals(Fact.of(Answer.NO))
        && (started.isKnown()
            || started.isDisputed() // when it started is then the question, not whether it did
            || deployment.phase().equals(Fact.of(LifecyclePhase.PILOT))
            || (realWork.isKnown() && !started.isNotApplicable()));
  }

  /** Whether the system is at work now. */
  static Claim atWork(Deployment deployment) {
    return putToWork(deployment)
        .and(
            deployment
                .fact("phase")
                .is(LifecyclePhase.SUSPENDED, LifecyclePhase.RETIRED, LifecyclePhase.ABANDONED)
                .not());
  }

  /**
   * Whether dialogue of one of these kinds has taken place; an opinion still pending does not
   * count.
   */
  static Claim held(Deployment deployment, List<EventKind> kinds) {
    return among(deployment, kinds, Chronology::concluded);
  }

  /** Whether dialogue of one of these kinds has begun. */
  static Claim opened(Deployment deployment, List<EventKind> kinds) {
    return among(deployment, kinds, Chronology::begun);
  }

  /** The last dialogue of one of these kinds that has begun. */
  static Optional<DialogueEvent> last(Deployment deployment, List<EventKind> kinds) {
    return deployment.dialogue().events().elements().stream()
        .filter(event -> event.kind().value().filter(kinds::contains).isPresent())
        .filter(event -> event.begun().answer() == Answer.YES)
        .reduce((one, other) -> day(other).isBefore(day(one)) ? one : other);
  }

  private static LocalDate day(DialogueEvent event) {
    return event
        .closedOn()
        .value()
        .or(() -> event.documentsGivenOn().value())
        .or(() -> event.openedOn().value())
        .map(PartialDate::latest)
        .orElse(LocalDate.MIN);
  }

  /** Whether dialogue of one of these kinds was concluded before the system met real work. */
  static Claim heldBeforeUse(Deployment deployment, List<EventKind> kinds) {
    return among(deployment, kinds, event -> concluded(event).and(beforeUse(deployment, event)));
  }

  /** Whether a negotiation ended in an agreement before the system met real work. */
  static Claim agreedBeforeUse(Deployment deployment) {
    Claim negotiated =
        among(
            deployment,
            List.of(EventKind.NEGOTIATION),
            event ->
                concluded(event)
                    .and(event.fact("outcome").is(EventOutcome.AGREEMENT))
                    .and(beforeUse(deployment, event)));
    if (negotiated.answer() == Answer.YES) {
      return negotiated;
    }
    // An agreement on record shows that one was negotiated; that none is on record shows nothing.
    Claim signed =
        deployment
            .fact("dialogue.agreements")
            .any(
                agreement ->
                    Claim.all(
                        agreement.fact("kind").is(AgreementKind.UNILATERAL_CHARTER).not(),
                        agreement.fact("signed_by").includes((Object[]) BODIES),
                        agreement.fact("signed_on").before(firstUse(deployment))));
    return signed.answer() == Answer.YES ? signed : negotiated;
  }

  /** Whether dialogue of one of these kinds took place once the system had met real work. */
  static Claim heldSinceUse(Deployment deployment, List<EventKind> kinds) {
    return among(deployment, kinds, event -> begun(event).and(sinceUse(deployment, event)));
  }

  /** Whether dialogue of one of these kinds took place so many months after it came into use. */
  static Claim heldAfterMonths(Deployment deployment, int months, List<EventKind> kinds) {
    return among(
        deployment, kinds, event -> begun(event).and(inRoutine(deployment, event, months)));
  }

  /** Whether dialogue of one of these kinds took place with that role or body. */
  static Claim heldWith(Deployment deployment, String participant, List<EventKind> kinds) {
    return among(
        deployment, kinds, event -> begun(event).and(event.fact("with").includes(participant)));
  }

  /** Whether a body or a role that represents the workers takes part in an event. */
  static Claim representativesIn(Deployment deployment, Part event) {
    Reading participants = event.fact("with");
    List<Claim> claims = new ArrayList<>();
    claims.add(participants.includes((Object[]) BODIES));
    for (Role role : deployment.roles()) {
      claims.add(
          role.fact("kind").is(RoleKind.REPRESENTATIVE).and(participants.includes(role.id())));
    }
    return Claim.any(claims.toArray(Claim[]::new));
  }

  /** Whether an event has begun: planned, offered and refused ones have not. */
  static Claim begun(Part event) {
    Claim begun =
        event.fact("status").is(EventStatus.HELD, EventStatus.UNDER_WAY, EventStatus.STOPPED);
    return begun.answer() == Answer.UNKNOWN
        ? Claim.any(begun, event.fact("opened_on").stated(), event.fact("closed_on").stated())
        : begun;
  }

  /** Whether a consultation was, or is, shorter than so many months from the documents on. */
  static Claim shorterThan(DialogueEvent consultation, int months, LocalDate today) {
    Reading given = consultation.fact("documents_given_on").applying();
    if (consultation.outcome().equals(Fact.of(EventOutcome.PENDING))) {
      return given.holds(
          start -> PartialDate.of(today).before(((PartialDate) start).plusMonths(months)));
    }
    return consultation
        .fact("closed_on")
        .stated()
        .and(
            given.holds(
                start ->
                    consultation
                        .closedOn()
                        .answer(end -> end.before(((PartialDate) start).plusMonths(months)))));
  }

  private static Claim among(
      Deployment deployment, List<EventKind> kinds, java.util.function.Function<Part, Claim> fits) {
    EventKind[] these = kinds.toArray(EventKind[]::new);
    Claim held =
        deployment
            .fact("dialogue.events")
            .any(
                event -> Claim.all(event.fact("kind").is(these), shared(event), fits.apply(event)));
    if (!deployment.dialogue().notHeld().elements().containsAll(kinds)) {
      return held;
    }
    Reading notHeld = deployment.fact("dialogue.not_held");
    return switch (held.answer()) {
      // "not_held" names what did not take place even where the list of events is open.
      case UNKNOWN, PARTLY -> notHeld.within((Object[]) EventKind.values()).not();
      // The two lists contradict each other.
      case YES -> held.and(notHeld.leaf(Answer.UNKNOWN));
      default -> held;
    };
  }

  /**
   * Whether others than management take part, where that is what the event is for: what management
   * discusses with itself is no dialogue. A list that is left out is no matter here.
   */
  private static Claim shared(Part event) {
    return event.fact("kind").is(SHARED).answer() == Answer.YES
        ? ((DialogueEvent) event.map()).shared()
        : Claim.any();
  }

  private static Claim concluded(Part event) {
    Reading status = event.fact("status");
    Reading outcome = event.fact("outcome");
    Claim settled =
        event.fact("kind").is(EventKind.CONSULTATION).answer() == Answer.YES
            ? outcome.holds(Chronology::opinion)
            : outcome.is(EventOutcome.PENDING).not();
    Claim held = status.is(EventStatus.HELD);
    if (held.answer() == Answer.UNKNOWN) {
      // A known closing date says that the event took place.
      held = Claim.any(held, event.fact("closed_on").stated());
    }
    return outcome.stated().answer() == Answer.UNKNOWN ? held : held.and(settled);
  }

  /** Whether that came out of a consultation with an opinion, be it deemed given. */
  private static Answer opinion(Object outcome) {
    return switch ((EventOutcome) outcome) {
      case PENDING -> Answer.NO;
      case NONE, LITIGATION -> Answer.UNKNOWN; // which may have come of an opinion, or of none
      default -> Answer.YES;
    };
  }

  /** Whether an event came before the decision: a stage counts only if no date denies it. */
  static Claim beforeDecision(Deployment deployment, Part event) {
    Claim byStage = event.fact("stage").is(Stage.BEFORE_DECISION);
    Claim openedLater = deployment.fact("dates.decided").before(event.fact("opened_on"));
    boolean denied = openedLater.answer() == Answer.YES || openedLater.answer() == Answer.DISPUTED;
    return denied ? byStage.and(openedLater.not()) : byStage;
  }

  private static Claim sinceUse(Deployment deployment, Part event) {
    Claim byStage = event.fact("stage").is(Stage.DURING, Stage.AFTER);
    Claim byDate = dated(deployment, firstUse(deployment), event, 0);
    if (afterYetBefore(firstUse(deployment), event)) {
      return ofClash(byStage, event);
    }
    // "Before rollout" may well be during a pilot on real work.
    boolean earlier =
        byStage.answer() == Answer.NO
            && !(pilotCounts(deployment)
                && event.fact("stage").is(Stage.BEFORE_ROLLOUT).answer() == Answer.YES);
    return earlier || byStage.answer() == Answer.UNKNOWN
        ? ofTwo(byStage, byDate)
        : Claim.any(byStage, byDate);
  }

  private static Claim inRoutine(Deployment deployment, Part event, int months) {
    Claim byStage = event.fact("stage").is(Stage.AFTER);
    Reading inUse = deployment.fact("dates.in_use_since").applying();
    return afterYetBefore(inUse, event)
        ? ofClash(byStage, event)
        : ofTwo(byStage, dated(deployment, inUse, event, months));
  }

  /** Whether an event is said to come in routine use, and is dated before the use began. */
  private static boolean afterYetBefore(Reading use, Part event) {
    return event.fact("stage").is(Stage.AFTER).answer() == Answer.YES
        && event.fact("closed_on").before(use).answer() == Answer.YES;
  }

  /** What a stage says that the date of the event contradicts. */
  private static Claim ofClash(Claim byStage, Part event) {
    return byStage.and(event.fact("closed_on").leaf(Answer.UNKNOWN));
  }

  /** What the stage or the date of an event says; where one of them is silent, the other. */
  private static Claim ofTwo(Claim byStage, Claim byDate) {
    if (byStage.answer().open() != byDate.answer().open()) {
      return byStage.answer().open() ? byDate : byStage;
    }
    return Claim.any(byStage, byDate);
  }

  /** Whether an event is dated more than so many months after a date of the deployment. */
  private static Claim dated(Deployment deployment, Reading start, Part event, int months) {
    DialogueEvent its = (DialogueEvent) event.map();
    Fact<PartialDate> from =
        start.path().equals("dates.pilot_started")
            ? deployment.dates().pilotStarted()
            : deployment.dates().inUseSince();
    Reading day = event.fact(its.closedOn().isKnown() ? "closed_on" : "opened_on");
    return start
        .stated()
        .and(
            day.holds(
                held -> from.answer(first -> first.plusMonths(months).before((PartialDate) held))));
  }

  private static Claim beforeUse(Deployment deployment, Part event) {
    Claim byDate = event.fact("closed_on").applying().before(firstUse(deployment));
    if (deployment.change().equals(Fact.of(ChangeKind.MINOR_UPGRADE))) {
      // What was settled for the tool holds for a minor upgrade of it.
      return Claim.any(byDate, deployment.fact("change").is(ChangeKind.MINOR_UPGRADE));
    }
    if (!byDate.answer().open() || byDate.answer() == Answer.DISPUTED) {
      return byDate; // a stage stands in for a date that is missing, and settles no dispute
    }
    Reading stage = event.fact("stage");
    boolean pilot = firstUse(deployment).path().equals("dates.pilot_started");
    Claim byStage =
        pilot
            ? stage.is(Stage.BEFORE_DECISION, Stage.BEFORE_PILOT)
            : stage.is(Stage.BEFORE_DECISION, Stage.BEFORE_PILOT, Stage.BEFORE_ROLLOUT);
    if (!byStage.answer().open()) {
      return byStage;
    }
    // As long as it has not met real work, whatever was held came before.
    Claim notYet = putToWork(deployment).not();
    return notYet.answer() == Answer.YES ? notYet : byDate;
  }
}
