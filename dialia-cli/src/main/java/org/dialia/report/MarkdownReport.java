package org.dialia.report;

import java.util.ArrayList;
import java.util.List;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Label;
import org.dialia.assessment.OrganisationAssessment;
import org.dialia.assessment.PrincipleResult;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Language;
import org.dialia.model.Deployment;

/**
 * The report as Markdown, with pictures that code-hosting sites draw. What comes from a description
 * is escaped, so that it stays text.
 */
public final class MarkdownReport {

  private final Report report;
  private final Labels labels;
  private final FindingPhrases phrases;
  private final Mermaid mermaid;
  private final MarkdownText page = new MarkdownText();

  private MarkdownReport(Report report) {
    this.report = report;
    this.labels = new Labels(report.language());
    this.phrases = new FindingPhrases(labels);
    this.mermaid = new Mermaid(labels);
  }

  /** Writes the report. */
  public static String write(Report report) {
    return new MarkdownReport(report).text();
  }

  private String text() {
    page.line("# " + labels.get("title"));
    page.line("");
    page.line(labels.get("as_of") + " " + labels.date(report.asOf()) + ". " + labels.get("limits"));
    for (String one : report.view().head(labels)) {
      page.line("");
      page.line(one);
    }
    for (Report.InputResult input : report.inputs()) {
      for (Assessment assessment : input.deployments()) {
        deployment(input, assessment);
      }
      input.organisation().ifPresent(its -> organisation(input, its));
    }
    return page.toString();
  }

  private void deployment(Report.InputResult input, Assessment assessment) {
    Deployment described = assessment.deployment();
    DeploymentSections sections = new DeploymentSections(assessment, labels);
    page.heading(2, MarkdownText.escaped(described.label()));
    report
        .view()
        .counts(described, assessment.all(), assessment.plan(), labels)
        .ifPresent(one -> page.line("- " + one));
    item("csv.id", described.id());
    if (input.organisation().isPresent()) {
      item("organisation", input.organisationName());
    }
    for (HtmlPage.Pair pair : sections.identity()) {
      named(pair.name(), String.join(labels.semicolon(), pair.values()));
    }
    standings(assessment);
    plan(assessment.plan().ofDeployment());
    sections.all().forEach(section -> section(section, assessment));
    findings(assessment.principles(), assessment.all(), assessment.plan());
  }

  private void organisation(Report.InputResult input, OrganisationAssessment assessment) {
    if (assessment.all().isEmpty()) {
      return;
    }
    page.heading(
        2,
        labels.get("organisation")
            + labels.colon()
            + MarkdownText.escaped(assessment.organisation().label()));
    report
        .view()
        .counts(assessment.organisation(), assessment.all(), assessment.plan(), labels)
        .ifPresent(one -> page.line("- " + one));
    plan(input.organisationPlan());
    findings(assessment.principles(), assessment.all(), assessment.plan());
  }

  private void standings(Assessment assessment) {
    page.headers(
        List.of(
            labels.get("principle"), labels.get("label"), labels.get("html.severity_or_weight")));
    for (PrincipleResult result : assessment.principles()) {
      row(result.principle().name().in(language()), result.standing());
      for (DialoguePhase phase : DialoguePhase.values()) {
        PrincipleResult.Standing standing = result.phases().get(phase);
        if (standing != null) {
          row("— " + labels.say(phase), standing);
        }
      }
    }
    assessment
        .views()
        .forEach((view, standing) -> row("→ " + labels.get("view." + view), standing));
  }

  private void row(String name, PrincipleResult.Standing standing) {
    page.row(
        List.of(
            name,
            labels.say(standing.label()),
            standing
                .severity()
                .map(one -> labels.graded(standing.label() == Label.RISK, one))
                .orElse("–")));
  }

  private void plan(DialoguePlan plan) {
    if (plan.required().isEmpty()) {
      return;
    }
    StepPhrases steps = new StepPhrases(labels);
    page.heading(3, labels.get("plan"));
    page.line(labels.get("steps") + labels.colon() + steps.counts(plan));
    page.line("");
    for (DialogueStep step : report.view().next(plan, Report.NEXT_STEPS)) {
      page.line("- " + MarkdownText.escaped(steps.standing(step)));
    }
  }

