package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** A decision that the system takes, prepares or sways. Charter: HD-1, HD-2, HD-3. */
@RecordBuilder
public record Decision(
    @Help(
            fr = "Identifiant, unique parmi les éléments de même nature.",
            en = "Its id, unique among things of its kind.")
        String id,
    Margin margin,
    @Help(
            fr = "Tâche dont cette décision fait partie.",
            en = "The task that the decision is part of.",
            refersTo = Help.Target.TASK)
        Fact<String> task,
    @Help(
            fr = "Qui ou quoi la décision concerne.",
            en = "Who or what the decision is about.",
            core = true)
        Fact<DecisionAbout> about,
    @Help(
            fr = "Effet de la décision sur la personne.",
            en = "What the decision does to the person.",
            core = true)
        Fact<DecisionEffect> effect,
    @Help(
            fr = "Degré d'automatisation, tel qu'il est pratiqué.",
            en = "How far the system goes on its own, as practised.",
            core = true)
        Fact<Automation> automation,
    @Help(
            fr = "Possibilité d'annuler l'effet de la décision.",
            en = "How well its effect can be undone.")
        Fact<Undoing> reversible,
    @Help(fr = "Nombre de cas par mois.", en = "How many cases there are each month.", core = true)
        Fact<Integer> casesPerMonth,
    @Help(fr = "Alertes émises par le système.", en = "The alerts that the system raises.")
        SystemAlerts systemAlerts,
    @Help(
            fr = "Des résultats du système se sont révélés faux.",
            en = "Results have been shown wrong.")
        Fact<Answer> errorsShown,
    @Help(
            fr = "Les personnes lésées par une erreur obtiennent réparation.",
            en = "Harm done by wrong results is repaired.")
        Fact<Answer> repairedWhenWrong,
    @Help(fr = "La personne qui contrôle et ses moyens.", en = "Who reviews, and with what means.")
        Oversight oversight,
    @Help(
            fr = "Ce que peut savoir et demander la personne concernée.",
            en = "What the person concerned can know and ask for.")
        PersonConcerned person)
    implements Subject {

  /**
   * Whether the decision has consequences for a person. An effect that is stated is one on a
   * person, unless the decision is said to be about an object. Charter: HD-1.
   */
  public Claim consequential() {
    Claim effect = fact("effect").is(DecisionEffect.NONE).not();
    return about.isKnown() ? effect.and(fact("about").is(DecisionAbout.OBJECT).not()) : effect;
  }

  /**
   * Whether the decision has consequences for a person and the system weighs on it: it does more
   * than give facts. Charter: HD-2.
   */
  public Claim swayed() {
    return consequential().and(fact("automation").is(Automation.NONE, Automation.INFORMS).not());
  }

  /**
   * Whether the system weighs on the decision and a human is said to review it. Where nobody is
   * named, an act that is seen by no one before its effect has no reviewer. Charter: HD-2.
   */
  public Claim reviewed() {
    Claim nobody =
        oversight.role().isKnown()
            ? fact("oversight.role").is("none")
            : fact("automation").is(Automation.ACTS_THEN_INFORMS, Automation.ACTS_ALONE);
    return swayed().and(nobody.not());
  }
}
