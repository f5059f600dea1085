package org.dialia.model;

import java.util.Arrays;

/** A body or mandate that represents workers. */
public enum Body implements Word {
  CSE("comité social et économique (CSE)", "social and economic committee (CSE)"),
  CSE_CENTRAL("CSE central", "central social and economic committee"),
  CSSCT(
      "commission santé, sécurité et conditions de travail (CSSCT)",
      "health, safety and working conditions commission (CSSCT)"),
  CSA("comité social d'administration (CSA)", "State administration social committee (CSA)"),
  CST("comité social territorial (CST)", "local government social committee (CST)"),
  /** The health and safety part of a committee of the public service. */
  FS(
      "formation spécialisée santé, sécurité et conditions de travail",
      "specialised health and safety committee"),
  /** The committee of the public service before 2023. */
  CT("comité technique", "technical committee"),
  /** The health and safety committee that the CSE and the FS have replaced. */
  CHSCT(
      "comité d'hygiène, de sécurité et des conditions de travail (CHSCT)",
      "health, safety and working conditions committee (CHSCT)"),
  /** A works council other than the French CSE, a European one for instance. */
  WORKS_COUNCIL("comité d'entreprise (hors CSE)", "works council"),
  UNION_DELEGATES("délégués syndicaux", "union delegates"),
  NONE("aucune instance", "no body");

  private final String fr;
  private final String en;

  Body(String fr, String en) {
    this.fr = fr;
    this.en = en;
  }

  /** The words of all bodies there are; {@link #NONE} is not one. */
  public static String[] words() {
    return Arrays.stream(values())
        .filter(body -> body != NONE)
        .map(Body::word)
        .toArray(String[]::new);
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
