package org.dialia.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactListTest {

  @Test
  void a_list_left_out_is_absent_and_says_nothing_of_others() {
    FactList<Body> list = FactList.absent();

    assertThat(list.isAbsent()).isTrue();
    assertThat(list.elements()).isEmpty();
    assertThat(list.others()).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void an_empty_list_that_is_given_says_that_there_is_none() {
    FactList<Body> list = FactList.none();

    assertThat(list.isComplete()).isTrue();
    assertThat(list.elements()).isEmpty();
    assertThat(list.others()).isEqualTo(Answer.NO);
    assertThat(FactList.complete(List.of())).isSameAs(list);
  }

  @Test
  void an_open_list_has_elements_and_there_may_be_more() {
    FactList<Body> list = FactList.open(List.of(Body.CSE));

    assertThat(list.isOpen()).isTrue();
    assertThat(list).containsExactly(Body.CSE);
    assertThat(list.others()).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void a_complete_list_has_these_elements_and_no_other() {
    FactList<Body> list = FactList.of(Body.CSE, Body.CSSCT);

    assertThat(list.isComplete()).isTrue();
    assertThat(list).containsExactly(Body.CSE, Body.CSSCT);
    assertThat(list.others()).isEqualTo(Answer.NO);
  }

  @Test
  void a_list_can_make_no_sense() {
    assertThat(FactList.notApplicable().isNotApplicable()).isTrue();
    assertThat(FactList.notApplicable().others()).isEqualTo(Answer.NOT_APPLICABLE);
  }

  @Test
  void lists_that_say_different_things_are_not_equal() {
    List<FactList<Body>> lists =
        List.of(
            FactList.absent(),
            FactList.none(),
            FactList.open(List.of()),
            FactList.notApplicable(),
            FactList.of(Body.CSE),
            FactList.open(List.of(Body.CSE)));

    assertThat(lists).doesNotHaveDuplicates();
    assertThat(FactList.of(Body.CSE))
        .isEqualTo(FactList.complete(List.of(Body.CSE)))
        .hasSameHashCodeAs(FactList.complete(List.of(Body.CSE)));
  }

  @Test
  void the_elements_cannot_be_changed_from_outside() {
    List<Body> given = new ArrayList<>(List.of(Body.CSE));
    FactList<Body> list = FactList.complete(given);
    given.clear();

    assertThat(list).containsExactly(Body.CSE);
    assertThatThrownBy(() -> list.elements().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_list_reads_as_a_description_writes_it() {
    assertThat(FactList.absent()).hasToString("unknown");
    assertThat(FactList.notApplicable()).hasToString("not_applicable");
    assertThat(FactList.none()).hasToString("[]");
    assertThat(FactList.open(List.of())).hasToString("[unknown]");
    assertThat(FactList.of(Body.CSE, Body.UNION_DELEGATES)).hasToString("[cse, union_delegates]");
    assertThat(FactList.open(List.of("a text"))).hasToString("[a text, unknown]");
  }

  @Test
  void elements_with_an_id_are_named_and_the_others_counted() {
    Role role = FactSheet.blank(Role.class, "recruiters");
    RealElement real = FactSheet.blank(RealElement.class);

    assertThat(FactList.of(role)).hasToString("[recruiters]");
    assertThat(FactList.of(real)).hasToString("[1 element]");
    assertThat(FactList.open(List.of(real, real))).hasToString("[2 elements, unknown]");
  }
}
