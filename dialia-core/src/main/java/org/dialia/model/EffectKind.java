package org.dialia.model;

/** Whether an effect comes from the system itself or through other changes. */
public enum EffectKind implements Word {
  DIRECT("direct", "direct"),
  INDIRECT("indirect", "indirect");

  private final String fr;
  private final String en;

  EffectKind(String fr, String en) {
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
