package org.dialia.report;

import java.util.ArrayList;
import java.util.List;
import org.dialia.model.Answer;
import org.dialia.model.Automation;
import org.dialia.model.DataFlow;
import org.dialia.model.Decision;
import org.dialia.model.Deployment;
import org.dialia.model.Fact;

/**
 * One decision as a chain: what the system does, who decides, the effect, the person concerned, how
 * they can contest; and how far the system goes on its own. The style sheet puts the boxes side by
 * side, or one below the other where there is little room.
 *
 * @param title what it shows, in words
 * @param name the decision
 * @param boxes the chain
 * @param scale the degrees of automation
 * @param automation what is said of it
 */
record DecisionChain(
    String title, String name, List<Box> boxes, List<Degree> scale, String automation)
    implements HtmlPage.Part {

  private static final int TYPE = 12;
  private static final int ROOM = 106;
  private static final int LINES = 7;

  /**
   * One link of the chain.
   *
   * @param kind known, unsaid or missing, for the style sheet
   * @param sign says the same to those who see no style: a question mark, a cross, or nothing
   * @param head what stands here
   * @param lines what is said of it
   */
  record Box(String kind, String sign, String head, List<String> lines) {}

  /**
   * One degree of automation.
   *
   * @param kind here, perhaps or other, for the style sheet
   * @param sign says the same to those who see no style
   * @param lines the degree in words
   */
  record Degree(String kind, String sign, List<String> lines) {}

  static DecisionChain of(
      Deployment deployment, Decision one, DeploymentPhrases phrases, Labels labels) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(
        box(
            labels.get("html.chain.system"),
            kind(one.automation()),
            phrases.drawn(one.automation()),
            phrases.pair("html.chain.data", data(deployment, labels))));
    boxes.add(
        box(
            labels.get("html.chain.decides"),
            one.oversight().role().equals(Fact.of("none"))
                ? "missing"
                : kind(one.oversight().role()),
            one.oversight().role().isUnknown()
                ? DeploymentPhrases.UNSAID
                : phrases.who(one.oversight().role()),
            phrases.drawn("html.chain.authority", one.oversight().authority()),
            phrases.drawn("html.chain.minutes", one.oversight().minutesPerCase())));
    boxes.add(
        box(
            labels.get("html.chain.effect"),
            kind(one.effect()),
            phrases.drawn(one.effect()),
            phrases.drawn("html.chain.undone", one.reversible())));
    boxes.add(
        box(
            labels.get("html.chain.person"),
            kind(one.about()),
            phrases.drawn(one.about()),
            phrases.drawn("html.chain.informed", one.person().informed())));
    boxes.add(
        box(
            labels.get("html.chain.contest"),
            one.person().canContest().equals(Fact.of(Answer.NO))
                ? "missing"
                : kind(one.person().canContest()),
            phrases.drawn("html.chain.can_contest", one.person().canContest()),
            phrases.drawn("html.chain.review", one.person().humanReview())));
    List<Degree> scale = new ArrayList<>();
    for (Automation degree : Automation.values()) {
      boolean here = one.automation().equals(Fact.of(degree));
      boolean perhaps =
          one.automation().isUnknown() || one.automation().voices().containsValue(degree);
      scale.add(
          new Degree(
              here ? "here" : perhaps ? "perhaps" : "other",
              here ? "▼" : perhaps ? DeploymentPhrases.UNSAID : "",
              DrawnText.lines(labels.say(degree), 80, 11, 2)));
    }
    String name = phrases.say(one);
    return new DecisionChain(
        phrases.pair("html.chain", name),
        name,
        boxes,
        scale,
        DrawnText.lines(phrases.drawn("html.chain.automation", one.automation()), 270, TYPE, 1)
            .get(0));
  }

  private static Box box(String head, String kind, String what, String... more) {
    List<String> lines =
        new ArrayList<>(DrawnText.lines(what, ROOM, TYPE, LINES - 2 * more.length));
    for (int i = 0; i < more.length; i++) {
      int left = LINES - lines.size() - 2 * (more.length - 1 - i);
      lines.addAll(DrawnText.lines(more[i], ROOM, TYPE, left));
    }
    String sign =
        switch (kind) {
          case "unsaid" -> DeploymentPhrases.UNSAID;
          case "missing" -> "✕";
          default -> "";
        };
    return new Box(kind, sign, head, lines);
  }

  private static String kind(Fact<?> fact) {
    return fact.isUnknown() || fact.isDisputed() ? "unsaid" : "known";
  }

  /** The numbers of the flows that come to the system, as in their table. */
  private static String data(Deployment deployment, Labels labels) {
    List<String> numbers = new ArrayList<>();
    boolean perhaps = !deployment.dataFlows().isComplete();
    int number = 0;
    for (DataFlow flow : deployment.dataFlows()) {
      number++;
      perhaps = perhaps || !flow.to().isKnown();
      if (flow.to().equals(Fact.of("system"))) {
        numbers.add(labels.number(number));
      }
    }
    if (numbers.isEmpty()) {
      return perhaps ? DeploymentPhrases.UNSAID : labels.say(Answer.NO);
    }
    return labels.get("html.chain.flows")
        + " "
        + String.join(", ", numbers)
        + (perhaps ? ", " + DeploymentPhrases.UNSAID : "");
  }
}
