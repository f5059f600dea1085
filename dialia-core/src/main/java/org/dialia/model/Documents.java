package org.dialia.model;

/** What the representatives were given to read. */
public enum Documents implements Word {
  NONE("aucun document", "no document"),
  PARTIAL("documents partiels", "partial documents"),
  FULL("documents complets", "full documents");

  private final String fr;
  private final String en;

  Documents(String fr, String en) {
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
