package org.dialia.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Numbers and dates are written as Java writes them, which takes longer to begin. */
class LanguageTest {

  private static NumberFormat format(Language language, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(decimals);
    return format;
  }

  @Property
  void a_whole_number(@ForAll Language language, @ForAll long number) {
    assertThat(language.number(number)).isEqualTo(format(language, 0).format(number));
  }

  @Property(tries = 5000)
  void a_number_as_large_as_any_count(
      @ForAll Language language, @ForAll @DoubleRange(min = 0, max = 1e11) double number) {
    assertThat(language.number(number)).isEqualTo(format(language, 2).format(number));
    assertThat(language.number(-1 - number)).isEqualTo(format(language, 2).format(-1 - number));
  }

  /** Where a third decimal of five is a little more or less than half, or just half. */
  @Property(tries = 5000)
  void a_number_between_two(
      @ForAll Language language, @ForAll @IntRange(max = 100_000) int thousandths) {
    double number = thousandths / 1000.0;
    assertThat(language.number(number)).isEqualTo(format(language, 2).format(number));
    double half = thousandths / 8.0;
    assertThat(language.number(half)).isEqualTo(format(language, 2).format(half));
  }

  @Property
  void a_number_with_its_own_decimals(
      @ForAll Language language,
      @ForAll @BigRange(min = "0", max = "1000000000") @Scale(5) BigDecimal number) {
    assertThat(language.number(number)).isEqualTo(format(language, 3).format(number));
  }

  @Example
  void a_small_number_keeps_its_zeros() {
    assertThat(Language.FR.number(1234.05)).isEqualTo("1\u202f234,05");
    assertThat(Language.EN.number(-0.5)).isEqualTo("-0.5");
    assertThat(Language.EN.number(new BigDecimal("100"))).isEqualTo("100");
  }

  @Property
  void a_day_and_a_month(@ForAll Language language, @ForAll @IntRange(max = 40_000) int of1970) {
    LocalDate day = LocalDate.ofEpochDay(of1970);
    DateTimeFormatter whole =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
    assertThat(language.day(day).replaceFirst("^1er ", "1 ")).isEqualTo(whole.format(day));
    assertThat(language.month(day))
        .isEqualTo(DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(day));
  }

  @Example
  void the_first_of_a_month_is_written_as_people_do() {
    assertThat(Language.FR.day(LocalDate.of(2026, 3, 1))).isEqualTo("1er mars 2026");
    assertThat(Language.EN.day(LocalDate.of(2026, 3, 1))).isEqualTo("1 March 2026");
  }
}
