package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;

/** Effects on skills and qualifications, and what is done about them. Charter: WO-4, RW-7. */
@RecordBuilder
public record SkillEffects(
    @Help(
            fr = "Un plan de développement des compétences accompagne le projet.",
            en = "A skills plan goes with the project.")
        Fact<Answer> plan,
    @Help(
            fr = "Heures de formation prévues par salarié.",
            en = "Hours of training planned for each worker.")
        Fact<BigDecimal> trainingHoursPerWorker,
    @Help(
            fr = "Les classifications ou la rémunération ont été revues.",
            en = "Job grading or pay has been reviewed.")
        Fact<Answer> classificationReviewed,
    Margin margin) {}
