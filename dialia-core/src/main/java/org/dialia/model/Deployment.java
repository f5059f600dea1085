package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

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
    @Help(fr = "Étape où en est le projet.", en = "How far the deployment has come.", core = true)
        Fact<LifecyclePhase> phase,
    @Help(
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

  /**
   * Whether dialogue of one of these kinds was concluded before the system met real work; for a
   * minor upgrade, what was settled for the tool counts. Charter: SD-1, SD-2.
   */
  public Claim heldBeforeUse(EventKind... kinds) {
    return Chronology.heldBeforeUse(this, List.of(kinds));
  }

  /** Whether any decision has consequences for a person. Charter: HD-1, HD-5. */
  public Claim decidesOnPersons() {
    return fact("decisions").any(decision -> ((Decision) decision.map()).consequential());
  }
}
