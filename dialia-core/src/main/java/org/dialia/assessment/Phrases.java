package org.dialia.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dialia.charter.Language;
import org.dialia.charter.Participant;
import org.dialia.model.Answer;
import org.dialia.model.Fact;
import org.dialia.model.FactList;
import org.dialia.model.Gain;
import org.dialia.model.Headcount;
import org.dialia.model.PartialDate;
import org.dialia.model.Subject;
import org.dialia.model.Word;

/** Says facts in a reader's language. */
public final class Phrases {

  private Phrases() {}

  /** What is said: a {@link Fact}, a {@link FactList}, a word, a number, a date, a text. */
  public static String say(Object said, Language language) {
    if (said instanceof Fact<?> fact) {
      return fact(fact, language);
    }
    if (said instanceof FactList<?> list) {
      return list(list, language);
    }
    if (said instanceof Word word) {
      return language == Language.FR ? word.fr() : word.en();
    }
    if (said instanceof Integer number) {
      return language.number(number.longValue());
    }
    if (said instanceof BigDecimal number) {
      return language.number(number);
    }
    if (said instanceof Headcount people) {
      return headcount(people, language);
    }
    if (said instanceof PartialDate date) {
      return date(date, language);
    }
    if (said instanceof Gain gain && !gain.margin().name().isKnown()) {
      return gain(gain, language);
    }
    return said instanceof Subject subject ? subject.label() : said.toString();
  }

  /** A gain without a name is called by what it is and how much; its id says less. */
  private static String gain(Gain gain, Language language) {
    Optional<String> kind = gain.kind().value().map(one -> say(one, language));
    Optional<String> amount =
        gain.amount()
            .value()
            .flatMap(
                much ->
                    gain.unit()
                        .value()
                        .map(unit -> say(much, language) + " " + say(unit, language)));
    return kind.map(what -> what + amount.map(much -> " (" + much + ")").orElse(""))
        .or(() -> amount)
        .orElseGet(gain::label);
  }

  private static String fact(Fact<?> fact, Language language) {
    if (fact.isKnown()) {
      return say(fact.value().orElseThrow(), language);
    }
    if (fact.isUnknown()) {
      return say(Answer.UNKNOWN, language);
    }
    if (fact.isNotApplicable()) {
      return say(Answer.NOT_APPLICABLE, language);
    }
    List<String> voices = new ArrayList<>();
    for (Map.Entry<String, ?> voice : fact.voices().entrySet()) {
      voices.add(
          voice(voice.getKey(), language)
              + (language == Language.FR ? " : " : ": ")
              + say(voice.getValue(), language));
    }
    String disputed = say(Answer.DISPUTED, language);
    return voices.isEmpty()
        ? disputed
        : disputed + " (" + String.join(language == Language.FR ? " ; " : "; ", voices) + ")";
  }

  /** Who says it: a word of the file, which is English as all of them are, or a name. */
  private static String voice(String who, Language language) {
    if (language == Language.FR) {
      for (Participant one : Participant.values()) {
        if (one.word().equals(who)) {
          return one.fr();
        }
      }
    }
    return who;
  }

  private static String list(FactList<?> list, Language language) {
    if (list.isAbsent()) {
      return say(Answer.UNKNOWN, language);
    }
    if (list.isNotApplicable()) {
      return say(Answer.NOT_APPLICABLE, language);
    }
    List<String> elements = new ArrayList<>();
    int unnamed = 0;
    for (Object element : list.elements()) {
      if (element instanceof Record && !(element instanceof Subject)) {
        unnamed++;
      } else {
        elements.add(say(element, language));
      }
    }
    if (unnamed > 0) {
      elements.add(Integer.toString(unnamed));
    }
    if (list.isOpen()) {
      elements.add(language == Language.FR ? "peut-être d'autres" : "perhaps others");
    }
    return elements.isEmpty()
        ? (language == Language.FR ? "aucun" : "none")
        : String.join(", ", elements);
  }

  private static String headcount(Headcount people, Language language) {
    String least = language.number((long) people.atLeast());
    if (people.atLeast() == people.atMost()) {
      return least;
    }
    if (people.atMost() == Headcount.NO_LIMIT) {
      return (language == Language.FR ? "au moins " : "at least ") + least;
    }
    return least
        + (language == Language.FR ? " à " : " to ")
        + language.number((long) people.atMost());
  }

  private static String date(PartialDate date, Language language) {
    LocalDate first = date.earliest();
    LocalDate last = date.latest();
    if (first.equals(last)) {
      return language.day(first);
    }
    return first.getYear() == last.getYear() && first.getMonth() == last.getMonth()
        ? language.month(first)
        : date.toString();
  }
}
