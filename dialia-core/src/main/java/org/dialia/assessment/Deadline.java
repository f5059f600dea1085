package org.dialia.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.dialia.model.PartialDate;

/**
 * A date in a plan, with its calculation: {@code documents given 12 March 2026 + 2 months = 12 May
 * 2026}. Months are counted from day to day; where the last month has no such day, its last day
 * counts.
 *
 * @param what what the calculation starts from
 * @param from when that was, or will be
 * @param months how many months are added
 * @param days how many days are added; negative for days before
 */
public record Deadline(Text what, PartialDate from, int months, int days) {

  /** The date; of a start that is known only by its month or year, the last day that it can be. */
  public LocalDate date() {
    return from.latest().plusMonths(months).plusDays(days);
  }

  /** The calculation, in words. */
  public Text calculation() {
    return Text.from(this::calculation);
  }

  private String calculation(Language language) {
    List<String> terms = new ArrayList<>();
    terms.add(start(language) + " " + Phrases.say(from, language));
    if (months != 0) {
      terms.add(term(months, language == Language.FR ? "mois" : months == 1 ? "month" : "months"));
    }
    if (days != 0) {
      boolean one = Math.abs(days) == 1;
      terms.add(
          term(days, language == Language.FR ? (one ? "jour" : "jours") : (one ? "day" : "days")));
    }
    String sum = String.join(" ", terms);
    return terms.size() == 1 && from.earliest().equals(from.latest())
        ? sum
        : sum + " = " + Phrases.say(PartialDate.of(date()), language);
  }

  /** What it starts from, ready for a day, or for a month or a year where no day is known. */
  private String start(Language language) {
    String text = what.in(language);
    if (from.earliest().equals(from.latest())) {
      return text;
    }
    String day = language == Language.FR ? " le" : " on";
    return text.endsWith(day)
        ? text.substring(0, text.length() - day.length())
            + (language == Language.FR ? " en" : " in")
        : text;
  }

  private static String term(int count, String unit) {
    return (count < 0 ? "− " : "+ ") + Math.abs(count) + " " + unit;
  }
}
