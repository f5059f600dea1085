package org.dialia.model;

/** Where the data that a system learned from come from. */
public enum LearningOrigin implements Word {
  PAST_DECISIONS("décisions passées", "past decisions"),
  PAST_FILES("dossiers passés", "past files"),
  /** What became of past cases. */
  OUTCOMES("résultats constatés", "outcomes"),
  PRESCRIBED_PROCEDURES("procédures et consignes", "prescribed procedures"),
  OBSERVED_WORK("travail observé", "observed work"),
  PUBLIC_DATA("données publiques", "public data"),
  SUPPLIER_DATA("données du fournisseur", "supplier's data"),
  NONE("aucune donnée d'apprentissage", "no learning data");

  private final String fr;
  private final String en;

  LearningOrigin(String fr, String en) {
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
