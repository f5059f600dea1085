package org.dialia.io;

import java.util.ArrayList;
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

  /** Puts those from a place on in the order of the file. */
  void sort(int from) {
    if (from < found.size()) {
      found.subList(from, found.size()).sort(Problems::byPlace);
    }
  }

  private static int byPlace(Problem one, Problem other) {
    int order = Integer.compare(one.line(), other.line());
    return order != 0 ? order : Integer.compare(one.column(), other.column());
  }

  /** All that are told; behind them, that there are more where there are. */
  List<Problem> list() {
    List<Problem> all = new ArrayList<>(found);
    if (more > 0) {
      all.add(new Problem(found.get(0).file(), 0, 0, "", Wrong.more(MOST)));
    }
    return List.copyOf(all);
  }
}
