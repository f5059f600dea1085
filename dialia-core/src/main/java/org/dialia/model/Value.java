package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;

/**
 * The value that a deployment creates, what it costs, and how value is shared. Charter: VS-1, VS-2,
 * VS-9.
 */
@RecordBuilder
public record Value(
    @Help(fr = "Gains attendus ou constatés.", en = "The gains expected or found.")
        FactList<Gain> gains,
    @Help(fr = "Règle de partage des gains.", en = "The rule by which gains are shared.")
        Sharing sharing,
    @Help(
            fr = "Coût du projet sur toute sa durée, en euros.",
            en = "Cost of the project over its life, in euros.")
        Fact<BigDecimal> costEur,
    @Help(
            fr = "L'usage des œuvres ou des données des travailleurs est rémunéré.",
            en = "Workers are paid for the use of their works or data.")
        Fact<Answer> workersWorksOrDataCompensated,
    Margin margin) {}
