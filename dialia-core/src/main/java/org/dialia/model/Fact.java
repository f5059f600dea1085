package org.dialia.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing a description says, or does not say.
 *
 * <p>A fact is known (it has a value), unknown (nobody said), disputed (those concerned say
 * different things, and {@link #voices} may tell who says what) or not applicable. A yes/no fact is
 * a {@code Fact<Answer>} whose value is yes, no or partly; {@link #of} turns the other three
 * answers into the state they name, so that each state has one form.
 *
 * <pre>{@code
 * Fact.of(Answer.YES)            Fact.of(12)            Fact.unknown()
 * Fact.disputed(Map.of("management", Change.SAME, "workers", Change.WORSE))
 * }</pre>
 *
 * @param <T> what the value is
 */
public final class Fact<T> {

  private enum State {
    KNOWN,
    UNKNOWN,
    DISPUTED,
    NOT_APPLICABLE
  }

  private static final Fact<?> UNKNOWN = new Fact<>(State.UNKNOWN, null, Map.of());
  private static final Fact<?> NOT_APPLICABLE = new Fact<>(State.NOT_APPLICABLE, null, Map.of());
  private static final Fact<?> DISPUTED = new Fact<>(State.DISPUTED, null, Map.of());

  private final State state;
  private final @Nullable T value;
  private final Map<String, T> voices;

  private Fact(State state, @Nullable T value, Map<String, T> voices) {
    this.state = state;
    this.value = value;
    this.voices = voices;
  }

  /**
   * A known fact; {@link Answer#UNKNOWN}, {@link Answer#DISPUTED} and {@link Answer#NOT_APPLICABLE}
   * give the state they name.
   */
  public static <T> Fact<T> of(T value) {
    if (value == Answer.UNKNOWN) {
      return unknown();
    }
    if (value == Answer.DISPUTED) {
      return disputed();
    }
    if (value == Answer.NOT_APPLICABLE) {
      return notApplicable();
    }
    return new Fact<>(State.KNOWN, Objects.requireNonNull(value), Map.of());
  }

  /** Nobody said. */
  @SuppressWarnings("unchecked")
  public static <T> Fact<T> unknown() {
    return (Fact<T>) UNKNOWN;
  }

  /** The fact makes no sense here. */
  @SuppressWarnings("unchecked")
  public static <T> Fact<T> notApplicable() {
    return (Fact<T>) NOT_APPLICABLE;
  }

  /** Those concerned say different things, and it is not written who says what. */
  @SuppressWarnings("unchecked")
  public static <T> Fact<T> disputed() {
    return (Fact<T>) DISPUTED;
  }

  /** Those concerned say different things: who says what, in the order given. */
  public static <T> Fact<T> disputed(Map<String, T> voices) {
    return new Fact<>(
        State.DISPUTED, null, Collections.unmodifiableMap(new LinkedHashMap<>(voices)));
  }

  /** The value, present only when the fact is known. */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** Who says what, when the fact is disputed and that is written; empty otherwise. */
  public Map<String, T> voices() {
    return voices;
  }

  public boolean isKnown() {
    return state == State.KNOWN;
  }

  public boolean isUnknown() {
    return state == State.UNKNOWN;
  }

  public boolean isDisputed() {
    return state == State.DISPUTED;
  }

  public boolean isNotApplicable() {
    return state == State.NOT_APPLICABLE;
  }

  /**
   * Puts a question to the value. An unknown fact answers unknown, one that is not applicable not
   * applicable; a disputed one answers disputed unless two voices or more all give the same answer,
   * each as if it were the only one.
   */
  public Answer answer(Function<? super T, Answer> question) {
    return switch (state) {
      case KNOWN -> question.apply(Objects.requireNonNull(value));
      case UNKNOWN -> Answer.UNKNOWN;
      case NOT_APPLICABLE -> Answer.NOT_APPLICABLE;
      case DISPUTED -> unanimous(question);
    };
  }

  private Answer unanimous(Function<? super T, Answer> question) {
    if (voices.size() < 2) {
      return Answer.DISPUTED; // what one party says is not what all say
    }
    Answer common = null;
    for (T voice : voices.values()) {
      // One who says that it does not apply, or that it is disputed, gives that for an answer.
      Answer answer = Fact.of(voice).answer(question);
      if (common != null && common != answer) {
        return Answer.DISPUTED;
      }
      common = answer;
    }
    return Objects.requireNonNull(common);
  }

  @Override
  public boolean equals(Object other) {
    if (other == this) {
      return true;
    }
    return other instanceof Fact<?> fact
        && state == fact.state
        && Objects.equals(value, fact.value)
        && voices.equals(fact.voices);
  }

  @Override
  public int hashCode() {
    return Objects.hash(state, value, voices);
  }

  /** The fact in the words of a description, such as {@code yes}, {@code 12}, {@code unknown}. */
  @Override
  public String toString() {
    return switch (state) {
      case KNOWN -> said(Objects.requireNonNull(value));
      case UNKNOWN -> Answer.UNKNOWN.word();
      case NOT_APPLICABLE -> Answer.NOT_APPLICABLE.word();
      case DISPUTED -> voices.isEmpty() ? Answer.DISPUTED.word() : saidByVoices();
    };
  }

  private String saidByVoices() {
    StringBuilder text = new StringBuilder("{ ");
    voices.forEach(
        (voice, said) ->
            text.append(text.length() > 2 ? ", " : "")
                .append(voice)
                .append(": ")
                .append(said(said)));
    return text.append(" }").toString();
  }

  static String said(Object value) {
    if (value instanceof Word word) {
      return word.word();
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
