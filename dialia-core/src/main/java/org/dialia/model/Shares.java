package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;

/**
 * Who gets which part of a gain, in per cent: known shares add up to at most 100, and to exactly
 * 100 when all are known. Charter: VS-1, VS-2.
 */
@RecordBuilder
public record Shares(
    @Help(
            fr = "Part qui revient aux travailleurs, en pourcentage.",
            en = "What workers get, in per cent.",
            core = true,
            max = 100)
        Fact<BigDecimal> workers,
    @Help(
            fr = "Part qui revient à l'organisation, en pourcentage.",
            en = "What the organisation keeps, in per cent.",
            max = 100)
        Fact<BigDecimal> organisation,
    @Help(
            fr = "Part qui revient aux actionnaires, en pourcentage.",
            en = "What shareholders get, in per cent.",
            max = 100)
        Fact<BigDecimal> shareholders,
    @Help(
            fr = "Part qui revient au fournisseur, en pourcentage.",
            en = "What the supplier gets, in per cent.",
            core = true,
            max = 100)
        Fact<BigDecimal> supplier,
    @Help(
            fr = "Part qui revient aux usagers ou clients, en pourcentage.",
            en = "What users or clients get, in per cent.",
            max = 100)
        Fact<BigDecimal> users,
    @Help(
            fr = "Part qui revient à la société, en pourcentage.",
            en = "What society gets, in per cent.",
            max = 100)
        Fact<BigDecimal> society,
    Margin margin) {}
