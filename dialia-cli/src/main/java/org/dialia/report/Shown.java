package org.dialia.report;

import java.util.EnumSet;
import java.util.Set;
import org.dialia.assessment.Outcome;
import org.dialia.charter.Severity;
import org.dialia.gate.Judged;
import org.dialia.gate.JudgedStep;
import org.dialia.gate.Standing;

/**
 * What of a run is shown beside what stops the change, which always is.
 *
 * @param what the kinds of thing
 * @param from the lowest severity or weight
 */
public record Shown(Set<What> what, Severity from) {

  /** Everything. */
  static final Shown ALL = new Shown(EnumSet.allOf(What.class), Severity.LOW);

  public Shown {
    what = Set.copyOf(what);
  }

  /** A kind of thing. */
  public enum What {
    /** Risks that are new or worse. */
    RISKS,
    /** Questions that are new or heavier. */
    QUESTIONS,
    /** Overdue steps that are new. */
    STEPS,
    /** What is waived. */
    WAIVED,
    /** What the baseline has. */
    BASELINE
  }

  boolean shows(Judged judged) {
    return judged.fails()
        || (what.contains(kind(judged))
            && judged.finding().severity().orElseThrow().compareTo(from) >= 0);
  }

  private static What kind(Judged judged) {
    return switch (judged.standing()) {
      case WAIVED -> What.WAIVED;
      case KNOWN -> What.BASELINE;
      case NEW, WORSENED ->
          judged.finding().outcome() == Outcome.RISK ? What.RISKS : What.QUESTIONS;
    };
  }

  boolean shows(JudgedStep judged) {
    return judged.fails()
        || what.contains(judged.standing() == Standing.KNOWN ? What.BASELINE : What.STEPS);
  }
}
