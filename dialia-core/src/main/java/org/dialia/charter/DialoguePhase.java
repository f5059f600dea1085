package org.dialia.charter;

import org.dialia.model.Word;

/** When dialogue is held, seen from the introduction of the system. Charter: SD-2. */
public enum DialoguePhase implements Word {
  BEFORE("avant", "before"),
  DURING("pendant", "during"),
  AFTER("après", "after");

  private final String fr;
  private final String en;

  DialoguePhase(String fr, String en) {
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
