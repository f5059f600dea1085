package org.dialia.model;

/**
 * How many people: an exact number, or a range that is known only in part.
 *
 * @param atLeast the smallest number it can be, 0 or more
 * @param atMost the largest number it can be; {@link #NO_LIMIT} when no upper end is known
 */
public record Headcount(int atLeast, int atMost) {

  /** No upper end is known. */
  public static final int NO_LIMIT = Integer.MAX_VALUE;

  public Headcount {
    if (atLeast < 0 || atMost < atLeast) {
      throw new IllegalArgumentException(
          "a head count goes from 0 up and ends no lower than it starts: "
              + atLeast
              + ".."
              + atMost);
    }
  }

  /** Exactly so many people. */
  public static Headcount of(int people) {
    return new Headcount(people, people);
  }

  /**
   * Whether there are {@code threshold} people or more; unknown when the range has the threshold
   * inside.
   */
  public Answer reaches(int threshold) {
    if (atLeast >= threshold) {
      return Answer.YES;
    }
    return atMost < threshold ? Answer.NO : Answer.UNKNOWN;
  }

  @Override
  public String toString() {
    if (atLeast == atMost) {
      return Integer.toString(atLeast);
    }
    return atMost == NO_LIMIT
        ? "{ at_least: " + atLeast + " }"
        : "{ at_least: " + atLeast + ", at_most: " + atMost + " }";
  }
}
