package org.dialia.model;

/** How far a deployment has come, in the order of a usual project. */
public enum LifecyclePhase implements Word {
  IDEA("idée", "idea"),
  STUDY("étude", "study"),
  PROCUREMENT("achat ou appel d'offres", "procurement"),
  IN_DEVELOPMENT("en développement", "in development"),
  /** Tried on past or made-up cases; nobody works with it. */
  OFFLINE_TRIAL("essai hors production", "offline trial"),
  /** Some people work with it; on real work it counts as use. */
  PILOT("pilote", "pilot"),
  ROLLOUT("généralisation", "rollout"),
  IN_USE("en service", "in use"),
  SUSPENDED("suspendu", "suspended"),
  RETIRED("retiré", "retired"),
  /** Given up before it was in use. */
  ABANDONED("abandonné", "abandoned");

  private final String fr;
  private final String en;

  LifecyclePhase(String fr, String en) {
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
