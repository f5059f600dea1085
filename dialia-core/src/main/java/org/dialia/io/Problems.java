package org.dialia.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with one input, up to a bound, so that no input makes a report without end. */
final class Problems {

  /** Problems that are told of one input. */
  static final int MOST = 1000;

  private final List<Problem> found = new ArrayList<>();

  /** Takes a problem; beyond the bound it is dropped. */
  void add(Problem problem) {
    if (!full()) {
      found.add(problem);
    }
  }

  /** Whether nothing more is told. */
  boolean full() {
    return found.size() >= MOST;
  }

  /** Says, behind all others, that more were found than are told. */
  void close(Problem last) {
    found.add(last);
  }

  int size() {
    return found.size();
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Puts those from a place on in the order of the file. */
  void sort(int from) {
    found
        .subList(from, found.size())
        .sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
  }

  List<Problem> list() {
    return List.copyOf(found);
  }
}
