package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The dialogue held, asked for or refused about a deployment. Charter: SD-1, SD-2, SD-6 to SD-9.
 */
@RecordBuilder
public record Dialogue(
    @Help(
            always = true,
            fr = "Réunions et démarches de dialogue ; absente, la liste est inconnue.",
            en = "The dialogue events; when left out, unknown.")
        FactList<DialogueEvent> events,
    @Help(
            fr = "Formes de dialogue dont on sait qu'elles n'ont pas eu lieu.",
            en = "Kinds of event known not to have taken place.")
        FactList<EventKind> notHeld,
    @Help(
            fr = "Demandes des représentants ou des personnes.",
            en = "What representatives or others asked for.")
        FactList<Request> requests,
    @Help(
            fr = "Étape à laquelle les représentants ont été associés pour la première fois.",
            en = "The phase at which representatives were first associated.")
        Fact<FirstAssociation> firstAssociatedAt,
    @Help(
            fr = "Budget voté ou annonce publique ont précédé le dialogue.",
            en = "Budget or public announcement came before the dialogue.")
        Fact<Answer> decidedBeforeDialogue,
    @Help(
            fr = "Alertes des salariés et suites données.",
            en = "Workers' warnings and what came of them.")
        Warnings warnings,
    @Help(
            fr = "La grève ou un mandat a joué contre une personne.",
            en = "A strike or a mandate counted against a person.")
        Fact<Answer> collectiveRightsPenalised,
    @Help(fr = "Recours et contentieux.", en = "The disputes there are or were.")
        FactList<Dispute> disputes,
    @Help(
            fr = "Intervalle entre deux bilans partagés, en mois.",
            en = "Months between two joint reviews.",
            core = true)
        Fact<Integer> reviewEveryMonths,
    @Help(fr = "Un comité de suivi est en place.", en = "There is a committee that follows it up.")
        Fact<Answer> followUpCommittee,
    @Help(fr = "Moyens donnés au dialogue.", en = "The means given to the dialogue.")
        DialogueMeans means,
    @Help(
            fr = "Les enseignements sont consignés et partagés.",
            en = "What was learned is written down.")
        Fact<Answer> lessonsRecorded,
    @Help(
            always = true,
            fr = "Une voie d'alerte est ouverte aux salariés.",
            en = "Workers have a channel to give warnings.")
        Fact<Answer> alertChannel,
    @Help(fr = "Accords propres à ce projet.", en = "Agreements made for this deployment.")
        FactList<Agreement> agreements,
    Margin margin) {}
