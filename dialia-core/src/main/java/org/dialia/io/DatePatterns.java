package org.dialia.io;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dialia.model.PartialDate;

/**
 * Dates as a table writes them, in the forms that its mapping declares. The order of day and month
 * is never guessed: two forms that read the same text are refused.
 */
final class DatePatterns {

  /** The form that is understood without being declared. */
  static final String ISO = "yyyy-MM-dd";

  private static final int LONGEST = 40;

  /** A year of two digits, outside of quoted letters. */
  private static final Pattern TWO_DIGITS =
      Pattern.compile("(?<!y)yy(?!y)(?=(?:[^']*'[^']*')*[^']*$)");

  /** What two digits of a year stand for begins here: 70 is 1970, 69 is 2069. */
  private static final int FIRST_OF_TWO_DIGITS = 1970;

  private final List<DateTimeFormatter> formatters = new ArrayList<>();

  /** Whether a text is the form of a date: year, month and day as letters, and signs. */
  static boolean isPattern(String pattern) {
    String letters = pattern.replaceAll("'[^']*'", "");
    if (pattern.length() > LONGEST
        || !letters.matches("(?:[yMdHms]|[^\\p{L}'\\[\\]{}#])+")
        || !letters.contains("yy")
        || (letters.contains("d") && !letters.contains("M"))) {
      return false;
    }
    try {
      new DatePatterns().add(pattern);
      return true;
    } catch (IllegalArgumentException no) {
      return false;
    }
  }

  /** Whether two forms differ in the order of day and month alone, so that one must be meant. */
  static boolean clash(String one, String other) {
    String first = one.replaceAll("([yMd])\\1*", "$1");
    String second = other.replaceAll("([yMd])\\1*", "$1");
    return !(one + other).contains("MMM") // a month in letters is told from a day
        && !first.equals(second)
        && first.replaceAll("[dM]", "?").equals(second.replaceAll("[dM]", "?"));
  }

  /** Adds a form, to be tried after those that are there. */
  void add(String pattern) {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      DateTimeFormatterBuilder form = new DateTimeFormatterBuilder().parseCaseInsensitive();
      String[] around = TWO_DIGITS.split(pattern, 2);
      append(form, around[0]);
      if (around.length > 1) {
        form.appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_OF_TWO_DIGITS);
        append(form, around[1]);
      }
      formatters.add(form.toFormatter(locale).withResolverStyle(ResolverStyle.STRICT));
      if (!pattern.contains("MMM")) {
        break;
      }
    }
  }

  private static void append(DateTimeFormatterBuilder form, String pattern) {
    // In strict dates the year of an era would need its era.
    form.appendPattern(pattern.replace('y', 'u'));
  }

  /** The date that a text names, as a description writes it; that of the first form that fits. */
  Optional<String> date(String text) {
    if (PartialDate.parse(text).isPresent()) {
      return Optional.of(text);
    }
    for (DateTimeFormatter formatter : formatters) {
      try {
        return Optional.of(written(formatter.parse(text)));
      } catch (DateTimeException unlike) {
        // The next form may be like it.
      }
    }
    return Optional.empty();
  }

  private static String written(TemporalAccessor date) {
    int year = date.get(ChronoField.YEAR);
    String written = String.format(Locale.ROOT, "%04d", year);
    if (date.isSupported(ChronoField.MONTH_OF_YEAR)) {
      written += String.format(Locale.ROOT, "-%02d", date.get(ChronoField.MONTH_OF_YEAR));
      if (date.isSupported(ChronoField.DAY_OF_MONTH)) {
        written += String.format(Locale.ROOT, "-%02d", date.get(ChronoField.DAY_OF_MONTH));
      }
    }
    return written;
  }
}
