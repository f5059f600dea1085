package org.dialia.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.stream.Collectors;

/** A description that cannot be used as it is, with everything that is wrong with it. */
public final class InvalidDescriptionException extends IOException {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  InvalidDescriptionException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** An input that cannot be opened at all, or does not begin as UTF-8. */
  static InvalidDescriptionException unreadable(Input input, IOException why) {
    return new InvalidDescriptionException(
        List.of(
            why instanceof CharacterCodingException
                ? new Problem(input.name(), 1, 1, "", Wrong.notUtf8())
                : new Problem(input.name(), 0, 0, "", Wrong.notReadable(Wrong.why(why)))));
  }

  /** What is wrong, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
