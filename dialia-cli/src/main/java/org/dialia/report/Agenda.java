package org.dialia.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Evidence;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.dialia.charter.Statement;
import org.dialia.model.Fact;

/**
 * What somebody takes to a meeting: the points to put on the agenda, the questions in the order of
 * their weight, the documents to ask for, each with its reason. Two pages for a deployment at most:
 * what does not fit is counted, and stands in the plan and the report.
 */
public final class Agenda {

  private static final int MOST_POINTS = 7;
  private static final int MOST_QUESTIONS = 7;
  private static final int MOST_DOCUMENTS = 5;
  private static final int MOST_DISPUTES = 5;

  private final Report report;
  private final Reader reader;
  private final Labels labels;
  private final StepPhrases phrases;

  private Agenda(Report report, Reader reader) {
    this.report = report;
    this.reader = reader;
    this.labels = new Labels(report.language());
    this.phrases = new StepPhrases(labels);
  }

  /** The agenda as text, within a width. */
  public static String text(Report report, Reader reader, int width, boolean colour) {
    Agenda agenda = new Agenda(report, reader);
    TextPage page = new TextPage(agenda.labels, width, colour);
    page.paragraph(0, "", agenda.title());
    page.paragraph(0, "", agenda.labels.get("limits"));
    for (Sheet sheet : agenda.sheets()) {
      page.heading(sheet.title(), '=');
      agenda.sections(sheet).forEach((heading, section) -> section(page, heading, section));
    }
    return page.text();
  }

  private static void section(TextPage page, String heading, Section section) {
    page.heading(heading, '-');
    int number = 1;
    for (Item item : section.items()) {
      String head = number++ + ". ";
      page.paragraph(0, head, item.what());
      if (!item.why().isEmpty()) {
        page.paragraph(head.length(), "", item.why());
      }
    }
    if (!section.more().isEmpty()) {
      page.paragraph(0, "", section.more());
    }
  }

  /** The agenda as Markdown. What comes from a description is escaped, so that it stays text. */
  public static String markdown(Report report, Reader reader) {
    Agenda agenda = new Agenda(report, reader);
    StringBuilder out = new StringBuilder();
    out.append("# ").append(MarkdownText.escaped(agenda.title())).append("\n\n");
    out.append(agenda.labels.get("limits")).append('\n');
    for (Sheet sheet : agenda.sheets()) {
      out.append("\n## ").append(MarkdownText.escaped(sheet.title())).append('\n');
      agenda
          .sections(sheet)
          .forEach(
              (heading, section) -> {
                out.append("\n### ").append(heading).append("\n\n");
                int number = 1;
                for (Item item : section.items()) {
                  out.append(number++).append(". ").append(MarkdownText.escaped(item.what()));
                  out.append(
                      item.why().isEmpty()
                          ? "\n"
                          : "  \n   *" + MarkdownText.escaped(item.why()) + "*\n");
                }
                if (!section.more().isEmpty()) {
                  out.append('\n').append(section.more()).append('\n');
                }
              });
    }
    return out.toString();
  }

  private String title() {
    return labels.get("agenda_title")
        + " · "
        + labels.get("agenda_for")
        + " "
        + reader.name(labels.language())
        + " · "
        + labels.get("as_of")
        + " "
        + labels.date(report.asOf());
  }

  /** What one deployment, or the organisation, brings to the meeting. */
  private record Sheet(
      String title, DialoguePlan plan, List<Finding> findings, boolean ofOrganisation) {}

  /** One line of an agenda, and its reason. */
  private record Item(String what, String why) {}

  /** The items that fit, and how many do not. */
  private record Section(List<Item> items, String more) {}

