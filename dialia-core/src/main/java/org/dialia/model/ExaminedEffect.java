package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** One effect that was examined, and how far ahead. Charter: WO-3. */
@RecordBuilder
public record ExaminedEffect(
    @Help(fr = "Sur quoi porte l'effet examiné.", en = "What the effect bears on.")
        Fact<ExaminedTopic> what,
    @Help(fr = "Horizon auquel l'effet a été examiné.", en = "How far ahead it was examined.")
        Fact<Horizon> horizon,
    @Help(fr = "Effet direct ou indirect.", en = "Whether the effect is direct or indirect.")
        Fact<EffectKind> kind,
    Margin margin) {}
