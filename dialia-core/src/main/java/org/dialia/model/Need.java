package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** What the organisation of work asked for before a tool was chosen. Charter: WO-1, WO-6. */
@RecordBuilder
public record Need(
    @Help(
            fr = "Le besoin a été énoncé avant le choix de l'outil.",
            en = "The need was stated before the tool was chosen.",
            core = true)
        Fact<Answer> statedBeforeTool,
    @Help(
            fr = "Les exigences viennent de l'analyse du travail.",
            en = "What is required of the tool was drawn from the work.")
        Fact<Answer> requirementsFromWork,
    @Help(
            fr = "Plusieurs options d'organisation ont été comparées.",
            en = "Several ways to organise the work were compared.")
        Fact<Answer> organisationOptionsCompared,
    @Help(
            fr = "Le besoin a été débattu au niveau où se décide la stratégie.",
            en = "The need was debated where strategy is decided.")
        Fact<Answer> debatedWithStrategy,
    Margin margin) {}
