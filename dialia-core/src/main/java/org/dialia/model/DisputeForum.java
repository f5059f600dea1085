package org.dialia.model;

/** Where a dispute is brought. */
public enum DisputeForum implements Word {
  COURT("tribunal", "court"),
  DATA_PROTECTION_AUTHORITY(
      "autorité de protection des données (CNIL)", "data protection authority"),
  LABOUR_INSPECTORATE("inspection du travail", "labour inspectorate"),
  OMBUDSMAN("Défenseur des droits", "ombudsman"),
  MEDIATOR("médiateur", "mediator");

  private final String fr;
  private final String en;

  DisputeForum(String fr, String en) {
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
