package org.dialia.gate;

import org.dialia.assessment.Finding;
import org.dialia.model.Fact;
import org.dialia.model.Help;
import org.dialia.model.PartialDate;

/**
 * One entry of a file of waivers: findings that are known, accepted for a time, and still shown.
 */
public record Waiver(
    @Help(
            fr = "L'identifiant de la règle dont les constats sont levés ; ou bien statement.",
            en = "The id of the rule whose findings are waived; or else statement.")
        Fact<String> rule,
    @Help(
            fr = "L'énoncé de la charte (SD-1) dont les constats sont levés ; ou bien rule.",
            en = "The statement of the charter (SD-1) whose findings are waived; or else rule.")
        Fact<String> statement,
    @Help(
            fr = "L'identifiant du déploiement, ou organisation pour l'organisation elle-même.",
            en = "The id of the deployment, or organisation for the organisation itself.")
        Fact<String> deployment,
    @Help(
            fr = "Ce dont parle le constat, decisions/reject ; tout le déploiement à défaut.",
            en = "What the finding is about, decisions/reject; all of the deployment if left out.")
        Fact<String> subject,
    @Help(
            fr = "Pourquoi ces constats sont acceptés pour un temps.",
            en = "Why these findings are accepted for a time.")
        Fact<String> reason,
    @Help(
            fr = "Qui suit la levée et la suite à donner.",
            en = "Who looks after the waiver and what comes next.")
        Fact<String> owner,
    @Help(
            fr =
                "L'instance ou l'accord qui l'a acceptée ; obligatoire quand il s'agit du dialogue"
                    + " social.",
            en = "The body or agreement that accepted it; compulsory where it is about dialogue.")
        Fact<String> agreedWith,
    @Help(fr = "Le dernier jour où elle vaut.", en = "The last day on which it holds.")
        Fact<PartialDate> expires) {

  /** Whether it speaks of a finding, whatever else it lacks. */
  boolean names(Finding finding) {
    return speaksOfRule(finding) && speaksOfSubject(finding.address());
  }

  private boolean speaksOfRule(Finding finding) {
    return rule.value().map(finding.rule().id()::equals).orElse(true)
        && statement
            .value()
            .map(id -> finding.rule().statements().stream().anyMatch(one -> one.id().equals(id)))
            .orElse(true);
  }

  private boolean speaksOfSubject(String address) {
    int slash = address.indexOf('/');
    String top = slash < 0 ? address : address.substring(0, slash);
    String below = slash < 0 ? "" : address.substring(slash + 1);
    return deployment.value().map(top::equals).orElse(false)
        && subject.value().map(below::equals).orElse(true);
  }

  /** Its rule or statement, for messages. */
  String about() {
    return rule.value().or(statement::value).orElse("");
  }
}
