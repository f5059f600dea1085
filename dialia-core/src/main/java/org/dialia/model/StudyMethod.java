package org.dialia.model;

/** How the real work was looked at. */
public enum StudyMethod implements Word {
  NONE("aucune étude", "no study"),
  /** Somebody described the work; nobody went to see. */
  DECLARATION("sur déclaration", "declaration"),
  INTERVIEW("entretiens", "interviews"),
  WORKSHOP("atelier avec ceux qui font le travail", "workshop"),
  OBSERVATION("observation du travail", "observation"),
  SIMULATION("simulation de situations de travail", "simulation");

  private final String fr;
  private final String en;

  StudyMethod(String fr, String en) {
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
