package org.dialia.model;

/** What came out of a dialogue event. */
public enum EventOutcome implements Word {
  NONE("aucune suite", "nothing"),
  PENDING("en attente", "pending"),
  FAVOURABLE("avis favorable", "favourable opinion"),
  RESERVED("avis réservé", "opinion with reservations"),
  UNFAVOURABLE("avis défavorable", "unfavourable opinion"),
  /** No opinion was given in time; the law counts it as negative. */
  DEEMED("avis réputé négatif", "opinion deemed given"),
  AGREEMENT("accord", "agreement"),
  LITIGATION("contentieux", "litigation");

  private final String fr;
  private final String en;

  EventOutcome(String fr, String en) {
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
