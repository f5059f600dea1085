package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** The AI system of a deployment: how it works, where it comes from and what is known of it. */
@RecordBuilder
public record AiSystem(
    @Help(fr = "Techniques employées.", en = "How the system comes to its output.")
        FactList<Technique> techniques,
    @Help(
            fr = "Le système évalue des aspects de la personne (profilage).",
            en = "The system profiles people.")
        Fact<Answer> profiling,
    @Help(fr = "Le système est développé en interne.", en = "The system was made in the house.")
        Fact<Answer> inHouse,
    @Help(
            fr = "Pratiques interdites ou encadrées par la loi.",
            en = "Practices that the law forbids or restricts.")
        Practices practices,
    @Help(fr = "Fournisseurs du système.", en = "Who supplies the system.")
        FactList<Supplier> suppliers,
    @Help(
            fr = "Clauses du contrat avec le fournisseur.",
            en = "What the contract with the supplier says.")
        Contract contract,
    @Help(
            fr = "Ce qui est connu et partagé du fonctionnement du système.",
            en = "What is known and shared about how the system works.")
        Transparency transparency,
    @Help(fr = "Données dont le système a appris.", en = "The data that the system learned from.")
        LearningData learningData,
    @Help(fr = "Autres solutions examinées.", en = "The other solutions looked at.")
        Alternatives alternatives,
    @Help(
            fr = "Conditions d'acceptation du système et résultats des tests.",
            en = "On what conditions the system is accepted, and what the tests gave.")
        Acceptance acceptance,
    Margin margin) {}
