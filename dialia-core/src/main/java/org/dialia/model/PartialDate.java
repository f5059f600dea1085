package org.dialia.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date of which the day, or the month and the day, may not be known: {@code 2026-03-15}, {@code
 * 2026-03} or {@code 2026}. It stands for every day from {@link #earliest} to {@link #latest}; a
 * comparison that depends on the missing part is unknown.
 *
 * @param earliest the first day it can be
 * @param latest the last day it can be
 */
public record PartialDate(LocalDate earliest, LocalDate latest) {

  public PartialDate {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(
          "a date ends before it starts: " + earliest + ".." + latest);
    }
  }

  /** A whole date. */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day, day);
  }

  /**
   * Reads {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}.
   *
   * @return empty when the text has another form or names a day that does not exist
   */
  public static Optional<PartialDate> parse(String text) {
    try {
      int year = number(text, 0, 4);
      if (text.length() == 4) {
        return Optional.of(new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      int month = number(text, 5, 7);
      LocalDate first = LocalDate.of(year, month, 1);
      if (text.length() == 7) {
        return Optional.of(new PartialDate(first, first.withDayOfMonth(first.lengthOfMonth())));
      }
      return text.length() == 10
          ? Optional.of(of(LocalDate.of(year, month, number(text, 8, 10))))
          : Optional.empty();
    } catch (DateTimeException | NumberFormatException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The digits of a part of a date, which stands at the start or behind a hyphen. */
  private static int number(String text, int start, int end) {
    if (text.length() < end || (start > 0 && text.charAt(start - 1) != '-')) {
      throw new NumberFormatException(text);
    }
    int number = 0;
    for (int i = start; i < end; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        throw new NumberFormatException(text);
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }

  /** Whether it is a day before {@code other}. */
  public Answer before(PartialDate other) {
    if (latest.isBefore(other.earliest)) {
      return Answer.YES;
    }
    return earliest.isBefore(other.latest) ? Answer.UNKNOWN : Answer.NO;
  }

  /** Whether it is a day before {@code other}. */
  public Answer before(LocalDate other) {
    return before(of(other));
  }

  /** Whether it is a day after {@code other}. */
  public Answer after(PartialDate other) {
    return other.before(this);
  }

  /** Whether it is a day after {@code other}. */
  public Answer after(LocalDate other) {
    return of(other).before(this);
  }

  /**
   * The same date so many months later. A day that the month does not have becomes its last one: 31
   * January and a month is 28 or 29 February.
   */
  public PartialDate plusMonths(int months) {
    return new PartialDate(earliest.plusMonths(months), latest.plusMonths(months));
  }

  @Override
  public String toString() {
    if (earliest.equals(latest)) {
      return earliest.toString();
    }
    if (earliest.getDayOfYear() == 1 && latest.equals(earliest.plusYears(1).minusDays(1))) {
      return Year.of(earliest.getYear()).toString();
    }
    YearMonth month = YearMonth.from(earliest);
    return earliest.getDayOfMonth() == 1 && latest.equals(month.atEndOfMonth())
        ? month.toString()
        : earliest + ".." + latest;
  }
}
