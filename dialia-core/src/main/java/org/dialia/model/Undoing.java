package org.dialia.model;

/** How well the effect of a decision can be undone. */
public enum Undoing implements Word {
  EASILY("facilement", "easily"),
  WITH_EFFORT("avec effort", "with effort"),
  NO("non", "no");

  private final String fr;
  private final String en;

  Undoing(String fr, String en) {
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
