package org.dialia.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.WordUtils;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.Evidence;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Grade;
import org.dialia.assessment.Label;
import org.dialia.assessment.OrganisationAssessment;
import org.dialia.assessment.PrincipleResult;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Language;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Severity;
import org.dialia.charter.Statement;
import org.dialia.charter.Text;
import org.dialia.model.Position;

/** The report as text for a terminal or a mail: within a width, in colour only when asked. */
public final class TextReport {

  /** The space before a mark that must not begin a line in French. */
  private static final Pattern BOUND = Pattern.compile(" (?=[?!:;»%])");

  private static final String RESET = "\u001b[0m";

  private final Report report;
  private final Labels labels;
  private final int width;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  private TextReport(Report report, int width, boolean colour) {
    this.report = report;
    this.labels = new Labels(report.language());
    this.width = Math.max(40, width);
    this.colour = colour;
  }

  /**
   * Writes the report.
   *
   * @param width the columns that a line may have, at least 40
   * @param colour whether labels and severities are coloured by terminal codes
   */
  public static String write(Report report, int width, boolean colour) {
    return new TextReport(report, width, colour).text();
  }

  private String text() {
    int deployments = report.inputs().stream().mapToInt(one -> one.deployments().size()).sum();
    paragraph(
        0,
        "",
        labels.get("title")
            + " · "
            + labels.count("deployment", deployments)
            + " · "
            + labels.get("as_of")
            + " "
            + labels.date(report.asOf()));
    paragraph(0, "", labels.get("limits"));
    for (Report.InputResult input : report.inputs()) {
      for (Assessment assessment : input.deployments()) {
        deployment(assessment);
      }
      input.organisation().ifPresent(this::organisation);
    }
    return out.toString();
  }

  private void deployment(Assessment assessment) {
    String name = assessment.deployment().label();
    String id = assessment.deployment().id();
    heading(name.equals(id) ? id : name + " (" + id + ")", '=');
    paragraph(
        0, "", labels.get("phase") + labels.colon() + labels.say(assessment.deployment().phase()));
    line("");
    for (PrincipleResult result : assessment.principles()) {
      standing(2, result.principle().name().in(language()), result.standing());
      for (DialoguePhase phase : DialoguePhase.values()) {
        PrincipleResult.Standing standing = result.phases().get(phase);
        if (standing != null) {
          standing(4, labels.say(phase), standing);
        }
      }
    }
    assessment
        .views()
        .forEach((view, standing) -> standing(2, "→ " + labels.get("view." + view), standing));
    findings(assessment.principles(), assessment.all());
  }

  private void organisation(OrganisationAssessment assessment) {
    if (assessment.all().isEmpty()) {
      return;
    }
    heading(labels.get("organisation") + labels.colon() + assessment.organisation().label(), '=');
    for (PrincipleResult result : assessment.principles()) {
      if (result.label() != Label.NOT_ASSESSED) {
        standing(2, result.principle().name().in(language()), result.standing());
      }
    }
    findings(assessment.principles(), assessment.all());
  }

  private void findings(List<PrincipleResult> principles, List<Finding> all) {
    Report.risks(principles, all)
        .forEach(
            (principle, risks) -> {
              heading(labels.get("risks") + labels.colon() + principle.name().in(language()), '-');
              risks.forEach(this::risk);
            });
    List<Finding> questions = Report.questions(all);
    if (!questions.isEmpty()) {
      heading(labels.get("questions"), '-');
      questions.forEach(this::question);
    }
    if (report.withAll()) {
      heading(labels.get("others"), '-');
      for (Finding finding : Report.others(all)) {
        paragraph(
            2,
            "",
            labels.say(finding.outcome())
                + labels.colon()
                + finding.rule().words().title().in(language())
                + " ("
                + finding.rule().id()
                + ", "
                + finding.address()
                + ")");
      }
    }
  }

  private void risk(Finding risk) {
    Severity severity = risk.severity().orElseThrow();
    line("");
    paragraph(
        0,
        paint(severity, tag(severity)) + " ",
        tag(severity).length() + 1,
        risk.rule().words().title().in(language()));
    paragraph(2, "", risk.message().in(language()));
    evidence(risk);
    detail("why", risk.rule().words().why().in(language()));
    charter(risk);
    law(risk);
    detail("remedy", risk.remedy().in(language()));
    risk.grade().ifPresent(grade -> detail("severity", explained(grade)));
    detail("rule", risk.rule().id() + " · " + risk.id());
  }

  private void question(Finding question) {
    Severity weight = question.severity().orElseThrow();
    line("");
    paragraph(
        0,
        paint(weight, tag(weight)) + " ",
        tag(weight).length() + 1,
        question.message().in(language()));
    detail("ask", labels.say(question.rule().ask()));
    evidence(question);
    charter(question);
    law(question);
    question.grade().ifPresent(grade -> detail("weight", explained(grade)));
    detail("rule", question.rule().id() + " · " + question.id());
  }

