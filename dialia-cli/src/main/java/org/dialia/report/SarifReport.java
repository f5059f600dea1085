package org.dialia.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dialia.assessment.Evidence;
import org.dialia.assessment.Outcome;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Rule;
import org.dialia.charter.Severity;
import org.dialia.charter.Statement;
import org.dialia.charter.Step;
import org.dialia.charter.Text;
import org.dialia.gate.Gate;
import org.dialia.gate.Judged;
import org.dialia.gate.JudgedStep;
import org.dialia.gate.Standing;
import org.dialia.gate.Verdict;
import org.dialia.gate.Waiver;
import org.dialia.gate.WaiverFault;
import org.dialia.io.Problem;
import org.dialia.io.Trees;
import org.dialia.model.Position;
import org.jspecify.annotations.Nullable;

/**
 * What the gate found as SARIF 2.1.0, for code-scanning hosts: one run; a risk is a result of kind
 * {@code fail}, a question of kind {@code open}; what is waived is suppressed. It keeps to the
 * limits that hosts publish: where there is more than they take, the gravest results are written
 * and the run says how many are left out.
 */
public final class SarifReport implements GateReport.Form<SarifReport.Result> {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** What is told of a result in its fingerprint; the number changes when the id does. */
  private static final String FINGERPRINT = "dialiaFinding/v1";

  /** The first that are written: what fails. Behind it all else, from the gravest. */
  private static final int FAILING = 0;

  /** Where a finding comes, less how grave it is. */
  private static final int OTHERS = 10;

  private static final int STEP = 10;

  /** The last that are written: what is waived or known. */
  private static final int ACCEPTED = 11;

  private final Report heading;
  private final Gate gate;
  private final Limits limits;
  private final Labels labels;
  private final GatePhrases phrases;
  private final OutputStream out;
  private final NavigableMap<String, Map<String, Object>> rules = new TreeMap<>();
  private final NavigableMap<Integer, Deque<byte[]>> results = new TreeMap<>();
  private final List<Map<String, Object>> notifications = new ArrayList<>();
  private int held;
  private int leftOut;

  /**
   * What hosts take at most.
   *
   * @param results results of a run
   * @param locations places of a result
   * @param tags tags of a rule
   * @param name characters of the name of a rule
   * @param text characters of a message or description
   * @param bytes bytes of the file once it is compressed
   */
  record Limits(int results, int locations, int tags, int name, int text, int bytes) {
    /** The smallest of those that hosts publish; see docs/gate.md. */
    static final Limits OF_HOSTS = new Limits(25_000, 100, 10, 255, 1000, 9_500_000);
  }

  /** A result, as bytes: up to the limit of results they are all in memory. */
  static final class Result {
    private final String ruleId;
    private final Words rule;
    private final int rank;
    private final byte[] json;

    /**
     * A result.
     *
     * @param ruleId its rule
     * @param rule the rule in words
     * @param rank where it comes among the results, from 0
     * @param tree the result
     */
    Result(String ruleId, Words rule, int rank, Map<String, Object> tree) {
      this.ruleId = ruleId;
      this.rule = rule;
      this.rank = rank;
      this.json = bytes(tree);
    }
  }

  /** The words of a rule, made only once for all its results. */
  @FunctionalInterface
  interface Words {
    Map<String, Object> of(String ruleId);
  }

  private SarifReport(Report heading, Gate gate, Limits limits, OutputStream out) {
    this.heading = heading;
    this.gate = gate;
    this.limits = limits;
    this.labels = new Labels(heading.language());
    this.phrases = new GatePhrases(labels);
    this.out = out;
  }

  /** Begins the run. */
  public static ReportWriter<?> begin(
      Report heading, Gate gate, Verdict verdict, OutputStream out) {
    return begin(heading, gate, verdict, Limits.OF_HOSTS, out);
  }

  static ReportWriter<?> begin(
      Report heading, Gate gate, Verdict verdict, Limits limits, OutputStream out) {
    return new GateReport<>(gate, verdict, Shown.ALL, new SarifReport(heading, gate, limits, out));
  }

