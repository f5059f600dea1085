package com.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Finding;
import org.dialia.charter.Language;
import org.dialia.model.Answer;
import org.dialia.model.Automation;
import org.dialia.model.Decision;
import org.dialia.model.DecisionAbout;
import org.dialia.model.DecisionBuilder;
import org.dialia.model.DecisionEffect;
import org.dialia.model.Deployment;
import org.dialia.model.DeploymentBuilder;
import org.dialia.model.Fact;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.Headcount;
import org.dialia.model.LifecyclePhase;
import org.dialia.model.Organisation;
import org.dialia.model.OrganisationBuilder;
import org.dialia.model.OversightBuilder;
import org.dialia.model.Sector;
import org.dialia.rules.CharterRules;

/** Describes a deployment in Java, without a file, and prints what the charter says of it and the next steps. */
public final class Embedding {

  private Embedding() {}

  public static void main(String[] args) {
    // Load once, share everywhere: the rules are immutable and safe to use from many threads.
    CharterRules rules = CharterRules.load();

    // Start from a thing of which nothing is said, and say what you know. The rest stays unknown, and becomes questions.
    Decision shift =
        DecisionBuilder.builder(FactSheet.blank(Decision.class, "refuse-shift-swap"))
            .about(Fact.of(DecisionAbout.WORKER))
            .effect(Fact.of(DecisionEffect.ORGANISATIONAL))
            .automation(Fact.of(Automation.ACTS_UNLESS_VETOED))
            .casesPerMonth(Fact.of(340))
            .oversight(
                OversightBuilder.builder(FactSheet.blank(Decision.class).oversight())
                    .authority(Fact.of(Answer.NO))
                    .minutesPerCase(Fact.of(new BigDecimal("0.3")))
                    .build())
            .build();
    Deployment rosters =
        DeploymentBuilder.builder(FactSheet.blank(Deployment.class, "rosters"))
            .phase(Fact.of(LifecyclePhase.IN_USE))
            .decisions(FactList.of(shift))
            .build();
    Organisation hospital =
        OrganisationBuilder.builder(FactSheet.blank(Organisation.class))
            .sector(Fact.of(Sector.PUBLIC_HOSPITAL))
            .country(Fact.of("FR"))
            .headcount(Fact.of(Headcount.of(1200)))
            .build();

    Assessment assessment = rules.assess(rosters, hospital, LocalDate.of(2026, 3, 1));
    for (Finding finding : assessment.findings()) {
      System.out.println(
          finding.outcome().word()
              + " ["
              + finding.severity().orElseThrow().word()
              + "] "
              + finding.message().in(Language.EN));
    }
    for (DialogueStep step : assessment.plan().next(3)) {
      System.out.println(step.status().word() + ": " + step.title().in(Language.EN));
    }
  }
}