  private void evidence(Finding finding) {
    String label = labels.get("facts");
    for (Evidence evidence : finding.evidence()) {
      Position at = evidence.position();
      String where = at.isKnown() ? Text.oneLine(at.toString()) + " " : "";
      detailLine(label, where + evidence.path() + labels.colon() + evidence.value(language()));
      label = "";
    }
  }

  private void charter(Finding finding) {
    List<String> ids = finding.rule().statements().stream().map(Statement::id).toList();
    List<String> sections =
        finding.rule().statements().stream()
            .flatMap(statement -> statement.sections().stream())
            .distinct()
            .sorted()
            .map(String::valueOf)
            .toList();
    detail(
        "charter",
        String.join(", ", ids)
            + " ("
            + labels.get(sections.size() == 1 ? "section" : "sections")
            + " "
            + String.join(", ", sections)
            + ")");
  }

  private void law(Finding finding) {
    List<Finding.Citation> law = finding.law();
    if (law.isEmpty()) {
      return;
    }
    String label = labels.get("law");
    for (LegalReference.Force force : LegalReference.Force.values()) {
      List<String> cited = new ArrayList<>();
      for (Finding.Citation citation : law) {
        if (citation.force() == force) {
          cited.add(cited(citation));
        }
      }
      if (!cited.isEmpty()) {
        detailLine(label, labels.say(force) + labels.colon() + String.join(" ; ", cited));
        label = "";
      }
    }
  }

  private String cited(Finding.Citation citation) {
    String text = citation.reference().citation().in(language());
    return citation.force() == LegalReference.Force.COMING
        ? text
            + " ("
            + labels.get("from")
            + " "
            + labels.date(citation.reference().from().orElseThrow())
            + ")"
        : text;
  }

  private String explained(Grade grade) {
    if (grade.factors().isEmpty()) {
      return labels.say(grade.severity()) + " (" + labels.get("fixed") + ")";
    }
    List<String> factors = new ArrayList<>();
    for (Grade.Factor factor : grade.factors()) {
      factors.add(
          labels.get("factor." + factor.name())
              + " "
              + factor.value().in(language())
              + " "
              + labels.number(factor.weight()));
    }
    return String.join(" × ", factors)
        + " = "
        + labels.number(grade.score())
        + " → "
        + labels.say(grade.severity())
        + (grade.lowered() ? " (" + labels.get("lowered") + ")" : "");
  }

  private void standing(int indent, String name, PrincipleResult.Standing standing) {
    String label = labels.say(standing.label());
    String severity =
        standing
            .severity()
            .map(
                one ->
                    " "
                        + labels.get(standing.label() == Label.RISK ? "severity_of" : "weight_of")
                        + " "
                        + labels.say(one))
            .orElse("");
    String left = " ".repeat(indent) + name;
    line(left + " ".repeat(Math.max(1, 34 - left.length())) + paint(standing, label) + severity);
  }

  private void detail(String key, String text) {
    detailLine(labels.get(key), text);
  }

  private void detailLine(String label, String text) {
    String head = "  " + label + " ".repeat(Math.max(1, 11 - label.length()));
    paragraph(0, head, head.length(), text);
  }

  private void heading(String text, char underline) {
    line("");
    if (underline == '=') {
      line("");
    }
    List<String> lines = wrapped(Text.oneLine(text), width);
    lines.forEach(this::line);
    line(String.valueOf(underline).repeat(lines.stream().mapToInt(String::length).max().orElse(1)));
  }

  private void paragraph(int indent, String first, String text) {
    paragraph(indent, first, first.length(), text);
  }

  /**
   * One paragraph; the first line begins with {@code first}, which takes {@code columns} on a
   * screen.
   */
  private void paragraph(int indent, String first, int columns, String text) {
    String margin = " ".repeat(indent + columns);
    List<String> lines = wrapped(Text.oneLine(text), width - indent - columns);
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? " ".repeat(indent) + first : margin) + lines.get(i));
    }
  }

  private List<String> wrapped(String text, int columns) {
    // French sets a space before these marks, which must not begin a line.
    String bound =
        language() == Language.FR
            ? BOUND.matcher(text).replaceAll("\u00a0").replace("« ", "«\u00a0")
            : text;
    return WordUtils.wrap(bound, Math.max(20, columns), "\n", true).lines().toList();
  }

  private String tag(Severity severity) {
    return "[" + labels.say(severity).toUpperCase(Locale.ROOT) + "]";
  }

  private String paint(Severity severity, String text) {
    return switch (severity) {
      case CRITICAL, HIGH -> paint("1;31", text);
      case MEDIUM -> paint("33", text);
      case LOW -> paint("36", text);
    };
  }

  private String paint(PrincipleResult.Standing standing, String text) {
    return switch (standing.label()) {
      case RISK -> paint("1;31", text);
      case QUESTION -> paint("33", text);
      case CLEAR -> paint("32", text);
      case NOT_ASSESSED -> text;
    };
  }

  private String paint(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + RESET : text;
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private Language language() {
    return report.language();
  }
}
