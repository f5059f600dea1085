package org.dialia.assessment;

import java.util.List;
import org.dialia.charter.Principle;
import org.dialia.model.Organisation;

/**
 * What the charter says of the organisation itself: strategy, workforce planning, register,
 * agreements. Assessed once per inventory, not once per deployment.
 *
 * @param organisation the description
 * @param principles what the findings of each principle add up to, in the order of the charter
 * @param all one finding per rule and subject, every outcome, in a fixed order
 * @param plan the dialogue steps that its own findings call for
 */
public record OrganisationAssessment(
    Organisation organisation,
    List<PrincipleResult> principles,
    List<Finding> all,
    DialoguePlan plan) {

  public OrganisationAssessment {
    principles = List.copyOf(principles);
    all = List.copyOf(all);
  }

  /** Adds up findings. */
  public static OrganisationAssessment of(
      Organisation organisation, List<Principle> principles, List<Finding> all, DialoguePlan plan) {
    return new OrganisationAssessment(organisation, Tally.byPrinciple(principles, all), all, plan);
  }

  /** The findings that people have something to do about: risks and questions. */
  public List<Finding> findings() {
    return all.stream().filter(finding -> finding.outcome().speaks()).toList();
  }
}
