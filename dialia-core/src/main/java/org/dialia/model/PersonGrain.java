package org.dialia.model;

/** How near to the single person data are, from the nearest to the farthest. */
public enum PersonGrain implements Word {
  INDIVIDUAL("par personne", "by person"),
  HOUSEHOLD("par foyer", "by household"),
  TEAM("par équipe", "by team"),
  AGGREGATE("agrégées", "aggregate");

  private final String fr;
  private final String en;

  PersonGrain(String fr, String en) {
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
