package org.dialia.model;

/** What data are used for besides their purpose. */
public enum DataReuse implements Word {
  EVALUATION("évaluation", "evaluation"),
  DISCIPLINE("discipline", "discipline"),
  PAY("rémunération", "pay"),
  MODEL_TRAINING("entraînement de modèles", "model training"),
  RESALE("revente", "resale"),
  NONE("aucune réutilisation", "no reuse");

  private final String fr;
  private final String en;

  DataReuse(String fr, String en) {
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
