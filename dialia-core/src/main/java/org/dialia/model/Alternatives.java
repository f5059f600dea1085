package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Other solutions that were compared. Charter: VS-8, WO-1. */
@RecordBuilder
public record Alternatives(
    @Help(fr = "D'autres solutions ont été comparées.", en = "Other solutions were compared.")
        Fact<Answer> compared,
    @Help(fr = "Une solution sans IA figurait parmi elles.", en = "One of them was without AI.")
        Fact<Answer> withoutAi,
    @Help(fr = "Critères de la comparaison.", en = "What they were compared on.")
        FactList<ChoiceCriterion> criteria,
    Margin margin) {}
