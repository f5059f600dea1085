package org.dialia.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Evidence;
import org.dialia.assessment.Finding;
import org.dialia.assessment.OrganisationAssessment;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.PrincipleResult;
import org.dialia.assessment.StepStatus;
import org.dialia.assessment.Template;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Participant;
import org.dialia.charter.Rule;
import org.dialia.charter.Severity;
import org.dialia.charter.Statement;
import org.dialia.charter.Step;
import org.dialia.io.JsonText;
import org.dialia.io.Trees;
import org.jspecify.annotations.Nullable;

/**
 * The results as JSON Lines, for programs and for any number of deployments: one object a line,
 * each with its {@code type}. First the {@code run}; then each {@code deployment} as soon as it is
 * assessed; behind those of an input its {@code organisation}, with the steps its own findings call
 * for, and the {@code input} itself with what could not be used.
 *
 * <p>What is the same for all deployments stands once, before the first line that needs it: the
 * {@code rule} of a finding, the {@code law} that bears on it, the kind of {@code step}. Else a
 * large inventory would be mostly repetition. For the same reason the {@code evidence} of a finding
 * are places from 0 in the {@code facts} of its line. Other keys mean what they mean in {@link
 * JsonReport}.
 */
public final class JsonLines implements ReportWriter<JsonLines.Line> {

  private static final Set<String> OF_INPUT = Set.of("deployment", "organisation", "input");

  private final Report heading;
  private final boolean planOnly;
  private final JsonReport form;
  private final OutputStream out;
  private final Set<String> told = new HashSet<>();
  private final Map<String, Law> laws = new ConcurrentHashMap<>();
  private final Map<String, List<Judgement>> judgements = new ConcurrentHashMap<>();
  private final Map<String, JsonText.Written> notRequired = new ConcurrentHashMap<>();
  private int endedBefore;
  private boolean organisationBefore;

  private JsonLines(Report heading, boolean planOnly, OutputStream out) {
    this.heading = heading;
    this.planOnly = planOnly;
    this.form = new JsonReport(heading, planOnly);
    this.out = out;
  }

  /** Begins the results: findings and plans. */
  public static JsonLines results(Report heading, OutputStream out) throws IOException {
    return begun(heading, false, out);
  }

  /** Begins the dialogue plans alone. */
  public static JsonLines plans(Report heading, OutputStream out) throws IOException {
    return begun(heading, true, out);
  }

  private static JsonLines begun(Report heading, boolean planOnly, OutputStream out)
      throws IOException {
    out.write(run(heading, planOnly));
    return new JsonLines(heading, planOnly, out);
  }

  /**
   * Goes on behind lines of the same run. Its inputs come from the first on; of their deployments
   * only those that are not written.
   *
   * @param planOnly whether they are the dialogue plans alone
   * @param written the lines before
   */
  public static JsonLines goOn(
      Report heading, boolean planOnly, WrittenLines written, OutputStream out) {
    JsonLines lines = new JsonLines(heading, planOnly, out);
    lines.told.addAll(written.told());
    lines.endedBefore = written.inputs();
    lines.organisationBefore = written.organisation();
    return lines;
  }

  /**
   * The first line: what the results were made with, and what they hold.
   *
   * @param planOnly whether they are the dialogue plans alone
   */
  public static byte[] run(Report heading, boolean planOnly) throws IOException {
    Map<String, Object> tree = new JsonReport(heading, planOnly).heading();
    tree.put("results", planOnly ? "plans" : heading.withAll() ? "all" : "findings");
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line("run", tree, line);
    return line.toByteArray();
  }

  /**
   * Whether a line is of an input: one of its deployments, its organisation, or the input itself.
   * All others are words that these need.
   *
   * @param head its first fields
   */
  public static boolean isOfInput(Map<String, String> head) {
    return OF_INPUT.contains(head.getOrDefault("type", ""));
  }

  /** A line, and what must have been told before it: no more, for many may wait. */
  static final class Line {
    private final byte[] bytes;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Step> steps;

    private Line(byte[] bytes, List<Finding> findings, DialoguePlan plan) {
      this.bytes = bytes;
      for (Finding finding : findings) {
        // They stand in the order of the rules.
        if (rules.isEmpty() || !rules.get(rules.size() - 1).id().equals(finding.rule().id())) {
          rules.add(finding.rule());
        }
      }
      this.steps = plan.steps().stream().map(DialogueStep::step).toList();
    }
  }

  @Override
  public void begin(Report.InputResult input) {}

  @Override
  public Line render(Report.InputResult input, Assessment assessment) {
    List<Finding> findings = wanted(assessment.all());
    byte[] line =
        JsonText.line(
            json -> {
              json.field("type", "deployment")
                  .field("id", assessment.deployment().id())
                  .field("name", assessment.deployment().label())
                  .field("file", input.name());
              if (!planOnly) {
                principles(json, assessment.principles());
                json.object("views");
                assessment.views().forEach((view, its) -> standing(json.object(view), its));
                json.endObject();
                findings(json, findings);
              }
              steps(json, assessment.plan());
            });
    return new Line(line, findings, assessment.plan());
  }

