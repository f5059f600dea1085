package org.dialia.rules;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dialia.assessment.Background;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Frame;
import org.dialia.charter.SubjectKind;
import org.dialia.model.Positions;
import org.dialia.model.Subject;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What a description gives the rules to look at, without the engine.
 *
 * @param catalogue the words of the rules
 * @param background what the findings share
 * @param subjects what findings can be about: all that a rule can have a pattern for
 */
record Situation(
    Catalogue catalogue, Background background, Map<SubjectKind, List<Subject>> subjects) {

  /** A deployment as a case describes it. */
  static Situation ofDeployment(Case one, Case.Facts facts, Catalogue catalogue) {
    return new Situation(
        catalogue,
        new Background(
            Optional.of(facts.deployment().facts()),
            facts.deployment().positions(),
            frame(one, facts, catalogue)),
        CharterRules.subjects(facts.deployment().facts()));
  }

  /** An organisation as a case describes it. */
  static Situation ofOrganisation(Case one, Case.Facts facts, Catalogue catalogue) {
    return new Situation(
        catalogue,
        new Background(Optional.empty(), Positions.NONE, frame(one, facts, catalogue)),
        Map.of(SubjectKind.ORGANISATION, List.of(facts.organisation().facts())));
  }

  private static Frame frame(Case one, Case.Facts facts, Catalogue catalogue) {
    return new Frame(
        facts.organisation().facts(),
        facts.organisation().positions(),
        one.asOf(),
        catalogue.scale(),
        catalogue.hashes());
  }

  /** What these rules find, and that no other finds anything. */
  List<Finding> findings(Map<String, RuleLogic> rules) {
    Findings findings = new Findings(catalogue, background.organisation(), background.asOf());
    findings.add(background, subjects);
    List<Subject> facts = subjects.values().stream().flatMap(List::stream).toList();
    rules.forEach((id, logic) -> logic.run(facts, calling(id), findings));
    return findings.all(background, subjects);
  }

  /** What the engine hands to a rule, as far as the sink uses it: the name of the rule. */
  private static RuleContext calling(String id) {
    Object rule = answering(org.kie.api.definition.rule.Rule.class, "getName", id);
    return (RuleContext) answering(RuleContext.class, "getRule", rule);
  }

  private static Object answering(Class<?> type, String method, Object answer) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, called, arguments) -> {
          if (called.getName().equals(method)) {
            return answer;
          }
          throw new UnsupportedOperationException(called.getName());
        });
  }
}
