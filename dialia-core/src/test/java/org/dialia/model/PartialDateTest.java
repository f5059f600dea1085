package org.dialia.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-15, 2026-03-15, 2026-03-15",
    "2026-03, 2026-03-01, 2026-03-31",
    "2026-04, 2026-04-01, 2026-04-30",
    "2026-02, 2026-02-01, 2026-02-28",
    "2024-02, 2024-02-01, 2024-02-29",
    "1900-02, 1900-02-01, 1900-02-28",
    "2000-02, 2000-02-01, 2000-02-29",
    "2026, 2026-01-01, 2026-12-31",
    "2024-02-29, 2024-02-29, 2024-02-29"
  })
  void a_date_stands_for_every_day_it_can_be(String text, LocalDate first, LocalDate last) {
    assertThat(date(text).earliest()).isEqualTo(first);
    assertThat(date(text).latest()).isEqualTo(last);
    assertThat(date(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "26",
        "2026-3",
        "2026-3-1",
        "2026-03-1",
        "2026/03/01",
        "01/03/2026",
        "20260301",
        "2026-13",
        "2026-00",
        "2026-02-29",
        "2026-04-31",
        "2026-01-00",
        "2026-01-32",
        "2026-03-01T10:00",
        " 2026",
        "2026-",
        "-2026",
        "12026",
        "２０２６"
      })
  void another_form_and_a_day_that_does_not_exist_are_refused(String text) {
    assertThat(PartialDate.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-14, 2026-03-15, yes",
    "2026-03-15, 2026-03-15, no",
    "2026-03-16, 2026-03-15, no",
    "2026-02, 2026-03-01, yes",
    "2026-03, 2026-03-15, unknown",
    "2026-03, 2026-03-01, no",
    "2026-03, 2026-03-02, unknown",
    "2026-03, 2026-03-31, unknown",
    "2026-03, 2026-04-01, yes",
    "2026-03-31, 2026-03, no",
    "2026-03-30, 2026-03, unknown",
    "2026-03-01, 2026-03, unknown",
    "2026-02-28, 2026-03, yes",
    "2024-02-28, 2024-02-29, yes",
    "2024-02, 2024-02-29, unknown",
    "2026, 2026-01-01, no",
    "2026, 2026-12-31, unknown",
    "2026, 2027-01-01, yes",
    "2025, 2026, yes",
    "2026, 2026, unknown",
    "2026, 2025, no",
    "2025-12, 2026, yes",
    "2026-01, 2026, unknown"
  })
  void before_is_unknown_where_the_missing_part_decides(String one, String other, String answer) {
    assertThat(date(one).before(date(other)).word()).isEqualTo(answer);
    assertThat(date(other).after(date(one)).word()).isEqualTo(answer);
  }

  @Test
  void a_date_compares_with_a_day_as_with_a_whole_date() {
    assertThat(date("2026-03").before(LocalDate.of(2026, 4, 1))).isEqualTo(Answer.YES);
    assertThat(date("2026-03").before(LocalDate.of(2026, 3, 15))).isEqualTo(Answer.UNKNOWN);
    assertThat(date("2026-03").after(LocalDate.of(2026, 3, 15))).isEqualTo(Answer.UNKNOWN);
    assertThat(date("2026-03").after(LocalDate.of(2026, 2, 28))).isEqualTo(Answer.YES);
    assertThat(date("2026-03").after(LocalDate.of(2026, 3, 31))).isEqualTo(Answer.NO);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-15, 1, 2026-02-15, 2026-02-15",
    "2026-01-31, 1, 2026-02-28, 2026-02-28",
    "2024-01-31, 1, 2024-02-29, 2024-02-29",
    "2026-11-30, 3, 2027-02-28, 2027-02-28",
    "2026-01, 1, 2026-02-01, 2026-02-28",
    "2026, 12, 2027-01-01, 2027-12-31",
    "2026-03-31, 0, 2026-03-31, 2026-03-31"
  })
  void months_are_added_to_the_first_and_the_last_day(
      String text, int months, LocalDate first, LocalDate last) {
    assertThat(date(text).plusMonths(months)).isEqualTo(new PartialDate(first, last));
  }

  @Test
  void a_date_that_ends_before_it_starts_is_refused() {
    LocalDate day = LocalDate.of(2026, 3, 1);

    assertThatThrownBy(() -> new PartialDate(day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("2026-03-01..2026-02-28");
  }

  @Test
  void a_span_that_is_neither_a_day_nor_a_month_nor_a_year_shows_both_ends() {
    assertThat(new PartialDate(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 30)))
        .hasToString("2026-01-01..2026-01-30");
    assertThat(new PartialDate(LocalDate.of(2026, 1, 2), LocalDate.of(2027, 1, 1)))
        .hasToString("2026-01-02..2027-01-01");
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text).orElseThrow();
  }
}
