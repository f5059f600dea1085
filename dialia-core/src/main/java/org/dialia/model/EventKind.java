package org.dialia.model;

/** What kind of dialogue is held, asked for or known not to have been held. */
public enum EventKind implements Word {
  REQUEST("demande des représentants", "request"),
  INFORMATION("information", "information"),
  CONSULTATION("consultation", "consultation"),
  NEGOTIATION("négociation", "negotiation"),
  /** An expert of the representatives looks into the project. */
  EXPERTISE("expertise", "expert study"),
  WORKING_GROUP("groupe de travail paritaire", "working group"),
  WORKSHOP("atelier avec les salariés", "workshop with workers"),
  TRAINING("formation", "training"),
  AWARENESS("sensibilisation", "awareness"),
  REVIEW("réunion de suivi", "review"),
  SUPPLIER_MEETING("réunion avec le fournisseur", "meeting with the supplier"),
  USER_MEETING("réunion avec les usagers ou les clients", "meeting with users"),
  SUBCONTRACTOR_MEETING("réunion avec les sous-traitants", "meeting with subcontractors"),
  /** Several parties meet, beyond employer and representatives. */
  JOINT_FORUM("instance commune aux parties prenantes", "joint forum"),
  INCIDENT_REVIEW("analyse d'incident", "incident review"),
  /** Going back is tried out together. */
  REHEARSAL("exercice de retour en arrière", "rehearsal");

  private final String fr;
  private final String en;

  EventKind(String fr, String en) {
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
