package org.dialia.gate;

import org.dialia.assessment.Outcome;
import org.dialia.charter.Severity;
import org.dialia.model.Fact;
import org.dialia.model.Help;

/** One entry of a baseline: a finding, or an overdue dialogue step, that was there before. */
public record KnownFinding(
    @Help(
            fr = "L'identifiant stable du constat ou de l'étape.",
            en = "The stable id of the finding or step.")
        Fact<String> id,
    @Help(
            fr = "Le fichier qui décrit ce dont il parle.",
            en = "The file that describes what it is about.")
        Fact<String> file,
    @Help(fr = "La règle, ou l'étape de dialogue.", en = "The rule, or the dialogue step.")
        Fact<String> rule,
    @Help(fr = "Ce dont il parle.", en = "What it is about.") Fact<String> subject,
    @Help(
            fr = "risk ou question ; laissé de côté pour une étape en retard.",
            en = "risk or question; left out for an overdue step.")
        Fact<Outcome> outcome,
    @Help(
            fr = "La gravité du risque ou le poids de la question.",
            en = "The severity of the risk or the weight of the question.")
        Fact<Severity> severity) {

  /** How bad it is: any risk is worse than any question, any question than a step. */
  int rank() {
    return outcome.value().map(its -> rank(its, severity.value().orElse(Severity.LOW))).orElse(0);
  }

  /** From 1, a question of low weight, to 8, a critical risk. */
  static int rank(Outcome outcome, Severity severity) {
    int step =
        switch (severity) {
          case LOW -> 1;
          case MEDIUM -> 2;
          case HIGH -> 3;
          case CRITICAL -> 4;
        };
    return outcome == Outcome.RISK ? step + 4 : step;
  }
}
