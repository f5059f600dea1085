package org.dialia.model;

/** What a deployment is, compared with what was there before. */
public enum ChangeKind implements Word {
  NEW("nouveau système", "new system"),
  REPLACEMENT("remplacement d'un système", "replacement"),
  /** It changes what the system does or how people work. */
  MAJOR_UPGRADE("évolution majeure", "major upgrade"),
  MINOR_UPGRADE("évolution mineure", "minor upgrade"),
  SCOPE_EXTENSION("extension à d'autres usages ou personnes", "extension of scope");

  private final String fr;
  private final String en;

  ChangeKind(String fr, String en) {
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
