package org.dialia.io;

import java.io.IOException;
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

  /** What is wrong, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
