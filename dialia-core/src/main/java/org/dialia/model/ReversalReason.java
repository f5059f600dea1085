package org.dialia.model;

/** Why a deployment was stopped or taken back. */
public enum ReversalReason implements Word {
  RELIABILITY("fiabilité", "reliability"),
  BIAS("biais ou discrimination", "bias"),
  DIALOGUE("dialogue social", "dialogue"),
  LAW("droit ou décision de justice", "law"),
  COST("coût", "cost");

  private final String fr;
  private final String en;

  ReversalReason(String fr, String en) {
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
