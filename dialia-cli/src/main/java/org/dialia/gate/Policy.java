package org.dialia.gate;

import java.util.Optional;
import org.dialia.charter.Severity;

/**
 * What stops a change.
 *
 * @param failOn the lowest severity of a risk that does; empty when none does
 * @param failOnQuestion the lowest weight of a question that does; empty when none does
 * @param failOnOverdue whether an overdue dialogue step does
 */
public record Policy(
    Optional<Severity> failOn, Optional<Severity> failOnQuestion, boolean failOnOverdue) {

  /** Whether something of that severity is severe enough. */
  static boolean reaches(Severity severity, Optional<Severity> limit) {
    return limit.filter(least -> severity.compareTo(least) >= 0).isPresent();
  }
}
