package org.dialia.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Principle;
import org.dialia.charter.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Adds up findings: risk if any is one, else question if any is, else clear if at least one rule
 * is, else not assessed; with the highest severity among the findings that make the label.
 */
final class Tally {

  private Label label = Label.NOT_ASSESSED;
  private @Nullable Severity severity;

  void add(Finding finding) {
    Label one =
        switch (finding.outcome()) {
          case RISK -> Label.RISK;
          case QUESTION -> Label.QUESTION;
          case CLEAR -> Label.CLEAR;
          case NOT_APPLICABLE, NOT_ASSESSED -> Label.NOT_ASSESSED;
        };
    int order = one.compareTo(label);
    if (order > 0 || one == Label.NOT_ASSESSED) {
      return;
    }
    Severity its = finding.severity().orElse(null);
    boolean heavier = its != null && (order < 0 || severity == null || its.compareTo(severity) > 0);
    if (order < 0 || heavier) {
      severity = heavier ? its : null;
    }
    label = one;
  }

  PrincipleResult.Standing standing() {
    return new PrincipleResult.Standing(label, Optional.ofNullable(severity));
  }

  /** What the findings of each principle add up to, in the order of the charter. */
  static List<PrincipleResult> byPrinciple(List<Principle> principles, List<Finding> findings) {
    // By identity: rules and charter share their principles.
    IdentityHashMap<Principle, Tally> tallies = new IdentityHashMap<>();
    Map<DialoguePhase, Tally> phases = new EnumMap<>(DialoguePhase.class);
    for (DialoguePhase phase : DialoguePhase.values()) {
      phases.put(phase, new Tally());
    }
    principles.forEach(principle -> tallies.put(principle, new Tally()));
    for (Finding finding : findings) {
      if (!finding.outcome().counts()) {
        continue;
      }
      Principle principle = finding.rule().principle();
      tallies.get(principle).add(finding);
      // That the dialogue is described says nothing yet of the phase it is held in.
      boolean listOnly = finding.outcome() == Outcome.CLEAR && finding.rule().asksFor().isPresent();
      if (principle.isSocialDialogue() && !listOnly) {
        finding.phases().forEach(phase -> phases.get(phase).add(finding));
      }
    }
    List<PrincipleResult> results = new ArrayList<>();
    for (Principle principle : principles) {
      Map<DialoguePhase, PrincipleResult.Standing> standings = new TreeMap<>();
      if (principle.isSocialDialogue()) {
        phases.forEach((phase, tally) -> standings.put(phase, tally.standing()));
      }
      results.add(new PrincipleResult(principle, tallies.get(principle).standing(), standings));
    }
    return results;
  }
}
