package org.dialia.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dialia.assessment.Deadline;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Participant;
import org.dialia.charter.Statement;
import org.dialia.model.Answer;
import org.dialia.model.Deployment;

/** How a dialogue step is said, whatever the format. Nothing is escaped here. */
final class StepPhrases {

  private final Labels labels;

  StepPhrases(Labels labels) {
    this.labels = labels;
  }

  String title(DialogueStep step) {
    return step.title().in(labels.language());
  }

  /** A step with where it stands and by when it has to be held. */
  String standing(DialogueStep step) {
    return title(step)
        + " ("
        + labels.say(step.status())
        + step.latest()
            .map(date -> ", " + labels.get("by_inline") + " " + labels.date(date.date()))
            .orElse("")
        + ")";
  }

  /** How many steps there are of each status that occurs. */
  String counts(DialoguePlan plan) {
    List<String> counts = new ArrayList<>();
    plan.counts()
        .forEach(
            (status, count) -> {
              if (count > 0) {
                counts.add(labels.get("count." + status.word()) + labels.colon() + count);
              }
            });
    return String.join(labels.semicolon(), counts);
  }

  /** A date with its calculation. */
  String date(Deadline deadline) {
    return deadline.calculation().in(labels.language());
  }

  String convenes(DialogueStep step) {
    return party(step, step.step().people().convenes());
  }

  String with(DialogueStep step) {
    return step.step().people().with().stream()
        .map(participant -> party(step, participant))
        .collect(Collectors.joining(labels.semicolon()));
  }

  private String party(DialogueStep step, Participant participant) {
    List<String> names = step.names(participant, labels.language());
    return labels.say(participant) + (names.isEmpty() ? "" : " (" + String.join(", ", names) + ")");
  }

  /** What is missing, with how sure that is. */
  List<String> missing(DialogueStep step) {
    List<String> missing = new ArrayList<>();
    for (DialogueStep.Part part : step.missing()) {
      String text = part.text().in(labels.language());
      missing.add(
          part.answer() == Answer.NO
              ? text
              : text + " (" + labels.get("part." + part.answer().word()) + ")");
    }
    if (step.leavesRisks()) {
      missing.add(labels.get("risks_left"));
    }
    return missing;
  }

  /** How many risks and questions it answers. */
  String answers(DialogueStep step) {
    int kept = (int) step.findings().stream().filter(one -> one.outcome() == Outcome.RISK).count();
    int risks = kept + step.beyond().risks();
    int questions = step.findings().size() - kept + step.beyond().questions();
    List<String> counts = new ArrayList<>();
    if (risks > 0) {
      counts.add(labels.count("risk", risks));
    }
    if (questions > 0) {
      counts.add(labels.count("question", questions));
    }
    return String.join(", ", counts);
  }

  /** The findings that it answers; behind them how many more there are. */
  List<String> allAnswered(DialogueStep step) {
    List<String> all = new ArrayList<>(step.findings().stream().map(this::answered).toList());
    int more = step.beyond().risks() + step.beyond().questions();
    if (more > 0) {
      all.add(labels.count("more_findings", more));
    }
    return all;
  }

  /** The ids of the findings that it answers; behind them how many more there are. */
  String ids(DialogueStep step) {
    String ids = step.findings().stream().map(Finding::id).collect(Collectors.joining(" "));
    int more = step.beyond().risks() + step.beyond().questions();
    return more > 0 ? ids + " + " + labels.count("more_findings", more) : ids;
  }

  /** One finding that it answers: how severe, what, and its id. */
  String answered(Finding finding) {
    return matter(finding) + " · " + finding.id();
  }

  /** How severe a finding is, and what. */
  String matter(Finding finding) {
    return labels.graded(finding.outcome() == Outcome.RISK, finding.severity().orElseThrow())
        + labels.colon()
        + finding.rule().words().title().in(labels.language())
        + (finding.outcome() == Outcome.QUESTION ? labels.questionMark() : "");
  }

  List<String> first(DialoguePlan plan, DialogueStep step) {
    return plan.before(step).stream().map(this::title).toList();
  }

  List<String> table(DialogueStep step) {
    return step.step().words().table().stream().map(one -> one.in(labels.language())).toList();
  }

  /** The statements of the charter, and the law where it binds. */
  String basis(DialogueStep step) {
    List<LegalReference> law = step.law();
    return step.step().basis().statements().stream()
            .map(Statement::id)
            .collect(Collectors.joining(", "))
        + (law.isEmpty()
            ? ""
            : labels.semicolon()
                + labels.say(LegalReference.Force.BINDS)
                + labels.colon()
                + law.stream()
                    .map(one -> one.citation().in(labels.language()))
                    .collect(Collectors.joining(labels.semicolon())));
  }

  List<String> deployments(DialogueStep step) {
    List<String> all = new ArrayList<>(step.deployments().stream().map(Deployment::label).toList());
    if (step.beyond().deployments() > 0) {
      all.add(labels.count("more_deployments", step.beyond().deployments()));
    }
    return all;
  }
}
