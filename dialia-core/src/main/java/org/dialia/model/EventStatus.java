package org.dialia.model;

/** Whether a dialogue event has taken place. */
public enum EventStatus implements Word {
  HELD("tenu", "held"),
  UNDER_WAY("en cours", "under way"),
  /** Offered, and not yet taken up. */
  OFFERED("proposé", "offered"),
  PLANNED("prévu", "planned"),
  REFUSED("refusé", "refused"),
  STOPPED("interrompu", "stopped");

  private final String fr;
  private final String en;

  EventStatus(String fr, String en) {
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
