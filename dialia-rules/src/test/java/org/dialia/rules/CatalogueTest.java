package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dialia.assessment.Template;
import org.dialia.charter.Language;
import org.dialia.charter.Principle;
import org.dialia.charter.Rule;
import org.dialia.charter.Statement;
import org.dialia.charter.Text;
import org.dialia.io.Trees;
import org.dialia.model.FactSheet;
import org.junit.jupiter.api.Test;

/** The hygiene of the rule base; each test lists every offence at once. */
class CatalogueTest {

  private static final CharterRules RULES = CharterRules.load();
  private static final List<String> TWINS = List.of(".drl", ".yaml", ".cases.yaml");
  private static final Set<String> KEYS =
      Set.of(
          "subject",
          "statements",
          "severity",
          "weight",
          "fixed",
          "at_most",
          "everywhere",
          "asks_for",
          "phase",
          "thresholds",
          "law",
          "since",
          "ask",
          "need",
          "title",
          "why",
          "risk",
          "question",
          "remedy");

  @Test
  void a_rule_is_three_files_with_one_stem() throws IOException {
    Set<String> files = new TreeSet<>();
    for (Path file : ruleFiles()) {
      files.add(Case.RULES.relativize(file).toString());
    }
    List<String> missing = new ArrayList<>();
    for (String file : files) {
      String stem = file.substring(0, file.indexOf('.'));
      TWINS.stream()
          .filter(twin -> !files.contains(stem + twin))
          .forEach(twin -> missing.add(file + " has no " + stem + twin));
    }
    assertThat(files).isNotEmpty();
    assertThat(missing).isEmpty();
  }

