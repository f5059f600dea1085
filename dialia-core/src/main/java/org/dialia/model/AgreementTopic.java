package org.dialia.model;

/** What an agreement settles: an agreement answers only for what it covers. */
public enum AgreementTopic implements Word {
  MONITORING("contrôle de l'activité", "monitoring"),
  EVALUATION("évaluation des personnes", "evaluation of people"),
  RECRUITMENT("recrutement", "recruitment"),
  /** How long data are kept. */
  RETENTION("conservation des données", "data retention"),
  TRAINING("formation", "training"),
  JOBS("emploi", "jobs"),
  GAINS("partage des gains", "sharing of gains"),
  REVIEW("clause de revoyure", "review"),
  MEANS("moyens du dialogue", "means for dialogue"),
  REVERSIBILITY("retour en arrière", "reversibility"),
  TRANSPARENCY("transparence", "transparency"),
  HUMAN_CONTROL("maîtrise humaine de la décision", "human control"),
  BIAS("biais et discriminations", "bias"),
  ALLOWED_USES("usages permis", "allowed uses"),
  EXPLANATION("droit à l'explication", "explanation"),
  ENVIRONMENT("environnement", "environment"),
  TRIALS("expérimentations", "trials"),
  HEALTH("santé au travail", "health"),
  ASSESSMENT_BEFORE_INTRODUCTION("évaluation avant introduction", "assessment before introduction");

  private final String fr;
  private final String en;

  AgreementTopic(String fr, String en) {
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
