package org.dialia.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dialia.charter.Language;
import org.dialia.model.Subject;

/**
 * Puts names and facts into the words of a rule. A placeholder is {@code {subject}}, {@code
 * {deployment}}, {@code {organisation}}, {@code {as_of}}, or the path of a fact of the subject:
 * {@code {oversight.minutes_per_case}}.
 */
public final class Template {

  /** The texts of rules are few, and each is filled for many subjects. */
  private static final Map<String, Template> KNOWN = new ConcurrentHashMap<>();

  private final List<String> placeholders = new ArrayList<>();

  /** What stands before each placeholder, and behind the last. */
  private final List<String> between = new ArrayList<>();

  private Template(String text) {
    int done = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', done)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      between.add(text.substring(done, open));
      placeholders.add(text.substring(open + 1, close));
      done = close + 1;
    }
    between.add(text.substring(done));
  }

  /** The placeholders of a text, without braces. */
  public static List<String> placeholders(String text) {
    return List.copyOf(new Template(text).placeholders);
  }

  /** Takes a text that is filled, piece by piece. */
  public interface Pieces {
    /** Words of the rule, the same each time. */
    void words(String words);

    /** What is put between them. */
    void value(String value);
  }

  static String fill(String text, Language language, Subject subject, Background background) {
    Template its = of(text);
    return its.placeholders.isEmpty() ? text : its.filled(text, language, subject, background);
  }

  /** The same piece by piece. */
  static void fill(
      String text, Language language, Subject subject, Background background, Pieces to) {
    of(text).fill(language, subject, background, to);
  }

  private static Template of(String text) {
    Template its = KNOWN.get(text);
    if (its == null) {
      its = new Template(text);
      KNOWN.put(text, its);
    }
    return its;
  }

  private void fill(Language language, Subject subject, Background background, Pieces to) {
    for (int i = 0; i < placeholders.size(); i++) {
      to.words(between.get(i));
      to.value(value(placeholders.get(i), language, subject, background));
    }
    to.words(between.get(placeholders.size()));
  }

  private String filled(String text, Language language, Subject subject, Background background) {
    StringBuilder filled = new StringBuilder(text.length() + 64);
    fill(
        language,
        subject,
        background,
        new Pieces() {
          @Override
          public void words(String words) {
            filled.append(words);
          }

          @Override
          public void value(String value) {
            filled.append(value);
          }
        });
    return filled.toString();
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
