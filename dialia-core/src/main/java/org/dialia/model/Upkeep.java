package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;

/** The work of feeding, checking and correcting the system. Charter: RW-7. */
@RecordBuilder
public record Upkeep(
    @Help(
            fr = "Minutes par jour et par personne passées à entretenir le système.",
            en = "Minutes a day that each person spends on it.",
            realWork = true)
        Fact<BigDecimal> minutesPerDay,
    @Help(
            fr = "Ce temps est reconnu et compté comme du travail.",
            en = "That time is counted as work.",
            realWork = true)
        Fact<Answer> countedAsWork,
    Margin margin) {}
