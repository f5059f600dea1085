package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;

/** How reliable the system was found. Charter: SD-12. */
@RecordBuilder
public record Reliability(
    @Help(fr = "La fiabilité a été mesurée.", en = "Reliability has been measured.")
        Fact<Answer> measured,
    @Help(
            fr = "Taux d'erreur, en pourcentage.",
            en = "The share of wrong results, in per cent.",
            max = 100)
        Fact<BigDecimal> errorRatePct,
    @Help(
            fr = "Résultat comparé à celui des personnes qui font ce travail.",
            en = "How it does against people who do this work.")
        Fact<Comparison> againstPeople,
    Margin margin) {}
