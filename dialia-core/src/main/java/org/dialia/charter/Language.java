package org.dialia.charter;

import java.util.Locale;
import org.dialia.model.Word;

/** The languages in which every text of the product exists. */
public enum Language implements Word {
  FR(Locale.FRENCH, "français", "French"),
  EN(Locale.UK, "anglais", "English");

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

  @Override
  public String fr() {
    return fr;
  }

  @Override
  public String en() {
    return en;
  }
}
