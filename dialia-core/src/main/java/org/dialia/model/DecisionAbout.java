package org.dialia.model;

/** Who or what a decision is about. */
public enum DecisionAbout implements Word {
  WORKER("un salarié ou un agent", "a worker"),
  CANDIDATE("un candidat", "a job applicant"),
  USER("un usager", "a user of the service"),
  CLIENT("un client", "a client"),
  CITIZEN("un citoyen", "a citizen"),
  /** No person is affected: a part, a stock, a machine. */
  OBJECT("un objet ou un dossier sans personne", "an object");

  private final String fr;
  private final String en;

  DecisionAbout(String fr, String en) {
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
