package org.dialia.model;

/**
 * The level at which a system acts, a dialogue is held or an agreement applies, from the widest to
 * the narrowest.
 */
public enum Level implements Word {
  NATIONAL("national", "national"),
  CROSS_INDUSTRY("interprofession", "cross-industry"),
  SECTOR("branche", "sector"),
  PUBLIC_SERVICE("fonction publique", "public service"),
  GROUP("groupe", "group"),
  COMPANY("entreprise", "company"),
  ESTABLISHMENT("établissement", "establishment"),
  TEAM("équipe ou service", "team");

  private final String fr;
  private final String en;

  Level(String fr, String en) {
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
