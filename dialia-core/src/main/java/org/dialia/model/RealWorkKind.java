package org.dialia.model;

/** What people do beyond the procedure, by its kind. */
public enum RealWorkKind implements Word {
  /** Choosing between demands that conflict. */
  ARBITRATION("arbitrage", "arbitration"),
  /** Coping with what was not foreseen. */
  CONTINGENCY("aléa", "contingency"),
  COOPERATION("coopération", "cooperation"),
  /** What people know how to do and do not put in words. */
  TACIT_KNOWLEDGE("savoir-faire tacite", "tacit knowledge"),
  /** Fitting the rule to the case. */
  ADJUSTMENT("adaptation de la règle", "adjustment"),
  /** Attention to the person in front of them. */
  CARE("attention à l'autre", "care");

  private final String fr;
  private final String en;

  RealWorkKind(String fr, String en) {
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
