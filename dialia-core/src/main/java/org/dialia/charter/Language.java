package org.dialia.charter;

import java.util.Locale;

/** The languages in which every text of the product exists. */
public enum Language {
  FR(Locale.FRENCH),
  EN(Locale.UK);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
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
}
