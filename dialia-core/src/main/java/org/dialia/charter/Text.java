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
