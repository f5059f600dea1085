package org.dialia.model;

/** What becomes of a task with the system. */
public enum TaskChange implements Word {
  REMOVED("supprimée", "removed"),
  ASSISTED("assistée", "assisted"),
  ADDED("ajoutée", "added"),
  /** The system paces, checks or measures it. */
  CONTROLLED("contrôlée par le système", "controlled"),
  /** Others do it now: colleagues, users or subcontractors. */
  SHIFTED("reportée sur d'autres", "shifted");

  private final String fr;
  private final String en;

  TaskChange(String fr, String en) {
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
