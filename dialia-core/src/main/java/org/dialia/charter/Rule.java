package org.dialia.charter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of the charter, in words. Its logic is a DRL file with the same stem.
 *
 * @param id the folder and the stem: {@code human-decision/no-authority}; rules of other packs
 *     begin with a namespace, {@code acme:…}
 * @param principle the principle that its folder stands for
 * @param subject the kind of thing it looks at
 * @param statements the statements it makes checkable, at least one
 * @param phases for social dialogue, when the dialogue it asks for is held; empty elsewhere
 * @param grading how severe a risk is, and how heavy a question
 * @param atMostQuestion whether a certain fact is only a signal, so that the rule never says risk
 * @param everywhere whether it concerns every subject of its kind, so that it is never not
 *     applicable
 * @param asksFor the list that the rule asks for when it is left out, so that rules about its
 *     elements stay silent
 * @param thresholds the numbers that the rule compares with, by name
 * @param law the legal references that bear on it
 * @param since the version of the rule base that brought it
 * @param digest 16 hexadecimal digits that change with what the rule says: its logic, its words,
 *     the scale of severity and the legal references it cites. The charter has no part in it, since
 *     a rule only names its statements, and neither has the Java that all rules run in
 * @param words what people read
 * @param ask whom the question goes to
 * @param need the dialogue that a finding calls for
 */
public record Rule(
    String id,
    Principle principle,
    SubjectKind subject,
    List<Statement> statements,
    Set<DialoguePhase> phases,
    Grading grading,
    boolean atMostQuestion,
    boolean everywhere,
    Optional<String> asksFor,
    Map<String, Threshold> thresholds,
    List<LegalReference> law,
    String since,
    String digest,
    Words words,
    Addressee ask,
    String need) {

  public Rule {
    statements = List.copyOf(statements);
    phases = Set.copyOf(phases);
    thresholds = Map.copyOf(thresholds);
    law = List.copyOf(law);
  }

  /**
   * Whether it is about a practice that the law bans: its risk is critical whatever the stakes, and
   * it rests on one of the bans. No agreement and no waiver makes such a practice acceptable.
   */
  public boolean prohibits() {
    return !atMostQuestion
        && grading.fixed()
        && grading.severity() == Severity.CRITICAL
        && law.stream().anyMatch(LegalReference::bans);
  }

  /**
   * How a rule's findings are graded when the stakes are ordinary.
   *
   * @param severity the severity of a risk
   * @param fixed whether the stakes leave the severity of a risk as it is
   * @param weight the weight of a question
   */
  public record Grading(Severity severity, boolean fixed, Severity weight) {}

  /**
   * A number that a rule compares with.
   *
   * @param value in the unit of the fact it is compared with
   * @param reason why this number
   */
  public record Threshold(double value, Text reason) {}

  /**
   * The words of a rule. Risk, question and remedy may name facts in braces.
   *
   * @param title a short name
   * @param why the general point of the charter that it stands for
   * @param risk what is said when the defect is certain
   * @param question what is asked when it is not
   * @param remedy what puts it right
   */
  public record Words(Text title, Text why, Text risk, Text question, Text remedy) {}
}
