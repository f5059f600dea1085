package org.dialia.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * The report as pages for a browser or paper. They load nothing; that of several deployments runs
 * one script, which only sorts and filters its table. The same input and date give the same bytes.
 */
public final class HtmlReport {

  /** More facts of a step than this stand in the JSON form alone. */
  private static final int MOST_FACTS = 4;

  /** So much of a name stands at the head of a printed page. */
  private static final int MOST_OF_A_HEAD = 70;

  private static final String CSS = style("report.css");
  private static final String INDEX_CSS = style("index.css");
  private static final String SCRIPT = resource("index.js");
  private static final String SCRIPT_POLICY = "script-src '" + hash(SCRIPT) + "'; ";

  private final Report report;
  private final Labels labels;
  private final StepPhrases steps;
  private final FindingPhrases phrases;
  private final TemplateEngine engine;
  // The one file that all places are in, which then is named once; empty where there are several.
  private final String file;

  /** Pages of a report; of its inputs nothing is used. */
  HtmlReport(Report report) {
    this.report = report;
    this.labels = new Labels(report.language());
    this.steps = new StepPhrases(labels);
    this.file = report.inputs().size() == 1 ? report.inputs().get(0).name() : "";
    this.phrases = new FindingPhrases(labels, file);
    this.engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "org.dialia.report");
    engine.setTrimControlStructures(true);
  }

  /** Pages of the same report in which all places are in one file. */
  private HtmlReport(HtmlReport same, String file) {
    this.report = same.report;
    this.labels = same.labels;
    this.steps = same.steps;
    this.engine = same.engine;
    this.file = file;
    this.phrases = new FindingPhrases(labels, file);
  }

  /** Writes the report as one page: of several deployments, the index comes first. */
  public static void write(Report report, OutputStream out) throws IOException {
    out.write(new HtmlReport(report).whole());
  }

  private byte[] whole() {
    InventoryIndex index = index();
    List<HtmlPage.Sheet> sheets = new ArrayList<>();
    List<HtmlPage.Pair> colophon = new ArrayList<>(colophon());
    for (Report.InputResult input : report.inputs()) {
      DialoguePlan together = input.ownPlan();
      for (Assessment assessment : input.deployments()) {
        HtmlPage.Sheet sheet = sheet("d" + (sheets.size() + 1), input, assessment);
        sheets.add(sheet);
        index.add(input, assessment, "#" + sheet.anchor());
        together = together.plus(assessment.plan());
      }
      Optional<String> anchor = Optional.empty();
      if (hasSheet(input)) {
        HtmlPage.Sheet sheet = sheet("d" + (sheets.size() + 1), input, together);
        sheets.add(sheet);
        anchor = Optional.of("#" + sheet.anchor());
      }
      index.end(input, together, anchor);
      colophon.addAll(colophon(input));
    }
    return page(
        title(), List.of(), index.size() > 1 ? List.of(index.page()) : List.of(), sheets, colophon);
  }

  /** An index that is still empty. */
  InventoryIndex index() {
    return new InventoryIndex(labels);
  }

  /** Whether the organisation has a sheet of its own. */
  static boolean hasSheet(Report.InputResult input) {
    return input.organisation().filter(one -> !one.all().isEmpty()).isPresent();
  }

  /**
   * The page of one deployment.
   *
   * @param up the page of the inventory
   */
  byte[] deploymentPage(Report.InputResult input, Assessment assessment, String up) {
    HtmlReport of = new HtmlReport(this, input.name());
    return of.alone(of.sheet("d1", input, assessment), input, up);
  }

  /**
   * The page of an organisation.
   *
   * @param together the steps that are held for all its deployments at once
   * @param up the page of the inventory
   */
  byte[] organisationPage(Report.InputResult input, DialoguePlan together, String up) {
    HtmlReport of = new HtmlReport(this, input.name());
    return of.alone(of.sheet("d1", input, together), input, up);
  }

  private byte[] alone(HtmlPage.Sheet sheet, Report.InputResult input, String up) {
    List<HtmlPage.Pair> colophon = new ArrayList<>(colophon());
    colophon.add(pair("html.input", Text.oneLine(input.name())));
    return page(
        sheet.title() + " · " + title(),
        List.of(new HtmlPage.Link(up, labels.get("html.index.up"))),
        List.of(),
        List.of(sheet),
        colophon);
  }

  /** The page of an inventory whose deployments have pages of their own. */
  byte[] indexPage(InventoryIndex index, List<HtmlPage.Pair> colophon) {
    return page(
        title(),
        List.of(),
        index.size() > 0 ? List.of(index.page()) : List.of(),
        List.of(),
        colophon);
  }

  private String title() {
    return labels.get("title") + " · " + labels.get("as_of") + " " + labels.date(report.asOf());
  }

  /** What the whole run was made with. */
  List<HtmlPage.Pair> colophon() {
    return List.of(
        pair("html.tool", "dialia " + report.version()),
        pair("html.rules", report.ruleBase().version() + " · " + report.ruleBase().sha256()));
  }

  /** An input, and what of it could not be used. */
  List<HtmlPage.Pair> colophon(Report.InputResult input) {
    List<HtmlPage.Pair> colophon = new ArrayList<>();
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
    return colophon;
  }

  private byte[] page(
      String title,
      List<HtmlPage.Link> up,
      List<HtmlIndex> index,
      List<HtmlPage.Sheet> sheets,
      List<HtmlPage.Pair> colophon) {
    boolean sorts = !index.isEmpty();
    String css = CSS + (sorts ? INDEX_CSS : "") + heads(sheets);
    Utf8ByteOutput page = new Utf8ByteOutput();
    engine.render(
        "report.jte",
        new HtmlPage(
            language().code(),
            title,
            String.join(" ", limits()),
            "default-src 'none'; style-src '"
                + hash(css)
                + "'; "
                + (sorts ? SCRIPT_POLICY : "")
                + "base-uri 'none'; form-action 'none'",
            css,
            sorts ? SCRIPT : "",
            up,
            index,
            sheets,
            colophon,
            labels),
        page);
    return page.toByteArray();
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
    identity.add(source(input));
    return new HtmlPage.Sheet(
        anchor,
        name.equals(id) ? id : name + " (" + id + ")",
        identity,
        bars(assessment.principles(), assessment.views()),
        sections.all(),
        chapters(
            assessment.principles(),
            report.view().parts(assessment.all(), assessment.plan(), labels),
            plan,
            step -> item(plan, step)));
  }

  private HtmlPage.Sheet sheet(String anchor, Report.InputResult input, DialoguePlan together) {
    OrganisationAssessment assessment = input.organisation().orElseThrow();
    return new HtmlPage.Sheet(
        anchor,
        labels.get("organisation")
            + labels.colon()
            + Text.oneLine(assessment.organisation().label()),
        Stream.concat(
                Stream.of(source(input)),
                view(assessment.organisation(), assessment.all(), assessment.plan()).stream())
            .toList(),
        bars(
            assessment.principles().stream()
                .filter(one -> one.label() != Label.NOT_ASSESSED)
                .toList(),
            Map.of()),
        List.of(),
        chapters(
            assessment.principles(),
            report.view().parts(assessment.all(), assessment.plan(), labels),
            together,
            step -> together(together, step)));
  }

  private HtmlPage.Pair source(Report.InputResult input) {
    String name = Text.oneLine(input.name());
    return pair(
        "html.input", file.isEmpty() ? name : name + " (" + labels.get("html.places") + ")");
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
        severity.map(one -> labels.graded(standing.label() == Label.RISK, one)).orElse("–"),
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
      List<PrincipleResult> principles,
      List<View.Part> parts,
      DialoguePlan plan,
      Function<DialogueStep, HtmlPage.Item> form) {
    List<HtmlPage.Chapter> chapters = new ArrayList<>();
    for (View.Part part : parts) {
      for (HtmlPage.Chapter one : part(principles, part.findings(), part.of(plan), form)) {
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

  /** The chapters of some findings and steps. */
  private List<HtmlPage.Chapter> part(
      List<PrincipleResult> principles,
      List<Finding> all,
      DialoguePlan plan,
      Function<DialogueStep, HtmlPage.Item> form) {
    List<HtmlPage.Chapter> chapters = new ArrayList<>();
    List<HtmlPage.Group> risks = new ArrayList<>();
    Set<String> explained = new HashSet<>();
    Report.risks(principles, all)
        .forEach(
            (principle, its) ->
                risks.add(
                    new HtmlPage.Group(
                        principle.name().in(language()),
                        its.stream().map(risk -> risk(risk, explained)).toList())));
    chapters.add(chapter("risks", "", risks, "html.none.risks"));
    chapters.add(
        chapter("html.questions", "", questions(Report.questions(all)), "html.none.questions"));
    List<HtmlPage.Group> phases = new ArrayList<>();
    for (DialoguePhase phase : DialoguePhase.values()) {
      List<HtmlPage.Item> items = plan.steps(phase).stream().map(form).toList();
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

  /** One risk; a rule says only once why it matters, and is put into the set when it does. */
  private HtmlPage.Item risk(Finding risk, Set<String> explained) {
    List<HtmlPage.Pair> details = new ArrayList<>();
    String about = Text.oneLine(labels.say(risk.subject()));
    if (!Text.oneLine(risk.message().in(language())).contains(about)) {
      details.add(pair("html.about", about));
    }
    list(details, "facts", phrases.evidence(risk));
    if (explained.add(risk.rule().id())) {
      details.add(pair("why", risk.rule().words().why().in(language())));
    }
    details.add(pair("charter", phrases.charter(risk)));
    list(details, "law", phrases.law(risk));
    details.add(pair("remedy", Text.oneLine(risk.remedy().in(language()))));
    risk.grade().ifPresent(grade -> details.add(pair("severity", phrases.explained(risk, grade))));
    details.add(pair("rule", risk.rule().id() + " · " + risk.id()));
    return item(risk, risk.rule().words().title().in(language()), risk.message(), details);
  }

  private HtmlPage.Item question(Finding question) {
    List<HtmlPage.Pair> details = new ArrayList<>();
    list(details, "facts", phrases.evidence(question));
    details.add(pair("charter", phrases.charter(question)));
    list(details, "law", phrases.law(question));
    question
        .grade()
        .ifPresent(grade -> details.add(pair("weight", phrases.explained(question, grade))));
    details.add(pair("rule", question.rule().id() + " · " + question.id()));
    return item(
        question, question.rule().words().title().in(language()), question.message(), details);
  }

  private HtmlPage.Item item(
      Finding finding, String title, Text message, List<HtmlPage.Pair> details) {
    Severity severity = finding.severity().orElseThrow();
    return new HtmlPage.Item(
        labels.graded(finding.outcome() == Outcome.RISK, severity),
        severity.name().toLowerCase(Locale.ROOT),
        title,
        Text.oneLine(message.in(language())),
        details);
  }

  private HtmlPage.Item item(DialoguePlan plan, DialogueStep step) {
    return item(
        plan, step, List.of(), step.findings().stream().map(steps::matter).distinct().toList());
  }

  /** A step of the organisation; what it answers stands with each deployment. */
  private HtmlPage.Item together(DialoguePlan plan, DialogueStep step) {
    String answers = steps.answers(step);
    return item(
        plan, step, steps.deployments(step), answers.isEmpty() ? List.of() : List.of(answers));
  }

  private HtmlPage.Item item(
      DialoguePlan plan, DialogueStep step, List<String> serves, List<String> answers) {
    List<HtmlPage.Pair> details = new ArrayList<>();
    if (step.status() != StepStatus.DONE) {
      step.latest().ifPresent(date -> details.add(pair("by", steps.date(date))));
      step.earliest().ifPresent(date -> details.add(pair("from_when", steps.date(date))));
      details.add(pair("convenes", Text.oneLine(steps.convenes(step))));
      details.add(pair("with", Text.oneLine(steps.with(step))));
      list(details, "serves", serves);
      list(details, "missing", steps.missing(step));
      list(details, "first", steps.first(plan, step));
      list(details, "answers", answers);
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

  private static String style(String name) {
    return resource(name).replaceAll("\n *", "");
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The name of each sheet at the head of its printed pages, in the escapes of style sheets. */
  private static String heads(List<HtmlPage.Sheet> sheets) {
    StringBuilder css = new StringBuilder();
    for (HtmlPage.Sheet sheet : sheets) {
      String name = sheet.title();
      css.append(css.isEmpty() ? "body>header,footer,#" : "#");
      css.append(sheet.anchor()).append("{page:").append(sheet.anchor()).append('}');
      css.append("@page ").append(sheet.anchor()).append("{@top-left{content:\"");
      name.codePoints()
          .limit(MOST_OF_A_HEAD)
          .forEach(
              one -> {
                if (one < 128 && Character.isLetterOrDigit(one)) {
                  css.appendCodePoint(one);
                } else {
                  css.append('\\').append(String.format("%06x", one));
                }
              });
      css.append(name.codePointCount(0, name.length()) > MOST_OF_A_HEAD ? "\\002026\"}}" : "\"}}");
      css.append('\n');
    }
    return css.toString();
  }

  /** What a browser may apply or run: this and nothing else. */
  private static String hash(String text) {
    byte[] digest = Hash.sha256(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private Language language() {
    return report.language();
  }
}