  private List<Finding> wanted(List<Finding> all) {
    if (planOnly) {
      return List.of();
    }
    List<Finding> wanted = new ArrayList<>();
    for (Finding one : all) {
      if (heading.withAll() || one.outcome().speaks()) {
        wanted.add(one);
      }
    }
    return wanted;
  }

  private static void principles(JsonText json, List<PrincipleResult> results) {
    json.array("principles");
    for (PrincipleResult result : results) {
      json.object().field("id", result.principle().id());
      standing(json, result.standing(), result.phases());
    }
    json.endArray();
  }

  private static void standing(
      JsonText json,
      PrincipleResult.Standing its,
      Map<DialoguePhase, PrincipleResult.Standing> phases) {
    json.field("label", its.label().name());
    its.severity().ifPresent(severity -> json.field("severity", severity));
    if (!phases.isEmpty()) {
      json.object("phases");
      phases.forEach((phase, one) -> standing(json.object(phase.word()), one));
      json.endObject();
    }
    json.endObject();
  }

  private static void standing(JsonText json, PrincipleResult.Standing its) {
    standing(json, its, Map.of());
  }

  /** The findings, and behind them the facts they rest on: many rest on the same. */
  private void findings(JsonText json, List<Finding> findings) {
    Map<String, Integer> facts = new HashMap<>();
    List<Evidence> distinct = new ArrayList<>();
    Template.Pieces message =
        new Template.Pieces() {
          @Override
          public void words(String words) {
            json.pieceOfFew(words);
          }

          @Override
          public void value(String value) {
            json.piece(value);
          }
        };
    json.array("findings");
    for (Finding finding : findings) {
      json.object()
          .field("id", finding.id())
          .behind(judgement(finding))
          .field("subject", finding.address())
          .openText("message");
      finding.message(heading.language(), message);
      json.closeText().array("evidence");
      for (Evidence one : finding.evidence()) {
        Integer index = facts.get(one.path());
        if (index == null) {
          index = facts.size();
          facts.put(one.path(), index);
          distinct.add(one);
        }
        json.element(index);
      }
      json.endArray().behind(law(finding));
      if (finding.outcome().speaks()) {
        json.fieldOfFew("score", JsonReport.score(finding.score()));
      }
      json.endObject();
    }
    json.endArray().array("facts");
    for (Evidence one : distinct) {
      json.object().field("path", one.path()).field("value", one.value());
      if (one.position().isKnown()) {
        json.field("line", one.position().line()).field("column", one.position().column());
      }
      json.endObject();
    }
    json.endArray();
  }

  /** The rule of a finding and what it says of its subject: a few of these come again and again. */
  private JsonText.Written judgement(Finding finding) {
    Outcome outcome = finding.outcome();
    Severity severity = finding.severity().orElse(null);
    List<Judgement> ofRule = judgements.getOrDefault(finding.rule().id(), List.of());
    for (Judgement one : ofRule) {
      if (one.outcome == outcome && one.severity == severity) {
        return one.written;
      }
    }
    JsonText.Written written =
        JsonText.Written.behind(
            json -> {
              json.field("rule", finding.rule().id()).field("outcome", outcome);
              if (severity != null) {
                json.field("severity", severity);
              }
            });
    List<Judgement> more = new ArrayList<>(ofRule);
    more.add(new Judgement(outcome, severity, written));
    judgements.put(finding.rule().id(), List.copyOf(more)); // if one is lost, it is written again
    return written;
  }

  /**
   * What a rule says.
   *
   * @param outcome the outcome
   * @param severity its severity or weight, where it has one
   * @param written the same as it is written, with the rule
   */
  private record Judgement(
      Outcome outcome, @Nullable Severity severity, JsonText.Written written) {}

  /**
   * The law of a finding: that of its rule, the same list for all deployments in an organisation.
   */
  private JsonText.Written law(Finding finding) {
    List<Finding.Citation> law = finding.law();
    Law its = laws.get(finding.rule().id());
    if (its == null || its.law != law) {
      its =
          new Law(
              law,
              JsonText.Written.behind(
                  json -> {
                    json.object("law");
                    law.forEach(one -> json.field(one.reference().id(), one.force()));
                    json.endObject();
                  }));
      laws.put(finding.rule().id(), its);
    }
    return its.written;
  }

  /**
   * The law of a rule for an organisation.
   *
   * @param law the very list
   * @param written the same as it is written
   */
  private record Law(List<Finding.Citation> law, JsonText.Written written) {}

