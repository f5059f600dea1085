package org.dialia.assessment;

import org.dialia.model.Word;

/** Where a dialogue step stands at the date of the assessment. */
public enum StepStatus implements Word {
  /** Its time is past, and it is certain that something is missing. */
  OVERDUE("en retard", "overdue"),
  /** It is to be held now. */
  DUE("à tenir", "due"),
  /** Something is there, and something is missing. */
  PARTLY_DONE("faite en partie", "partly done"),
  /** Its time has not come. */
  NOT_YET("à venir", "not yet"),
  /** All that it takes is there. */
  DONE("faite", "done"),
  /** Nothing calls for it, or the charter does not ask for it here. */
  NOT_REQUIRED("non requise", "not required");

  private final String fr;
  private final String en;

  StepStatus(String fr, String en) {
    this.fr = fr;
    this.en = en;
  }

  /** Whether somebody has something to do about it by now. */
  public boolean open() {
    return this == OVERDUE || this == DUE || this == PARTLY_DONE;
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
