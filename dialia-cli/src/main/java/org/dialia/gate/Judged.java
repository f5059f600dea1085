package org.dialia.gate;

import java.util.Optional;
import org.dialia.assessment.Finding;

/**
 * A risk or question as the gate sees it.
 *
 * @param finding the finding
 * @param standing new, worsened, known or waived
 * @param waiver what waives it; empty when nothing does
 * @param fails whether it stops the change
 */
public record Judged(Finding finding, Standing standing, Optional<Waiver> waiver, boolean fails) {

  /** How grave it is: from 1, a question of low weight, to 8, a critical risk. */
  public int rank() {
    return KnownFinding.rank(finding.outcome(), finding.severity().orElseThrow());
  }
}
