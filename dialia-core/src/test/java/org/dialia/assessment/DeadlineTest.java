package org.dialia.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.dialia.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How time limits are counted and told. */
class DeadlineTest {

  private static final Text GIVEN = Text.of("documents remis le", "documents given on");

  @ParameterizedTest
  @CsvSource({
    "2026-03-12, 2, 2026-05-12",
    "2026-01-31, 1, 2026-02-28", // a day that the month does not have becomes its last one
    "2028-01-31, 1, 2028-02-29", // in a leap year too
    "2027-11-30, 3, 2028-02-29",
    "2026-02-28, 1, 2026-03-28", // the end of a month does not stay the end of a month
    "2026-10-31, 1, 2026-11-30",
    "2025-12-15, 2, 2026-02-15"
  })
  void months_are_counted_from_day_to_day(String from, int months, String until) {
    assertThat(deadline(from, months, 0).date()).hasToString(until);
  }

  @Test
  void of_a_month_or_a_year_the_last_day_counts() {
    assertThat(deadline("2026-03", 1, 0).date()).hasToString("2026-04-30");
    assertThat(deadline("2026", 0, -1).date()).hasToString("2026-12-30");
  }

  @Test
  void the_calculation_is_told_in_both_languages() {
    assertThat(deadline("2026-03-12", 2, 0).calculation().in(Language.EN))
        .isEqualTo("documents given on 12 March 2026 + 2 months = 12 May 2026");
    assertThat(deadline("2026-03-01", 1, 0).calculation().in(Language.FR))
        .isEqualTo("documents remis le 1er mars 2026 + 1 mois = 1er avril 2026");
    assertThat(deadline("2026-03-12", 0, -1).calculation().in(Language.FR))
        .isEqualTo("documents remis le 12 mars 2026 − 1 jour = 11 mars 2026");
    assertThat(deadline("2026-03-12", 0, 0).calculation().in(Language.EN))
        .isEqualTo("documents given on 12 March 2026");
  }

  @Test
  void a_start_known_by_its_month_is_told_as_such() {
    assertThat(deadline("2026-03", 1, 0).calculation().in(Language.FR))
        .isEqualTo("documents remis en mars 2026 + 1 mois = 30 avril 2026");
    assertThat(deadline("2022", 0, -1).calculation().in(Language.EN))
        .isEqualTo("documents given in 2022 − 1 day = 30 December 2022");
  }

  private static Deadline deadline(String from, int months, int days) {
    return new Deadline(GIVEN, PartialDate.parse(from).orElseThrow(), months, days);
  }
}
