package org.dialia.model;

/** Who says so, and how well it is established. */
public enum Source implements Word {
  DECLARED_BY_MANAGEMENT("déclaré par la direction", "declared by management"),
  /** By workers or their representatives. */
  DECLARED_BY_WORKERS("déclaré par les salariés ou leurs représentants", "declared by workers"),
  /** A supplier, the press or a consultant says so. */
  THIRD_PARTY_CLAIM("affirmé par un tiers", "claimed by a third party"),
  /** Written in a contract, minutes or a record. */
  DOCUMENTED("écrit dans un document", "documented"),
  /** Seen where the work is done. */
  OBSERVED("observé sur le terrain", "observed"),
  /** Established by a court, an authority or an audit. */
  VERIFIED_BY_THIRD_PARTY("vérifié par un tiers indépendant", "verified by a third party");

  private final String fr;
  private final String en;

  Source(String fr, String en) {
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
