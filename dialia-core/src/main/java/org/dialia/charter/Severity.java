package org.dialia.charter;

import org.dialia.model.Word;

/** How much a risk matters, and how much the gap that a question leaves matters. */
public enum Severity implements Word {
  LOW("faible", "faible", "low"),
  MEDIUM("modéré", "modérée", "medium"),
  HIGH("élevé", "élevée", "high"),
  CRITICAL("critique", "critique", "critical");

  private final String fr;
  private final String feminine;
  private final String en;

  Severity(String fr, String feminine, String en) {
    this.fr = fr;
    this.feminine = feminine;
    this.en = en;
  }

  /** One step lower; {@link #LOW} stays. */
  public Severity lower() {
    return switch (this) {
      case LOW, MEDIUM -> LOW;
      case HIGH -> MEDIUM;
      case CRITICAL -> HIGH;
    };
  }

  /**
   * The word beside "la gravité", which a risk has: in French it takes the feminine, while {@link
   * #fr()} agrees with a risk itself, with a gap and with the weight of a question.
   */
  public String ofRisk(Language language) {
    return language == Language.FR ? feminine : en;
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
