package org.dialia.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dialia.model.Answer;
import org.dialia.model.Fact;
import org.dialia.model.RealElement;
import org.dialia.model.Task;

/** The work as prescribed beside the work as done, and how it has changed. */
final class RealWork {

  private static final List<String> EFFECTS =
      List.of(
          "autonomy",
          "intensity",
          "skills",
          "meaning",
          "collective",
          "quality",
          "recognition",
          "surveillance",
          "health",
          "safety");

  private final DeploymentPhrases phrases;
  private final Labels labels;

  RealWork(DeploymentPhrases phrases, Labels labels) {
    this.phrases = phrases;
    this.labels = labels;
  }

  /** One task. */
  HtmlPage.Work beside(Task task) {
    List<HtmlPage.Pair> about = new ArrayList<>();
    about.add(pair("html.done_by", phrases.who(task.role())));
    about.add(pair("html.change", phrases.say(task.change())));
    about.add(pair("html.studied", phrases.say(task.study().method())));
    about.add(pair("html.took_part", phrases.say(task.workersTookPart())));
    return new HtmlPage.Work(
        phrases.say(task),
        about,
        column("html.col.prescribed", prescribed(task)),
        List.of(
            column("html.col.considered", real(task, Answer.YES, Answer.PARTLY)),
            column("html.col.not_considered", real(task, Answer.NO)),
            column(
                "html.col.unsaid",
                real(task, Answer.UNKNOWN, Answer.DISPUTED, Answer.NOT_APPLICABLE))),
        effects(task));
  }

  private HtmlPage.Pair column(String key, List<String> said) {
    return new HtmlPage.Pair(labels.get(key), said.isEmpty() ? List.of("–") : said);
  }

  private List<String> prescribed(Task task) {
    List<String> steps =
        new ArrayList<>(task.prescribed().elements().stream().map(phrases::say).toList());
    if (steps.isEmpty()) {
      steps.add(phrases.say(task.prescribed()));
    } else if (task.prescribed().isOpen()) {
      steps.add(labels.get("html.perhaps_others"));
    }
    return steps;
  }

  /** What people really do, of which the answer to "is it taken into account" is one of these. */
  private List<String> real(Task task, Answer... answers) {
    List<Answer> these = Arrays.asList(answers);
    List<String> said =
        new ArrayList<>(
            task.real().elements().stream()
                .filter(one -> these.contains(one.considered().answer(answer -> answer)))
                .map(this::real)
                .toList());
    if (these.contains(Answer.UNKNOWN)) {
      if (task.real().elements().isEmpty()) {
        said.add(phrases.say(task.real()));
      } else if (task.real().isOpen()) {
        said.add(labels.get("html.perhaps_others"));
      }
    }
    return said;
  }

  private String real(RealElement one) {
    String what = phrases.say(one.what());
    String kind = one.kind().isKnown() ? " (" + phrases.say(one.kind()) + ")" : "";
    return one.considered().equals(Fact.of(Answer.PARTLY)) || one.considered().isDisputed()
        ? what + kind + ", " + phrases.say(one.considered())
        : what + kind;
  }

  /** How the work has changed, as far as the description says. */
  private List<HtmlPage.Pair> effects(Task task) {
    List<HtmlPage.Pair> effects = new ArrayList<>();
    for (String effect : EFFECTS) {
      if (task.fact("effects." + effect).said() instanceof Fact<?> change && !change.isUnknown()) {
        effects.add(pair("html.effect." + effect, phrases.say(change)));
      }
    }
    return effects;
  }

  private HtmlPage.Pair pair(String key, String value) {
    return new HtmlPage.Pair(labels.get(key), List.of(value));
  }
}
