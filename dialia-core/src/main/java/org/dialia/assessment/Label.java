package org.dialia.assessment;

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

  @Override
  public String fr() {
    return fr;
  }

  @Override
  public String en() {
    return en;
  }
}
