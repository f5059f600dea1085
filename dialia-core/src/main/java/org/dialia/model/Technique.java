package org.dialia.model;

/** How a system comes to its output. */
public enum Technique implements Word {
  /** It records or shows data and infers nothing. */
  RECORDS("enregistrement et suivi de données", "records"),
  RULES("règles écrites", "rules"),
  STATISTICS("statistiques", "statistics"),
  MACHINE_LEARNING("apprentissage automatique", "machine learning"),
  GENERATIVE("IA générative", "generative AI"),
  /** It takes steps on its own towards a goal. */
  AGENTIC("agents autonomes", "agentic AI"),
  /** A part of a machine or of software bought for something else. */
  EMBEDDED("IA intégrée à une machine ou à un logiciel", "embedded AI");

  private final String fr;
  private final String en;

  Technique(String fr, String en) {
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
