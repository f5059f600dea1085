package org.dialia.model;

/** What alternatives were compared on. */
public enum ChoiceCriterion implements Word {
  DATA_PROTECTION("protection des données", "data protection"),
  FUNDAMENTAL_RIGHTS("droits fondamentaux", "fundamental rights"),
  HUMAN_DECISION("décision humaine", "human decision"),
  WORKING_CONDITIONS("conditions de travail", "working conditions"),
  COST("coût", "cost");

  private final String fr;
  private final String en;

  ChoiceCriterion(String fr, String en) {
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
