package org.dialia.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Evidence;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Label;
import org.dialia.assessment.OrganisationAssessment;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.PrincipleResult;
import org.dialia.assessment.StepStatus;
import org.dialia.charter.Addressee;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Language;
import org.dialia.charter.Severity;
import org.dialia.charter.Text;
import org.dialia.model.Subject;

/**
 * The report as one page for a browser or paper, which loads nothing and runs nothing. The same
 * input and date give the same bytes.
 */
public final class HtmlReport {

  /** More facts of a step than this stand in the JSON form alone. */
  private static final int MOST_FACTS = 4;

  private final Report report;
  private final Labels labels;
  private final StepPhrases steps;
  private final FindingPhrases phrases;

  private HtmlReport(Report report) {
    this.report = report;
    this.labels = new Labels(report.language());
    this.steps = new StepPhrases(labels);
    this.phrases = new FindingPhrases(labels);
  }

  /** Writes the report. */
  public static void write(Report report, OutputStream out) throws IOException {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "org.dialia.report");
    engine.setTrimControlStructures(true);
    Utf8ByteOutput page = new Utf8ByteOutput();
    engine.render("report.jte", new HtmlReport(report).page(), page);
    page.writeTo(out);
  }

  private HtmlPage page() {
    List<HtmlPage.Sheet> sheets = new ArrayList<>();
    List<HtmlPage.Pair> colophon = new ArrayList<>();
    colophon.add(pair("html.tool", "dialia " + report.version()));
    colophon.add(
        pair("html.rules", report.ruleBase().version() + " · " + report.ruleBase().sha256()));
    for (Report.InputResult input : report.inputs()) {
      for (Assessment assessment : input.deployments()) {
        sheets.add(sheet("d" + (sheets.size() + 1), input, assessment));
      }
      input
          .organisation()
          .filter(one -> !one.all().isEmpty())
          .ifPresent(one -> sheets.add(sheet("d" + (sheets.size() + 1), input, one)));
      colophon.add(
          pair(
              "html.input",
              Text.oneLine(input.name()) + input.sha256().map(" · "::concat).orElse("")));
      if (!input.problems().isEmpty()) {
        colophon.add(
            new HtmlPage.Pair(
                labels.get("html.unusable"),
                report.view().outside()
                    // A message quotes what it is about, which can name a person.
                    ? List.of(labels.count("reader.problems", input.problems().size()))
                    : input.problems().stream()
                        .map(problem -> Text.oneLine(problem.in(language())))
                        .toList()));
      }
    }
    String css = css();
    return new HtmlPage(
        language().code(),
        labels.get("title") + " · " + labels.get("as_of") + " " + labels.date(report.asOf()),
        String.join(" ", limits()),
        "default-src 'none'; style-src '" + hash(css) + "'; base-uri 'none'; form-action 'none'",
        css,
        sheets,
        colophon,
        labels);
  }

  /** What a result is not, and for whom the page is. */
  private List<String> limits() {
    List<String> limits = new ArrayList<>(List.of(labels.get("limits")));
    limits.addAll(report.view().head(labels));
    return limits;
  }

  private HtmlPage.Sheet sheet(String anchor, Report.InputResult input, Assessment assessment) {
    String name = Text.oneLine(assessment.deployment().label());
    String id = assessment.deployment().id();
    DialoguePlan plan = assessment.plan().ofDeployment();
    DeploymentSections sections = new DeploymentSections(assessment, labels);
    List<HtmlPage.Pair> identity =
        new ArrayList<>(view(assessment.deployment(), assessment.all(), assessment.plan()));
    input
        .organisation()
        .ifPresent(
            its -> identity.add(pair("organisation", Text.oneLine(its.organisation().label()))));
    identity.addAll(sections.identity());
    return new HtmlPage.Sheet(
        anchor,
        name.equals(id) ? id : name + " (" + id + ")",
        identity,
        bars(assessment.principles(), assessment.views()),
        sections.all(),
        chapters(
            assessment.principles(),
            report.view().parts(assessment.all(), assessment.plan(), labels),
            plan));
  }

  private HtmlPage.Sheet sheet(
      String anchor, Report.InputResult input, OrganisationAssessment assessment) {
    return new HtmlPage.Sheet(
        anchor,
        labels.get("organisation")
            + labels.colon()
            + Text.oneLine(assessment.organisation().label()),
        view(assessment.organisation(), assessment.all(), assessment.plan()),
        bars(
            assessment.principles().stream()
                .filter(one -> one.label() != Label.NOT_ASSESSED)
                .toList(),
            Map.of()),
        List.of(),
        chapters(
            assessment.principles(),
            report.view().parts(assessment.all(), assessment.plan(), labels),
            input.organisationPlan()));
  }

  /** How much comes first in the view, follows, and is left out. */
  private List<HtmlPage.Pair> view(Subject subject, List<Finding> all, DialoguePlan plan) {
    return report.view().counts(subject, all, plan, labels).stream()
        .map(one -> pair("reader.view", one))
        .toList();
  }

  private List<HtmlPage.Bar> bars(
      List<PrincipleResult> principles, Map<String, PrincipleResult.Standing> views) {
    List<HtmlPage.Bar> bars = new ArrayList<>();
    for (PrincipleResult result : principles) {
      bars.add(bar(result.principle().name().in(language()), result.standing(), false));
      for (DialoguePhase phase : DialoguePhase.values()) {
        PrincipleResult.Standing standing = result.phases().get(phase);
        if (standing != null) {
          bars.add(bar(labels.get("phase." + phase.word()), standing, true));
        }
      }
    }
    views.forEach((view, standing) -> bars.add(bar(labels.get("view." + view), standing, false)));
    return bars;
  }

  private HtmlPage.Bar bar(String name, PrincipleResult.Standing standing, boolean inner) {
    Optional<Severity> severity = standing.severity();
    return new HtmlPage.Bar(
        name,
        labels.say(standing.label()),
        severity
            .map(
                one ->
                    labels.get(standing.label() == Label.RISK ? "severity_of" : "weight_of")
                        + " "
                        + labels.say(one))
            .orElse("–"),
        severity.map(HtmlReport::level).orElse(0),
        standing.label().word(),
        inner);
  }

  private static int level(Severity severity) {
    return switch (severity) {
      case LOW -> 1;
      case MEDIUM -> 2;
      case HIGH -> 3;
      case CRITICAL -> 4;
    };
  }

  private List<HtmlPage.Chapter> chapters(
      List<PrincipleResult> principles, List<View.Part> parts, DialoguePlan plan) {
    List<HtmlPage.Chapter> chapters = new ArrayList<>();
    for (View.Part part : parts) {
      for (HtmlPage.Chapter one : chapters(principles, part.findings(), plan, part.of(plan))) {
        if (part.before().isEmpty()) {
          chapters.add(one);
        } else if (one.empty().isEmpty()) {
          chapters.add(
              new HtmlPage.Chapter(
                  part.before() + one.heading(), one.lead(), one.groups(), one.empty()));
        }
      }
    }
    return chapters;
  }

  /** The chapters of some findings and steps; what a step waits for is in the whole plan. */
  private List<HtmlPage.Chapter> chapters(
      List<PrincipleResult> principles, List<Finding> all, DialoguePlan whole, DialoguePlan plan) {
    List<HtmlPage.Chapter> chapters = new ArrayList<>();
    List<HtmlPage.Group> risks = new ArrayList<>();
    Report.risks(principles, all)
        .forEach(
            (principle, its) ->
                risks.add(
                    new HtmlPage.Group(
                        principle.name().in(language()), its.stream().map(this::risk).toList())));
    chapters.add(chapter("risks", "", risks, "html.none.risks"));
    chapters.add(
        chapter("html.questions", "", questions(Report.questions(all)), "html.none.questions"));
    List<HtmlPage.Group> phases = new ArrayList<>();
    for (DialoguePhase phase : DialoguePhase.values()) {
      List<HtmlPage.Item> items =
          plan.steps(phase).stream().map(step -> item(whole, step)).toList();
      if (!items.isEmpty()) {
        phases.add(new HtmlPage.Group(labels.get("phase." + phase.word()), items));
      }
    }
    if (!plan.notRequired().isEmpty()) {
      phases.add(
          new HtmlPage.Group(
              labels.get("not_required"), plan.notRequired().stream().map(this::other).toList()));
    }
    chapters.add(
        chapter(
            "plan",
            plan.steps().isEmpty() ? "" : labels.get("steps") + labels.colon() + steps.counts(plan),
            phases,
            "html.none.plan"));
    if (report.withAll()) {
      chapters.add(chapter("others", "", others(principles, all), "html.none.others"));
    }
    return chapters;
  }

  /** An empty chapter says why it is empty. */
  private HtmlPage.Chapter chapter(
      String heading, String lead, List<HtmlPage.Group> groups, String empty) {
    return new HtmlPage.Chapter(
        labels.get(heading), lead, groups, groups.isEmpty() ? labels.get(empty) : "");
  }

  private List<HtmlPage.Group> questions(List<Finding> questions) {
    List<HtmlPage.Group> groups = new ArrayList<>();
    for (Addressee addressee : Addressee.values()) {
      List<HtmlPage.Item> items =
          questions.stream()
              .filter(one -> one.rule().ask() == addressee)
              .map(this::question)
              .toList();
      if (!items.isEmpty()) {
        groups.add(
            new HtmlPage.Group(labels.get("ask") + labels.colon() + labels.say(addressee), items));
      }
    }
    return groups;
  }

  private List<HtmlPage.Group> others(List<PrincipleResult> principles, List<Finding> all) {
    List<HtmlPage.Group> groups = new ArrayList<>();
    for (PrincipleResult result : principles) {
      List<HtmlPage.Item> items =
          Report.others(all).stream()
              .filter(one -> one.rule().principle().id().equals(result.principle().id()))
              .map(
                  one ->
                      new HtmlPage.Item(
                          labels.say(one.outcome()),
                          one.outcome() == Outcome.CLEAR ? "clear" : "not_assessed",
                          one.rule().words().title().in(language()),
                          "",
                          List.of(pair("rule", one.rule().id() + " · " + one.address()))))
              .toList();
      if (!items.isEmpty()) {
        groups.add(new HtmlPage.Group(result.principle().name().in(language()), items));
      }
    }
    return groups;
  }

  private HtmlPage.Item risk(Finding risk) {
    List<HtmlPage.Pair> details = new ArrayList<>();
    details.add(pair("html.about", Text.oneLine(risk.subject().label())));
    list(details, "facts", phrases.evidence(risk));
    details.add(pair("why", risk.rule().words().why().in(language())));
    details.add(pair("charter", phrases.charter(risk)));
    list(details, "law", phrases.law(risk));
    details.add(pair("remedy", Text.oneLine(risk.remedy().in(language()))));
    risk.grade().ifPresent(grade -> details.add(pair("severity", phrases.explained(grade))));
    details.add(pair("rule", risk.rule().id() + " · " + risk.id()));
    return item(risk, risk.rule().words().title().in(language()), risk.message(), details);
  }

  private HtmlPage.Item question(Finding question) {
    List<HtmlPage.Pair> details = new ArrayList<>();
    list(details, "facts", phrases.evidence(question));
    details.add(pair("charter", phrases.charter(question)));
    list(details, "law", phrases.law(question));
    question.grade().ifPresent(grade -> details.add(pair("weight", phrases.explained(grade))));
    details.add(pair("rule", question.rule().id() + " · " + question.id()));
    return item(
        question, question.rule().words().title().in(language()), question.message(), details);
  }

  private HtmlPage.Item item(
      Finding finding, String title, Text message, List<HtmlPage.Pair> details) {
    Severity severity = finding.severity().orElseThrow();
    String what = labels.get(finding.outcome() == Outcome.RISK ? "severity_of" : "weight_of");
    return new HtmlPage.Item(
        what + " " + labels.say(severity),
        severity.name().toLowerCase(Locale.ROOT),
        title,
        Text.oneLine(message.in(language())),
        details);
  }

  private HtmlPage.Item item(DialoguePlan plan, DialogueStep step) {
    List<HtmlPage.Pair> details = new ArrayList<>();
    if (step.status() != StepStatus.DONE) {
      step.latest().ifPresent(date -> details.add(pair("by", steps.date(date))));
      step.earliest().ifPresent(date -> details.add(pair("from_when", steps.date(date))));
      details.add(pair("convenes", Text.oneLine(steps.convenes(step))));
      details.add(pair("with", Text.oneLine(steps.with(step))));
      if (step.ofOrganisation()) {
        list(details, "serves", steps.deployments(step));
      }
      list(details, "missing", steps.missing(step));
      list(details, "first", steps.first(plan, step));
      list(details, "answers", step.findings().stream().map(steps::answered).toList());
      list(details, "on_table", steps.table(step));
      details.add(pair("expected", step.step().words().result().in(language())));
      details.add(pair("basis", steps.basis(step)));
    }
    list(
        details,
        "facts",
        step.evidence().stream()
            .filter(one -> one.position().isKnown())
            .limit(MOST_FACTS)
            .map((Evidence one) -> phrases.fact(one))
            .toList());
    return new HtmlPage.Item(
        labels.say(step.status()), step.status().word(), steps.title(step), "", details);
  }

  private HtmlPage.Item other(DialogueStep step) {
    return new HtmlPage.Item(
        labels.say(step.status()),
        step.status().word(),
        steps.title(step),
        step.reason().orElseThrow().in(language()),
        List.of());
  }

  private void list(List<HtmlPage.Pair> details, String key, List<String> values) {
    if (!values.isEmpty()) {
      details.add(new HtmlPage.Pair(labels.get(key), values.stream().map(Text::oneLine).toList()));
    }
  }

  private HtmlPage.Pair pair(String key, String value) {
    return new HtmlPage.Pair(labels.get(key), List.of(value));
  }

  private static String css() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The one style sheet that a browser may apply. */
  private static String hash(String css) {
    try {
      return "sha256-"
          + Base64.getEncoder()
              .encodeToString(
                  MessageDigest.getInstance("SHA-256")
                      .digest(css.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Language language() {
    return report.language();
  }
}
