package org.dialia.model;

/** What went wrong. */
public enum IncidentKind implements Word {
  WRONG_RESULT("résultat faux", "wrong result"),
  DISCRIMINATION("discrimination", "discrimination"),
  DATA_BREACH("violation de données", "data breach"),
  OUTAGE("panne", "outage"),
  OVERLOAD("surcharge de travail", "overload"),
  /** A person was punished on the strength of the system. */
  SANCTION("sanction contestée", "sanction");

  private final String fr;
  private final String en;

  IncidentKind(String fr, String en) {
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
