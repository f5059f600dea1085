package org.dialia.report;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.Deadline;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Finding;
import org.dialia.assessment.OrganisationAssessment;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.PrincipleResult;
import org.dialia.assessment.StepStatus;
import org.dialia.charter.Rule;
import org.dialia.charter.Severity;
import org.dialia.charter.Step;
import org.dialia.charter.Text;
import org.dialia.model.Deployment;
import org.dialia.model.LifecyclePhase;

/**
 * Adds up what the page of an inventory shows, while its deployments pass by. Of each it keeps a
 * row of words and numbers, never the assessment.
 */
final class InventoryIndex {

  /** How many of the things that are lacking most often are shown. */
  private static final int MOST_LACKING = 10;

  /** Open ones first, the nearest first. */
  private static final Comparator<DialogueStep> BY_URGENCY =
      Comparator.comparing(DialogueStep::status)
          .thenComparing(one -> one.latest().map(Deadline::date).orElse(LocalDate.MAX))
          .thenComparing(one -> one.step().phase())
          .thenComparing(one -> one.step().order());

  private final Labels labels;
  private final StepPhrases steps;
  private final List<String> headers = new ArrayList<>();
  private final List<Entry> rows = new ArrayList<>();
  private final List<HtmlIndex.Organisation> organisations = new ArrayList<>();
  // In the order of the enum, with the deployments that do not say it at the end.
  private final Map<LifecyclePhase, Integer> phases = new EnumMap<>(LifecyclePhase.class);
  private final Map<Severity, Integer> risks = new EnumMap<>(Severity.class);
  private final Map<StepStatus, Integer> statuses = new EnumMap<>(StepStatus.class);
  private final Map<String, Lack> lacks = new TreeMap<>();
  private final Map<String, Missed> missed = new TreeMap<>();
  private int questions;
  private int inputs;

  InventoryIndex(Labels labels) {
    this.labels = labels;
    this.steps = new StepPhrases(labels);
  }

  /** A row, and where the deployment comes from, which only matters among several inputs. */
  private record Entry(HtmlIndex.Row row, String origin) {}

  /** How many deployments a rule speaks of; each counts once. */
  private static final class Lack {
    private final Rule rule;
    private int risks;
    private int questions;

    Lack(Rule rule) {
      this.rule = rule;
    }

    int all() {
      return risks + questions;
    }
  }

  /** How many deployments a kind of step is still open for. */
  private static final class Missed {
    private final Step step;
    private int overdue;
    private int open;
    private final Map<String, Integer> parts = new LinkedHashMap<>();

    Missed(Step step) {
      this.step = step;
    }
  }

  /** How many deployments there are. */
  int size() {
    return rows.size();
  }

  /**
   * Takes a deployment.
   *
   * @param href where its own page, or its place in this one, is
   */
  void add(Report.InputResult input, Assessment assessment, String href) {
    Deployment deployment = assessment.deployment();
    Optional<LifecyclePhase> phase = deployment.phase().value();
    phase.ifPresent(one -> phases.merge(one, 1, Integer::sum));
    int itsRisks = 0;
    int itsQuestions = 0;
    Map<String, Finding> heaviest = new LinkedHashMap<>();
    for (Finding finding : assessment.findings()) {
      if (finding.outcome() == Outcome.RISK) {
        itsRisks++;
        risks.merge(finding.severity().orElseThrow(), 1, Integer::sum);
        heaviest.put(finding.rule().id(), finding);
      } else {
        itsQuestions++;
        heaviest.putIfAbsent(finding.rule().id(), finding);
      }
    }
    questions += itsQuestions;
    heaviest.values().forEach(this::lack);
    int overdue = 0;
    for (DialogueStep step : assessment.plan().ofDeployment().steps()) {
      statuses.merge(step.status(), 1, Integer::sum);
      overdue += step.status() == StepStatus.OVERDUE ? 1 : 0;
      miss(step);
    }
    List<HtmlIndex.Cell> cells = new ArrayList<>();
    for (PrincipleResult result : assessment.principles()) {
      cells.add(cell(result.standing()));
      if (rows.isEmpty()) { // every assessment has the principles of the charter
        headers.add(result.principle().name().in(labels.language()));
      }
    }
    cells.add(number(itsRisks));
    cells.add(number(itsQuestions));
    cells.add(number(overdue));
    cells.add(
        new HtmlIndex.Cell(
            "phase", phase.map(Enum::ordinal).orElse(-1), "", labels.say(deployment.phase())));
    String name = Text.oneLine(deployment.label());
    String origin = Text.oneLine(input.name());
    String organisation = Text.oneLine(input.organisationName());
    rows.add(
        new Entry(
            new HtmlIndex.Row(
                new HtmlPage.Link(href, name),
                name.equals(deployment.id()) ? "" : deployment.id(),
                cells),
            organisation.isEmpty() || organisation.equals(origin)
                ? origin
                : organisation + ", " + origin));
  }

