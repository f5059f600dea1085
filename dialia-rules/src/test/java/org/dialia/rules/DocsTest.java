package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dialia.assessment.Outcome;
import org.dialia.charter.Language;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Principle;
import org.dialia.charter.Rule;
import org.dialia.charter.Statement;
import org.dialia.charter.Text;
import org.dialia.model.Word;
import org.junit.jupiter.api.Test;

/**
 * The pages about the charter and the rules are made from the rule base; this test fails when they
 * are stale. {@code mvn -pl dialia-core,dialia-rules test -Dtest=DocsTest -Ddocs.update} writes
 * them anew.
 */
class DocsTest {

  private static final CharterRules RULES = CharterRules.load();
  private static final Path DOCS = Path.of("../docs");

  @Test
  void charter_page_is_what_the_rule_base_says() throws IOException {
    check("charter.md", charter());
  }

  @Test
  void rules_page_is_what_the_rule_base_says() throws IOException {
    check("rules.md", rules(Language.EN));
  }

  @Test
  void french_rules_page_is_what_the_rule_base_says() throws IOException {
    check("regles.md", rules(Language.FR));
  }

  private static void check(String name, String page) throws IOException {
    Path file = DOCS.resolve(name);
    if (System.getProperty("docs.update") != null) {
      Files.writeString(file, page);
    }
    assertThat(file).as("see DocsTest to write it anew").hasContent(page);
  }

  private static String charter() throws IOException {
    Map<String, List<Case>> cases = Case.all().stream().collect(Collectors.groupingBy(Case::rule));
    StringBuilder page = new StringBuilder();
    page.append("# The charter, statement by statement\n\n");
    page.append(
        "Made from the rule base by a test; each statement with the rules that check it and the\n");
    page.append(
        "cases that prove them (risk / question / clear / not applicable / not assessed). The texts\n");
    page.append("are paraphrases. *Derived* marks what the charter implies and does not say.\n");
    for (Principle principle : RULES.principles()) {
      page.append("\n## ").append(principle.code()).append(" · ");
      page.append(both(principle.name())).append("\n\n");
      page.append("| statement | rules | cases |\n| --- | --- | --- |\n");
      for (Statement statement : principle.statements()) {
        List<String> names = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (Rule rule : RULES.rules()) {
          if (rule.statements().contains(statement)) {
            names.add("[" + rule.id() + "](rules.md#" + anchor(rule) + ")");
            counts.add(counts(cases.getOrDefault(rule.id(), List.of())));
          }
        }
        page.append("| **")
            .append(statement.id())
            .append("** ")
            .append(both(statement.text()))
            .append(statement.derived() ? " *Derived.*" : "")
            .append(" (§ ")
            .append(
                statement.sections().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ")))
            .append(") | ")
            .append(String.join("<br>", names))
            .append(" | ")
            .append(String.join("<br>", counts))
            .append(" |\n");
      }
    }
    return page.toString();
  }

  private static String counts(List<Case> cases) {
    List<String> counts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      counts.add(Long.toString(cases.stream().filter(one -> one.outcome() == outcome).count()));
    }
    return String.join(" / ", counts);
  }

  private static String rules(Language language) throws IOException {
    boolean french = language == Language.FR;
    Map<String, List<Case>> cases = Case.all().stream().collect(Collectors.groupingBy(Case::rule));
    StringBuilder page = new StringBuilder();
    page.append(french ? "# Les règles\n\n" : "# The rules\n\n");
    page.append(
        french
            ? """
            Page établie à partir de la base de règles par un test. Chaque règle : ce qu'elle regarde,
            pourquoi, la charte, le droit à vérifier, la question et à qui la poser, le remède, et un
            exemple de chaque résultat.
            """
            : """
            Made from the rule base by a test. Each rule: what it looks at, why, the charter, the law to
            check, the question and whom to ask, the remedy, and an example of each outcome.
            """);
    for (Principle principle : RULES.principles()) {
      page.append("\n## ").append(principle.name().in(language)).append('\n');
      for (Rule rule : RULES.rules()) {
        if (rule.principle().id().equals(principle.id())) {
          rule(page, rule, cases.getOrDefault(rule.id(), List.of()), language);
        }
      }
    }
    return page.toString();
  }

