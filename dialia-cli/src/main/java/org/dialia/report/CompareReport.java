package org.dialia.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dialia.assessment.Outcome;
import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.dialia.gate.Difference;
import org.dialia.gate.Snapshot;
import org.dialia.io.Trees;

/** What differs between two assessments, as text, Markdown (for a pull request) and JSON. */
public final class CompareReport {

  private final Difference difference;
  private final Labels labels;

  private CompareReport(Difference difference, Language language) {
    this.difference = difference;
    this.labels = new Labels(language);
  }

  /** As lines for a terminal. */
  public static void text(Difference difference, Language language, OutputStream out)
      throws IOException {
    CompareReport report = new CompareReport(difference, language);
    write(report.lines("", "  ", Text::oneLine), out);
  }

  /** As Markdown; what comes from a description is escaped. */
  public static void markdown(Difference difference, Language language, OutputStream out)
      throws IOException {
    CompareReport report = new CompareReport(difference, language);
    write(report.lines("### ", "- ", MarkdownText::escaped), out);
  }

  private static void write(List<String> lines, OutputStream out) throws IOException {
    out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private List<String> lines(String heading, String item, UnaryOperator<String> shown) {
    boolean markdown = !heading.isEmpty();
    List<String> lines = new ArrayList<>();
    lines.add((markdown ? "## " : "") + labels.get("compare.title"));
    lines.add("");
    lines.add(
        shown.apply(made(difference.before())) + " → " + shown.apply(made(difference.after())));
    if (difference.otherRules()) {
      lines.add("");
      lines.add(
          labels.get("compare.other_rules")
              + labels.colon()
              + rules(difference.before())
              + " → "
              + rules(difference.after()));
    }
    for (Difference.Kind kind : Difference.Kind.values()) {
      section(
          lines,
          heading,
          labels.get("compare." + kind.name().toLowerCase(Locale.ROOT)),
          difference.changes(kind).stream().map(one -> item + change(one, shown)).toList());
    }
    section(
        lines,
        heading,
        labels.get("compare.done"),
        difference.done().stream().map(one -> item + step(one, shown)).toList());
    section(
        lines,
        heading,
        labels.get("compare.due"),
        difference.due().stream().map(one -> item + step(one, shown)).toList());
    section(
        lines,
        heading,
        labels.get("compare.by_rules"),
        difference.byRules().stream()
            .map(
                one ->
                    item
                        + labels.get("compare." + one.kind().name().toLowerCase(Locale.ROOT))
                        + labels.colon()
                        + change(one, shown))
            .toList());
    section(
        lines,
        heading,
        labels.get("compare.described"),
        difference.described().stream().map(one -> item + shown.apply(one)).toList());
    section(
        lines,
        heading,
        labels.get("compare.left"),
        difference.left().stream().map(one -> item + shown.apply(one)).toList());
    if (lines.stream().noneMatch(line -> line.startsWith(item))) {
      lines.add("");
      lines.add(labels.get("compare.nothing"));
    }
    return lines;
  }

  private static void section(
      List<String> lines, String heading, String title, List<String> items) {
    if (!items.isEmpty()) {
      lines.add("");
      lines.add(heading + title + " (" + items.size() + ")");
      if (!heading.isEmpty()) {
        lines.add("");
      }
      lines.addAll(items);
    }
  }

  private String made(Snapshot snapshot) {
    return snapshot.name() + ", " + labels.get("as_of") + " " + labels.date(snapshot.asOf());
  }

  private static String rules(Snapshot snapshot) {
    return snapshot.rules().version() + " (" + snapshot.rules().sha256().substring(0, 8) + ")";
  }

  private String change(Difference.Change change, UnaryOperator<String> shown) {
    Snapshot.Item item = change.item();
    return change.before().map(before -> graded(before) + " → ").orElse("")
        + graded(item)
        + " "
        + shown.apply(item.rule())
        + " "
        + shown.apply(item.subject())
        + labels.colon()
        + shown.apply(item.message())
        + (change.cause() == Difference.Cause.BOTH
            ? " (" + labels.get("compare.rule_too") + ")"
            : "");
  }

  private String graded(Snapshot.Item item) {
    return item.outcome() == Outcome.QUESTION
        ? labels.question(item.severity())
        : labels.say(item.severity());
  }

  private String step(Snapshot.Step step, UnaryOperator<String> shown) {
    return labels.say(step.status())
        + " "
        + shown.apply(step.owner())
        + labels.colon()
        + shown.apply(step.title())
        + (step.due().isEmpty()
            ? ""
            : ", " + labels.get("by_inline") + " " + labels.date(LocalDate.parse(step.due())));
  }

  /** As JSON, for programs. */
  public static void json(Difference difference, OutputStream out) throws IOException {
    Map<String, Object> changes = new LinkedHashMap<>();
    for (Difference.Kind kind : Difference.Kind.values()) {
      changes.put(
          kind.name().toLowerCase(Locale.ROOT),
          difference.changes(kind).stream().map(CompareReport::tree).toList());
    }
    Map<String, Object> tree =
        JsonReport.map(
            "schema_version",
            JsonReport.SCHEMA_VERSION,
            "before",
            tree(difference.before()),
            "after",
            tree(difference.after()),
            "worse",
            difference.worse());
    tree.putAll(changes);
    tree.put("steps_done", difference.done().stream().map(CompareReport::tree).toList());
    tree.put("steps_due", difference.due().stream().map(CompareReport::tree).toList());
    tree.put(
        "by_rules",
        difference.byRules().stream()
            .map(
                one -> {
                  Map<String, Object> change =
                      JsonReport.map("kind", one.kind().name().toLowerCase(Locale.ROOT));
                  change.putAll(tree(one));
                  return change;
                })
            .toList());
    tree.put("deployments_described", difference.described());
    tree.put("deployments_left", difference.left());
    Trees.writeIndented(tree, out);
  }

  private static Map<String, Object> tree(Snapshot snapshot) {
    return JsonReport.map(
        "name",
        snapshot.name(),
        "as_of",
        snapshot.asOf().toString(),
        "rule_base",
        JsonReport.map("version", snapshot.rules().version(), "sha256", snapshot.rules().sha256()));
  }

  private static Map<String, Object> tree(Difference.Change change) {
    Snapshot.Item item = change.item();
    Map<String, Object> tree =
        JsonReport.map(
            "id",
            item.id(),
            "file",
            item.file(),
            "rule",
            item.rule(),
            "subject",
            item.subject(),
            "outcome",
            item.outcome().word(),
            "severity",
            item.severity().word(),
            "message",
            item.message(),
            "cause",
            change.cause().name().toLowerCase(Locale.ROOT));
    change
        .before()
        .ifPresent(
            before ->
                tree.put(
                    "before",
                    JsonReport.map(
                        "outcome", before.outcome().word(), "severity", before.severity().word())));
    return tree;
  }

  private static Map<String, Object> tree(Snapshot.Step step) {
    return JsonReport.map(
        "id",
        step.id(),
        "file",
        step.file(),
        "kind",
        step.kind(),
        "owner",
        step.owner(),
        "status",
        step.status().word(),
        "title",
        step.title(),
        "due",
        step.due().isEmpty() ? null : step.due());
  }
}
