package org.dialia.assessment;

import java.time.LocalDate;
import java.util.List;

/**
 * What the charter says of an inventory: of its organisation, and of each deployment in the order
 * of the inventory.
 *
 * @param asOf the date
 * @param ruleBase which rules were used
 * @param organisation what it says of the organisation itself
 * @param deployments what it says of each deployment
 */
public record InventoryAssessment(
    LocalDate asOf,
    RuleBaseId ruleBase,
    OrganisationAssessment organisation,
    List<Assessment> deployments) {

  public InventoryAssessment {
    deployments = List.copyOf(deployments);
  }

  /**
   * The dialogue steps of the organisation: each appears once, with the deployments it serves. The
   * steps of one deployment alone are in its own {@link DialoguePlan#ofDeployment}.
   */
  public DialoguePlan plan() {
    return DialoguePlan.ofOrganisation(
        organisation.plan(), deployments.stream().map(Assessment::plan).toList());
  }
}
