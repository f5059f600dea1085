package org.dialia.report;

import java.util.List;
import org.apache.commons.text.WordUtils;
import org.dialia.charter.Language;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Rule;
import org.dialia.charter.Statement;
import org.dialia.charter.Text;

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
    StringBuilder out = new StringBuilder();
    out.append(rule.id()).append('\n');
    out.append(rule.words().title().in(language)).append("\n\n");
    paragraph(out, labels.get("why"), rule.words().why().in(language), width);
    for (Statement statement : rule.statements()) {
      paragraph(
          out,
          labels.get("charter"),
          statement.id() + labels.colon() + statement.text().in(language),
          width);
    }
    paragraph(
        out,
        labels.get("subject"),
        language == Language.FR ? rule.subject().fr() : rule.subject().en(),
        width);
    if (!rule.atMostQuestion()) {
      paragraph(out, labels.get("risk"), rule.words().risk().in(language), width);
      paragraph(
          out,
          labels.get("severity"),
          labels.severity(true, rule.grading().severity())
              + (rule.grading().fixed() ? ", " + labels.get("fixed") : ""),
          width);
    }
    paragraph(out, labels.get("question"), rule.words().question().in(language), width);
    paragraph(out, labels.get("ask"), labels.say(rule.ask()), width);
    paragraph(out, labels.get("remedy"), rule.words().remedy().in(language), width);
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
                        + threshold.reason().in(language),
                    width));
    for (LegalReference law : rule.law()) {
      paragraph(
          out,
          labels.get("law"),
          law.citation().in(language) + labels.colon() + law.about().in(language),
          width);
    }
    return out.toString();
  }

  private static void paragraph(StringBuilder out, String label, String text, int width) {
    String head = label + " ".repeat(Math.max(1, 12 - label.length()));
    String margin = " ".repeat(head.length());
    String wrapped =
        WordUtils.wrap(
            Text.oneLine(text), Math.max(30, width - head.length()), "\n" + margin, true);
    out.append(head).append(wrapped).append('\n');
  }

  private static String statements(Rule rule) {
    return String.join(" ", rule.statements().stream().map(Statement::id).toList());
  }
}