  private List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    for (Report.InputResult input : report.inputs()) {
      for (Assessment assessment : input.deployments()) {
        String name = assessment.deployment().label();
        String id = assessment.deployment().id();
        sheets.add(
            new Sheet(
                name.equals(id) ? id : name + " (" + id + ")",
                assessment.plan().ofDeployment(),
                assessment.findings(),
                false));
      }
      Sheet organisation =
          new Sheet(
              labels.get("organisation") + labels.colon() + input.organisationName(),
              input.organisationPlan(),
              List.of(),
              true);
      if (!points(organisation).items().isEmpty()) {
        sheets.add(organisation);
      }
    }
    return sheets;
  }

  private Map<String, Section> sections(Sheet sheet) {
    Map<String, Section> sections = new LinkedHashMap<>();
    sections.put(labels.get("agenda_points"), orNone(points(sheet), "agenda_no_points"));
    if (sheet.ofOrganisation()) {
      return sections; // what else there is to ask and to read is in the plan
    }
    Section disputes = disputes(sheet);
    if (!disputes.items().isEmpty()) {
      sections.put(labels.get("agenda_disputes"), disputes);
    }
    sections.put(labels.get("agenda_questions"), orNone(questions(sheet), "agenda_no_questions"));
    sections.put(labels.get("agenda_documents"), orNone(documents(sheet), "agenda_no_documents"));
    return sections;
  }

  /** An empty section says why it is empty. */
  private Section orNone(Section section, String key) {
    return section.items().isEmpty() ? new Section(List.of(), labels.get(key)) : section;
  }

  private List<DialogueStep> steps(Sheet sheet) {
    return sheet.plan().next(Integer.MAX_VALUE).stream().filter(reader::takesPartIn).toList();
  }

  private Section points(Sheet sheet) {
    return section(
        steps(sheet).stream().map(step -> new Item(phrases.standing(step), because(step))).toList(),
        MOST_POINTS);
  }

  /** The facts on which parties differ, whoever answers for them, with who says what. */
  private Section disputes(Sheet sheet) {
    return section(
        voices(sheet.findings()).stream().map(voices -> new Item(voices, "")).toList(),
        MOST_DISPUTES);
  }

  /** Why a step is on the agenda: the heaviest finding that it answers, else what it is for. */
  private String because(DialogueStep step) {
    return labels.get("because")
        + labels.colon()
        + step.findings().stream()
            .findFirst()
            .map(
                finding ->
                    finding.rule().words().title().in(labels.language())
                        + (finding.outcome() == Outcome.QUESTION ? " (" : ", ")
                        + (finding.outcome() == Outcome.QUESTION
                            ? labels.get("question_inline") + ")"
                            : labels.graded(true, finding.severity().orElseThrow())))
            .orElseGet(() -> step.step().words().why().in(labels.language()));
  }

  private Section questions(Sheet sheet) {
    return section(
        Report.questions(sheet.findings()).stream()
            .filter(reader::concernedBy)
            .map(
                question ->
                    new Item(
                        question.message().in(labels.language()),
                        labels.say(question.severity().orElseThrow())
                            + " · "
                            + labels.say(question.rule().ask())
                            + " · "
                            + question.rule().words().title().in(labels.language())
                            + " ("
                            + question.rule().statements().stream()
                                .map(Statement::id)
                                .collect(Collectors.joining(", "))
                            + ")"
                            + voices(List.of(question)).stream()
                                .map(voices -> " · " + voices)
                                .collect(Collectors.joining())))
            .toList(),
        MOST_QUESTIONS);
  }

  private Section documents(Sheet sheet) {
    Map<String, String> documents = new LinkedHashMap<>();
    for (DialogueStep step : steps(sheet)) {
      phrases.table(step).forEach(one -> documents.putIfAbsent(one, phrases.title(step)));
    }
    return section(
        documents.entrySet().stream()
            .map(
                one ->
                    new Item(
                        one.getKey(), labels.get("needed_for") + labels.colon() + one.getValue()))
            .toList(),
        MOST_DOCUMENTS);
  }

  private Section section(List<Item> items, int most) {
    int more = Math.max(0, items.size() - most);
    return new Section(
        items.stream().limit(most).toList(), more == 0 ? "" : labels.count("agenda_more", more));
  }

  /** The facts on which those concerned differ, with who says what. */
  private List<String> voices(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.evidence().stream())
        .filter(
            evidence ->
                evidence.said() instanceof Fact<?> fact
                    && fact.isDisputed()
                    && !fact.voices().isEmpty())
        .map(this::voices)
        .distinct()
        .toList();
  }

  private String voices(Evidence evidence) {
    return evidence.path() + labels.colon() + evidence.value(labels.language());
  }
}
