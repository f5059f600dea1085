package org.dialia.assessment;

import java.util.List;
import org.dialia.charter.Severity;

/**
 * What calls for one kind of dialogue step: the risks and questions whose rules name it. The rules
 * of the second layer look at these.
 *
 * @param background the deployment or organisation that needs it
 * @param kind the id of the step
 * @param findings the risks and questions, in the order of their rules; may be empty
 */
public record DialogueNeed(Background background, String kind, List<Finding> findings) {

  public DialogueNeed {
    findings = List.copyOf(findings);
  }

  /** Whether any of them is a risk, or a question of more than low weight. */
  public boolean weighs() {
    for (Finding finding : findings) {
      if (finding.outcome() == Outcome.RISK
          || finding.severity().orElse(Severity.LOW) != Severity.LOW) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of them is a risk. */
  public boolean hasRisk() {
    for (Finding finding : findings) {
      if (finding.outcome() == Outcome.RISK) {
        return true;
      }
    }
    return false;
  }
}
