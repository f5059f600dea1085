package org.dialia.report;

import java.util.ArrayList;
import java.util.List;
import org.dialia.assessment.Evidence;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Grade;
import org.dialia.assessment.Outcome;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Statement;
import org.dialia.charter.Text;
import org.dialia.model.Position;

/** How a finding is explained, whatever the format. Nothing is escaped here. */
final class FindingPhrases {

  private final Labels labels;
  private final String file;

  FindingPhrases(Labels labels) {
    this(labels, "");
  }

  /**
   * For a report that names its one file at the head.
   *
   * @param file its name, which places do not repeat
   */
  FindingPhrases(Labels labels, String file) {
    this.labels = labels;
    this.file = file;
  }

  /** The facts that decided, each with its place where one is known. */
  List<String> evidence(Finding finding) {
    return finding.evidence().stream().map(this::fact).toList();
  }

  /** One fact: where it is written, what it is about, what is said. */
  String fact(Evidence evidence) {
    Position at = evidence.position();
    String place = at.file().equals(file) ? at.line() + ":" + at.column() : at.toString();
    String where = at.isKnown() ? Text.oneLine(place) + " " : "";
    return where + evidence.path() + labels.colon() + evidence.value(labels.language());
  }

  /** Where to look, as file and line; empty where no place is known. */
  static String place(Position at) {
    return at.isKnown() ? Text.oneLine(at.file()) + ":" + at.line() : "";
  }

  /** The statements of the charter, with the sections they come from. */
  String charter(Finding finding) {
    List<String> ids = finding.rule().statements().stream().map(Statement::id).toList();
    List<String> sections =
        finding.rule().statements().stream()
            .flatMap(statement -> statement.sections().stream())
            .distinct()
            .sorted()
            .map(String::valueOf)
            .toList();
    return String.join(", ", ids)
        + " ("
        + labels.get(sections.size() == 1 ? "section" : "sections")
        + " "
        + String.join(", ", sections)
        + ")";
  }

  /** The law that bears on it: one line for each force, the strongest first. */
  List<String> law(Finding finding) {
    List<String> lines = new ArrayList<>();
    List<Finding.Citation> law = finding.law();
    for (LegalReference.Force force : LegalReference.Force.values()) {
      List<String> cited =
          law.stream().filter(one -> one.force() == force).map(this::cited).toList();
      if (!cited.isEmpty()) {
        lines.add(labels.say(force) + labels.colon() + String.join(" ; ", cited));
      }
    }
    return lines;
  }

  private String cited(Finding.Citation citation) {
    String text = citation.reference().citation().in(labels.language());
    return citation.force() == LegalReference.Force.COMING
        ? text
            + " ("
            + labels.get("from")
            + " "
            + labels.date(citation.reference().from().orElseThrow())
            + ")"
        : text;
  }

  /** The severity of a risk, or the weight of a question, with the numbers it was made of. */
  String explained(Finding finding, Grade grade) {
    String severity = labels.severity(finding.outcome() == Outcome.RISK, grade.severity());
    if (grade.factors().isEmpty()) {
      return severity + " (" + labels.get("fixed") + ")";
    }
    List<String> factors = new ArrayList<>();
    for (Grade.Factor factor : grade.factors()) {
      factors.add(
          labels.get("factor." + factor.name())
              + " "
              + factor.value().in(labels.language())
              + " "
              + labels.number(factor.weight()));
    }
    return String.join(" × ", factors)
        + " = "
        + labels.number(grade.score())
        + " → "
        + severity
        + (grade.lowered() ? " (" + labels.get("lowered") + ")" : "");
  }
}
