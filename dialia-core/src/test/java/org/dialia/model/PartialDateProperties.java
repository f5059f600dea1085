package org.dialia.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PartialDateProperties {

  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_date_is_read_from_its_own_text(@ForAll("dates") PartialDate date) {
    assertThat(PartialDate.parse(date.toString())).contains(date);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void before_says_what_holds_for_every_pair_of_days(
      @ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other) {
    assertThat(one.before(other)).isEqualTo(dayByDay(one, other));
  }

  private static Answer dayByDay(PartialDate one, PartialDate other) {
    boolean some = false;
    boolean all = true;
    for (LocalDate mine = one.earliest(); !mine.isAfter(one.latest()); mine = mine.plusDays(1)) {
      for (LocalDate its = other.earliest(); !its.isAfter(other.latest()); its = its.plusDays(1)) {
        some |= mine.isBefore(its);
        all &= mine.isBefore(its);
      }
    }
    return all ? Answer.YES : some ? Answer.UNKNOWN : Answer.NO;
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void no_date_is_both_before_and_after_another(
      @ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other) {
    assertThat(one.before(other).and(one.after(other))).isNotEqualTo(Answer.YES);
  }

  @Provide
  Arbitrary<PartialDate> dates() {
    return Combinators.combine(
            Arbitraries.integers().between(2023, 2026),
            Arbitraries.integers().between(1, 12),
            Arbitraries.integers().between(1, 31),
            Arbitraries.integers().between(0, 2))
        .as(
            (year, month, day, parts) -> {
              LocalDate first = LocalDate.of(year, month, 1);
              LocalDate whole = first.withDayOfMonth(Math.min(day, first.lengthOfMonth()));
              int letters = parts == 0 ? 4 : parts == 1 ? 7 : 10;
              return PartialDate.parse(whole.toString().substring(0, letters)).orElseThrow();
            });
  }
}
