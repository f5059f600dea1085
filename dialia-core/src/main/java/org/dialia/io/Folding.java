package org.dialia.io;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Texts that people write in one sense and many spellings: blanks around them and within, line
 * breaks, capitals and how an accent is encoded do not matter. A text with {@code *} at its end
 * stands for all that begin so.
 *
 * @param <T> what a text means
 */
final class Folding<T> {

  /** The first character that can stand for an accent of the one before it. */
  private static final char FIRST_MARK = '\u0300';

  private final Map<String, T> whole = new HashMap<>();
  private final TreeMap<String, T> beginnings = new TreeMap<>();

  /** Texts that all mean the same. */
  static Folding<Boolean> of(Collection<String> texts) {
    Folding<Boolean> folding = new Folding<>();
    texts.forEach(text -> folding.put(text, true));
    return folding;
  }

  /**
   * Gives a text a meaning, unless it has one.
   *
   * @return the meaning that it has
   */
  T put(String text, T meaning) {
    String folded = fold(text);
    boolean begins = folded.endsWith("*");
    Map<String, T> texts = begins ? beginnings : whole;
    String key = begins ? folded.substring(0, folded.length() - 1) : folded;
    T before = texts.putIfAbsent(key, meaning);
    return before == null ? meaning : before;
  }

  /** What a text means: that of the whole text first, then that of its longest known beginning. */
  Optional<T> meaning(String text) {
    Optional<T> exact = exact(text);
    if (exact.isPresent()) {
      return exact;
    }
    String folded = fold(text);
    // What a text begins with sorts before it, the longest last.
    for (Map.Entry<String, T> entry = beginnings.floorEntry(folded);
        entry != null;
        entry = beginnings.lowerEntry(entry.getKey())) {
      if (folded.startsWith(entry.getKey())) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** What a text means that is known as a whole. */
  Optional<T> exact(String text) {
    return Optional.ofNullable(whole.get(fold(text)));
  }

  boolean knows(String text) {
    return meaning(text).isPresent();
  }

  boolean isEmpty() {
    return whole.isEmpty() && beginnings.isEmpty();
  }

  /** A text without what does not matter. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    boolean marks = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      // No-break spaces are no white space to Java.
      if (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\ufeff') {
        gap = !folded.isEmpty();
      } else {
        if (gap) {
          folded.append(' ');
          gap = false;
        }
        folded.append(letter);
        marks |= letter >= FIRST_MARK;
      }
    }
    // An accent may be written as a character of its own, which looks the same.
    String plain = marks ? Normalizer.normalize(folded, Normalizer.Form.NFC) : folded.toString();
    return plain.toLowerCase(Locale.ROOT);
  }

  /** Where a header stands, by its folded text; more than one place for headers that are alike. */
  static Map<String, List<Integer>> places(List<String> headers) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      places.computeIfAbsent(fold(headers.get(i)), folded -> new ArrayList<>()).add(i);
    }
    return places;
  }
}
