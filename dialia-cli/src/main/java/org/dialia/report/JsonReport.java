package org.dialia.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.Deadline;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Evidence;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Grade;
import org.dialia.assessment.OrganisationAssessment;
import org.dialia.assessment.PrincipleResult;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Language;
import org.dialia.charter.Severity;
import org.dialia.charter.Statement;
import org.dialia.io.Problem;
import org.dialia.io.Trees;
import org.dialia.model.Deployment;
import org.dialia.model.Position;
import org.jspecify.annotations.Nullable;

/** The report as JSON, for programs. The same input and date give the same bytes. */
public final class JsonReport {

  /** The version of the form of the result; it changes when a key changes its meaning. */
  static final int SCHEMA_VERSION = 1;

  private final Report report;
  private final boolean planOnly;
  private final StepPhrases phrases;

  JsonReport(Report report, boolean planOnly) {
    this.report = report;
    this.planOnly = planOnly;
    this.phrases = new StepPhrases(new Labels(report.language()));
  }

  /** Writes the report, with the whole dialogue plan. */
  public static void write(Report report, OutputStream out) throws IOException {
    Trees.writeIndented(new JsonReport(report, false).tree(), out);
  }

  /** Writes the dialogue plan alone, in the same form. */
  public static void writePlan(Report report, OutputStream out) throws IOException {
    Trees.writeIndented(new JsonReport(report, true).tree(), out);
  }

  private Map<String, Object> tree() {
    Map<String, Object> tree = heading();
    Map<String, Object> rules = ruleBase();
    rules.put("rules", report.ruleBase().rules());
    tree.put("rule_base", rules);
    tree.put("inputs", report.inputs().stream().map(this::input).toList());
    List<Map<String, Object>> organisations = new ArrayList<>();
    List<Map<String, Object>> deployments = new ArrayList<>();
    for (Report.InputResult input : report.inputs()) {
      input.organisation().ifPresent(one -> organisations.add(organisation(input, one)));
      input.deployments().forEach(one -> deployments.add(deployment(input, one)));
    }
    // One inventory has one organisation; several are listed, each with its file.
    if (organisations.size() == 1) {
      tree.put("organisation", organisations.get(0));
    } else {
      tree.put("organisations", organisations);
    }
    tree.put("deployments", deployments);
    return tree;
  }

  /** What the results were made with. */
  Map<String, Object> heading() {
    return map(
        "schema_version",
        SCHEMA_VERSION,
        "tool",
        map("name", "dialia", "version", report.version()),
        "rule_base",
        ruleBase(),
        "as_of",
        report.asOf().toString(),
        "language",
        report.language().code(),
        "mapping_sha256",
        report.mapping().orElse(null));
  }

  private Map<String, Object> ruleBase() {
    return map("version", report.ruleBase().version(), "sha256", report.ruleBase().sha256());
  }

  Map<String, Object> input(Report.InputResult input) {
    return map(
        "file",
        input.name(),
        "sha256",
        input.sha256().orElse(null),
        "problems",
        input.problems().stream().map(this::problem).toList());
  }

  private Map<String, Object> problem(Problem problem) {
    return map(
        "line",
        problem.line() > 0 ? problem.line() : null,
        "column",
        problem.column() > 0 ? problem.column() : null,
        "path",
        problem.path(),
        "message",
        problem.message().in(report.language()));
  }

  Map<String, Object> organisation(Report.InputResult input, OrganisationAssessment assessment) {
    Map<String, Object> tree = map("file", input.name(), "name", assessment.organisation().label());
    if (!planOnly) {
      tree.put("principles", principles(assessment.principles()));
      tree.put("subjects", subjects(assessment.all()));
      tree.put("findings", findings(assessment.all(), assessment.findings()));
    }
    tree.put("plan", plan(input.organisationPlan()));
    return tree;
  }

  private Map<String, Object> deployment(Report.InputResult input, Assessment assessment) {
    Map<String, Object> tree =
        map(
            "id",
            assessment.deployment().id(),
            "name",
            assessment.deployment().label(),
            "file",
            input.name());
    if (!planOnly) {
      tree.put("principles", principles(assessment.principles()));
      tree.put("views", views(assessment));
      tree.put("subjects", subjects(assessment.all()));
      tree.put("findings", findings(assessment.all(), assessment.findings()));
    }
    tree.put("plan", plan(assessment.plan().ofDeployment()));
    return tree;
  }

  private Map<String, Object> plan(DialoguePlan plan) {
    Map<String, Object> counts = new LinkedHashMap<>();
    plan.counts().forEach((status, count) -> counts.put(status.word(), count));
    return map(
        "counts",
        counts,
        "next",
        plan.next(Report.NEXT_STEPS).stream().map(DialogueStep::id).toList(),
        "steps",
        plan.steps().stream().map(step -> step(plan, step)).toList());
  }

