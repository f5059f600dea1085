package org.dialia.io;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dialia.model.Answer;
import org.dialia.model.FactDescription;
import org.dialia.model.Headcount;
import org.dialia.model.PartialDate;
import org.dialia.model.Word;

/** The words and numbers of a description. */
final class Scalars {

  /** The answers as messages list them. */
  static final List<String> ANSWERS =
      List.of("yes", "no", "partly", "unknown", "disputed", "not_applicable");

  /** Characters that one value can have. */
  static final int LONGEST = 100_000;

  /** Every word that is an answer, as it is written at least. */
  static final Map<String, Answer> WORDS = new HashMap<>();

  private static final Map<Class<?>, Map<String, Object>> ENUMS = new ConcurrentHashMap<>();
  private static final int LONGEST_ANSWER = 16;
  private static final int LONGEST_ID = 100;
  private static final int MOST_DIGITS = 15;
  private static final int MOST_DECIMALS = 10;

  static {
    for (Answer answer : Answer.values()) {
      WORDS.put(answer.word(), answer);
      WORDS.put(answer.fr(), answer);
    }
    WORDS.put("true", Answer.YES);
    WORDS.put("false", Answer.NO);
    WORDS.put("not applicable", Answer.NOT_APPLICABLE);
    WORDS.put("?", Answer.UNKNOWN);
    WORDS.put("~", Answer.UNKNOWN);
    WORDS.put("null", Answer.UNKNOWN);
    WORDS.put("", Answer.UNKNOWN);
  }

  private Scalars() {}

  /** The answer that a text gives; empty when it gives none. */
  static Optional<Answer> answer(String text) {
    Answer exact = WORDS.get(text);
    if (exact != null) {
      return Optional.of(exact);
    }
    // Most values are no answer, and a plain one has small letters: only others are worth a second
    // look.
    boolean plain =
        Character.isLowerCase(text.charAt(0))
            && !Character.isWhitespace(text.charAt(text.length() - 1));
    return plain || text.length() > LONGEST_ANSWER
        ? Optional.empty()
        : Optional.ofNullable(WORDS.get(text.strip().toLowerCase(Locale.ROOT)));
  }

  /**
   * The state that a text names for a fact that is not a yes/no one: unknown, disputed or not
   * applicable.
   */
  static Optional<Answer> state(String text) {
    return answer(text)
        .filter(
            answer ->
                answer == Answer.UNKNOWN
                    || answer == Answer.DISPUTED
                    || answer == Answer.NOT_APPLICABLE);
  }

  /** The constant of an enum of the model by its word. */
  static Optional<Object> word(Class<?> type, String text) {
    return Optional.ofNullable(ENUMS.computeIfAbsent(type, Scalars::byWord).get(text));
  }

  private static Map<String, Object> byWord(Class<?> type) {
    Map<String, Object> words = new HashMap<>();
    for (Object constant : type.getEnumConstants()) {
      words.put(((Word) constant).word(), constant);
    }
    return words;
  }

  /**
   * A plain decimal number of at most 15 digits and 10 decimals; exponents and other bases are
   * refused.
   */
  static Optional<BigDecimal> number(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    int whole = (point < 0 ? text.length() : point) - start;
    int decimals = point < 0 ? 0 : text.length() - point - 1;
    if (whole < 1
        || whole > MOST_DIGITS
        || decimals > MOST_DECIMALS
        || (point >= 0 && decimals == 0)) {
      return Optional.empty();
    }
    for (int i = start; i < text.length(); i++) {
      if (i != point && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
        return Optional.empty();
      }
    }
    return Optional.of(new BigDecimal(text));
  }

  /**
   * The value that a text gives a fact, or an element of it; empty when the fact cannot take it,
   * for which see {@link Wrong#value}.
   */
  static Optional<?> value(FactDescription fact, String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<?> value =
        switch (fact.kind()) {
          case ANSWER -> answer(text);
          case WORD -> word(fact.type(), text);
          case WHOLE -> number(text).flatMap(Scalars::whole);
          case NUMBER -> number(text);
          case DATE -> PartialDate.parse(text);
          case HEADCOUNT -> people(text).map(Headcount::of);
          default -> Optional.of(text).filter(one -> !fact.country() || isCountry(one));
        };
    return value.filter(one -> !(one instanceof Number number) || within(fact, number));
  }

  /** Whether a number lies in the bounds of a fact. */
  static boolean within(FactDescription fact, Number number) {
    return number.doubleValue() >= fact.min() && number.doubleValue() <= fact.max();
  }

  private static boolean isCountry(String text) {
    return text.length() == 2 && text.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
  }

  /** A number of people, 0 or more. */
  static Optional<Integer> people(String text) {
    return number(text).flatMap(Scalars::whole).filter(people -> people >= 0);
  }

  private static Optional<Integer> whole(BigDecimal number) {
    try {
      return Optional.of(number.intValueExact());
    } catch (ArithmeticException notWhole) {
      return Optional.empty();
    }
  }

  /** Whether a text can be an id: at most 100 letters, digits, {@code - _ .}, not a sign first. */
  static boolean isId(String text) {
    if (text.isEmpty()
        || text.length() > LONGEST_ID
        || !Character.isLetterOrDigit(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (!Character.isLetterOrDigit(letter) && "-_.".indexOf(letter) < 0) {
        return false;
      }
    }
    return true;
  }
}
