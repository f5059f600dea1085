package org.dialia.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A list in a description. Left out, it is absent: nobody said. With the element {@code unknown} it
 * is open: there may be more. Any other given list is complete, so that {@code []} says "there is
 * none".
 *
 * @param <T> what the elements are
 */
public final class FactList<T> implements Iterable<T> {

  private enum State {
    ABSENT,
    OPEN,
    COMPLETE,
    NOT_APPLICABLE
  }

  private static final FactList<?> ABSENT = new FactList<>(State.ABSENT, List.of());
  private static final FactList<?> NONE = new FactList<>(State.COMPLETE, List.of());
  private static final FactList<?> NOT_APPLICABLE = new FactList<>(State.NOT_APPLICABLE, List.of());

  private final State state;
  private final List<T> elements;

  private FactList(State state, List<T> elements) {
    this.state = state;
    this.elements = elements;
  }

  /** Nobody said. */
  @SuppressWarnings("unchecked")
  public static <T> FactList<T> absent() {
    return (FactList<T>) ABSENT;
  }

  /** There is none, for sure. */
  @SuppressWarnings("unchecked")
  public static <T> FactList<T> none() {
    return (FactList<T>) NONE;
  }

  /** A list makes no sense here. */
  @SuppressWarnings("unchecked")
  public static <T> FactList<T> notApplicable() {
    return (FactList<T>) NOT_APPLICABLE;
  }

  /** These, and no other. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> FactList<T> of(T... elements) {
    return complete(List.of(elements));
  }

  /** These, and no other. */
  public static <T> FactList<T> complete(List<T> elements) {
    return elements.isEmpty() ? none() : new FactList<>(State.COMPLETE, List.copyOf(elements));
  }

  /** These, and there may be more. */
  public static <T> FactList<T> open(List<T> elements) {
    return new FactList<>(State.OPEN, List.copyOf(elements));
  }

  public List<T> elements() {
    return elements;
  }

  @Override
  public Iterator<T> iterator() {
    return elements.iterator();
  }

  public boolean isAbsent() {
    return state == State.ABSENT;
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public boolean isComplete() {
    return state == State.COMPLETE;
  }

  public boolean isNotApplicable() {
    return state == State.NOT_APPLICABLE;
  }

  /**
   * What the list says of elements that it does not name: no when complete, unknown when absent or
   * open.
   */
  public Answer others() {
    return switch (state) {
      case COMPLETE -> Answer.NO;
      case NOT_APPLICABLE -> Answer.NOT_APPLICABLE;
      case ABSENT, OPEN -> Answer.UNKNOWN;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FactList<?> list
        && state == list.state
        && elements.equals(list.elements);
  }

  @Override
  public int hashCode() {
    return 31 * state.hashCode() + elements.hashCode();
  }

  /**
   * The list in the words of a description; elements that are maps are given by their ids or
   * counted.
   */
  @Override
  public String toString() {
    if (state == State.ABSENT) {
      return Answer.UNKNOWN.word();
    }
    if (state == State.NOT_APPLICABLE) {
      return Answer.NOT_APPLICABLE.word();
    }
    List<String> words = new ArrayList<>();
    int unnamed = 0;
    for (T element : elements) {
      if (element instanceof Subject subject) {
        words.add(subject.id());
      } else if (element instanceof Record) {
        unnamed++;
      } else {
        words.add(Fact.said(element));
      }
    }
    if (unnamed > 0) {
      words.add(unnamed == 1 ? "1 element" : unnamed + " elements");
    }
    if (state == State.OPEN) {
      words.add(Answer.UNKNOWN.word());
    }
    return "[" + String.join(", ", words) + "]";
  }
}
