package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Means that a sector puts together so that small organisations are not left alone. Charter: VS-4.
 */
@RecordBuilder
public record SectorMeans(
    @Help(
            fr = "Des moyens sur l'IA sont mis en commun dans la branche ou le secteur.",
            en = "Means to deal with AI are pooled in the sector.")
        Fact<Answer> pooled,
    @Help(
            fr = "L'organisation a recours à cet appui.",
            en = "The organisation makes use of that support.")
        Fact<Answer> supportUsed,
    Margin margin) {}
