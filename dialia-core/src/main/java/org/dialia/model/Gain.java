package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;

/** One gain, the task it comes from, and who gets it. Charter: VS-1, VS-2, VS-9. */
@RecordBuilder
public record Gain(
    @Help(
            fr = "Identifiant, unique parmi les éléments de même nature.",
            en = "Its id, unique among things of its kind.")
        String id,
    Margin margin,
    @Help(
            fr = "Tâche qui produit ce gain.",
            en = "The task that the gain comes from.",
            refersTo = Help.Target.TASK)
        Fact<String> task,
    @Help(fr = "Nature du gain.", en = "What is gained.") Fact<GainKind> kind,
    @Help(
            fr = "Montant du gain, dans l'unité indiquée.",
            en = "How much is gained, in the unit given.",
            core = true)
        Fact<BigDecimal> amount,
    @Help(fr = "Unité du montant.", en = "What the amount is counted in.", core = true)
        Fact<GainUnit> unit,
    @Help(fr = "Le gain a été mesuré.", en = "The gain was measured.") Fact<Answer> measured,
    @Help(
            fr = "Répartition du gain entre les bénéficiaires.",
            en = "Who gets which part of the gain.")
        Shares shares)
    implements Subject {

  /**
   * Whether it is a gain in productivity that is put in figures; a kind that is not said counts as
   * one, quality and safety do not. A figure that makes no sense is none. Charter: VS-1.
   */
  public Claim quantified() {
    Claim figure = fact("amount").above(0);
    return figure.possible() && !kind.isUnknown()
        ? figure.and(fact("kind").is(GainKind.QUALITY, GainKind.SAFETY).not())
        : figure;
  }
}