  @Override
  public Result finding(String file, Judged judged) {
    Severity severity = judged.finding().severity().orElseThrow();
    boolean risk = judged.finding().outcome() == Outcome.RISK;
    boolean accepted = judged.standing() == Standing.WAIVED || judged.standing() == Standing.KNOWN;
    int rank = judged.fails() ? FAILING : accepted ? ACCEPTED : OTHERS - judged.rank();
    Rule rule = judged.finding().rule();
    Map<String, Object> result =
        result(
            rule.id(),
            risk ? "fail" : "open",
            risk ? level(severity) : "none",
            phrases.message(judged.finding()),
            location(
                file, GatePhrases.place(judged.finding().position()), judged.finding().address()),
            judged.finding().id());
    List<Map<String, Object>> related = related(file, judged.finding().evidence());
    if (!related.isEmpty()) {
      result.put("relatedLocations", related);
    }
    standing(result, judged.standing(), judged.waiver());
    result.put(
        "properties",
        JsonReport.map(
            "outcome",
            judged.finding().outcome().word(),
            "severity",
            severity.word(),
            "fails",
            judged.fails(),
            "remedy",
            cut(Text.oneLine(judged.finding().remedy().in(heading.language())))));
    return new Result(rule.id(), id -> words(rule), rank, result);
  }

  @Override
  public Result step(String file, JudgedStep judged) {
    Step step = judged.step().step();
    String id = step.ruleId();
    // An overdue step is a failure where the run says that it stops a change, else a remark.
    Map<String, Object> result =
        result(
            id,
            judged.fails() ? "fail" : "informational",
            judged.fails() ? level(judged.step().severity().orElse(Severity.HIGH)) : "none",
            phrases.message(judged.step()),
            location(file, GatePhrases.place(judged.step()), ""),
            judged.step().id());
    standing(result, judged.standing(), Optional.empty());
    result.put("properties", JsonReport.map("outcome", "overdue", "fails", judged.fails()));
    int rank = judged.fails() ? FAILING : judged.standing() == Standing.KNOWN ? ACCEPTED : STEP;
    return new Result(id, ruleId -> words(step, ruleId), rank, result);
  }

  private Map<String, Object> result(
      String rule,
      String kind,
      String level,
      String message,
      Map<String, Object> location,
      String id) {
    return JsonReport.map(
        "ruleId",
        rule,
        "kind",
        kind,
        "level",
        level,
        "message",
        JsonReport.map("text", plain(cut(message))),
        "locations",
        List.of(location),
        "partialFingerprints",
        // The first is what hosts compare that look at no other.
        JsonReport.map("primaryLocationLineHash", id + ":1", FINGERPRINT, id));
  }

