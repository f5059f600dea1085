package org.dialia.model;

/** What a decision does to the person it is about. */
public enum DecisionEffect implements Word {
  NONE("aucun effet", "no effect"),
  /** Schedule, allocation of work, place in a queue. */
  ORGANISATIONAL("sur l'organisation du travail", "organisational"),
  FINANCIAL("financier", "financial"),
  ACCESS_TO_RIGHTS("sur l'accès à un droit", "on access to a right"),
  /** Recruitment, promotion, end of contract. */
  EMPLOYMENT("sur l'emploi ou la carrière", "on employment"),
  DISCIPLINARY("disciplinaire", "disciplinary"),
  /** A control or an inquiry is opened. */
  INVESTIGATION("ouverture d'un contrôle ou d'une enquête", "investigation"),
  HEALTH_SAFETY("sur la santé ou la sécurité", "on health or safety");

  private final String fr;
  private final String en;

  DecisionEffect(String fr, String en) {
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
