package org.dialia.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Evidence;
import org.dialia.assessment.Finding;
import org.dialia.charter.Severity;
import org.dialia.charter.Text;
import org.dialia.gate.Judged;
import org.dialia.gate.Policy;
import org.dialia.gate.Standing;
import org.dialia.gate.Verdict;
import org.dialia.gate.Waiver;
import org.dialia.model.PartialDate;
import org.dialia.model.Position;

/** How what the gate found is said, whatever the format. On one line each; nothing is escaped. */
final class GatePhrases {

  private final Labels labels;

  GatePhrases(Labels labels) {
    this.labels = labels;
  }

  /** A place in a file; its first character where no place is known. */
  static Position place(Position position) {
    return position.isKnown() ? position : new Position(position.file(), 1, 1, 1, 1);
  }

  /** Where a step comes from: the first of its facts that has a place. */
  static Position place(DialogueStep step) {
    return place(
        step.evidence().stream()
            .map(Evidence::position)
            .filter(Position::isKnown)
            .findFirst()
            .orElse(Position.NONE));
  }

  /** What a finding says. */
  String message(Finding finding) {
    return line(finding.message().in(labels.language()));
  }

  /** What an overdue step says: its title, and since when it is overdue. */
  String message(DialogueStep step) {
    String due =
        step.latest()
            .map(latest -> ", " + labels.get("by_inline") + " " + labels.date(latest.date()))
            .orElse("");
    return line(
        labels.get("gate.overdue") + labels.colon() + step.title().in(labels.language()) + due);
  }

  /** Why a finding does not stop the change, or is worse than before; empty when new. */
  Optional<String> standing(Judged judged) {
    return judged.waiver().map(this::waived).or(() -> standing(judged.standing()));
  }

  /** How something stands against the baseline; empty when it is new. */
  Optional<String> standing(Standing standing) {
    return switch (standing) {
      case KNOWN -> Optional.of(labels.get("gate.known"));
      case WORSENED -> Optional.of(labels.get("gate.worsened"));
      case NEW, WAIVED -> Optional.empty();
    };
  }

  /** Who waives, until when, with whose agreement, why. */
  String waived(Waiver waiver) {
    StringBuilder text = new StringBuilder(labels.get("gate.waived"));
    Optional<LocalDate> last = waiver.expires().value().map(PartialDate::latest);
    last.ifPresent(
        day ->
            text.append(' ').append(labels.get("gate.until")).append(' ').append(labels.date(day)));
    waiver
        .agreedWith()
        .value()
        .ifPresent(
            who -> text.append(", ").append(labels.get("gate.agreed")).append(' ').append(who));
    waiver
        .owner()
        .value()
        .ifPresent(
            who ->
                text.append(", ")
                    .append(labels.get("gate.owner"))
                    .append(labels.colon())
                    .append(who));
    waiver.reason().value().ifPresent(why -> text.append(labels.colon()).append(why));
    return line(text.toString());
  }

  /** What the run found, in one sentence or two. */
  String summary(Verdict verdict, Policy policy, int hidden, boolean withBaseline) {
    List<String> counts = new ArrayList<>();
    counts.add(
        labels.count("risk", verdict.risks(Standing.NEW) + verdict.risks(Standing.WORSENED)));
    counts.add(
        labels.count(
            "question", verdict.questions(Standing.NEW) + verdict.questions(Standing.WORSENED)));
    counts.add(labels.count("gate.step", verdict.steps(Standing.NEW)));
    if (verdict.all(Standing.WAIVED) > 0) {
      counts.add(labels.count("gate.waived_count", verdict.all(Standing.WAIVED)));
    }
    if (withBaseline) {
      counts.add(labels.count("gate.known_count", verdict.all(Standing.KNOWN)));
      if (verdict.all(Standing.WORSENED) > 0) {
        counts.add(labels.count("gate.worsened_count", verdict.all(Standing.WORSENED)));
      }
      if (verdict.gone() > 0) {
        counts.add(labels.count("gate.gone_count", verdict.gone()));
      }
    }
    if (!verdict.faults().isEmpty()) {
      counts.add(labels.count("gate.fault", verdict.faults().size()));
    }
    if (hidden > 0) {
      counts.add(labels.count("gate.hidden", hidden));
    }
    return labels.count("gate.failing", verdict.failing())
        + " ("
        + policy(policy)
        + "). "
        + String.join(labels.semicolon(), counts)
        + ".";
  }

  private static String policy(Policy policy) {
    List<String> options = new ArrayList<>();
    options.add("--fail-on " + word(policy.failOn()));
    if (policy.failOnQuestion().isPresent()) {
      options.add("--fail-on-question " + word(policy.failOnQuestion()));
    }
    if (policy.failOnOverdue()) {
      options.add("--fail-on-overdue");
    }
    return String.join(" ", options);
  }

  private static String word(Optional<Severity> severity) {
    return severity.map(Severity::word).orElse("none");
  }

  private static String line(String text) {
    return Text.oneLine(text);
  }
}
