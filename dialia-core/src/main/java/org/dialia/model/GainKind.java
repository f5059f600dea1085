package org.dialia.model;

/** What is gained. */
public enum GainKind implements Word {
  TIME("temps", "time"),
  COST("coûts évités", "avoided cost"),
  REVENUE("recettes", "revenue"),
  QUALITY("qualité", "quality"),
  SAFETY("sécurité", "safety");

  private final String fr;
  private final String en;

  GainKind(String fr, String en) {
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
