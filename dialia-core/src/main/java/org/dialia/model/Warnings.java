package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Warnings that workers gave, and whether they were heeded. Charter: SD-9. */
@RecordBuilder
public record Warnings(
    @Help(fr = "Des salariés ont donné l'alerte.", en = "Workers have given warnings.")
        Fact<Answer> raisedByWorkers,
    @Help(fr = "Ces alertes ont été suivies d'effet.", en = "The warnings were acted on.")
        Fact<Answer> actedOn,
    Margin margin) {}
