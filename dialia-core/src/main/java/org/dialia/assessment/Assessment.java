package org.dialia.assessment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Principle;
import org.dialia.charter.Statement;
import org.dialia.model.Answer;
import org.dialia.model.Decision;
import org.dialia.model.DecisionAbout;
import org.dialia.model.Deployment;
import org.dialia.model.Position;

/**
 * What the charter says of one deployment, as it is described, at one date.
 *
 * @param deployment the description
 * @param asOf the date
 * @param ruleBase which rules were used
 * @param principles what the findings of each principle add up to, in the order of the charter
 * @param views what the findings add up to when looked at across principles, such as {@code
 *     general_interest}
 * @param all one finding per rule and subject, every outcome, in a fixed order
 * @param plan the dialogue steps it needs, those of the organisation as a whole among them
 */
public record Assessment(
    Deployment deployment,
    LocalDate asOf,
    RuleBaseId ruleBase,
    List<PrincipleResult> principles,
    Map<String, PrincipleResult.Standing> views,
    List<Finding> all,
    DialoguePlan plan) {

  /**
   * The view that gathers what concerns persons served: VS-7, ST-7, and HD-3 for users, clients and
   * citizens.
   */
  public static final String GENERAL_INTEREST = "general_interest";

  private static final Set<DecisionAbout> SERVED =
      EnumSet.of(DecisionAbout.USER, DecisionAbout.CLIENT, DecisionAbout.CITIZEN);

  public Assessment {
    principles = List.copyOf(principles);
    all = List.copyOf(all);
  }

  /** Adds up findings. */
  public static Assessment of(
      Deployment deployment,
      LocalDate asOf,
      RuleBaseId ruleBase,
      List<Principle> principles,
      List<Finding> all,
      DialoguePlan plan) {
    Tally generalInterest = new Tally();
    for (Finding finding : all) {
      if (finding.outcome().counts() && ofGeneralInterest(finding)) {
        generalInterest.add(finding);
      }
    }
    return new Assessment(
        deployment,
        asOf,
        ruleBase,
        Tally.byPrinciple(principles, all),
        Map.of(GENERAL_INTEREST, generalInterest.standing()),
        all,
        plan);
  }

  private static boolean ofGeneralInterest(Finding finding) {
    for (Statement statement : finding.rule().statements()) {
      if (statement.id().equals("VS-7") || statement.id().equals("ST-7")) {
        return true;
      }
      if (statement.id().equals("HD-3")
          && finding.subject() instanceof Decision decision
          && decision.about().answer(who -> Answer.of(SERVED.contains(who))) == Answer.YES) {
        return true;
      }
    }
    return false;
  }

  /** The findings that people have something to do about: risks and questions. */
  public List<Finding> findings() {
    return all.stream().filter(finding -> finding.outcome().speaks()).toList();
  }

  /** Where the deployment is written; no place where it was built in Java. */
  public Position position() {
    return all.stream()
        .filter(finding -> finding.subject() == deployment)
        .findFirst()
        .map(Finding::subjectPosition)
        .orElse(Position.NONE);
  }

  /** The dialogue steps of one phase that are required, in the order in which they are held. */
  public List<DialogueStep> steps(DialoguePhase phase) {
    return plan.steps(phase);
  }

  /** What the findings of one principle add up to. */
  public PrincipleResult principle(Principle principle) {
    return principles.stream()
        .filter(result -> result.principle().id().equals(principle.id()))
        .findFirst()
        .orElseThrow();
  }
}
