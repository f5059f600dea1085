package org.dialia.model;

/** The part of the economy that an organisation belongs to; it decides which law binds it. */
public enum Sector implements Word {
  PRIVATE("secteur privé", "private sector"),
  PUBLIC_STATE("fonction publique d'État", "central government"),
  PUBLIC_LOCAL("fonction publique territoriale", "local government"),
  PUBLIC_HOSPITAL("fonction publique hospitalière", "public hospitals"),
  PUBLIC_AGENCY("établissement public administratif", "public agency"),
  SOCIAL_SECURITY("organisme de sécurité sociale", "social security body"),
  /** A company or industrial establishment of the State whose staff are under private law. */
  PUBLIC_COMPANY("entreprise publique", "state-owned company"),
  ASSOCIATION("association", "non-profit association"),
  /** A platform that organises the work of people it may not employ. */
  PLATFORM("plateforme de travail", "labour platform");

  private final String fr;
  private final String en;

  Sector(String fr, String en) {
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
