package org.dialia.model;

import java.util.Locale;

/** A word out of a closed set, as a description writes it and as people say it. */
public interface Word {

  /** The name of the constant; every enum has it. */
  String name();

  /** The label in French. */
  String fr();

  /** The label in English. */
  String en();

  /** The word in a description: the constant in lower case. */
  default String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
