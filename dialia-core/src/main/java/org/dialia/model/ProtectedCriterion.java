package org.dialia.model;

/** A ground on which the law forbids to treat people differently. */
public enum ProtectedCriterion implements Word {
  SEX("sexe", "sex"),
  AGE("âge", "age"),
  NATIONALITY("nationalité", "nationality"),
  ORIGIN("origine", "origin"),
  HEALTH("état de santé", "health"),
  DISABILITY("handicap", "disability"),
  UNION_MEMBERSHIP("appartenance ou activité syndicale", "union membership"),
  OPINION("opinions ou convictions", "opinion"),
  /** Pregnancy included. */
  FAMILY("situation de famille", "family situation"),
  ADDRESS("lieu de résidence", "address"),
  ECONOMIC_VULNERABILITY("vulnérabilité économique", "economic vulnerability"),
  NONE("aucun critère", "no criterion");

  private final String fr;
  private final String en;

  ProtectedCriterion(String fr, String en) {
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
