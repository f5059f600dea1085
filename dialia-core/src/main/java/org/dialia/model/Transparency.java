package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** What is written, shared and kept about how the system works. Charter: ST-6, SD-10, SD-12. */
@RecordBuilder
public record Transparency(
    @Help(
            always = true,
            fr = "Les limites du système sont documentées.",
            en = "The limits of the system are written down.")
        Fact<Answer> limitsDocumented,
    @Help(
            fr = "À qui la logique du système a été expliquée ; vide : à personne.",
            en = "To whom the logic was explained; empty: to nobody.",
            refersTo = {Help.Target.ROLE, Help.Target.BODY},
            orWords = "management")
        FactList<String> logicExplainedTo,
    @Help(
            fr = "À qui la documentation a été remise ; vide : à personne.",
            en = "Who was given the documentation; empty: nobody.",
            refersTo = {Help.Target.ROLE, Help.Target.BODY},
            orWords = "management")
        FactList<String> documentationSharedWith,
    @Help(
            fr = "L'exactitude du système est rendue publique.",
            en = "How accurate the system is has been published.")
        Fact<Answer> accuracyPublished,
    @Help(fr = "Les incidents sont consignés.", en = "Incidents are recorded.")
        Fact<Answer> incidentsLogged,
    @Help(
            fr = "Durée de conservation des journaux, en jours.",
            en = "Days for which the logs are kept.")
        Fact<Integer> logsKeptDays,
    @Help(
            fr = "Le dossier pour les autorités de contrôle est prêt.",
            en = "The file for supervisory authorities is ready.")
        Fact<Answer> authorityFileReady,
    @Help(
            fr = "Un interlocuteur est désigné pour les autorités de contrôle.",
            en = "Someone is named to answer supervisory authorities.")
        Fact<Answer> authorityContact,
    Margin margin) {}
