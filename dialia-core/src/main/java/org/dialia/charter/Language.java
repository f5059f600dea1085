package org.dialia.charter;

import java.util.List;
import java.util.Locale;
import org.dialia.model.Word;

/** The languages in which every text of the product exists. */
public enum Language implements Word {
  FR(Locale.FRENCH, "français", "French"),
  EN(Locale.UK, "anglais", "English");

  /** The marks before which French sets a space, and which must not begin a line. */
  private static final List<String> BOUND = List.of("?", "!", ":", ";", "»", "%");

  private final Locale locale;
  private final String fr;
  private final String en;

  Language(Locale locale, String fr, String en) {
    this.locale = locale;
    this.fr = fr;
    this.en = en;
  }

  /** The locale for numbers and dates. */
  public Locale locale() {
    return locale;
  }

  /** The two-letter code: {@code fr}, {@code en}. */
  public String code() {
    return locale.getLanguage();
  }

  /** French for any French locale, else English. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("fr") ? FR : EN;
  }

  /**
   * A text whose lines can be broken at spaces: those that stand before or behind a mark in this
   * language are made such that none breaks there.
   */
  public String bound(String text) {
    if (this != FR) {
      return text;
    }
    String bound = text.replace("« ", "«\u00a0");
    for (String mark : BOUND) {
      bound = bound.replace(" " + mark, "\u00a0" + mark);
    }
    return bound;
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
