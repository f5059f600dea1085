package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** The data protection impact assessment of a flow. Charter: DP-1. */
@RecordBuilder
public record ImpactAssessment(
    @Help(fr = "État de l'analyse d'impact.", en = "How far the impact assessment has come.")
        Fact<AssessmentStatus> status,
    @Help(fr = "Date de l'analyse d'impact.", en = "When it was done.") Fact<PartialDate> date,
    @Help(
            fr = "Les représentants du personnel ont été entendus.",
            en = "The representatives were heard on it.")
        Fact<Answer> representativesHeard,
    Margin margin) {}
