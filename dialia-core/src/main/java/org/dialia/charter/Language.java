package org.dialia.charter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dialia.model.Word;

/** The languages in which every text of the product exists. */
public enum Language implements Word {
  FR(Locale.FRENCH, "français", "French", '\u202f', ','),
  EN(Locale.UK, "anglais", "English", ',', '.');

  /** The marks before which French sets a space, and which must not begin a line. */
  private static final List<String> BOUND = List.of("?", "!", ":", ";", "»", "%");

  private static final List<String> MOIS =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final Locale locale;
  private final String fr;
  private final String en;
  private final char thousands;
  private final char decimals;

  Language(Locale locale, String fr, String en, char thousands, char decimals) {
    this.locale = locale;
    this.fr = fr;
    this.en = en;
    this.thousands = thousands;
    this.decimals = decimals;
  }

  /** The locale, for what is rarely written; numbers and dates are written here. */
  public Locale locale() {
    return locale;
  }

  /*
   * Numbers and dates are not left to the formats of Java: a run of the command line would wait ten
   * milliseconds for them each time, to write a few words. A test holds both alike.
   */

  /** A number as the language writes it, with at most two decimals, half to even. */
  public String number(double number) {
    double hundredths = Math.rint(number * 100);
    double over = number * 100 - hundredths;
    if (Math.abs(over) == 0.5) { // which may be a little more or less than half, and was rounded
      double rest = Math.fma(number, 100, -(number * 100));
      if (rest != 0) {
        hundredths = Math.floor(number * 100) + (rest > 0 ? 1 : 0);
      }
    }
    if (Math.abs(hundredths) >= 1e15) {
      return number(new BigDecimal(number), 2);
    }
    long whole = (long) hundredths;
    long part = Math.abs(whole % 100);
    String text = grouped(Long.toString(whole / 100));
    if (whole < 0 && whole > -100) {
      text = "-" + text;
    }
    return part == 0
        ? text
        : text + decimals + (part % 10 == 0 ? part / 10 : part < 10 ? "0" + part : "" + part);
  }

  /** A whole number as the language writes it. */
  public String number(long number) {
    return grouped(Long.toString(number));
  }

  /** A number as the language writes it, with at most three decimals, half to even. */
  public String number(BigDecimal number) {
    return number(number, 3);
  }

  private String number(BigDecimal number, int most) {
    String plain =
        number.setScale(most, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    return point < 0
        ? grouped(plain)
        : grouped(plain.substring(0, point)) + decimals + plain.substring(point + 1);
  }

  private String grouped(String digits) {
    int first = digits.charAt(0) == '-' ? 1 : 0;
    if (digits.length() - first <= 3) {
      return digits;
    }
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > first; i -= 3) {
      grouped.insert(i, thousands);
    }
    return grouped.toString();
  }

  /** A day as the language writes it: 1er mars 2026, 1 March 2026. */
  public String day(LocalDate day) {
    String number = this == FR && day.getDayOfMonth() == 1 ? "1er" : "" + day.getDayOfMonth();
    return number + " " + month(day);
  }

  /** The month of a day as the language writes it: mars 2026, March 2026. */
  public String month(LocalDate day) {
    List<String> months = this == FR ? MOIS : MONTHS;
    return months.get(day.getMonthValue() - 1) + " " + day.getYear();
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
