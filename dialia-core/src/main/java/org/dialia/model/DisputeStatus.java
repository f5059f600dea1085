package org.dialia.model;

/** How a dispute stands. */
public enum DisputeStatus implements Word {
  PENDING("en cours", "pending"),
  /** The claim was found right. */
  UPHELD("demande accueillie", "upheld"),
  REJECTED("demande rejetée", "rejected"),
  SETTLED("réglé à l'amiable", "settled");

  private final String fr;
  private final String en;

  DisputeStatus(String fr, String en) {
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