  private void steps(JsonText json, DialoguePlan plan) {
    json.array("steps");
    for (DialogueStep step : plan.steps()) {
      json.object().field("id", step.id());
      List<DialogueStep> before = plan.before(step);
      if (step.status() == StepStatus.NOT_REQUIRED
          && before.isEmpty()
          && step.findings().isEmpty()) {
        json.behind(notRequired(step.step()));
      } else {
        step(json, step, before);
      }
      json.endObject();
    }
    json.endArray();
  }

  private static void step(JsonText json, DialogueStep step, List<DialogueStep> before) {
    json.fieldOfFew("kind", step.step().id()).field("status", step.status());
    if (step.earliest().isPresent()) {
      json.field("earliest", step.earliest().get().date().toString());
    }
    if (step.latest().isPresent()) {
      json.field("latest", step.latest().get().date().toString());
    }
    json.object("missing");
    for (DialogueStep.Part part : step.missing()) {
      json.field(part.key(), part.answer());
    }
    json.endObject().array("after");
    for (DialogueStep one : before) {
      json.element(one.id());
    }
    json.endArray().array("answers");
    for (Finding one : step.findings()) {
      json.element(one.id());
    }
    json.endArray();
  }

  /** A step that nothing calls for, as most are: the same for all deployments. */
  private JsonText.Written notRequired(Step kind) {
    JsonText.Written its = notRequired.get(kind.id());
    if (its == null) {
      its =
          JsonText.Written.behind(
              json ->
                  json.field("kind", kind.id())
                      .field("status", StepStatus.NOT_REQUIRED)
                      .object("missing")
                      .endObject()
                      .array("after")
                      .endArray()
                      .array("answers")
                      .endArray());
      notRequired.put(kind.id(), its);
    }
    return its;
  }

  @Override
  public void put(Line line) throws IOException {
    for (Rule rule : line.rules) {
      if (told.add(rule.id())) {
        tellLaw(rule.law());
        out.write(JsonText.line(json -> rule(json, rule)));
      }
    }
    for (Step step : line.steps) {
      if (told.add(step.ruleId())) {
        tellLaw(step.basis().law());
        out.write(JsonText.line(json -> step(json, step)));
      }
    }
    out.write(line.bytes);
  }

  private void rule(JsonText json, Rule rule) {
    json.field("type", "rule")
        .field("id", rule.id())
        .field("digest", rule.digest())
        .field("principle", rule.principle().id())
        .field("statements", rule.statements().stream().map(Statement::id).toList())
        .field("law", rule.law().stream().map(LegalReference::id).toList())
        .field("title", rule.words().title().in(heading.language()))
        .field("why", rule.words().why().in(heading.language()))
        .field("remedy", rule.words().remedy().in(heading.language()))
        .field("ask", rule.ask())
        .field("step", rule.need());
  }

  private void step(JsonText json, Step step) {
    json.field("type", "step")
        .field("kind", step.id())
        .field("phase", step.phase())
        .field("convenes", step.people().convenes())
        .field("participants", step.people().with().stream().map(Participant::word).toList())
        .field("statements", step.basis().statements().stream().map(Statement::id).toList())
        .field("law", step.basis().law().stream().map(LegalReference::id).toList())
        .field("title", step.words().title().in(heading.language()))
        .field("why", step.words().why().in(heading.language()))
        .object("parts");
    step.parts().forEach((key, text) -> json.field(key, text.in(heading.language())));
    json.endObject()
        .field(
            "table", step.words().table().stream().map(one -> one.in(heading.language())).toList())
        .field("result", step.words().result().in(heading.language()));
  }

  private void tellLaw(List<LegalReference> law) throws IOException {
    for (LegalReference one : law) {
      if (told.add(one.id())) {
        out.write(
            JsonText.line(
                json -> {
                  json.field("type", "law")
                      .field("id", one.id())
                      .field("citation", one.citation().in(heading.language()));
                  one.from().ifPresent(day -> json.field("from", day.toString()));
                }));
      }
    }
  }

  @Override
  public void end(Report.InputResult input) throws IOException {
    if (endedBefore > 0) {
      endedBefore--;
      return;
    }
    if (input.organisation().isPresent() && !organisationBefore) {
      OrganisationAssessment organisation = input.organisation().get();
      List<Finding> findings = wanted(organisation.all());
      byte[] line =
          JsonText.line(
              json -> {
                json.field("type", "organisation")
                    .field("file", input.name())
                    .field("name", organisation.organisation().label());
                if (!planOnly) {
                  principles(json, organisation.principles());
                  findings(json, findings);
                }
                steps(json, organisation.plan());
              });
      put(new Line(line, findings, organisation.plan()));
    }
    organisationBefore = false;
    line("input", form.input(input), out);
  }

  @Override
  public boolean tellsDigests() {
    return true;
  }

  @Override
  public void finish() {}

  private static void line(String type, Map<String, Object> tree, OutputStream out)
      throws IOException {
    Map<String, Object> typed = new LinkedHashMap<>();
    typed.put("type", type);
    typed.putAll(tree);
    Trees.write(typed, out);
    out.write('\n');
  }
}
