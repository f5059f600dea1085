package org.dialia.model;

/** The size of a supplier, by the European definition of enterprises. */
public enum Size implements Word {
  /** Fewer than 10 people. */
  MICRO("très petite entreprise", "micro enterprise"),
  /** Fewer than 50 people. */
  SMALL("petite entreprise", "small enterprise"),
  /** Fewer than 250 people. */
  MEDIUM("entreprise moyenne", "medium-sized enterprise"),
  LARGE("grande entreprise", "large enterprise");

  private final String fr;
  private final String en;

  Size(String fr, String en) {
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
