package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;

/**
 * A task that the system touches: as prescribed, as really done, and what becomes of it. Charter:
 * RW-1 to RW-8, HD-4.
 */
@RecordBuilder
public record Task(
    @Help(
            fr = "Identifiant, unique parmi les éléments de même nature.",
            en = "Its id, unique among things of its kind.")
        String id,
    Margin margin,
    @Help(
            fr = "Qui fait cette tâche.",
            en = "Who does the task.",
            core = true,
            refersTo = Help.Target.ROLE)
        Fact<String> role,
    @Help(
            fr = "Part du temps de travail avant le système, en pourcentage.",
            en = "Share of working time before the system, in per cent.",
            max = 100)
        Fact<BigDecimal> shareOfTimePct,
    @Help(
            fr = "Part du temps de travail avec le système, en pourcentage.",
            en = "Share of working time with the system, in per cent.",
            max = 100)
        Fact<BigDecimal> shareOfTimeAfterPct,
    @Help(fr = "Ce que devient la tâche.", en = "What becomes of the task.")
        Fact<TaskChange> change,
    @Help(fr = "La tâche est répétitive.", en = "The task is repetitive.", realWork = true)
        Fact<Answer> repetitive,
    @Help(
            fr = "Étapes prévues par la procédure.",
            en = "The steps that the procedure lays down.",
            core = true)
        FactList<String> prescribed,
    @Help(
            fr = "Ce que font les personnes et que la procédure ne dit pas.",
            en = "What people do that the procedure does not say.",
            core = true)
        FactList<RealElement> real,
    @Help(fr = "Étude du travail réel.", en = "How the real work was studied.") Study study,
    @Help(
            fr = "Part des cas hors norme, en pourcentage.",
            en = "Share of cases that do not fit the standard, in per cent.",
            realWork = true,
            max = 100)
        Fact<BigDecimal> nonStandardSharePct,
    @Help(
            fr = "Moments où celles et ceux qui font la tâche ont pris part au projet.",
            en = "When those who do the task took part in the project.",
            core = true)
        FactList<Participation> workersTookPart,
    @Help(
            fr = "Le système a été essayé en situation réelle de travail.",
            en = "The system was tried in a real work situation.",
            realWork = true)
        Fact<Answer> trialInRealSituation,
    @Help(
            fr = "Le système ou l'organisation a été ajusté après l'essai.",
            en = "The system or the work was adjusted after the trial.",
            realWork = true)
        Fact<Answer> adjustedAfterTrial,
    @Help(
            fr = "Effets sur celles et ceux qui font la tâche.",
            en = "The effects on those who do the task.")
        TaskEffects effects,
    @Help(
            fr = "Travail d'entretien du système : alimenter, vérifier, corriger.",
            en = "The work of feeding, checking and correcting the system.")
        Upkeep upkeep,
    @Help(fr = "Temps libéré et son emploi.", en = "The time freed and what it is used for.")
        FreedTime freedTime,
    @Help(
            fr =
                "Les personnes font encore la tâche sans le système, assez souvent pour savoir la"
                    + " faire.",
            en = "People still do it without the system often enough to be able to.",
            realWork = true)
        Fact<Answer> practisedWithoutSystem,
    @Help(
            fr = "Le système impose des objectifs ou des cadences.",
            en = "The system imposes targets or a pace.",
            realWork = true)
        Fact<Answer> targetsImposedBySystem)
    implements Subject {

  /**
   * Whether the work was not studied with those who do it: not at all, or on the word of others
   * alone. Charter: RW-1.
   */
  public Claim unstudied() {
    Reading method = fact("study.method");
    Claim onTheWordOfOthers =
        fact("study.source")
            .is(Source.DECLARED_BY_MANAGEMENT, Source.THIRD_PARTY_CLAIM, Source.DOCUMENTED);
    return Claim.any(
        method.is(StudyMethod.NONE), method.is(StudyMethod.DECLARATION).and(onTheWordOfOthers));
  }

  /**
   * Whether this is worse with the system; partly, where it is for some only. Not applicable as
   * long as nobody has said: one question asks for all the effects. Charter: RW-4, WO-5.
   *
   * @param effect its key, such as {@code health}
   */
  public Claim worsened(String effect) {
    Reading change = fact("effects." + effect);
    return ((Fact<?>) change.said()).isUnknown() ? Claim.any() : change.holds(Task::worse);
  }

  /**
   * Whether anything is worse with the system, of what has been said of its effects. Charter: RW-4.
   */
  Claim worsened() {
    return Claim.any(
        FactSheet.of(TaskEffects.class).facts().stream()
            .filter(fact -> fact.type() == Change.class)
            .map(fact -> worsened(fact.key()))
            .toArray(Claim[]::new));
  }

  private static Answer worse(Object change) {
    return change == Change.WORSE ? Answer.YES : change == Change.MIXED ? Answer.PARTLY : Answer.NO;
  }
}
