package org.dialia.model;

/** How the system does, held against people who do the same work. */
public enum Comparison implements Word {
  BETTER("mieux", "better"),
  SAME("pareil", "same"),
  WORSE("moins bien", "worse");

  private final String fr;
  private final String en;

  Comparison(String fr, String en) {
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
