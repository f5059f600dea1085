package org.dialia.assessment;

import java.util.List;
import org.dialia.charter.Severity;
import org.dialia.charter.Text;

/**
 * A severity with the numbers it was made of.
 *
 * @param severity the result
 * @param score the product of the factors; 0 when the rule fixes its severity
 * @param factors what was multiplied, in order; empty when the rule fixes its severity
 * @param lowered whether oversight proven on every point lowered the result by a step
 */
public record Grade(Severity severity, double score, List<Factor> factors, boolean lowered) {

  public Grade {
    factors = List.copyOf(factors);
  }

  /** A severity that the rule fixes whatever the stakes. */
  public static Grade fixed(Severity severity) {
    return new Grade(severity, 0, List.of(), false);
  }

  /**
   * One factor of a score.
   *
   * @param name what it measures: {@code gap}, {@code effect}, {@code automation}, {@code
   *     reversibility}, {@code number}
   * @param value what the description says of it, in a reader's language
   * @param weight its weight
   */
  public record Factor(String name, Text value, double weight) {}
}
