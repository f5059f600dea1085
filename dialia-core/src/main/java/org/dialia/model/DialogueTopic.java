package org.dialia.model;

/** What a dialogue event dealt with. */
public enum DialogueTopic implements Word {
  SKILLS("compétences", "skills"),
  JOBS("emploi", "jobs"),
  WORKING_CONDITIONS("conditions de travail", "working conditions"),
  HUMAN_CONTROL("maîtrise humaine de la décision", "human control"),
  MONITORING("contrôle de l'activité", "monitoring"),
  DATA("données", "data"),
  GAINS("partage des gains", "gains"),
  RELIABILITY("fiabilité", "reliability"),
  REVERSIBILITY("retour en arrière", "reversibility"),
  DISCONNECTION("déconnexion", "disconnection"),
  SERVICE("service rendu", "service"),
  BIAS("biais et discriminations", "bias"),
  METHOD("méthode du dialogue", "method of the dialogue");

  private final String fr;
  private final String en;

  DialogueTopic(String fr, String en) {
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
