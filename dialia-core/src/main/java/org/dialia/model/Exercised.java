package org.dialia.model;

/** A return that has really taken place. Charter: SD-3. */
public record Exercised(
    @Help(fr = "Date du retour en arrière.", en = "When it took place.") Fact<PartialDate> date,
    @Help(fr = "Motif du retour en arrière.", en = "Why it took place.")
        Fact<ReversalReason> because,
    Margin margin) {}
