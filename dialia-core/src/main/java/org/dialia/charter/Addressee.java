package org.dialia.charter;

import org.dialia.model.Word;

/** Whom a question goes to. */
public enum Addressee implements Word {
  MANAGEMENT("la direction", "management"),
  SUPPLIER("le fournisseur", "the supplier"),
  DPO("le délégué à la protection des données", "the data protection officer"),
  TEAMS("les équipes qui font le travail", "the teams who do the work"),
  REPRESENTATIVES("les représentants du personnel", "the workers' representatives");

  private final String fr;
  private final String en;

  Addressee(String fr, String en) {
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
