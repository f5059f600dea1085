package org.dialia.model;

/** A kind of consequence for one of the parties. */
public enum Consequence implements Word {
  FINANCIAL("financières", "financial"),
  ORGANISATIONAL("organisationnelles", "organisational"),
  ACCESS_TO_RIGHTS("sur l'accès aux droits", "on access to rights");

  private final String fr;
  private final String en;

  Consequence(String fr, String en) {
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
