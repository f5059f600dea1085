package org.dialia.charter;

import org.dialia.model.Word;

/** Who convenes a dialogue step or takes part in it. Charter: SD-11, ST-1. */
public enum Participant implements Word {
  MANAGEMENT("la direction", "management"),
  PROJECT_TEAM("l'équipe de projet", "the project team"),
  MANAGERS("l'encadrement", "line managers"),
  REPRESENTATIVES("les représentants du personnel", "the workers' representatives"),
  UNIONS("les organisations syndicales", "the unions"),
  WORKERS("celles et ceux qui font le travail", "those who do the work"),
  REVIEWERS("les personnes qui contrôlent ou décident", "those who review or decide"),
  SUPPLIER("le fournisseur", "the supplier"),
  SUBCONTRACTORS(
      "les sous-traitants et les agences d'emploi", "subcontractors and employment agencies"),
  USERS(
      "les usagers, clients ou candidats, et leurs associations",
      "those served, and their associations"),
  DPO("le délégué à la protection des données", "the data protection officer"),
  OCCUPATIONAL_HEALTH("le service de santé au travail", "the occupational health service"),
  EXPERT("l'expert désigné", "the expert appointed"),
  AUTHORITY("les autorités de contrôle", "the supervisory authorities");

  private final String fr;
  private final String en;

  Participant(String fr, String en) {
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
