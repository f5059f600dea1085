package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** A return that has really taken place. Charter: SD-3. */
@RecordBuilder
public record Exercised(
    @Help(fr = "Date du retour en arrière.", en = "When it took place.") Fact<PartialDate> date,
    @Help(fr = "Motif du retour en arrière.", en = "Why it took place.")
        Fact<ReversalReason> because,
    Margin margin) {}
