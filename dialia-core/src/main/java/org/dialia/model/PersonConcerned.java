package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** What the person who bears a decision can know, understand and ask for. Charter: HD-3. */
@RecordBuilder
public record PersonConcerned(
    @Help(
            fr = "La personne sait qu'un système intervient dans la décision.",
            en = "The person knows that a system takes part.",
            core = true)
        Fact<Answer> informed,
    @Help(
            fr = "La personne reçoit les raisons de la décision.",
            en = "The person is given the reasons.")
        Fact<Answer> reasonsGiven,
    @Help(
            fr = "La personne peut contester la décision.",
            en = "The person can contest the decision.",
            core = true)
        Fact<Answer> canContest,
    @Help(
            fr = "La personne a accès aux données utilisées.",
            en = "The person is given the data that were used.")
        Fact<Answer> accessToDataGiven,
    @Help(
            fr = "Une voie sans le système est proposée.",
            en = "A way without the system is offered.")
        Fact<Answer> alternativeOffered,
    @Help(
            fr = "La personne peut obtenir un réexamen par un humain.",
            en = "The person can have a human look again.",
            core = true)
        Fact<Answer> humanReview,
    @Help(
            fr = "C'est à la personne de prouver l'erreur du système.",
            en = "It is for the person to prove the system wrong.")
        Fact<Answer> burdenOfProofOnPerson,
    @Help(
            fr = "Délai de réponse à une contestation, en jours.",
            en = "Days within which a challenge is answered.")
        Fact<Integer> answerWithinDays,
    Margin margin) {}
