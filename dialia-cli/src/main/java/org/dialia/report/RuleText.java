package org.dialia.report;

import java.util.List;
import org.dialia.charter.Language;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Rule;
import org.dialia.charter.Statement;

/** Rules in words, for a terminal. */
public final class RuleText {

  private RuleText() {}

  /** One line a rule: its id, what it can say at most, its statements, its title. */
  public static String list(List<Rule> rules, Language language) {
    Labels labels = new Labels(language);
    int longest = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(1);
    StringBuilder out = new StringBuilder();
    for (Rule rule : rules) {
      out.append(
          String.format(
              "%-" + longest + "s %-9s %-12s %s%n",
              rule.id(),
              rule.atMostQuestion() ? "question" : labels.say(rule.grading().severity()),
              statements(rule),
              rule.words().title().in(language)));
    }
    return out.toString();
  }

  /** Everything a rule says, within a width. */
  public static String show(Rule rule, Language language, int width) {
    Labels labels = new Labels(language);
    TextPage out = new TextPage(labels, width, false);
    out.line(rule.id());
    out.line(rule.words().title().in(language));
    out.line("");
    paragraph(out, labels.get("why"), rule.words().why().in(language));
    for (Statement statement : rule.statements()) {
      paragraph(
          out,
          labels.get("charter"),
          statement.id() + labels.colon() + statement.text().in(language));
    }
    paragraph(
        out,
        labels.get("subject"),
        language == Language.FR ? rule.subject().fr() : rule.subject().en());
    if (!rule.atMostQuestion()) {
      paragraph(out, labels.get("risk"), rule.words().risk().in(language));
      paragraph(
          out,
          labels.get("severity"),
          labels.severity(true, rule.grading().severity())
              + (rule.grading().fixed() ? ", " + labels.get("fixed") : ""));
    }
    paragraph(out, labels.get("question"), rule.words().question().in(language));
    paragraph(out, labels.get("ask"), labels.say(rule.ask()));
    paragraph(out, labels.get("remedy"), rule.words().remedy().in(language));
    rule.thresholds()
        .forEach(
            (name, threshold) ->
                paragraph(
                    out,
                    labels.get("threshold"),
                    name
                        + " "
                        + labels.number(threshold.value())
                        + labels.colon()
                        + threshold.reason().in(language)));
    for (LegalReference law : rule.law()) {
      paragraph(
          out,
          labels.get("law"),
          law.citation().in(language) + labels.colon() + law.about().in(language));
    }
    return out.text();
  }

  private static void paragraph(TextPage out, String label, String text) {
    out.paragraph(0, label + " ".repeat(Math.max(1, 12 - label.length())), text);
  }

  private static String statements(Rule rule) {
    return String.join(" ", rule.statements().stream().map(Statement::id).toList());
  }
}
