package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * On what conditions the system is accepted, who agreed to them, and what the tests gave. Charter:
 * ST-8, SD-12, HD-5.
 */
@RecordBuilder
public record Acceptance(
    @Help(
            fr = "Les critères d'acceptation ont été arrêtés d'un commun accord.",
            en = "The conditions for accepting the system were agreed.")
        Fact<Answer> criteriaAgreed,
    @Help(
            fr = "Avec qui ces critères ont été arrêtés.",
            en = "With whom those conditions were agreed.",
            refersTo = {Help.Target.ROLE, Help.Target.BODY},
            orWords = "management")
        FactList<String> agreedWith,
    @Help(fr = "Fiabilité mesurée du système.", en = "How reliable the system was found.")
        Reliability reliability,
    @Help(
            fr = "L'acceptabilité pour les personnes concernées a été mesurée.",
            en = "It was measured how far those concerned accept it.")
        Fact<Answer> acceptabilityMeasured,
    @Help(fr = "Test de biais et son résultat.", en = "The bias test and its result.")
        BiasTest biasTest,
    @Help(
            fr = "Un effet discriminatoire a été constaté.",
            en = "A discriminatory effect has been found.")
        Fact<Answer> discriminatoryEffectFound,
    @Help(
            fr = "Critères de discrimination que le système utilise ou peut déduire.",
            en = "Protected criteria that the system uses or can deduce.")
        FactList<ProtectedCriterion> protectedCriteria,
    Margin margin) {}
