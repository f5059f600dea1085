package org.dialia.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dialia.charter.Rule;
import org.dialia.charter.Severity;
import org.dialia.charter.Text;
import org.dialia.model.Answer;
import org.dialia.model.Automation;
import org.dialia.model.Decision;
import org.dialia.model.Deployment;
import org.dialia.model.Fact;
import org.dialia.model.Word;

/**
 * How severe a risk is, and how heavy a question: the gap that the rule points at, times what is at
 * stake for the person (effect × automation × reversibility × number concerned), lowered a step by
 * oversight proven on every point, raised by none. The weights are data; what the description does
 * not say weighs as ordinary.
 *
 * @param gap the weight of a rule's own severity
 * @param effect weights by the word of {@code decisions[].effect}, and {@code unknown}
 * @param automation weights by the word of {@code decisions[].automation}, and {@code unknown}
 * @param reversible weights by the word of {@code decisions[].reversible}, and {@code unknown}
 * @param number weights by the least number of cases a month, ascending, and {@code unknown}
 * @param change weights by the word of {@code change}, for what concerns a deployment as a whole,
 *     and {@code unknown}
 * @param noDecision the weight of a deployment that is known to decide nothing
 * @param from the least score of each severity
 */
public record SeverityScale(
    Map<Severity, Double> gap,
    Map<String, Double> effect,
    Map<String, Double> automation,
    Map<String, Double> reversible,
    Map<String, Double> number,
    Map<String, Double> change,
    double noDecision,
    Map<Severity, Double> from) {

  private static final Severity[] SEVERITIES = Severity.values();

  /** What is at stake with one decision. */
  Stakes stakes(Decision decision) {
    return new Stakes(factors(decision), provenOversight(decision) == Answer.YES);
  }

  /** What is at stake with a deployment as a whole: its change, times its heaviest decision. */
  Stakes stakes(Deployment deployment) {
    List<Grade.Factor> factors = new ArrayList<>();
    factors.add(factor("change", deployment.change(), change));
    List<Grade.Factor> heaviest = List.of();
    for (Decision decision : deployment.decisions().elements()) {
      List<Grade.Factor> its = factors(decision);
      if (heaviest.isEmpty() || product(its) > product(heaviest)) {
        heaviest = its;
      }
    }
    factors.addAll(heaviest);
    if (heaviest.isEmpty() && deployment.decisions().isComplete()) {
      factors.add(
          new Grade.Factor("decisions", Text.of("aucune décision", "no decision"), noDecision));
    }
    return new Stakes(factors, false);
  }

  /** The grade of a finding, with its numbers. */
  Grade grade(Rule rule, Outcome outcome, Stakes stakes) {
    if (isFixed(rule, outcome)) {
      return Grade.fixed(rule.grading().severity());
    }
    Severity own = own(rule, outcome);
    List<Grade.Factor> factors = new ArrayList<>();
    factors.add(new Grade.Factor("gap", say(own), weight(gap, own)));
    factors.addAll(stakes.factors());
    return new Grade(
        severity(rule, outcome, stakes), score(rule, outcome, stakes), factors, stakes.lowered());
  }

  /** The product of all factors; 0 where the rule fixes the severity. */
  double score(Rule rule, Outcome outcome, Stakes stakes) {
    return isFixed(rule, outcome) ? 0 : weight(gap, own(rule, outcome)) * stakes.product();
  }

  /** The severity of a finding, without its numbers. */
  Severity severity(Rule rule, Outcome outcome, Stakes stakes) {
    if (isFixed(rule, outcome)) {
      return rule.grading().severity();
    }
    Severity severity = severity(score(rule, outcome, stakes));
    return stakes.lowered() ? severity.lower() : severity;
  }

  private static boolean isFixed(Rule rule, Outcome outcome) {
    return outcome == Outcome.RISK && rule.grading().fixed();
  }

  private static Severity own(Rule rule, Outcome outcome) {
    return outcome == Outcome.RISK ? rule.grading().severity() : rule.grading().weight();
  }

  /**
   * What is at stake, apart from the rule.
   *
   * @param factors what is multiplied
   * @param product their product
   * @param lowered whether oversight proven on every point lowers the result by a step
   */
  record Stakes(List<Grade.Factor> factors, double product, boolean lowered) {
    static final Stakes ORDINARY = new Stakes(List.of(), false);

    Stakes(List<Grade.Factor> factors, boolean lowered) {
      this(List.copyOf(factors), SeverityScale.product(factors), lowered);
    }
  }

  private List<Grade.Factor> factors(Decision decision) {
    return List.of(
        factor("effect", decision.effect(), effect),
        factor("automation", decision.automation(), automation),
        factor("reversibility", decision.reversible(), reversible),
        number(decision.casesPerMonth()));
  }

  /**
   * Whether a human is proven, on every point, to be able to depart from the output before it takes
   * effect, and nobody has found otherwise. A point that is called not applicable proves nothing.
   * Charter: HD-2.
   */
  private static Answer provenOversight(Decision decision) {
    var oversight = decision.oversight();
    // Nobody has to have looked; but what was found otherwise outweighs what is declared.
    Answer found = oversight.foundEffective().answer(value -> value);
    return proof(decision.automation(), how -> how.compareTo(Automation.ACTS_UNLESS_VETOED) < 0)
        .and(proof(oversight.role(), role -> !role.equals("none")))
        .and(proof(oversight.authority()))
        .and(proof(oversight.trained()))
        .and(proof(oversight.seesInputs()))
        .and(proof(oversight.canStop()))
        .and(proof(oversight.overridesRecorded()))
        .and(proof(oversight.minutesPerCase(), minutes -> minutes.doubleValue() >= 1))
        .and(proof(oversight.justifiesOnlyDepartures()).not())
        .and(found == Answer.UNKNOWN ? Answer.YES : found);
  }

  private static Answer proof(Fact<Answer> fact) {
    return fact.isNotApplicable() ? Answer.UNKNOWN : fact.answer(value -> value);
  }

  private static <T> Answer proof(Fact<T> fact, Predicate<T> test) {
    return fact.isNotApplicable()
        ? Answer.UNKNOWN
        : fact.answer(value -> Answer.of(test.test(value)));
  }

  private static Grade.Factor factor(
      String name, Fact<? extends Word> fact, Map<String, Double> weights) {
    // Of disputed voices the heaviest counts: nothing is played down because someone contests it.
    double weight =
        fact.isDisputed() && !fact.voices().isEmpty()
            ? fact.voices().values().stream()
                .mapToDouble(word -> weight(weights, word.word()))
                .max()
                .orElseThrow()
            : weight(weights, fact.value().map(Word::word).orElse("unknown"));
    return new Grade.Factor(name, say(fact), weight);
  }

  private Grade.Factor number(Fact<Integer> cases) {
    double weight = weight(number, "unknown");
    if (cases.isKnown()) {
      int many = cases.value().orElseThrow();
      int reached = -1;
      for (Map.Entry<String, Double> step : number.entrySet()) {
        int least = step.getKey().equals("unknown") ? -1 : Integer.parseInt(step.getKey());
        if (least <= many && least > reached) {
          reached = least;
          weight = step.getValue();
        }
      }
    }
    return new Grade.Factor("number", say(cases), weight);
  }

  private Severity severity(double score) {
    Severity severity = Severity.LOW;
    for (Severity step : SEVERITIES) {
      if (score >= weight(from, step)) {
        severity = step;
      }
    }
    return severity;
  }

  private static double product(List<Grade.Factor> factors) {
    double product = 1;
    for (Grade.Factor factor : factors) {
      product *= factor.weight();
    }
    return product;
  }

  private static <W> double weight(Map<W, Double> weights, W word) {
    Double weight = weights.get(word);
    if (weight == null) {
      throw new IllegalStateException("the severity scale has no weight for " + word);
    }
    return weight;
  }

  private static Text say(Object said) {
    return Text.from(language -> Phrases.say(said, language));
  }
}
