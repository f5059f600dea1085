package org.dialia.model;

/** How fine data are in time, from the finest to the coarsest. */
public enum TimeGrain implements Word {
  SECOND("à la seconde", "by the second"),
  MINUTE("à la minute", "by the minute"),
  EVENT("à chaque événement", "by event"),
  DAY("à la journée", "by the day"),
  MONTH("au mois", "by the month");

  private final String fr;
  private final String en;

  TimeGrain(String fr, String en) {
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
