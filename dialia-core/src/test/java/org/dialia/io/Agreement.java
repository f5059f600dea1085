package org.dialia.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;

/** Whether a reader and a schema take the same files. */
final class Agreement {

  /** What both say of a file. */
  enum Verdict {
    ACCEPTED,
    REFUSED,
    /** By the reader alone, for what a schema cannot say. */
    REFUSED_BEYOND_SCHEMAS
  }

  private Agreement() {}

  /**
   * What both say of a file; fails where they do not agree.
   *
   * @param file the text of the file
   * @param problems what the reader says is wrong
   * @param errors what the schema says is wrong
   * @param beyond what a schema cannot say
   */
  static Verdict of(
      String file, List<Problem> problems, List<String> errors, Predicate<Problem> beyond) {
    if (problems.isEmpty()) {
      assertThat(errors).as("the reader accepts, the schema refuses:\n" + file).isEmpty();
      return Verdict.ACCEPTED;
    }
    if (problems.stream().allMatch(beyond)) {
      return errors.isEmpty() ? Verdict.REFUSED_BEYOND_SCHEMAS : Verdict.REFUSED;
    }
    assertThat(errors)
        .as("the reader refuses, the schema accepts:\n" + file + "\n" + problems)
        .isNotEmpty();
    return Verdict.REFUSED;
  }
}
