package org.dialia.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dialia.model.Answer.DISPUTED;
import static org.dialia.model.Answer.NO;
import static org.dialia.model.Answer.NOT_APPLICABLE;
import static org.dialia.model.Answer.PARTLY;
import static org.dialia.model.Answer.UNKNOWN;
import static org.dialia.model.Answer.YES;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerTest {

  /** The tables of the Javadoc of {@link Answer}, as they stand there. */
  private static final String TABLES =
      """
      and            | yes       no  partly    unknown   disputed  n/a
      yes            | yes       no  partly    unknown   disputed  yes
      no             | no        no  no        no        no        no
      partly         | partly    no  partly    unknown   disputed  partly
      unknown        | unknown   no  unknown   unknown   disputed  unknown
      disputed       | disputed  no  disputed  disputed  disputed  disputed
      not_applicable | yes       no  partly    unknown   disputed  n/a

      or             | yes  no        partly    unknown   disputed  n/a
      yes            | yes  yes       yes       yes       yes       yes
      no             | yes  no        partly    unknown   disputed  no
      partly         | yes  partly    partly    unknown   disputed  partly
      unknown        | yes  unknown   unknown   unknown   disputed  unknown
      disputed       | yes  disputed  disputed  disputed  disputed  disputed
      not_applicable | yes  no        partly    unknown   disputed  n/a
      """;

  @ParameterizedTest
  @EnumSource
  void and_follows_its_table(Answer left) {
    assertThat(Arrays.stream(Answer.values()).map(left::and)).isEqualTo(row("and", left));
  }

  @ParameterizedTest
  @EnumSource
  void or_follows_its_table(Answer left) {
    assertThat(Arrays.stream(Answer.values()).map(left::or)).isEqualTo(row("or", left));
  }

  @Test
  void not_turns_yes_and_no_round_and_leaves_every_other_answer() {
    assertThat(Arrays.stream(Answer.values()).map(Answer::not))
        .containsExactly(NO, YES, PARTLY, UNKNOWN, DISPUTED, NOT_APPLICABLE);
  }

  @Test
  void possible_is_all_but_no_and_leaves_out_not_applicable() {
    assertThat(those(Answer::possible)).containsExactly(YES, PARTLY, UNKNOWN, DISPUTED);
  }

  @Test
  void doubtful_is_all_but_yes_and_leaves_out_not_applicable() {
    assertThat(those(Answer::doubtful)).containsExactly(NO, PARTLY, UNKNOWN, DISPUTED);
  }

  @Test
  void open_is_what_is_neither_plainly_so_nor_plainly_not_so() {
    assertThat(those(Answer::open)).containsExactly(PARTLY, UNKNOWN, DISPUTED);
  }

  @Test
  void a_boolean_gives_yes_or_no() {
    assertThat(Answer.of(true)).isEqualTo(YES);
    assertThat(Answer.of(false)).isEqualTo(NO);
  }

  @Test
  void every_answer_has_its_word_and_a_label_in_both_languages() {
    assertThat(Answer.values())
        .extracting(Answer::word)
        .containsExactly("yes", "no", "partly", "unknown", "disputed", "not_applicable");
    assertThat(Answer.values())
        .extracting(Answer::fr)
        .containsExactly("oui", "non", "en partie", "inconnu", "contesté", "sans objet");
    assertThat(Answer.values())
        .extracting(Answer::en)
        .containsExactly("yes", "no", "partly", "unknown", "disputed", "not applicable");
  }

  private static Set<Answer> those(Predicate<Answer> fit) {
    Set<Answer> answers = EnumSet.allOf(Answer.class);
    answers.removeIf(fit.negate());
    return answers;
  }

  /** One row of a table, in the order of {@link Answer#values}. */
  private static List<Answer> row(String operation, Answer left) {
    List<String> table =
        TABLES.lines().dropWhile(line -> !line.startsWith(operation + " ")).limit(7).toList();
    List<Answer> columns = answers(table.get(0));
    assertThat(columns).containsExactly(Answer.values());
    return table.stream()
        .filter(line -> line.startsWith(left.word() + " "))
        .map(AnswerTest::answers)
        .findFirst()
        .orElseThrow();
  }

  private static List<Answer> answers(String line) {
    return Arrays.stream(line.substring(line.indexOf('|') + 1).strip().split(" +"))
        .map(word -> word.equals("n/a") ? "not_applicable" : word)
        .map(word -> Answer.valueOf(word.toUpperCase(Locale.ROOT)))
        .toList();
  }
}
