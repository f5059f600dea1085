package org.dialia.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with one input, up to a bound, so that no input makes a report without end. */
final class Problems {

  /** Problems that are told of one input. */
  static final int MOST = 1000;

  private final List<Problem> found = new ArrayList<>();
  private int more;

  /** Takes a problem; beyond the bound it is counted only. */
  void add(Problem problem) {
    if (found.size() < MOST) {
      found.add(problem);
    } else {
      more++;
    }
  }

  /** How many there are, those that are only counted among them. */
  int size() {
    return found.size() + more;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether some are only counted. */
  boolean more() {
    return more > 0;
  }

  /** Says, behind all others, that more were found than are told. */
  void close(Problem last) {
    found.add(last);
  }

  /** Puts those from a place on in the order of the file. */
  void sort(int from) {
    if (from < found.size()) {
      found
          .subList(from, found.size())
          .sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
    }
  }

  List<Problem> list() {
    return List.copyOf(found);
  }
}
