package org.dialia.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.StepStatus;
import org.dialia.model.Answer;
import org.dialia.model.Deployment;
import org.dialia.model.DialogueEvent;
import org.dialia.model.EventKind;
import org.dialia.model.Fact;
import org.dialia.model.PartialDate;

/** The dates of a system and of the dialogue about it, held and due. */
final class DialogueDates {

  private final Assessment assessment;
  private final Deployment deployment;
  private final DeploymentPhrases phrases;
  private final Labels labels;

  DialogueDates(Assessment assessment, DeploymentPhrases phrases, Labels labels) {
    this.assessment = assessment;
    this.deployment = assessment.deployment();
    this.phrases = phrases;
    this.labels = labels;
  }

  /** The time line, and the table that says the same. */
  List<HtmlPage.Part> drawn() {
    List<Timeline.Dated> dated = new ArrayList<>();
    List<List<String>> undated = new ArrayList<>();
    life(dated, "decided", deployment.dates().decided());
    life(dated, "pilot_started", deployment.dates().pilotStarted());
    life(dated, "in_use_since", deployment.dates().inUseSince());
    life(dated, "changed", deployment.dates().changed());
    life(dated, "suspended", deployment.dates().suspended());
    life(dated, "retired", deployment.dates().retired());
    LocalDate asOf = assessment.asOf();
    dated.add(
        new Timeline.Dated(
            asOf, labels.date(asOf), labels.get("html.date.as_of"), "–", "today", true));
    for (DialogueEvent event : deployment.dialogue().events()) {
      Optional<PartialDate> when = day(event);
      String what = phrases.say(event) + " (" + phrases.say(event.kind()) + ")";
      String state =
          phrases.say(event.status()) + labels.semicolon() + phrases.say(event.outcome());
      boolean held = event.closedOn().isKnown();
      if (when.isPresent()) {
        dated.add(
            new Timeline.Dated(
                when.get().latest(),
                labels.say(when.get()),
                what,
                state,
                held ? "held" : "open",
                false));
      } else {
        undated.add(List.of("–", phrases.say(event.closedOn()), what, state));
      }
    }
    for (DialogueStep step : assessment.plan().ofDeployment().required()) {
      if (step.latest().isPresent() && step.status() != StepStatus.DONE) {
        LocalDate by = step.latest().get().date();
        dated.add(
            new Timeline.Dated(
                by,
                labels.date(by),
                labels.get("html.due")
                    + labels.colon()
                    + step.step().words().title().in(labels.language()),
                labels.say(step.status()),
                step.status() == StepStatus.OVERDUE ? "overdue" : "open",
                false));
      }
    }
    dated.sort(Timeline.ORDER);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < dated.size(); i++) {
      Timeline.Dated one = dated.get(i);
      rows.add(List.of(labels.number(i + 1), one.when(), one.what(), one.state()));
    }
    rows.addAll(undated);
    return List.of(
        Timeline.of(dated, lack(), labels),
        new HtmlPage.Table(
            labels.get("html.dialogue_caption"),
            Stream.of("number", "when", "what", "state")
                .map(key -> labels.get("html.col." + key))
                .toList(),
            rows));
  }

  private void life(List<Timeline.Dated> dated, String key, Fact<PartialDate> date) {
    date.value()
        .ifPresent(
            day ->
                dated.add(
                    new Timeline.Dated(
                        day.latest(),
                        labels.say(day),
                        labels.get("html.date." + key),
                        "–",
                        "life",
                        true)));
  }

  private static Optional<PartialDate> day(DialogueEvent event) {
    return event
        .closedOn()
        .value()
        .or(() -> event.documentsGivenOn().value())
        .or(() -> event.openedOn().value())
        .or(() -> event.plannedFor().value());
  }

  /** From first use to the first consultation or negotiation that was concluded, else to today. */
  private Optional<Timeline.Lack> lack() {
    Answer used = deployment.putToWork().answer();
    Answer before =
        deployment.heldBeforeUse(EventKind.CONSULTATION, EventKind.NEGOTIATION).answer();
    if (used != Answer.YES
        || before != Answer.NO
        || !(deployment.firstUse().said() instanceof Fact<?> fact)
        || fact.value().isEmpty()
        || !(fact.value().get() instanceof PartialDate since)) {
      return Optional.empty();
    }
    Optional<LocalDate> concluded =
        deployment.dialogue().events().elements().stream()
            .filter(
                one ->
                    one.kind().equals(Fact.of(EventKind.CONSULTATION))
                        || one.kind().equals(Fact.of(EventKind.NEGOTIATION)))
            .flatMap(one -> one.closedOn().value().stream())
            .map(PartialDate::latest)
            .filter(day -> day.isAfter(since.latest()))
            .min(Comparator.naturalOrder());
    LocalDate end = concluded.orElse(assessment.asOf());
    String text =
        labels.get("html.gap")
            + " "
            + labels.say(since)
            + ". "
            + concluded
                .map(day -> labels.get("html.gap_until") + " " + labels.date(day) + ".")
                .orElseGet(() -> labels.get("html.gap_open"));
    return Optional.of(new Timeline.Lack(since.latest(), end, labels.get("html.gap_name"), text));
  }
}
