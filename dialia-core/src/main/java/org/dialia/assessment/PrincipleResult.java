package org.dialia.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Principle;
import org.dialia.charter.Severity;

/**
 * What the findings of one principle add up to.
 *
 * @param principle the principle
 * @param standing its label and the highest severity behind it
 * @param phases for social dialogue, the same per phase; empty for other principles
 */
public record PrincipleResult(
    Principle principle, Standing standing, Map<DialoguePhase, Standing> phases) {

  static PrincipleResult of(Principle principle, Collection<Finding> findings) {
    List<Finding> mine =
        findings.stream().filter(f -> f.rule().principle().id().equals(principle.id())).toList();
    Map<DialoguePhase, Standing> phases = new TreeMap<>();
    if (principle.isSocialDialogue()) {
      for (DialoguePhase phase : DialoguePhase.values()) {
        phases.put(
            phase, Standing.of(mine.stream().filter(f -> f.phases().contains(phase)).toList()));
      }
    }
    return new PrincipleResult(principle, Standing.of(mine), phases);
  }

  /** The label. */
  public Label label() {
    return standing.label();
  }

  /**
   * The highest severity among the findings that make the label; empty when it is clear or not
   * assessed.
   */
  public Optional<Severity> severity() {
    return standing.severity();
  }

  /**
   * A label and the highest severity among the findings that make it.
   *
   * @param label what they add up to
   * @param severity empty when the label is clear or not assessed
   */
  public record Standing(Label label, Optional<Severity> severity) {
    static Standing of(Collection<Finding> findings) {
      Label label = Label.of(findings);
      Outcome decisive =
          switch (label) {
            case RISK -> Outcome.RISK;
            case QUESTION -> Outcome.QUESTION;
            case CLEAR, NOT_ASSESSED -> null;
          };
      return new Standing(
          label,
          findings.stream()
              .filter(f -> f.outcome() == decisive)
              .flatMap(f -> f.severity().stream())
              .max(Comparator.naturalOrder()));
    }
  }
}
