package org.dialia.io;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.dialia.model.Answer;
import org.dialia.model.Word;

/** The words and numbers of a description. */
final class Scalars {

  /** The answers as messages list them. */
  static final List<String> ANSWERS =
      List.of("yes", "no", "partly", "unknown", "disputed", "not_applicable");

  private static final Map<String, Answer> WORDS = new HashMap<>();
  private static final Map<Class<?>, Map<String, Object>> ENUMS = new ConcurrentHashMap<>();
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,10})?");

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
    WORDS.put("", Answer.UNKNOWN);
  }

  private Scalars() {}

  /** The answer that a text gives; empty when it gives none. */
  static Optional<Answer> answer(String text) {
    Answer exact = WORDS.get(text);
    return exact != null
        ? Optional.of(exact)
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
    return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
