package org.dialia.model;

/** Who brought a system in. */
public enum Introducer implements Word {
  MANAGEMENT("la direction", "management"),
  /** A tool already there got new abilities, and nobody in the house decided it. */
  SUPPLIER_UPDATE("une mise à jour du fournisseur", "a supplier's update"),
  /** People use it of their own accord. */
  WORKERS("les salariés eux-mêmes", "workers themselves");

  private final String fr;
  private final String en;

  Introducer(String fr, String en) {
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
