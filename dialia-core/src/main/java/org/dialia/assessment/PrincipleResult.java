package org.dialia.assessment;

import java.util.Map;
import java.util.Optional;
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
  public record Standing(Label label, Optional<Severity> severity) {}
}
