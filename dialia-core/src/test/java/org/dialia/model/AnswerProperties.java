package org.dialia.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AnswerProperties {

  @Property
  void and_and_or_are_commutative(@ForAll Answer a, @ForAll Answer b) {
    assertThat(a.and(b)).isEqualTo(b.and(a));
    assertThat(a.or(b)).isEqualTo(b.or(a));
  }

  @Property
  void and_and_or_are_associative(@ForAll Answer a, @ForAll Answer b, @ForAll Answer c) {
    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
    assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
  }

  @Property
  void de_morgan_holds(@ForAll Answer a, @ForAll Answer b) {
    assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
    assertThat(a.or(b).not()).isEqualTo(a.not().and(b.not()));
  }

  @Property
  void saying_a_thing_twice_adds_nothing(@ForAll Answer a) {
    assertThat(a.and(a)).isEqualTo(a);
    assertThat(a.or(a)).isEqualTo(a);
    assertThat(a.not().not()).isEqualTo(a);
  }

  @Property
  void not_applicable_is_neutral(@ForAll Answer a) {
    assertThat(a.and(Answer.NOT_APPLICABLE)).isEqualTo(a);
    assertThat(a.or(Answer.NOT_APPLICABLE)).isEqualTo(a);
  }

  @Property
  void no_settles_and_as_yes_settles_or(@ForAll Answer a) {
    assertThat(a.and(Answer.NO)).isEqualTo(Answer.NO);
    assertThat(a.or(Answer.YES)).isEqualTo(Answer.YES);
  }

  @Property
  void an_answer_is_doubtful_when_its_opposite_is_possible(@ForAll Answer a) {
    assertThat(a.doubtful()).isEqualTo(a.not().possible());
    assertThat(a.open()).isEqualTo(a.possible() && a.doubtful());
  }
}
