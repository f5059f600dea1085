package org.dialia.model;

/** How far an impact assessment on data protection has come. */
public enum AssessmentStatus implements Word {
  NONE("aucune", "none"),
  PLANNED("prévue", "planned"),
  DONE("faite", "done"),
  /** Done, and found wanting. */
  INADEQUATE("insuffisante", "inadequate");

  private final String fr;
  private final String en;

  AssessmentStatus(String fr, String en) {
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
