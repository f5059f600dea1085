package org.dialia.model;

/** What the amount of a gain is counted in. */
public enum GainUnit implements Word {
  EUR_PER_YEAR("euros par an", "euros a year"),
  EUR_TOTAL("euros au total", "euros in all"),
  HOURS_PER_WEEK("heures par semaine", "hours a week"),
  FTE("équivalents temps plein", "full-time equivalents");

  private final String fr;
  private final String en;

  GainUnit(String fr, String en) {
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
