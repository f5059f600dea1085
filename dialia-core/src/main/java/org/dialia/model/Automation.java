package org.dialia.model;

/**
 * How far a system goes from its output to the effect on the person, as practised; in rising order.
 */
public enum Automation implements Word {
  NONE("n'intervient pas", "takes no part"),
  INFORMS("informe", "informs"),
  OPTIONS("propose des options", "offers options"),
  /** It names one option. */
  RECOMMENDS("recommande", "recommends"),
  /** Nothing happens until somebody agrees. */
  ACTS_AFTER_APPROVAL("agit après accord", "acts after approval"),
  /** It happens if nobody objects. */
  ACTS_UNLESS_VETOED("agit sauf opposition", "acts unless vetoed"),
  /** Somebody learns of it afterwards. */
  ACTS_THEN_INFORMS("agit puis informe", "acts, then informs"),
  /** Nobody is told. */
  ACTS_ALONE("agit seul", "acts alone");

  private final String fr;
  private final String en;

  Automation(String fr, String en) {
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
