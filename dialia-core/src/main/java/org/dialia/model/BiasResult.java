package org.dialia.model;

/** What a bias test showed; a test done is not a test passed. */
public enum BiasResult implements Word {
  NONE_FOUND("aucun biais trouvé", "no bias found"),
  /** Found and still there. */
  FOUND("biais trouvé", "bias found"),
  FOUND_AND_CORRECTED("biais trouvé et corrigé", "bias found and corrected");

  private final String fr;
  private final String en;

  BiasResult(String fr, String en) {
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