  private void lack(Finding finding) {
    Lack lack = lacks.computeIfAbsent(finding.rule().id(), none -> new Lack(finding.rule()));
    if (finding.outcome() == Outcome.RISK) {
      lack.risks++;
    } else {
      lack.questions++;
    }
  }

  private void miss(DialogueStep step) {
    if (!step.status().open()) {
      return;
    }
    Missed its = missed.computeIfAbsent(step.step().id(), none -> new Missed(step.step()));
    its.open++;
    its.overdue += step.status() == StepStatus.OVERDUE ? 1 : 0;
    step.missing()
        .forEach(part -> its.parts.merge(part.text().in(labels.language()), 1, Integer::sum));
  }

  private HtmlIndex.Cell cell(PrincipleResult.Standing standing) {
    int severity = standing.severity().map(Enum::ordinal).orElse(0);
    int rank =
        switch (standing.label()) {
          case RISK -> 20 + severity;
          case QUESTION -> 10 + severity;
          case CLEAR -> 1;
          case NOT_ASSESSED -> 0;
        };
    String shade =
        standing.severity().map(one -> " " + one.name().toLowerCase(Locale.ROOT)).orElse("");
    return new HtmlIndex.Cell(
        "heat " + standing.label().word() + shade,
        rank,
        labels.say(standing.label()),
        standing.severity().map(labels::say).orElse(""));
  }

  private HtmlIndex.Cell number(int number) {
    return new HtmlIndex.Cell("number", number, "", labels.number(number));
  }

  /**
   * An input has ended.
   *
   * @param together what is held for its organisation as a whole
   * @param page where the organisation stands; empty where it has no place of its own
   */
  void end(Report.InputResult input, DialoguePlan together, Optional<String> page) {
    inputs++;
    if (input.organisation().isEmpty()) {
      return;
    }
    OrganisationAssessment its = input.organisation().get();
    String name = Text.oneLine(its.organisation().label());
    List<List<String>> table = new ArrayList<>();
    for (DialogueStep step : together.required().stream().sorted(BY_URGENCY).toList()) {
      table.add(
          List.of(
              step.title().in(labels.language()),
              labels.say(step.status()),
              step.status() == StepStatus.DONE
                  ? ""
                  : step.latest().map(Deadline::date).map(labels::date).orElse("–"),
              labels.count("deployment", step.deployments().size() + step.beyond().deployments()),
              steps.answers(step)));
    }
    organisations.add(
        new HtmlIndex.Organisation(
            page.map(href -> List.of(new HtmlPage.Link(href, name))).orElse(List.of()),
            name,
            labels.get("html.index.own")
                + labels.colon()
                + labels.count("risk", count(its, Outcome.RISK))
                + ", "
                + labels.count("question", count(its, Outcome.QUESTION))
                + ".",
            table.isEmpty()
                ? List.of()
                : List.of(
                    new HtmlPage.Table(
                        labels.get("html.index.together") + labels.colon() + name,
                        List.of(
                            labels.get("csv.step"),
                            labels.get("csv.status"),
                            labels.get("by"),
                            labels.get("serves"),
                            labels.get("answers")),
                        table))));
  }

  private static int count(OrganisationAssessment assessment, Outcome outcome) {
    return (int) assessment.findings().stream().filter(one -> one.outcome() == outcome).count();
  }