  private Map<String, Object> step(DialoguePlan plan, DialogueStep step) {
    Language language = report.language();
    return map(
        "id",
        step.id(),
        "kind",
        step.step().id(),
        "phase",
        step.step().phase().word(),
        "status",
        step.status().word(),
        "reason",
        step.reason().map(reason -> reason.in(language)).orElse(null),
        "title",
        phrases.title(step),
        "why",
        step.step().words().why().in(language),
        "convenes",
        step.step().people().convenes().word(),
        "participants",
        step.step().people().with().stream()
            .map(one -> map("role", one.word(), "names", step.names(one, language)))
            .toList(),
        "deployments",
        step.deployments().stream().map(Deployment::id).toList(),
        "answers",
        step.findings().stream().map(Finding::id).toList(),
        "severity",
        word(step.severity()),
        "earliest",
        step.earliest().map(this::deadline).orElse(null),
        "latest",
        step.latest().map(this::deadline).orElse(null),
        "after",
        plan.before(step).stream().map(DialogueStep::id).toList(),
        "parts",
        step.parts().stream()
            .map(
                part ->
                    map(
                        "key",
                        part.key(),
                        "text",
                        part.text().in(language),
                        "there",
                        part.answer().word()))
            .toList(),
        "missing",
        phrases.missing(step),
        "table",
        phrases.table(step),
        "result",
        step.step().words().result().in(language),
        "statements",
        step.step().basis().statements().stream().map(Statement::id).toList(),
        "law",
        step.law().stream()
            .map(law -> map("id", law.id(), "citation", law.citation().in(language)))
            .toList(),
        "evidence",
        step.evidence().stream().map(JsonReport::evidence).toList());
  }

  private Map<String, Object> deadline(Deadline deadline) {
    return map(
        "date",
        deadline.date().toString(),
        "calculation",
        deadline.calculation().in(report.language()));
  }

  /** What was looked at, whatever came of it. */
  private static List<String> subjects(List<Finding> all) {
    return all.stream().map(Finding::address).distinct().sorted().toList();
  }

  private List<Map<String, Object>> findings(List<Finding> all, List<Finding> speaking) {
    return (report.withAll() ? all : speaking).stream().map(this::finding).toList();
  }

  static List<Map<String, Object>> principles(List<PrincipleResult> results) {
    return results.stream().map(JsonReport::principle).toList();
  }

  static Map<String, Object> views(Assessment assessment) {
    Map<String, Object> views = new LinkedHashMap<>();
    assessment.views().forEach((name, standing) -> views.put(name, standing(standing)));
    return views;
  }

  private static Map<String, Object> principle(PrincipleResult result) {
    Map<String, Object> tree = map("id", result.principle().id());
    tree.putAll(standing(result.standing()));
    if (!result.phases().isEmpty()) {
      Map<String, Object> phases = new LinkedHashMap<>();
      for (DialoguePhase phase : DialoguePhase.values()) {
        phases.put(phase.word(), standing(result.phases().get(phase)));
      }
      tree.put("phases", phases);
    }
    return tree;
  }

  private static Map<String, Object> standing(PrincipleResult.Standing standing) {
    return map("label", standing.label().name(), "severity", word(standing.severity()));
  }

  private Map<String, Object> finding(Finding finding) {
    Language language = report.language();
    Map<String, Object> tree =
        map(
            "id",
            finding.id(),
            "rule",
            finding.rule().id(),
            "outcome",
            finding.outcome().word(),
            "severity",
            word(finding.severity()),
            "statements",
            finding.rule().statements().stream().map(Statement::id).toList(),
            "law",
            finding.law().stream().map(this::citation).toList(),
            "subject",
            finding.address(),
            "message",
            finding.message().in(language),
            "evidence",
            finding.evidence().stream().map(JsonReport::evidence).toList(),
            "remedy",
            finding.remedy().in(language));
    tree.put("title", finding.rule().words().title().in(language));
    tree.put("why", finding.rule().words().why().in(language));
    tree.put("ask", finding.rule().ask().word());
    tree.put("since", finding.rule().since());
    finding.grade().ifPresent(grade -> tree.put("grade", grade(grade)));
    return tree;
  }

  private Map<String, Object> citation(Finding.Citation citation) {
    return map(
        "id",
        citation.reference().id(),
        "citation",
        citation.reference().citation().in(report.language()),
        "force",
        citation.force().word(),
        "from",
        citation.reference().from().map(Object::toString).orElse(null));
  }

  private static Map<String, Object> evidence(Evidence evidence) {
    Position at = evidence.position();
    return map(
        "path",
        evidence.path(),
        "value",
        evidence.value(),
        "line",
        at.isKnown() ? at.line() : null,
        "column",
        at.isKnown() ? at.column() : null,
        "end_line",
        at.isKnown() ? at.endLine() : null,
        "end_column",
        at.isKnown() ? at.endColumn() : null);
  }

  static double score(double score) {
    return Math.round(score * 100) / 100.0;
  }

  private Map<String, Object> grade(Grade grade) {
    return map(
        "score",
        score(grade.score()),
        "factors",
        grade.factors().stream()
            .map(
                factor ->
                    map(
                        "name",
                        factor.name(),
                        "value",
                        factor.value().in(report.language()),
                        "weight",
                        factor.weight()))
            .toList(),
        "lowered_by_oversight",
        grade.lowered());
  }

  private static @Nullable String word(Optional<Severity> severity) {
    return severity.map(Severity::word).orElse(null);
  }

  static Map<String, Object> map(@Nullable Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return map;
  }
}