  @Test
  void a_drl_has_one_rule_with_the_name_and_the_package_of_its_place() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : drls()) {
      String id = id(file);
      String text = Files.readString(file);
      List<String> names = found("(?m)^rule \"([^\"]+)\"", text);
      if (!names.equals(List.of(id))) {
        wrong.add(file + " has the rules " + names);
      }
      String folder = id.substring(0, id.indexOf('/')).replace('-', '_');
      if (!found("(?m)^package ([\\w.]+);", text).equals(List.of("org.dialia.rules." + folder))) {
        wrong.add(file + " is not in the package org.dialia.rules." + folder);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_drl_uses_nothing_that_compiles_wrongly_or_hides_an_order() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : drls()) {
      String text = Files.readString(file);
      String left = text.substring(text.indexOf("when"), text.indexOf("then"));
      String whole = text.replaceAll("(?m)//.*$", "");
      // The engine keeps the first call of a bound chain and drops the rest without a word.
      for (String chain : found("(\\$\\w+\\s*:\\s*\\w+(?:\\([^()]*\\))?\\s*\\.[^,)]*)", left)) {
        wrong.add(file + " binds a chain: " + chain);
      }
      for (String word :
          found(
              "\\b(salience|agenda-group|ruleflow-group|activation-group|modify|insertLogical|"
                  + "insert|update|retract|delete|no-loop|lock-on-active|extends|eval)\\b",
              whole)) {
        wrong.add(file + " uses " + word);
      }
      if (left.contains("::")) {
        wrong.add(file + " has a method reference on the left");
      }
      if (!found("[^\\w\"](\\d+(?:\\.\\d+)?)[^\\w\"]", whole.substring(whole.indexOf("when")))
          .stream()
          .allMatch(number -> number.equals("0") || number.equals("100"))) {
        wrong.add(file + " has a bare number; name it in thresholds");
      }
      if (text.contains(".fact(\"notes\")") || text.contains("fact(\"name\")")) {
        wrong.add(file + " reads free text");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @SuppressWarnings("unchecked")
  void words_have_known_keys_and_both_languages() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : ruleFiles()) {
      if (!file.toString().endsWith(".yaml")
          || file.toString().endsWith(".cases.yaml")
          || file.startsWith(Case.STEPS)) {
        continue;
      }
      Map<String, Object> words;
      try (InputStream in = Files.newInputStream(file)) {
        words = Trees.yaml(in);
      }
      words.keySet().stream()
          .filter(key -> !KEYS.contains(key))
          .forEach(key -> wrong.add(file + " has the unknown key " + key));
      for (String key : List.of("title", "why", "risk", "question", "remedy")) {
        Object text = words.get(key);
        for (Language language : Language.values()) {
          if (!(text instanceof Map<?, ?> both)
              || !(both.get(language.code()) instanceof String said)
              || said.isBlank()) {
            wrong.add(file + " has no " + key + " in " + language.code());
          }
        }
      }
      boolean social = id(file).startsWith("social-dialogue/");
      if (social != words.containsKey("phase")) {
        wrong.add(file + (social ? " has no phase" : " has a phase"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void placeholders_name_facts_of_the_subject() {
    List<String> wrong = new ArrayList<>();
    for (Rule rule : RULES.rules()) {
      for (Text text :
          List.of(rule.words().risk(), rule.words().question(), rule.words().remedy())) {
        for (Language language : Language.values()) {
          for (String placeholder : Template.placeholders(text.in(language))) {
            if (!known(rule, placeholder)) {
              wrong.add(rule.id() + " names {" + placeholder + "}");
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean known(Rule rule, String placeholder) {
    if (Set.of("subject", "deployment", "organisation", "as_of").contains(placeholder)) {
      return true;
    }
    try {
      FactSheet.of(rule.subject().type().asSubclass(Record.class)).path(placeholder);
      return true;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  @Test
  void sentences_are_under_30_words() {
    List<String> long_ = new ArrayList<>();
    for (Rule rule : RULES.rules()) {
      Rule.Words words = rule.words();
      for (Text text :
          List.of(words.title(), words.why(), words.risk(), words.question(), words.remedy())) {
        for (Language language : Language.values()) {
          for (String sentence : text.in(language).split("(?<=[.?!;])\\s+", -1)) {
            int count = found("([\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*)", sentence).size();
            if (count >= 30) {
              long_.add(rule.id() + ": " + count + " words: " + sentence);
            }
          }
        }
      }
    }
    assertThat(long_).isEmpty();
  }

  @Test
  void words_never_judge_the_law() {
    List<String> wrong = new ArrayList<>();
    for (Rule rule : RULES.rules()) {
      Rule.Words words = rule.words();
      for (Text text :
          List.of(words.title(), words.why(), words.risk(), words.question(), words.remedy())) {
        for (Language language : Language.values()) {
          found("(?i)\\b(ill[ée]gale?s?|unlawful|illicites?)\\b", text.in(language))
              .forEach(word -> wrong.add(rule.id() + " says " + word));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_list_is_asked_for_by_one_rule() {
    Set<String> lists = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    for (Rule rule : RULES.rules()) {
      rule.asksFor()
          .ifPresent(
              list -> {
                if (!lists.add(list)) {
                  wrong.add(rule.id() + " asks for " + list + " as another rule does");
                }
                if (!FactSheet.of(rule.subject().type().asSubclass(Record.class))
                    .path(list)
                    .fact()
                    .list()) {
                  wrong.add(rule.id() + " asks for " + list + ", which is no list");
                }
              });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_charter_has_54_statements_in_7_principles() {
    assertThat(RULES.principles()).hasSize(7);
    List<String> statements =
        RULES.principles().stream()
            .flatMap(principle -> principle.statements().stream())
            .map(Statement::id)
            .toList();
    assertThat(statements).hasSize(54).doesNotHaveDuplicates();
    for (Principle principle : RULES.principles()) {
      assertThat(principle.statements())
          .allMatch(statement -> statement.id().startsWith(principle.code() + "-"));
    }
  }

  @Test
  void every_statement_is_cited_by_a_rule() {
    Set<String> without = new TreeSet<>();
    RULES
        .principles()
        .forEach(
            principle -> principle.statements().forEach(statement -> without.add(statement.id())));
    for (Rule rule : RULES.rules()) {
      assertThat(rule.statements()).as(rule.id()).isNotEmpty();
      rule.statements().forEach(statement -> without.remove(statement.id()));
    }
    assertThat(without).isEmpty();
  }

  private static List<Path> ruleFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Case.RULES)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getParent().equals(Case.RULES))
          .sorted()
          .toList();
    }
  }

  private static List<Path> drls() throws IOException {
    return ruleFiles().stream().filter(file -> file.toString().endsWith(".drl")).toList();
  }

  private static String id(Path file) {
    String path = Case.RULES.relativize(file).toString();
    return path.substring(0, path.indexOf('.'));
  }

  private static List<String> found(String pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
