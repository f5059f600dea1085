package org.dialia.model;

/** How far ahead an effect was looked for. */
public enum Horizon implements Word {
  SHORT("court terme", "short term"),
  LONG("long terme", "long term");

  private final String fr;
  private final String en;

  Horizon(String fr, String en) {
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
