package org.dialia.model;

/** The ground on which emotions may be recognised at work. */
public enum EmotionGround implements Word {
  NONE("aucun motif", "no ground"),
  MEDICAL("motif médical", "medical"),
  SAFETY("motif de sécurité", "safety");

  private final String fr;
  private final String en;

  EmotionGround(String fr, String en) {
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
