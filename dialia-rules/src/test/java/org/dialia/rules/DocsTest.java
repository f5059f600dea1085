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
import org.dialia.assessment.StepStatus;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Language;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Principle;
import org.dialia.charter.Rule;
import org.dialia.charter.Statement;
import org.dialia.charter.Step;
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

  @Test
  void steps_page_is_what_the_rule_base_says() throws IOException {
    check("steps.md", steps(Language.EN));
  }

  @Test
  void french_steps_page_is_what_the_rule_base_says() throws IOException {
    check("etapes.md", steps(Language.FR));
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
    thresholds(page, rule.thresholds(), language);
    for (LegalReference law : rule.law()) {
      item(
          page,
          french ? "Droit à vérifier" : "Law to check",
          law.citation().in(language)
              + law.from().map(from -> (french ? ", à partir du " : ", from ") + from).orElse("")
              + (french ? " : " : ": ")
              + law.about().in(language));
    }
    item(
        page,
        french ? "Étape de dialogue" : "Dialogue step",
        "[" + rule.need() + "](" + (french ? "etapes.md#" : "steps.md#") + rule.need() + ")");
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

  private static String steps(Language language) throws IOException {
    boolean french = language == Language.FR;
    Map<String, List<StepCase>> cases =
        StepCase.all().stream().collect(Collectors.groupingBy(StepCase::step));
    StringBuilder page = new StringBuilder();
    page.append(french ? "# Les étapes de dialogue\n\n" : "# The dialogue steps\n\n");
    page.append(
        french
            ? """
            Page établie à partir de la base de règles par un test. Chaque étape : à quoi elle sert, qui
            convoque et qui vient, ce qui doit être sur la table et ce qui la dit faite, ce qui passe
            d'abord, ce qui y mène, sur quoi elle se fonde, et un exemple de chaque état.
            """
            : """
            Made from the rule base by a test. Each step: what it is for, who convenes and who takes part,
            what must be on the table and what makes it done, what must come first, what leads to it,
            what it rests on, and an example of each status.
            """);
    for (DialoguePhase phase : DialoguePhase.values()) {
      String name = say(phase, language);
      page.append("\n## ")
          .append(name.substring(0, 1).toUpperCase(language.locale()))
          .append(name.substring(1))
          .append('\n');
      for (Step step : RULES.steps()) {
        if (step.phase() == phase) {
          step(page, step, cases.getOrDefault(step.id(), List.of()), language);
        }
      }
    }
    return page.toString();
  }

  private static void step(StringBuilder page, Step step, List<StepCase> cases, Language language) {
    boolean french = language == Language.FR;
    page.append("\n### ").append(step.id()).append("\n\n");
    page.append("**").append(step.words().title().in(language)).append("**\n\n");
    page.append(step.words().why().in(language)).append("\n\n");
    if (step.scope().ofOrganisation()) {
      item(
          page,
          french ? "Tenue" : "Held",
          french ? "une fois pour toute l'organisation" : "once, for the organisation as a whole");
    }
    item(page, french ? "Convoque" : "Convenes", say(step.people().convenes(), language));
    item(
        page,
        french ? "Avec" : "With",
        step.people().with().stream()
            .map(one -> say(one, language))
            .collect(Collectors.joining(french ? " ; " : "; ")));
    for (Text table : step.words().table()) {
      item(page, french ? "Dossier" : "On the table", table.in(language));
    }
    step.parts()
        .values()
        .forEach(part -> item(page, french ? "Faite si" : "Done when", part.in(language)));
    step.reasons()
        .values()
        .forEach(
            reason -> item(page, french ? "Non requise" : "Not required", reason.in(language)));
    item(page, french ? "Attendu" : "Expected", step.words().result().in(language));
    if (!step.after().isEmpty()) {
      item(
          page,
          french ? "D'abord" : "First",
          step.after().stream()
              .map(first -> "[" + first + "](#" + first + ")")
              .collect(Collectors.joining(", ")));
    }
    thresholds(page, step.thresholds(), language);
    item(
        page,
        french ? "Règles qui y mènent" : "Rules that lead to it",
        RULES.rules().stream()
            .filter(rule -> rule.need().equals(step.id()))
            .map(
                rule ->
                    "["
                        + rule.id()
                        + "]("
                        + (french ? "regles.md#" : "rules.md#")
                        + anchor(rule)
                        + ")")
            .collect(Collectors.joining(", ")));
    item(
        page,
        french ? "Charte" : "Charter",
        step.basis().statements().stream().map(Statement::id).collect(Collectors.joining(", ")));
    for (LegalReference law : step.basis().law()) {
      item(
          page,
          french ? "Droit, s'il s'applique" : "Law, where it binds",
          law.citation().in(language));
    }
    if (!cases.isEmpty()) {
      page.append(french ? "\nExemples (en anglais) :\n\n" : "\nExamples:\n\n");
      for (StepStatus status : StepStatus.values()) {
        cases.stream()
            .filter(one -> one.status() == status)
            .findFirst()
            .ifPresent(
                one ->
                    page.append("- ")
                        .append(say(status, language))
                        .append(french ? " : " : ": ")
                        .append(one.title())
                        .append('\n'));
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

  private static void thresholds(
      StringBuilder page, Map<String, Rule.Threshold> thresholds, Language language) {
    thresholds.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            one ->
                item(
                    page,
                    language == Language.FR ? "Seuil" : "Threshold",
                    "`"
                        + one.getKey()
                        + "` "
                        + one.getValue().value()
                        + ", "
                        + one.getValue().reason().in(language)));
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
