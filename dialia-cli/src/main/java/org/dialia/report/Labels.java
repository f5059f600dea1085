package org.dialia.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;
import org.dialia.assessment.Phrases;
import org.dialia.charter.Language;
import org.dialia.charter.Severity;
import org.dialia.model.PartialDate;

/**
 * The words of the reports themselves, in one language, and how that language writes numbers and
 * dates.
 */
final class Labels {

  private final Language language;
  private final Properties words = new Properties();

  Labels(Language language) {
    this.language = language;
    String name = "labels_" + language.code() + ".properties";
    try (InputStream in = Labels.class.getResourceAsStream(name)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Language language() {
    return language;
  }

  String get(String key) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalArgumentException("no label " + key + " in " + language.code());
    }
    return word;
  }

  /**
   * A count with its noun, in the singular up to the language's limit: 0 and 1 in French, 1 in
   * English.
   */
  String count(String noun, int count) {
    boolean singular = language == Language.FR ? count < 2 : count == 1;
    return number(count) + " " + get(noun + (singular ? ".one" : ".many"));
  }

  String number(double number) {
    return language.number(number);
  }

  String date(LocalDate date) {
    return Phrases.say(PartialDate.of(date), language);
  }

  String say(Object said) {
    return Phrases.say(said, language);
  }

  /** A severity where it is called one: of a risk; the weight of a question else. */
  String severity(boolean ofRisk, Severity severity) {
    return ofRisk ? severity.ofRisk(language) : say(severity);
  }

  /** The same with its noun: "gravité élevée", "poids élevé". */
  String graded(boolean ofRisk, Severity severity) {
    return get(ofRisk ? "severity_of" : "weight_of") + " " + severity(ofRisk, severity);
  }

  /** A question and its weight, in one: "question élevée". */
  String question(Severity weight) {
    return get("gate.question") + " " + severity(true, weight);
  }

  /** The mark between a name and what is said of it. */
  String colon() {
    return language == Language.FR ? "\u00a0: " : ": ";
  }

  /** The mark that makes a title a question. */
  String questionMark() {
    return language == Language.FR ? "\u00a0?" : "?";
  }

  /** The mark between two things of a list. */
  String semicolon() {
    return language == Language.FR ? "\u00a0; " : "; ";
  }
}
