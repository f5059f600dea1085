package org.dialia.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeadcountTest {

  @Test
  void an_exact_number_reaches_a_threshold_or_does_not() {
    assertThat(Headcount.of(50).reaches(49)).isEqualTo(Answer.YES);
    assertThat(Headcount.of(50).reaches(50)).isEqualTo(Answer.YES);
    assertThat(Headcount.of(50).reaches(51)).isEqualTo(Answer.NO);
  }

  @Test
  void a_range_with_the_threshold_inside_does_not_tell() {
    Headcount range = new Headcount(50, 299);

    assertThat(range.reaches(50)).isEqualTo(Answer.YES);
    assertThat(range.reaches(51)).isEqualTo(Answer.UNKNOWN);
    assertThat(range.reaches(299)).isEqualTo(Answer.UNKNOWN);
    assertThat(range.reaches(300)).isEqualTo(Answer.NO);
  }

  @Test
  void a_range_without_an_upper_end_never_says_no() {
    Headcount range = new Headcount(50, Headcount.NO_LIMIT);

    assertThat(range.reaches(50)).isEqualTo(Answer.YES);
    assertThat(range.reaches(1_000_000)).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void nobody_is_a_number_of_people_too() {
    assertThat(Headcount.of(0).reaches(1)).isEqualTo(Answer.NO);
  }

  @Test
  void a_negative_number_and_a_range_that_ends_before_it_starts_are_refused() {
    assertThatThrownBy(() -> Headcount.of(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("-1..-1");
    assertThatThrownBy(() -> new Headcount(5, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("5..4");
  }

  @Test
  void a_head_count_reads_as_a_description_writes_it() {
    assertThat(Headcount.of(12)).hasToString("12");
    assertThat(new Headcount(50, Headcount.NO_LIMIT)).hasToString("{ at_least: 50 }");
    assertThat(new Headcount(50, 299)).hasToString("{ at_least: 50, at_most: 299 }");
  }
}