  /** One matter that the description tells of: its picture, then the same in tables. */
  private void section(HtmlPage.Section section, Assessment assessment) {
    page.heading(3, section.heading());
    section.lead().forEach(one -> page.line(MarkdownText.escaped(one)));
    if (!section.empty().isEmpty()) {
      page.line(MarkdownText.escaped(section.empty()));
    }
    for (HtmlPage.Part part : section.parts()) {
      if (part instanceof Timeline timeline) {
        picture(mermaid.timeline(timeline));
      } else if (part instanceof FlowMap) {
        picture(mermaid.flows(assessment.deployment()));
      } else if (part instanceof HtmlPage.Work work) {
        work(work);
      } else if (part instanceof HtmlPage.Table table) {
        caption(table.caption());
        page.headers(table.headers());
        table.rows().forEach(page::row);
      } // the other pictures show what the table of the same section says
    }
  }

  /** A task as prescribed and as done, side by side. */
  private void work(HtmlPage.Work work) {
    caption(work.name());
    work.about().forEach(one -> named(one.name(), said(one)));
    List<HtmlPage.Pair> columns = new ArrayList<>(List.of(work.prescribed()));
    columns.addAll(work.real());
    page.line("");
    page.headers(columns.stream().map(HtmlPage.Pair::name).toList());
    page.row(columns.stream().map(this::said).toList());
    page.line("");
    work.effects().forEach(one -> named(one.name(), said(one)));
  }

  private String said(HtmlPage.Pair pair) {
    return String.join(labels.semicolon(), pair.values());
  }

  private void caption(String caption) {
    page.line("");
    page.line("**" + MarkdownText.escaped(caption) + "**");
  }

  private void picture(Mermaid.Picture picture) {
    page.picture(picture.lines());
    if (picture.left() > 0) {
      page.line("");
      page.line(labels.count("mermaid.left", picture.left()));
    }
  }

  private void findings(List<PrincipleResult> principles, List<Finding> all, DialoguePlan plan) {
    report.view().parts(all, plan, labels).forEach(part -> findings(principles, part));
  }

  private void findings(List<PrincipleResult> principles, View.Part part) {
    List<Finding> all = part.findings();
    Report.risks(principles, all)
        .forEach(
            (principle, risks) -> {
              page.heading(
                  3,
                  part.before()
                      + labels.get("risks")
                      + labels.colon()
                      + principle.name().in(language()));
              for (Finding risk : risks) {
                page.heading(4, titled(risk));
                page.line(MarkdownText.escaped(risk.message().in(language())));
                page.line("");
                list("facts", phrases.evidence(risk));
                item("why", risk.rule().words().why().in(language()));
                item("charter", phrases.charter(risk));
                list("law", phrases.law(risk));
                item("remedy", risk.remedy().in(language()));
                risk.grade().ifPresent(grade -> item("severity", phrases.explained(risk, grade)));
                page.line(rule(risk));
              }
            });
    List<Finding> questions = Report.questions(all);
    if (!questions.isEmpty()) {
      page.heading(3, part.before() + labels.get("questions"));
      for (Finding question : questions) {
        page.line(
            "- **"
                + labels.graded(false, question.severity().orElseThrow())
                + "**, "
                + labels.say(question.rule().ask())
                + labels.colon()
                + MarkdownText.escaped(
                    question.message().in(language()) + " · " + phrases.charter(question)));
        for (String fact : phrases.evidence(question)) {
          page.line("  - " + MarkdownText.escaped(fact));
        }
        page.line("  " + rule(question));
      }
    }
    if (report.withAll()) {
      page.heading(3, part.before() + labels.get("others"));
      for (Finding other : Report.others(all)) {
        page.line(
            "- "
                + labels.say(other.outcome())
                + labels.colon()
                + other.rule().words().title().in(language())
                + " (`"
                + other.rule().id()
                + "`, "
                + MarkdownText.escaped(other.address())
                + ")");
      }
    }
  }

  private String titled(Finding risk) {
    return risk.rule().words().title().in(language())
        + " ("
        + labels.graded(true, risk.severity().orElseThrow())
        + ")";
  }

  /** The rule and the id of a finding, as code, which no site makes a link of. */
  private String rule(Finding finding) {
    return "- "
        + labels.get("rule")
        + labels.colon()
        + "`"
        + finding.rule().id()
        + "` · `"
        + finding.id()
        + "`";
  }

  private void item(String key, String text) {
    named(labels.get(key), text);
  }

  private void list(String key, List<String> items) {
    items.forEach(one -> item(key, one));
  }

  private void named(String name, String text) {
    page.line("- " + name + labels.colon() + MarkdownText.escaped(text));
  }

  private Language language() {
    return report.language();
  }
}
