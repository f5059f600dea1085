package org.dialia.model;

/** What freed time is used for. */
public enum FreedTimeUse implements Word {
  VALUED_TASKS("tâches valorisées", "valued tasks"),
  TRAINING("formation", "training"),
  SHORTER_HOURS("réduction du temps de travail", "shorter hours"),
  MORE_VOLUME("davantage de volume", "more volume"),
  JOB_CUTS("suppressions de postes", "job cuts");

  private final String fr;
  private final String en;

  FreedTimeUse(String fr, String en) {
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
