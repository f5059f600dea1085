package org.dialia.assessment;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dialia.charter.Language;
import org.dialia.model.Subject;

/**
 * Puts names and facts into the words of a rule. A placeholder is {@code {subject}}, {@code
 * {deployment}}, {@code {organisation}}, {@code {as_of}}, or the path of a fact of the subject:
 * {@code {oversight.minutes_per_case}}.
 */
public final class Template {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_.]+)}");

  private Template() {}

  /** The placeholders of a text, without braces. */
  public static java.util.List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).toList();
  }

  static String fill(String text, Language language, Subject subject, Background background) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    return matcher.replaceAll(
        (MatchResult match) ->
            Matcher.quoteReplacement(value(match.group(1), language, subject, background)));
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
