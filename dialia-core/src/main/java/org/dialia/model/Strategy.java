package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** The strategic orientations put to the representatives. Charter: SD-4. */
@RecordBuilder
public record Strategy(
    @Help(
            fr = "Les orientations stratégiques soumises aux représentants traitent de l'IA.",
            en = "The strategic orientations put to the representatives deal with AI.")
        Fact<Answer> coversAi,
    @Help(
            fr = "Date de la consultation sur les orientations stratégiques.",
            en = "When the strategic orientations were last put to the representatives.")
        Fact<PartialDate> discussedOn,
    Margin margin) {}
