package org.dialia.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.WordUtils;
import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.dialia.io.Draft;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.model.Answer;
import org.dialia.model.Deployment;
import org.dialia.model.FactDescription;
import org.dialia.model.FactDescription.Kind;
import org.dialia.model.FactSheet;
import org.dialia.model.Inventory;
import org.dialia.model.Organisation;
import org.dialia.model.Subject;
import org.dialia.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * Asks the core facts, one at a time, in the words of their help. An empty line leaves a fact
 * unknown, or ends a list of things.
 */
final class Interview {

  private final Console console;
  private final Language language;
  private final BufferedReader answers;

  Interview(Console console, Language language) {
    this.console = console;
    this.language = language;
    this.answers = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
  }

  /**
   * The draft that the answers make.
   *
   * @param id of the deployment, where it is given
   * @param name of the deployment, where it is given
   */
  Draft draft(@Nullable String id, @Nullable String name) throws IOException {
    say(Say.in(language, "interview.start"));
    Draft draft = Draft.blank("deployment");
    FactSheet organisation = FactSheet.of(Organisation.class);
    say("");
    say(heading(FactSheet.of(Inventory.class).fact("organisation").orElseThrow()));
    ask(draft, "organisation.", organisation.fact("name").orElseThrow());
    walk(draft, "organisation.", organisation);
    say("");
    say(heading(FactSheet.of(Inventory.class).fact("deployments").orElseThrow()));
    String called = name;
    if (called == null) {
      FactDescription ofDeployment = FactSheet.of(Deployment.class).fact("name").orElseThrow();
      called = ask(draft, "", ofDeployment);
    }
    if (id == null && !slug(called).isEmpty()) {
      draft.set("id", slug(called));
    }
    walk(draft, "", FactSheet.of(Deployment.class));
    return draft;
  }

  private void walk(Draft draft, String path, FactSheet sheet) throws IOException {
    for (FactDescription fact : sheet.facts()) {
      boolean map = fact.kind() == Kind.MAP;
      if (map && fact.list() && fact.leadsToCore()) {
        things(draft, path, fact);
      } else if (map && fact.leadsToCore()) {
        walk(draft, path + fact.key() + ".", FactSheet.of(fact.type().asSubclass(Record.class)));
      } else if (fact.core()) {
        ask(draft, path, fact);
      }
    }
  }

  /** Asks for the things of a list until none is named; each is told by its name. */
  private void things(Draft draft, String path, FactDescription list) throws IOException {
    FactSheet sheet = FactSheet.of(list.type().asSubclass(Record.class));
    boolean named = Subject.class.isAssignableFrom(list.type());
    List<String> ids = new ArrayList<>();
    say("");
    say(heading(list));
    while (true) {
      String key = named ? "name" : sheet.facts().get(0).key();
      say(named ? Say.in(language, "interview.thing") : heading(sheet.facts().get(0)));
      String called = line();
      if (called.isEmpty()) {
        return;
      }
      String id = named ? free(slug(called), ids) : Integer.toString(ids.size());
      ids.add(id);
      String inside = path + list.key() + "[" + id + "].";
      if (!taken(draft, inside + key, called)) {
        ids.remove(id);
        continue;
      }
      for (FactDescription fact : sheet.facts()) {
        if (fact.kind() == Kind.MAP && fact.list() && fact.leadsToCore()) {
          things(draft, inside, fact);
        } else if (fact.kind() == Kind.MAP && fact.leadsToCore()) {
          walk(
              draft, inside + fact.key() + ".", FactSheet.of(fact.type().asSubclass(Record.class)));
        } else if (fact.core() && !fact.key().equals(key)) {
          ask(draft, inside, fact);
        }
      }
    }
  }

  /** Asks one fact until the answer is one; the answer, empty where there is none. */
  private String ask(Draft draft, String path, FactDescription fact) throws IOException {
    while (true) {
      say(question(fact));
      String answer = line();
      if (answer.isEmpty() || taken(draft, path + fact.key(), answer)) {
        return answer;
      }
    }
  }

  private boolean taken(Draft draft, String path, String answer) {
    try {
      draft.set(path, answer);
      return true;
    } catch (InvalidDescriptionException refused) {
      refused.problems().forEach(problem -> say(problem.message().in(language)));
      return false;
    }
  }

  private String heading(FactDescription fact) {
    return Text.of(fact.fr(), fact.en()).in(language);
  }

  private String question(FactDescription fact) {
    String question = heading(fact);
    List<String> words = new ArrayList<>();
    if (fact.kind() == Kind.ANSWER) {
      for (Answer answer : List.of(Answer.YES, Answer.NO, Answer.PARTLY)) {
        words.add(explained(answer));
      }
    } else if (fact.kind() == Kind.WORD) {
      for (Object constant : fact.type().getEnumConstants()) {
        words.add(explained((Word) constant));
      }
    }
    if (!words.isEmpty()) {
      question += "\n" + String.join(Say.in(language, "semicolon"), words);
    }
    return fact.list() ? question + "\n" + Say.in(language, "interview.list") : question;
  }

  /** A word with what it means, where it does not say so itself. */
  private String explained(Word word) {
    String label = Text.of(word.fr(), word.en()).in(language);
    boolean plain = word.word().replace('_', ' ').equals(label);
    return plain ? word.word() : word.word() + " = " + label;
  }

  /** What is said, and below it, set in, what can be answered. */
  private void say(String text) {
    String margin = "";
    for (String part : text.split("\n", -1)) {
      String bound = language.bound(part);
      String lines = WordUtils.wrap(bound, console.width() - 4, "\n" + margin, false);
      console.err().println(margin + lines);
      margin = "    ";
    }
  }

  /** What is answered; white space around it is nothing. */
  private String line() throws IOException {
    console.err().print("> ");
    console.err().flush();
    String line = answers.readLine();
    if (line == null) {
      throw new UsageException(Say.in(language, "interview.ended"));
    }
    return line.strip();
  }

  /** An id made of a name: small letters and digits of the Latin alphabet, with hyphens. */
  private static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String slug =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.length() > 40 ? slug.substring(0, 40).replaceAll("-$", "") : slug;
  }

  private static String free(String slug, List<String> taken) {
    String base = slug.isEmpty() ? "x" : slug;
    String id = base;
    for (int i = 2; taken.contains(id); i++) {
      id = base + "-" + i;
    }
    return id;
  }
}
