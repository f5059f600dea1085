package org.dialia.model;

/** The ground on which personal data are used (GDPR, article 6). */
public enum LegalBasis implements Word {
  CONSENT("consentement", "consent"),
  CONTRACT("contrat", "contract"),
  LEGAL_OBLIGATION("obligation légale", "legal obligation"),
  VITAL_INTEREST("sauvegarde des intérêts vitaux", "vital interest"),
  PUBLIC_TASK("mission d'intérêt public", "public task"),
  LEGITIMATE_INTEREST("intérêt légitime", "legitimate interest"),
  /** A more specific rule by collective agreement (GDPR, article 88). */
  COLLECTIVE_AGREEMENT("accord collectif", "collective agreement"),
  NONE("aucune base", "no basis");

  private final String fr;
  private final String en;

  LegalBasis(String fr, String en) {
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
