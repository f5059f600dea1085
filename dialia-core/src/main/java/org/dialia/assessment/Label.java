package org.dialia.assessment;

import java.util.Collection;
import org.dialia.model.Word;

/** What the findings of one principle add up to. It judges a description, not an organisation. */
public enum Label implements Word {
  RISK("RISQUE", "RISK"),
  QUESTION("QUESTION", "QUESTION"),
  CLEAR("EN ORDRE", "CLEAR"),
  NOT_ASSESSED("NON ÉVALUÉ", "NOT ASSESSED");

  private final String fr;
  private final String en;

  Label(String fr, String en) {
    this.fr = fr;
    this.en = en;
  }

  /**
   * Risk if any finding is one, else question if any is, else clear if at least one rule is, else
   * not assessed.
   */
  static Label of(Collection<Finding> findings) {
    Label label = NOT_ASSESSED;
    for (Finding finding : findings) {
      Label one =
          switch (finding.outcome()) {
            case RISK -> RISK;
            case QUESTION -> QUESTION;
            case CLEAR -> CLEAR;
            case NOT_APPLICABLE, NOT_ASSESSED -> NOT_ASSESSED;
          };
      if (one.compareTo(label) < 0) {
        label = one;
      }
    }
    return label;
  }

  @Override
  public String fr() {
    return fr;
  }

  @Override
  public String en() {
    return en;
  }
}
