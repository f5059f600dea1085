package org.dialia.model;

/** What a deployment is meant to bring. */
public enum Purpose implements Word {
  WORK_QUALITY("qualité du travail", "quality of work"),
  SERVICE_QUALITY("qualité du service", "quality of service"),
  SAFETY("sécurité", "safety"),
  WORKING_CONDITIONS("conditions de travail", "working conditions"),
  PRODUCTIVITY("productivité", "productivity"),
  COST_REDUCTION("réduction des coûts", "cost reduction"),
  /** Control of people or of their activity. */
  CONTROL("contrôle", "control"),
  COMPLIANCE("conformité aux règles", "compliance"),
  ACCESS_TO_RIGHTS("accès aux droits", "access to rights"),
  PUBLIC_INTEREST("intérêt général", "public interest"),
  INNOVATION("innovation", "innovation");

  private final String fr;
  private final String en;

  Purpose(String fr, String en) {
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
