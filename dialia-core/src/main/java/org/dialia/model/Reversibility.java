package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Whether and how one can go back. Charter: SD-3. */
@RecordBuilder
public record Reversibility(
    @Help(
            fr = "Un plan de retour en arrière est écrit.",
            en = "There is a written plan to go back.",
            core = true)
        Fact<Answer> plan,
    @Help(
            fr = "Date du dernier essai de retour en arrière.",
            en = "When going back was last tried out.")
        Fact<PartialDate> testedOn,
    @Help(
            fr = "Le travail peut continuer demain sans le système : effectifs, moyens, procédure.",
            en = "Work can go on tomorrow without the system: staff, means, procedure.",
            core = true)
        Fact<Answer> manualFallback,
    @Help(
            fr = "Des critères d'arrêt sont fixés.",
            en = "It is set down when the system must be stopped.")
        Fact<Answer> stopCriteria,
    @Help(
            fr = "Qui peut décider l'arrêt.",
            en = "Who can decide to stop it.",
            refersTo = Help.Target.ROLE,
            orWords = "management")
        FactList<String> whoCanStop,
    @Help(
            fr = "Les données peuvent être retirées ou effacées en cas d'arrêt.",
            en = "Data can be taken out or erased when it stops.")
        Fact<Answer> dataRemoval,
    @Help(
            fr = "Retour en arrière effectivement décidé.",
            en = "A return that has really taken place.")
        Exercised exercised,
    Margin margin) {}
