package org.dialia.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which the day, or the month and the day, may not be known: {@code 2026-03-15}, {@code
 * 2026-03} or {@code 2026}. It stands for every day from {@link #earliest} to {@link #latest}; a
 * comparison that depends on the missing part is unknown.
 *
 * @param earliest the first day it can be
 * @param latest the last day it can be
 */
public record PartialDate(LocalDate earliest, LocalDate latest) {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

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
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(form.group(1));
      if (form.group(2) == null) {
        return Optional.of(new PartialDate(Year.of(year).atDay(1), LocalDate.of(year, 12, 31)));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(2)));
      if (form.group(3) == null) {
        return Optional.of(new PartialDate(month.atDay(1), month.atEndOfMonth()));
      }
      return Optional.of(of(month.atDay(Integer.parseInt(form.group(3)))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
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
