package org.dialia.model;

/** What an agreement is mainly about. */
public enum AgreementKind implements Word {
  /** It sets how the dialogue is held. */
  METHOD("accord de méthode", "agreement on method"),
  AI("accord sur l'intelligence artificielle", "agreement on artificial intelligence"),
  DATA_PROTECTION("accord sur la protection des données", "agreement on data protection"),
  IT("charte ou accord informatique", "agreement on information technology"),
  WORKFORCE_PLANNING(
      "accord de gestion des emplois et des parcours (GEPP)",
      "agreement on workforce and skills planning"),
  WORKING_LIFE(
      "accord qualité de vie et conditions de travail (QVCT)",
      "agreement on quality of working life"),
  /** Profit sharing, incentive pay and the like. */
  VALUE_SHARING("accord de partage de la valeur", "agreement on value sharing"),
  /** It sets the bodies, their rights and their means. */
  REPRESENTATION("accord de dialogue social", "agreement on representation"),
  /** The employer wrote it alone; it is not an agreement. */
  UNILATERAL_CHARTER("charte unilatérale", "unilateral charter");

  private final String fr;
  private final String en;

  AgreementKind(String fr, String en) {
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
