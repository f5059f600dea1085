package org.dialia.model;

/** What a group of people or an organisation is to a deployment. */
public enum RoleKind implements Word {
  /** Employees and public agents. */
  WORKER("salariés ou agents", "workers"),
  AGENCY_WORKER("intérimaires", "agency workers"),
  PLATFORM_WORKER("travailleurs de plateforme", "platform workers"),
  MANAGER("encadrement", "managers"),
  EXECUTIVE("direction", "executives"),
  ENTREPRENEUR("chefs d'entreprise", "entrepreneurs"),
  BOARD("conseil d'administration ou de surveillance", "board"),
  REPRESENTATIVE("représentants du personnel", "worker representatives"),
  USERS_REPRESENTATIVE("représentants des usagers", "users' representatives"),
  PROJECT_TEAM("équipe projet", "project team"),
  EXPERT("experts", "experts"),
  CANDIDATE("candidats", "job applicants"),
  USER("usagers", "users of the service"),
  CLIENT("clients", "clients"),
  CITIZEN("citoyens", "citizens"),
  ASSOCIATION("associations", "associations"),
  PUBLIC_BODY("organismes publics", "public bodies"),
  GROUP_COMPANY("autre société du groupe", "other company of the group"),
  SUPPLIER("fournisseur", "supplier"),
  SUBCONTRACTOR("sous-traitant", "subcontractor"),
  INTEGRATOR("intégrateur", "integrator"),
  PLATFORM("plateforme", "platform"),
  DATA_PROTECTION_OFFICER("délégué à la protection des données", "data protection officer"),
  OCCUPATIONAL_HEALTH("service de santé au travail", "occupational health service"),
  AUTHORITY("autorité publique ou de contrôle", "supervisory authority");

  private final String fr;
  private final String en;

  RoleKind(String fr, String en) {
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
