package org.dialia.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentsTest {

  @ParameterizedTest
  @MethodSource("org.dialia.model.FactSheetTest#types")
  void what_the_build_made_for_a_record_does_what_reflection_does(Class<? extends Record> type) {
    Components built = Components.of(type);
    Components reflected = new Components.Reflected(type);
    Object[] values = FactSheet.of(type).blankValues();

    assertThat(built).isNotInstanceOf(Components.Reflected.class);
    Record made = built.create(values);
    assertThat(made).isEqualTo(reflected.create(values)).isInstanceOf(type);
    for (int i = 0; i < values.length; i++) {
      assertThat(built.get(made, i)).isEqualTo(values[i]).isEqualTo(reflected.get(made, i));
    }
    assertThatThrownBy(() -> built.get(made, values.length))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void a_record_that_the_build_does_not_know_is_read_by_reflection() {
    Components its = Components.of(Point.class);

    assertThat(its.create(new Object[] {1, 2})).isEqualTo(new Point(1, 2));
    assertThat(its.get(new Point(1, 2), 1)).isEqualTo(2);
    assertThatThrownBy(() -> its.create(new Object[] {-1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("left of the edge");
  }

  private record Point(int x, int y) {
    Point {
      if (x < 0) {
        throw new IllegalArgumentException("left of the edge");
      }
    }
  }
}
