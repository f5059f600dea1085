package org.dialia.model;

/** A moment at which the people who do the task took part. */
public enum Participation implements Word {
  DESIGN("conception", "design"),
  CHOICE("choix", "choice"),
  TEST("test", "test"),
  EVALUATION("évaluation", "evaluation"),
  NONE("à aucun moment", "none");

  private final String fr;
  private final String en;

  Participation(String fr, String en) {
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
