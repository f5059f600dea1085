package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;

/** The alerts that a system raises and what comes of them. Charter: HD-2. */
@RecordBuilder
public record SystemAlerts(
    @Help(fr = "Nombre d'alertes par mois.", en = "How many alerts there are each month.")
        Fact<Integer> perMonth,
    @Help(
            fr = "Part des alertes suivies d'effet, en pourcentage.",
            en = "Share of alerts that were acted on, in per cent.",
            max = 100)
        Fact<BigDecimal> actedOnPct,
    Margin margin) {}
