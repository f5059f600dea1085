package org.dialia.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What any map of a description may carry beside its facts: a name, who says so, where it is
 * written, and what is kept without being read.
 *
 * @param kept the entries whose keys begin with {@code x_}, in their order
 */
public record Margin(
    @Help(fr = "Nom en usage.", en = "The name people use.") Fact<String> name,
    @Help(fr = "Qui le dit, et sur quelle base.", en = "Who says so, and on what grounds.")
        Fact<Source> source,
    @Help(
            fr = "Où c'est écrit : document, page, adresse.",
            en = "Where it is written: document, page, address.")
        Fact<String> reference,
    @Help(
            fr = "Clés commençant par x_, conservées sans être lues.",
            en = "Keys that begin with x_, kept and not read.")
        Map<String, Object> kept) {

  /** Nothing is said in the margin. */
  public static final Margin NONE =
      new Margin(Fact.unknown(), Fact.unknown(), Fact.unknown(), Map.of());

  public Margin {
    kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
  }
}
