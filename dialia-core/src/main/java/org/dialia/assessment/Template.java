package org.dialia.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dialia.charter.Language;
import org.dialia.model.Subject;

/**
 * Puts names and facts into the words of a rule. A placeholder is {@code {subject}}, {@code
 * {deployment}}, {@code {organisation}}, {@code {as_of}}, or the path of a fact of the subject:
 * {@code {oversight.minutes_per_case}}.
 */
public final class Template {

  private Template() {}

  /** The placeholders of a text, without braces. */
  public static List<String> placeholders(String text) {
    List<String> found = new ArrayList<>();
    fill(
        text,
        placeholder -> {
          found.add(placeholder);
          return "";
        });
    return found;
  }

  static String fill(String text, Language language, Subject subject, Background background) {
    return fill(text, placeholder -> value(placeholder, language, subject, background));
  }

  private static String fill(String text, UnaryOperator<String> values) {
    StringBuilder filled = new StringBuilder(text.length() + 64);
    int done = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', done)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      filled.append(text, done, open).append(values.apply(text.substring(open + 1, close)));
      done = close + 1;
    }
    return filled.append(text, done, text.length()).toString();
  }

  private static String value(
      String placeholder, Language language, Subject subject, Background background) {
    return switch (placeholder) {
      case "subject" -> Phrases.say(subject, language);
      case "deployment" -> background.deployment().map(Subject::label).orElse("");
      case "organisation" -> background.organisation().label();
      case "as_of" -> Phrases.say(org.dialia.model.PartialDate.of(background.asOf()), language);
      default -> Phrases.say(subject.fact(placeholder).said(), language);
    };
  }
}
