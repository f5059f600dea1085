package org.dialia.charter;

import org.dialia.model.Word;

/** How much a risk matters, and how much the gap that a question leaves matters. */
public enum Severity implements Word {
  LOW("faible", "low"),
  MEDIUM("modéré", "medium"),
  HIGH("élevé", "high"),
  CRITICAL("critique", "critical");

  private final String fr;
  private final String en;

  Severity(String fr, String en) {
    this.fr = fr;
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

  @Override
  public String fr() {
    return fr;
  }

  @Override
  public String en() {
    return en;
  }
}
