package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;

/**
 * A group of people or an organisation that is concerned by a deployment, inside or outside.
 * Charter: ST-1, ST-3, SD-7, SD-11.
 */
@RecordBuilder
public record Role(
    @Help(
            fr = "Identifiant, unique parmi les éléments de même nature.",
            en = "Its id, unique among things of its kind.")
        String id,
    Margin margin,
    @Help(
            always = true,
            fr = "Qualité de ces personnes ou de cette partie.",
            en = "What these people or this party are.",
            core = true)
        Fact<RoleKind> kind,
    @Help(
            fr = "Nombre de personnes concernées.",
            en = "How many people are concerned.",
            core = true)
        Fact<Headcount> headcount,
    @Help(
            fr = "Ces personnes ont été informées du système.",
            en = "These people were told about the system.",
            core = true)
        Fact<Answer> informed,
    @Help(
            fr = "Ces personnes ont été formées au système.",
            en = "These people were trained for the system.",
            core = true)
        Fact<Answer> trained,
    @Help(
            fr = "Heures de formation par personne.",
            en = "Hours of training for each person.",
            core = true)
        Fact<BigDecimal> trainingHours,
    @Help(fr = "Ces personnes ont été entendues.", en = "These people were heard.")
        Fact<Answer> heard,
    @Help(
            fr = "Conséquences examinées pour cette partie.",
            en = "The consequences examined for this party.")
        FactList<Consequence> consequencesExamined)
    implements Subject {

  /** Whether these are people whom the deployment serves or judges from outside. Charter: ST-7. */
  public Claim served() {
    return fact("kind").is(RoleKind.USER, RoleKind.CLIENT, RoleKind.CITIZEN, RoleKind.CANDIDATE);
  }

  /**
   * Whether this is another party outside the staff: it works for the organisation from outside, or
   * speaks for people who are concerned. Platform workers and entrepreneurs count with the staff,
   * suppliers with the contract. Charter: ST-1, ST-4.
   */
  public Claim outside() {
    return fact("kind")
        .is(
            RoleKind.AGENCY_WORKER,
            RoleKind.SUBCONTRACTOR,
            RoleKind.GROUP_COMPANY,
            RoleKind.PLATFORM,
            RoleKind.ASSOCIATION,
            RoleKind.PUBLIC_BODY,
            RoleKind.USERS_REPRESENTATIVE);
  }
}
