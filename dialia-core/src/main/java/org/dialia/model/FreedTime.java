package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;

/** The time that the system frees, and what it is used for. Charter: RW-5. */
@RecordBuilder
public record FreedTime(
    @Help(
            fr = "Heures libérées par semaine et par personne.",
            en = "Hours freed each week for each person.")
        Fact<BigDecimal> hoursPerWeekPerPerson,
    @Help(fr = "À quoi sert le temps libéré.", en = "What the freed time is used for.")
        FactList<FreedTimeUse> usedFor,
    Margin margin) {}
