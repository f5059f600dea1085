package org.dialia.charter;

import java.util.function.Function;

/** A text in French and in English. */
public final class Text {

  private final Function<Language, String> source;

  private Text(Function<Language, String> source) {
    this.source = source;
  }

  /** A text from its two versions. */
  public static Text of(String fr, String en) {
    return new Text(language -> language == Language.FR ? fr : en);
  }

  /** A text that is made when it is asked for. */
  public static Text from(Function<Language, String> source) {
    return new Text(source);
  }

  /**
   * A text from outside as it may be shown: on one line, without characters that control a
   * terminal, change the direction of reading or cannot be seen.
   */
  public static String oneLine(String text) {
    boolean asIs = true;
    for (int i = 0; i < text.length() && asIs; i++) {
      asIs = isPlain(text.charAt(i));
    }
    if (asIs) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      shown.appendCodePoint(
          switch (Character.getType(letter)) {
            case Character.CONTROL,
                Character.FORMAT,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR,
                Character.SURROGATE ->
                ' ';
            default -> letter;
          });
    }
    return shown.toString();
  }

  /** The letters and signs of most texts, known without a look into the tables of Unicode. */
  private static boolean isPlain(char letter) {
    return (letter >= ' ' && letter <= '~')
        || (letter >= '\u00a0' && letter <= '\u00ac')
        || (letter >= '\u00ae' && letter <= '\u024f')
        || (letter >= '\u2010' && letter <= '\u2027');
  }

  /** The text in one language. */
  public String in(Language language) {
    return source.apply(language);
  }

  /** The text in English. */
  @Override
  public String toString() {
    return in(Language.EN);
  }
}
