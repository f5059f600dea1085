package org.dialia.model;

/** What an effect that was examined bears on. */
public enum ExaminedTopic implements Word {
  JOBS("emploi", "jobs"),
  SKILLS("compétences", "skills"),
  WORKLOAD("charge de travail", "workload"),
  AUTONOMY("autonomie", "autonomy"),
  HEALTH("santé", "health"),
  COLLECTIVE("collectif de travail", "collective"),
  QUALITY("qualité du travail", "quality of work"),
  SERVICE("service rendu", "service");

  private final String fr;
  private final String en;

  ExaminedTopic(String fr, String en) {
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