  /** Suppressions and states against a baseline stand at all results of a run or at none. */
  private void standing(Map<String, Object> result, Standing standing, Optional<Waiver> waiver) {
    if (gate.hasWaivers()) {
      result.put(
          "suppressions",
          waiver
              .map(
                  one ->
                      List.of(
                          JsonReport.map(
                              "kind",
                              "external",
                              "status",
                              "accepted",
                              "justification",
                              cut(phrases.waived(one)))))
              .orElse(List.of()));
    }
    if (gate.hasBaseline()) {
      result.put(
          "baselineState",
          switch (standing) {
            case KNOWN -> "unchanged";
            case WORSENED -> "updated";
            case NEW, WAIVED -> "new";
          });
    }
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "note";
    };
  }

  private List<Map<String, Object>> related(String file, List<Evidence> evidence) {
    List<Map<String, Object>> related = new ArrayList<>();
    for (Evidence fact : evidence) {
      if (fact.position().isKnown() && related.size() + 1 < limits.locations()) {
        Map<String, Object> location = location(file, fact.position(), "");
        location.put(
            "message",
            JsonReport.map(
                "text",
                plain(
                    cut(
                        Text.oneLine(
                            fact.path() + labels.colon() + fact.value(heading.language()))))));
        related.add(location);
      }
    }
    return related;
  }

  private static Map<String, Object> location(String file, Position at, String subject) {
    Map<String, Object> region = JsonReport.map("startLine", at.line(), "startColumn", at.column());
    boolean hasEnd =
        at.endLine() > at.line() || (at.endLine() == at.line() && at.endColumn() > at.column());
    if (hasEnd) {
      region.put("endLine", at.endLine());
      region.put("endColumn", Math.max(at.endColumn(), 1));
    }
    Map<String, Object> location =
        JsonReport.map(
            "physicalLocation",
            JsonReport.map("artifactLocation", artifact(file), "region", region));
    if (!subject.isEmpty()) {
      location.put(
          "logicalLocations",
          List.of(JsonReport.map("fullyQualifiedName", subject, "kind", "object")));
    }
    return location;
  }

  /** A path as a URI from the root of the sources; a file outside of it keeps its whole URI. */
  private static Map<String, Object> artifact(String file) {
    if (Path.of(file).isAbsolute()) {
      return JsonReport.map("uri", Path.of(file).toUri().toASCIIString());
    }
    try {
      // A colon in the first step would make a scheme of it.
      String first = file.contains("/") ? file.substring(0, file.indexOf('/')) : file;
      String path = first.contains(":") ? "./" + file : file;
      return JsonReport.map(
          "uri", new URI(null, null, path, null).toASCIIString(), "uriBaseId", "%SRCROOT%");
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A text in which nothing is a link or a placeholder. */
  private static String plain(String text) {
    return text.replace("\\", "\\\\")
        .replace("[", "\\[")
        .replace("]", "\\]")
        .replace("{", "{{")
        .replace("}", "}}");
  }

  private String cut(String text) {
    return cut(text, limits.text());
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  private Map<String, Object> words(Rule rule) {
    var language = heading.language();
    List<String> help = new ArrayList<>();
    help.add(rule.words().why().in(language));
    for (Statement statement : rule.statements()) {
      help.add(
          "**"
              + labels.get("charter")
              + " "
              + statement.id()
              + "** "
              + statement.text().in(language));
    }
    for (LegalReference law : rule.law()) {
      help.add(
          "**"
              + labels.get("law")
              + "** "
              + law.citation().in(language)
              + labels.colon()
              + law.about().in(language));
    }
    help.add("**" + labels.get("ask") + "** " + labels.say(rule.ask()));
    List<String> tags = new ArrayList<>(List.of(rule.principle().id()));
    rule.statements().forEach(one -> tags.add(one.id()));
    return descriptor(
        rule.id(),
        rule.words().title().in(language),
        rule.words().why().in(language),
        help,
        rule.atMostQuestion() ? "none" : level(rule.grading().severity()),
        tags);
  }

  private Map<String, Object> words(Step step, String id) {
    var language = heading.language();
    List<String> help = new ArrayList<>();
    help.add(step.words().why().in(language));
    step.words().table().forEach(one -> help.add("- " + one.in(language)));
    help.add("**" + labels.get("expected") + "** " + step.words().result().in(language));
    List<String> tags = new ArrayList<>(List.of("dialogue"));
    step.basis().statements().forEach(one -> tags.add(one.id()));
    return descriptor(
        id,
        step.words().title().in(language),
        step.words().why().in(language),
        help,
        "warning",
        tags);
  }

  private Map<String, Object> words(WaiverFault.Kind kind) {
    String title = kind.title().in(heading.language());
    return descriptor(
        kind.rule(), title, title, List.of(title), level(kind.severity()), List.of("waiver"));
  }

  private Map<String, Object> descriptor(
      String id,
      String title,
      String description,
      List<String> help,
      String level,
      List<String> tags) {
    return JsonReport.map(
        "id",
        id,
        "name",
        cut(id, limits.name()),
        "shortDescription",
        JsonReport.map("text", plain(cut(title))),
        "fullDescription",
        JsonReport.map("text", plain(cut(description))),
        "help",
        JsonReport.map(
            "text",
            plain(cut(description)),
            "markdown",
            String.join("\n\n", Stream.concat(Stream.of("# " + title), help.stream()).toList())),
        "defaultConfiguration",
        JsonReport.map("level", level),
        "properties",
        JsonReport.map(
            "tags",
            tags.stream().limit(limits.tags()).toList(),
            "problem.severity",
            level.equals("error")
                ? "error"
                : level.equals("warning") ? "warning" : "recommendation"));
  }

  @Override
  public void put(Result result) {
    rules.computeIfAbsent(result.ruleId, result.rule::of);
    results.computeIfAbsent(result.rank, none -> new ArrayDeque<>()).add(result.json);
    if (++held > limits.results()) {
      Map.Entry<Integer, Deque<byte[]>> last = results.lastEntry();
      last.getValue().removeLast();
      if (last.getValue().isEmpty()) {
        results.remove(last.getKey());
      }
      held--;
      leftOut++;
    }
  }

  @Override
  public void problem(String file, Problem problem) {
    int line = Math.max(problem.line(), 1);
    int column = Math.max(problem.column(), 1);
    String path = problem.path().isEmpty() ? "" : problem.path() + labels.colon();
    notify(
        "error",
        Text.oneLine(path + problem.message().in(heading.language())),
        location(file, new Position(file, line, column, line, column), ""));
  }

  private void notify(String level, String message, @Nullable Map<String, Object> location) {
    Map<String, Object> notification =
        JsonReport.map("level", level, "message", JsonReport.map("text", plain(cut(message))));
    if (location != null) {
      notification.put("locations", List.of(location));
    }
    notifications.add(notification);
  }

  @Override
  public void fault(String file, WaiverFault fault) {
    String id = fault.kind().rule();
    Map<String, Object> result =
        result(
            id,
            "fail",
            level(fault.kind().severity()),
            fault.message().in(heading.language()),
            location(file, GatePhrases.place(fault.position()), ""),
            fault.id());
    standing(result, Standing.NEW, Optional.empty());
    put(
        new Result(
            id,
            none -> words(fault.kind()),
            gate.fails(fault) ? FAILING : OTHERS - fault.rank(),
            result));
  }

  @Override
  public void finish(Verdict verdict, int hidden) throws IOException {
    boolean sound = notifications.isEmpty();
    Map<String, Object> driver =
        JsonReport.map(
            "name",
            "Dialia",
            "version",
            heading.version(),
            "semanticVersion",
            heading.version(),
            "language",
            heading.language().code(),
            "rules",
            List.copyOf(rules.values()));
    write("{\"$schema\":\"" + SCHEMA + "\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":");
    Trees.write(JsonReport.map("driver", driver), out);
    write(",\"columnKind\":\"unicodeCodePoints\",\"results\":[");
    writeResults();
    if (leftOut > 0) {
      notify("warning", labels.count("gate.left_out", leftOut), null);
    }
    write("],\"invocations\":[");
    Trees.write(
        JsonReport.map("executionSuccessful", sound, "toolExecutionNotifications", notifications),
        out);
    write("],\"properties\":");
    Trees.write(
        JsonReport.map(
            "as_of",
            heading.asOf().toString(),
            "rule_base",
            JsonReport.map(
                "version", heading.ruleBase().version(), "sha256", heading.ruleBase().sha256())),
        out);
    write("}]}\n");
  }

  private void writeResults() throws IOException {
    Counter compressed = new Counter();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      boolean first = true;
      for (Deque<byte[]> equals : results.values()) {
        for (byte[] result : equals) {
          if (compressed.bytes > limits.bytes()) {
            leftOut++;
            continue;
          }
          gzip.write(result);
          write(first ? "\n" : ",\n");
          first = false;
          out.write(result);
        }
      }
    }
  }

  /** How many bytes come out. */
  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] many, int offset, int length) {
      bytes += length;
    }
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(Map<String, Object> tree) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Trees.write(tree, bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }
}
