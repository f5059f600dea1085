package org.dialia.model;

/** How something has changed for the people concerned. */
public enum Change implements Word {
  BETTER("mieux", "better"),
  SAME("pareil", "same"),
  WORSE("moins bien", "worse"),
  /** Better in part and worse in part. */
  MIXED("mieux pour les uns, moins bien pour les autres", "mixed");

  private final String fr;
  private final String en;

  Change(String fr, String en) {
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
