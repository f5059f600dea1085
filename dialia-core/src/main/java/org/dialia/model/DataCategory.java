package org.dialia.model;

/** What personal data tell about people. */
public enum DataCategory implements Word {
  NONE("aucune donnée personnelle", "no personal data"),
  IDENTITY("identité", "identity"),
  NATIONALITY("nationalité", "nationality"),
  FAMILY("situation de famille", "family"),
  EDUCATION("formation et diplômes", "education"),
  CAREER("parcours professionnel", "career"),
  /** What people do at work, as recorded by tools. */
  ACTIVITY("activité au travail", "activity"),
  PERFORMANCE("résultats et performance", "performance"),
  BEHAVIOUR("comportement", "behaviour"),
  /** Messages and calls, their content or their traces. */
  COMMUNICATION("communications", "communication"),
  IMAGE_SOUND("image et son", "image and sound"),
  PRIVATE_LIFE("vie privée", "private life"),
  LOCATION("localisation", "location"),
  FINANCIAL("situation financière", "financial"),
  SOCIAL_BENEFITS("prestations sociales", "social benefits"),
  HEALTH("santé", "health"),
  BIOMETRIC("biométrie", "biometric"),
  OPINION("opinions politiques ou philosophiques", "opinion"),
  RELIGION("religion", "religion"),
  UNION_MEMBERSHIP("appartenance syndicale", "union membership"),
  CRIMINAL("infractions et condamnations", "criminal record"),
  /** Origin, sex life, genetics. */
  OTHER_SENSITIVE("autres données sensibles", "other sensitive data");

  private final String fr;
  private final String en;

  DataCategory(String fr, String en) {
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
