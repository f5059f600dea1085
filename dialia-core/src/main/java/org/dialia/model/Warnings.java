package org.dialia.model;

/** Warnings that workers gave, and whether they were heeded. Charter: SD-9. */
public record Warnings(
    @Help(fr = "Des salariés ont donné l'alerte.", en = "Workers have given warnings.")
        Fact<Answer> raisedByWorkers,
    @Help(fr = "Ces alertes ont été suivies d'effet.", en = "The warnings were acted on.")
        Fact<Answer> actedOn,
    Margin margin) {}
