package org.dialia.model;

/** When in the life of the deployment a dialogue event stands. */
public enum Stage implements Word {
  BEFORE_DECISION("avant la décision", "before the decision"),
  BEFORE_PILOT("avant le pilote", "before the pilot"),
  BEFORE_ROLLOUT("avant la généralisation", "before rollout"),
  /** Rollout and the first months. */
  DURING("pendant le déploiement", "during introduction"),
  AFTER("après, en régime courant", "after, in use");

  private final String fr;
  private final String en;

  Stage(String fr, String en) {
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
