package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** The plan or agreement on jobs and skills (GEPP). Charter: SD-5. */
@RecordBuilder
public record WorkforcePlan(
    @Help(
            fr = "La gestion des emplois et des compétences traite des effets de l'IA.",
            en = "Workforce and skills planning deals with the effects of AI.")
        Fact<Answer> coversAi,
    @Help(
            fr = "Date de signature de l'accord ou du plan.",
            en = "When the plan or agreement was signed.")
        Fact<PartialDate> signedOn,
    Margin margin) {}