  private static void rule(StringBuilder page, Rule rule, List<Case> cases, Language language) {
    boolean french = language == Language.FR;
    Rule.Words words = rule.words();
    page.append("\n### ").append(rule.id()).append("\n\n");
    page.append("**").append(words.title().in(language)).append("**\n\n");
    page.append(words.why().in(language)).append("\n\n");
    item(page, french ? "Objet" : "Looks at", say(rule.subject(), language));
    for (Statement statement : rule.statements()) {
      item(
          page,
          french ? "Charte" : "Charter",
          statement.id() + ", " + statement.text().in(language));
    }
    if (!rule.phases().isEmpty()) {
      item(
          page,
          "Phase",
          rule.phases().stream()
              .sorted()
              .map(phase -> say(phase, language))
              .collect(Collectors.joining(", ")));
    }
    if (!rule.atMostQuestion()) {
      item(
          page,
          french ? "Risque" : "Risk",
          words.risk().in(language)
              + " ("
              + say(rule.grading().severity(), language)
              + (rule.grading().fixed() ? (french ? ", fixe" : ", fixed") : "")
              + ")");
    }
    item(
        page,
        "Question",
        words.question().in(language)
            + " ("
            + say(rule.ask(), language)
            + "; "
            + say(rule.grading().weight(), language)
            + ")");
    item(page, french ? "Remède" : "Remedy", words.remedy().in(language));
    rule.thresholds().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            one ->
                item(
                    page,
                    french ? "Seuil" : "Threshold",
                    "`"
                        + one.getKey()
                        + "` "
                        + one.getValue().value()
                        + ", "
                        + one.getValue().reason().in(language)));
    for (LegalReference law : rule.law()) {
      item(
          page,
          french ? "Droit à vérifier" : "Law to check",
          law.citation().in(language)
              + law.from().map(from -> (french ? ", à partir du " : ", from ") + from).orElse("")
              + (french ? " : " : ": ")
              + law.about().in(language));
    }
    item(page, french ? "Depuis" : "Since", rule.since());
    if (!cases.isEmpty()) {
      page.append(french ? "\nExemples (en anglais) :\n\n" : "\nExamples:\n\n");
      for (Outcome outcome : Outcome.values()) {
        cases.stream()
            .filter(one -> one.outcome() == outcome)
            .findFirst()
            .ifPresent(
                one ->
                    page.append("- ")
                        .append(say(outcome, language))
                        .append(french ? " : " : ": ")
                        .append(one.title())
                        .append("  \n  `")
                        .append(example(one))
                        .append("`\n"));
      }
    }
  }

  private static String example(Case one) {
    Map<String, Object> facts = new java.util.LinkedHashMap<>();
    if (!one.organisation().isEmpty()) {
      facts.put("organisation", one.organisation());
    }
    facts.putAll(one.given());
    String flow = flow(facts);
    return flow.equals("{}") ? "{}" : flow.substring(2, flow.length() - 2);
  }

  private static String flow(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return map.isEmpty()
          ? "{}"
          : map.entrySet().stream()
              .map(one -> one.getKey() + ": " + flow(one.getValue()))
              .collect(Collectors.joining(", ", "{ ", " }"));
    }
    if (tree instanceof List<?> list) {
      return list.stream().map(DocsTest::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    return tree.toString();
  }

  private static void item(StringBuilder page, String name, String text) {
    page.append("- *").append(name).append("*: ").append(text).append('\n');
  }

  private static String say(Word word, Language language) {
    return language == Language.FR ? word.fr() : word.en();
  }

  private static String both(Text text) {
    return text.in(Language.EN) + " / " + text.in(Language.FR);
  }

  private static String anchor(Rule rule) {
    return rule.id().replace("/", "");
  }
}
