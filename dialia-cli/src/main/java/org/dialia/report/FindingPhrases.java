package org.dialia.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
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
    List<String> facts = new ArrayList<>();
    for (Evidence one : finding.evidence()) {
      facts.add(fact(one));
    }
    return facts;
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
    List<String> ids = new ArrayList<>();
    Set<Integer> sections = new TreeSet<>();
    for (Statement statement : finding.rule().statements()) {
      ids.add(statement.id());
      sections.addAll(statement.sections());
    }
    StringJoiner numbers = new StringJoiner(", ");
    for (int section : sections) {
      numbers.add(Integer.toString(section));
    }
    return String.join(", ", ids)
        + " ("
        + labels.get(sections.size() == 1 ? "section" : "sections")
        + " "
        + numbers
        + ")";
  }

  /** The law that bears on it: one line for each force, the strongest first. */
  List<String> law(Finding finding) {
    List<String> lines = new ArrayList<>();
    List<Finding.Citation> law = finding.law();
    for (LegalReference.Force force : LegalReference.Force.values()) {
      List<String> cited = new ArrayList<>();
      for (Finding.Citation one : law) {
        if (one.force() == force) {
          cited.add(cited(one));
        }
      }
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
