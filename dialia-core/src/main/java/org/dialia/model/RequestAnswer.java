package org.dialia.model;

/** What became of a request. */
public enum RequestAnswer implements Word {
  GRANTED("acceptée", "granted"),
  REFUSED("refusée", "refused"),
  IGNORED("restée sans réponse", "ignored"),
  PENDING("en attente", "pending");

  private final String fr;
  private final String en;

  RequestAnswer(String fr, String en) {
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
