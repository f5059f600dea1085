package org.dialia.model;

/** What says how gains are shared. */
public enum SharingRule implements Word {
  NONE("aucune règle", "no rule"),
  /** Management announced it alone. */
  DECLARED("annoncée par la direction", "declared"),
  NEGOTIATED("négociée", "negotiated");

  private final String fr;
  private final String en;

  SharingRule(String fr, String en) {
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
