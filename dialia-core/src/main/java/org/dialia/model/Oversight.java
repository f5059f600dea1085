package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;

/**
 * The human who reviews a decision, and the authority, training, time and information that person
 * has. Charter: HD-1, HD-2.
 */
@RecordBuilder
public record Oversight(
    @Help(
            fr = "Qui contrôle la décision ; « none » : personne.",
            en = "Who reviews the decision; none: nobody.",
            core = true,
            refersTo = Help.Target.ROLE,
            orWords = "none")
        Fact<String> role,
    @Help(
            fr = "Cette personne a le pouvoir de s'écarter du résultat du système.",
            en = "That person has the power to depart from the output.",
            core = true)
        Fact<Answer> authority,
    @Help(
            fr = "Cette personne est formée à contrôler le système.",
            en = "That person is trained to review the system.",
            core = true)
        Fact<Answer> trained,
    @Help(
            fr = "Minutes dont elle dispose par cas.",
            en = "Minutes that person has for each case.",
            core = true)
        Fact<BigDecimal> minutesPerCase,
    @Help(
            fr = "Elle voit les éléments sur lesquels le système s'est fondé.",
            en = "That person sees what the system went by.")
        Fact<Answer> seesInputs,
    @Help(
            fr = "Elle se fait un avis avant de voir le résultat du système.",
            en = "That person judges before seeing the output.")
        Fact<Answer> judgesBeforeOutput,
    @Help(fr = "Elle peut arrêter le système.", en = "That person can stop the system.")
        Fact<Answer> canStop,
    @Help(
            fr = "Les écarts au résultat du système sont consignés.",
            en = "Departures from the output are recorded.")
        Fact<Answer> overridesRecorded,
    @Help(
            fr = "Part des cas où elle s'écarte du résultat, en pourcentage.",
            en = "Share of cases that depart from the output, in per cent.",
            max = 100)
        Fact<BigDecimal> overrideRatePct,
    @Help(
            fr = "Un audit, une autorité ou un juge a constaté l'effectivité du contrôle.",
            en = "An audit, an authority or a court found the review effective.")
        Fact<Answer> foundEffective,
    @Help(
            fr = "Elle ne doit se justifier que lorsqu'elle s'écarte du résultat.",
            en = "That person must give reasons only when departing from it.")
        Fact<Answer> justifiesOnlyDepartures,
    Margin margin) {}
