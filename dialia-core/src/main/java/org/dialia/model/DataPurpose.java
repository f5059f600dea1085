package org.dialia.model;

/** What a flow of data is for. */
public enum DataPurpose implements Word {
  RECRUITMENT("recrutement", "recruitment"),
  WORK_ORGANISATION("organisation du travail", "work organisation"),
  ATTENDANCE("suivi des présences et des horaires", "attendance"),
  IDENTITY_CHECK("vérification d'identité", "identity check"),
  MONITORING("contrôle de l'activité", "monitoring"),
  EVALUATION("évaluation", "evaluation"),
  PAY("rémunération", "pay"),
  SAFETY("sécurité des personnes", "safety"),
  SERVICE("service rendu", "service"),
  /** Checking that people have a right to what they get. */
  ENTITLEMENT_CONTROL("contrôle des droits", "entitlement control"),
  FRAUD_CONTROL("lutte contre la fraude", "fraud control"),
  DEBT_RECOVERY("recouvrement", "debt recovery"),
  SECURITY("sûreté des locaux et des systèmes", "security"),
  TRAINING("formation des personnes", "training"),
  STATISTICS("statistiques", "statistics"),
  MODEL_TRAINING("entraînement du modèle", "model training");

  private final String fr;
  private final String en;

  DataPurpose(String fr, String en) {
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
