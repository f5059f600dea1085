package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An AI system put to work, or planned to be: the system, the people and tasks it meets, what it
 * decides, the data it moves, the value it creates and the dialogue held about it.
 */
@RecordBuilder
public record Deployment(
    @Help(
            fr = "Identifiant, unique parmi les éléments de même nature.",
            en = "Its id, unique among things of its kind.")
        String id,
    Margin margin,
    @Help(
            always = true,
            fr = "Étape où en est le projet.",
            en = "How far the deployment has come.",
            core = true)
        Fact<LifecyclePhase> phase,
    @Help(
            always = true,
            fr = "Nature du changement : système nouveau, remplacement, évolution ou extension.",
            en = "What it is, compared with what was there before.",
            core = true)
        Fact<ChangeKind> change,
    @Help(fr = "Qui a introduit le système.", en = "Who brought the system in.")
        Fact<Introducer> introducedBy,
    @Help(
            fr = "Niveaux où le système produit ses effets.",
            en = "The levels at which the system acts.")
        FactList<Level> reach,
    @Help(
            fr = "Buts annoncés du projet.",
            en = "What the deployment is declared to be for.",
            core = true)
        FactList<Purpose> purposes,
    @Help(fr = "Dates clés du projet.", en = "The key dates of the deployment.") Dates dates,
    @Help(fr = "Conditions du pilote.", en = "On what terms the pilot is held.") PilotTerms pilot,
    @Help(
            fr = "Besoin de départ et options d'organisation examinées.",
            en = "The need at the start and the options looked at.")
        Need need,
    @Help(
            fr = "Le système lui-même, ses fournisseurs et son contrat.",
            en = "The system itself, its suppliers and its contract.")
        AiSystem system,
    @Help(
            fr = "Toutes les personnes et parties concernées, dedans et dehors.",
            en = "Everyone concerned, inside and outside.")
        FactList<Role> roles,
    @Help(fr = "Tâches que le système touche.", en = "The tasks the system touches.")
        FactList<Task> tasks,
    @Help(
            fr = "Décisions que le système prend, prépare ou influence.",
            en = "The decisions the system takes, prepares or sways.")
        FactList<Decision> decisions,
    @Help(
            fr = "Circulation des données, de qui à qui et pour quoi.",
            en = "Where data go, from whom, to whom and for what.")
        FactList<DataFlow> dataFlows,
    @Help(
            fr = "Effets examinés et suivis sur le travail, l'emploi et les compétences.",
            en = "Effects on work, jobs and skills, as examined and followed.")
        Effects effects,
    @Help(
            fr = "Gains attendus, coûts et partage de la valeur.",
            en = "Expected gains, cost and how the value is shared.")
        Value value,
    @Help(
            fr = "Dialogue tenu, demandé ou refusé au sujet du projet.",
            en = "The dialogue held, asked for or refused about the deployment.")
        Dialogue dialogue,
    @Help(fr = "Possibilité de revenir en arrière.", en = "Whether and how one can go back.")
        Reversibility reversibility,
    @Help(
            fr = "Dialogue entre toutes les parties concernées.",
            en = "The dialogue between all parties concerned.")
        Parties parties,
    @Help(fr = "Apport à l'intérêt général.", en = "What it brings to the public interest.")
        PublicInterest publicInterest,
    @Help(
            fr = "Texte libre pour les lecteurs ; aucune règle ne le lit.",
            en = "Text for people; no rule reads it.")
        Fact<String> notes)
    implements Subject {

  private static final Contract SILENT_CONTRACT = FactSheet.blank(Contract.class);

  /**
   * Whether the system has met real work. A pilot on real work is use; a suspended or retired
   * deployment has been in use; an abandoned one only if a date of use is known. Charter: SD-1.
   */
  public Claim putToWork() {
    return Chronology.putToWork(this);
  }

  /** The day from which the system met real work: the start of a pilot on it, else that of use. */
  public Reading firstUse() {
    return Chronology.firstUse(this);
  }

  /** Whether dialogue of one of these kinds has taken place; a pending opinion does not count. */
  public Claim held(EventKind... kinds) {
    return Chronology.held(this, List.of(kinds));
  }

  /** Whether dialogue of one of these kinds has begun, whether or not it is concluded. */
  public Claim opened(EventKind... kinds) {
    return Chronology.opened(this, List.of(kinds));
  }

  /**
   * The last dialogue of one of these kinds that has begun, by its date; of several without a date,
   * the last that is described.
   */
  public Optional<DialogueEvent> last(EventKind... kinds) {
    return Chronology.last(this, List.of(kinds));
  }

  /**
   * Whether dialogue of one of these kinds was concluded before the system met real work; for a
   * minor upgrade, what was settled for the tool counts. Charter: SD-1, SD-2.
   */
  public Claim heldBeforeUse(EventKind... kinds) {
    return Chronology.heldBeforeUse(this, List.of(kinds));
  }

  /**
   * Whether the system is at work now: it has met real work, and nobody has suspended it or taken
   * it out of use. Charter: SD-2, SD-3.
   */
  public Claim atWork() {
    return Chronology.atWork(this);
  }

  /**
   * Whether it is more than a minor upgrade of a tool already there. A minor upgrade has to be
   * stated: what is not said counts as more. Charter: SD-1.
   */
  public Claim moreThanMinorUpgrade() {
    return change.equals(Fact.of(ChangeKind.MINOR_UPGRADE))
        ? fact("change").is(ChangeKind.MINOR_UPGRADE).not()
        : Claim.always();
  }

  /**
   * Whether it takes something away from those it touches: jobs or tasks go, something is worse at
   * work, or it acts on a person before a human has looked. A minor upgrade does none of that.
   * Charter: SD-1.
   */
  public Claim takesAway() {
    return Claim.any(
        fact("effects.jobs.removed_fte").above(0),
        fact("effects.jobs.dismissals_linked").yes(),
        fact("tasks")
            .any(
                task ->
                    task.fact("change").is(TaskChange.REMOVED).or(((Task) task.map()).worsened())),
        fact("decisions")
            .any(
                decision ->
                    ((Decision) decision.map())
                        .consequential()
                        .and(
                            decision
                                .fact("automation")
                                .is(Automation.ACTS_THEN_INFORMS, Automation.ACTS_ALONE))));
  }

  /**
   * Whether a negotiation ended in an agreement before the system met real work; an agreement with
   * representatives that is dated before then shows it too. Charter: SD-1.
   */
  public Claim agreedBeforeUse() {
    return Chronology.agreedBeforeUse(this);
  }

  /**
   * Whether dialogue of one of these kinds was held, or is under way, once the system had met real
   * work. Charter: SD-2.
   */
  public Claim heldSinceUse(EventKind... kinds) {
    return Chronology.heldSinceUse(this, List.of(kinds));
  }

  /**
   * Whether dialogue of one of these kinds was held, or is under way, more than so many months
   * after the system came into use, or in its routine use. Charter: SD-2.
   */
  public Claim heldAfterMonths(int months, EventKind... kinds) {
    return Chronology.heldAfterMonths(this, months, List.of(kinds));
  }

  /** Whether dialogue of one of these kinds was held, or is under way, with that role or body. */
  public Claim heldWith(String participant, EventKind... kinds) {
    return Chronology.heldWith(this, participant, List.of(kinds));
  }

  /**
   * Whether an event is said to come before the decision, and was not opened after it. Charter:
   * SD-6.
   */
  public Claim beforeDecision(Part event) {
    return Chronology.beforeDecision(this, event);
  }

  /** Whether a body or a role that represents the workers takes part in an event. */
  public Claim representativesIn(Part event) {
    return Chronology.representativesIn(this, event);
  }

  /**
   * Whether it changes the work: it is more than a minor upgrade of what was there, and was not
   * given up before use. What nobody calls minor is more. Charter: WO-1, WO-2.
   */
  public Claim changesWork() {
    Claim pursued = pursued();
    if (pursued.answer() == Answer.NO) {
      return pursued;
    }
    return change.isUnknown() || change.isNotApplicable()
        ? Claim.always()
        : fact("change").is(ChangeKind.MINOR_UPGRADE).not();
  }

  /** Whether it was not given up before use. Charter: WO-2, WO-4. */
  public Claim pursued() {
    return phase.equals(Fact.of(LifecyclePhase.ABANDONED)) && putToWork().answer() != Answer.YES
        ? fact("phase").is(LifecyclePhase.ABANDONED).not()
        : Claim.always();
  }

  /**
   * Whether the system comes from a supplier: one is named, it was not made in the house, or a
   * contract is described; in dispute or in part so as the making is. Where nothing is said, the
   * list of suppliers is what has to be asked for. Charter: VS-2, VS-3, VS-6.
   */
  public Claim supplied() {
    Claim named = fact("system.suppliers").empty().not();
    if (named.answer() == Answer.YES) {
      return named;
    }
    Claim bought = fact("system.in_house").no();
    if (bought.answer() == Answer.YES || bought.answer() == Answer.NO) {
      return bought;
    }
    if (!system.contract().equals(SILENT_CONTRACT)) {
      for (FactDescription term : FactSheet.of(Contract.class).facts()) {
        if (term.kind() == FactDescription.Kind.ANSWER) {
          Claim described = fact("system.contract." + term.key()).stated();
          if (described.answer() == Answer.YES) {
            return described;
          }
        }
      }
    }
    return system.inHouse().isKnown() || system.inHouse().isDisputed() ? named.or(bought) : named;
  }

  /**
   * Whether no rule for sharing the gains was negotiated; in part so where management announced one
   * alone. Charter: VS-1.
   */
  public Claim gainsUnshared() {
    return fact("value.sharing.rule")
        .applying()
        .holds(
            rule ->
                rule == SharingRule.NONE
                    ? Answer.YES
                    : rule == SharingRule.DECLARED ? Answer.PARTLY : Answer.NO);
  }

  /**
   * Whether there are people whom it serves or judges from outside the staff: such a role is
   * described, or a decision is about such people. Charter: ST-7, VS-7.
   */
  public Claim servesPeople() {
    return Claim.any(
        fact("decisions")
            .any(
                decision ->
                    decision
                        .fact("about")
                        .applying()
                        .is(
                            DecisionAbout.USER,
                            DecisionAbout.CLIENT,
                            DecisionAbout.CITIZEN,
                            DecisionAbout.CANDIDATE)),
        fact("roles").any(role -> ((Role) role.map()).served()));
  }

  /**
   * Whether any decision has consequences for a user, a client or a citizen. Charter: ST-6, ST-7.
   */
  public Claim decidesOnPeopleServed() {
    return fact("decisions")
        .any(
            decision ->
                decision
                    .fact("about")
                    .applying()
                    .is(DecisionAbout.USER, DecisionAbout.CLIENT, DecisionAbout.CITIZEN)
                    .and(((Decision) decision.map()).consequential()));
  }

  /** Whether it is past plans: under construction at least, or put to work. Charter: DP-1, DP-3. */
  public Claim begun() {
    Claim pastPlans =
        fact("phase")
            .is(
                LifecyclePhase.IDEA,
                LifecyclePhase.STUDY,
                LifecyclePhase.PROCUREMENT,
                LifecyclePhase.ABANDONED)
            .not();
    return pastPlans.answer() == Answer.YES ? pastPlans : pastPlans.or(putToWork());
  }

  /**
   * Whether the data of a flow are about people who work here, those of subcontractors included.
   * Charter: DP-2, DP-3.
   */
  public Claim aboutWorkers(DataFlow flow) {
    return about(
        flow,
        RoleKind.WORKER,
        RoleKind.AGENCY_WORKER,
        RoleKind.PLATFORM_WORKER,
        RoleKind.MANAGER,
        RoleKind.EXECUTIVE,
        RoleKind.PROJECT_TEAM,
        RoleKind.REPRESENTATIVE,
        RoleKind.SUBCONTRACTOR);
  }

  /**
   * Whether the data of a flow are about people of one of these kinds; of someone who is not among
   * the roles it is unknown. Charter: DP-1, DP-2, DP-3.
   */
  public Claim about(DataFlow flow, RoleKind... kinds) {
    Reading subjects = flow.fact("subjects");
    List<Claim> claims = new ArrayList<>();
    claims.add(subjects.leaf(flow.subjects().others()));
    for (String id : flow.subjects()) {
      Optional<Role> role =
          roles.elements().stream().filter(one -> one.id().equals(id)).findFirst();
      claims.add(
          role.map(known -> subjects.includes(id).and(known.fact("kind").is(kinds)))
              .orElse(subjects.leaf(Answer.UNKNOWN)));
    }
    return Claim.among(claims.toArray(Claim[]::new));
  }

  /**
   * Whether a collective agreement in force that day, of the deployment or of the organisation,
   * settles how workers' data are used. Charter: DP-2.
   */
  public Claim dataAgreement(Organisation organisation, LocalDate day) {
    return Claim.any(
        fact("dialogue.agreements").any(one -> ((Agreement) one.map()).settlesData(day)),
        organisation.fact("agreements").any(one -> ((Agreement) one.map()).settlesData(day)));
  }

  /**
   * What the terms of the contract with a supplier say. Where all of them are said not to apply
   * although a supplier is named, one of them is asked about: the contract cannot be beside the
   * point as a whole. Charter: VS-2, VS-3, VS-6.
   *
   * @param terms what the terms say together
   * @param asked what one of them says, taken to apply
   */
  public Claim ofContract(Claim terms, Claim asked) {
    boolean dodged =
        terms.answer() == Answer.NOT_APPLICABLE && !system.suppliers().elements().isEmpty();
    return dodged ? asked : terms;
  }

  /**
   * Whether those listed are management and roles on its side of the table alone: who leads, who
   * brings the system in, who sells it. What is shared among them has reached nobody else. Charter:
   * ST-6, ST-8.
   */
  public Claim managementAlone(Reading listed) {
    List<Object> side = new ArrayList<>(List.of("management"));
    List<Claim> kinds = new ArrayList<>();
    for (Role role : roles.elements()) {
      Claim its =
          role.fact("kind")
              .is(
                  RoleKind.EXECUTIVE,
                  RoleKind.BOARD,
                  RoleKind.PROJECT_TEAM,
                  RoleKind.SUPPLIER,
                  RoleKind.INTEGRATOR);
      if (its.possible() && listed.includes(role.id()).answer() == Answer.YES) {
        side.add(role.id());
        kinds.add(its);
      }
    }
    Claim within = listed.within(side.toArray());
    return within.and(Claim.all(kinds.toArray(Claim[]::new)));
  }

  /** Whether any decision has consequences for a person. Charter: HD-1, HD-5. */
  public Claim decidesOnPersons() {
    return fact("decisions").any(decision -> ((Decision) decision.map()).consequential());
  }
}