  /** All of it. */
  HtmlIndex page() {
    List<String> columns = new ArrayList<>(List.of(labels.get("csv.deployment")));
    columns.addAll(headers);
    for (String key : List.of("risks", "csv.questions", "html.index.overdue", "phase")) {
      columns.add(labels.get(key));
    }
    return new HtmlIndex(
        labels.get("html.index"),
        counts(),
        columns,
        rows.stream().map(this::row).toList(),
        List.copyOf(organisations),
        lacking());
  }

  private HtmlIndex.Row row(Entry entry) {
    if (inputs < 2) {
      return entry.row;
    }
    String id = entry.row.detail();
    return new HtmlIndex.Row(
        entry.row.page(),
        id.isEmpty() ? entry.origin : id + " · " + entry.origin,
        entry.row.cells());
  }

  private List<HtmlPage.Pair> counts() {
    int unsaid = rows.size() - sum(phases);
    String byPhase = counted(phases, labels::say);
    if (unsaid > 0) {
      byPhase += (byPhase.isEmpty() ? "" : labels.semicolon()) + labels.get("html.index.unsaid");
      byPhase += labels.colon() + labels.number(unsaid);
    }
    Map<Severity, Integer> heaviestFirst = new TreeMap<>(Comparator.reverseOrder());
    heaviestFirst.putAll(risks);
    return List.of(
        pair("html.index.deployments", labels.number(rows.size()), byPhase),
        pair("risks", labels.number(sum(risks)), counted(heaviestFirst, labels::say)),
        pair("csv.questions", labels.number(questions), ""),
        pair(
            "csv.steps",
            labels.number(sum(statuses)),
            counted(statuses, status -> labels.get("count." + status.word()))));
  }

  private static int sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private <K> String counted(Map<K, Integer> counts, Function<K, String> name) {
    return counts.entrySet().stream()
        .map(one -> name.apply(one.getKey()) + labels.colon() + labels.number(one.getValue()))
        .collect(Collectors.joining(labels.semicolon()));
  }

  private HtmlPage.Pair pair(String key, String number, String detail) {
    return new HtmlPage.Pair(
        labels.get(key), List.of(detail.isEmpty() ? number : number + " (" + detail + ")"));
  }

  private List<HtmlPage.Table> lacking() {
    List<HtmlPage.Table> tables = new ArrayList<>();
    List<List<String>> rules =
        lacks.values().stream()
            .sorted(Comparator.comparing((Lack one) -> -one.all()).thenComparing(one -> -one.risks))
            .limit(MOST_LACKING)
            .map(
                one ->
                    List.of(
                        one.rule.words().title().in(labels.language()),
                        one.rule.principle().name().in(labels.language()),
                        labels.number(one.risks),
                        labels.number(one.questions),
                        share(one.all())))
            .toList();
    if (!rules.isEmpty()) {
      tables.add(
          new HtmlPage.Table(
              labels.get("html.index.rules"),
              List.of(
                  labels.get("rule"),
                  labels.get("principle"),
                  labels.get("html.index.risk_in"),
                  labels.get("html.index.question_in"),
                  labels.get("html.index.share")),
              rules));
    }
    List<List<String>> steps =
        missed.values().stream()
            .sorted(
                Comparator.comparing((Missed one) -> -one.open).thenComparing(one -> -one.overdue))
            .limit(MOST_LACKING)
            .map(
                one ->
                    List.of(
                        one.step.words().title().in(labels.language()),
                        labels.number(one.open),
                        labels.number(one.overdue),
                        share(one.open),
                        mostMissing(one)))
            .toList();
    if (!steps.isEmpty()) {
      tables.add(
          new HtmlPage.Table(
              labels.get("html.index.steps"),
              List.of(
                  labels.get("csv.step"),
                  labels.get("html.index.open_in"),
                  labels.get("html.index.overdue_in"),
                  labels.get("html.index.share"),
                  labels.get("html.index.most_missing")),
              steps));
    }
    return tables;
  }

  private String mostMissing(Missed step) {
    return step.parts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(one -> one.getKey() + " (" + labels.number(one.getValue()) + ")")
        .orElse("–");
  }

  private String share(int deployments) {
    return NumberFormat.getPercentInstance(labels.language().locale())
        .format((double) deployments / rows.size());
  }
}
