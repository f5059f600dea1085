package org.dialia.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dialia.charter.Rule;
import org.dialia.charter.Severity;
import org.dialia.charter.Text;
import org.dialia.model.Answer;
import org.dialia.model.Decision;
import org.dialia.model.Deployment;
import org.dialia.model.Fact;
import org.dialia.model.Subject;
import org.dialia.model.Word;

/**
 * How severe a risk is, and how heavy a question: the gap that the rule points at, times what is at
 * stake for the person (effect × automation × reversibility × number concerned), lowered a step by
 * oversight proven on every point, raised by none. The weights are data; what the description does
 * not say weighs as ordinary.
 *
 * @param gap the weight of a rule's own severity, by its word
 * @param effect weights by the word of {@code decisions[].effect}, and {@code unknown}
 * @param automation weights by the word of {@code decisions[].automation}, and {@code unknown}
 * @param reversible weights by the word of {@code decisions[].reversible}, and {@code unknown}
 * @param number weights by the least number of cases a month, ascending, and {@code unknown}
 * @param change weights by the word of {@code change}, for what concerns a deployment as a whole,
 *     and {@code unknown}
 * @param noDecision the weight of a deployment that is known to decide nothing
 * @param from the least score of each severity, by its word
 */
public record SeverityScale(
    Map<String, Double> gap,
    Map<String, Double> effect,
    Map<String, Double> automation,
    Map<String, Double> reversible,
    Map<String, Double> number,
    Map<String, Double> change,
    double noDecision,
    Map<String, Double> from) {

  Grade grade(Rule rule, Outcome outcome, Subject subject, Optional<Deployment> deployment) {
    Rule.Grading grading = rule.grading();
    if (outcome == Outcome.RISK && grading.fixed()) {
      return Grade.fixed(grading.severity());
    }
    Severity own = outcome == Outcome.RISK ? grading.severity() : grading.weight();
    List<Grade.Factor> factors = new ArrayList<>();
    factors.add(new Grade.Factor("gap", say(own), weight(gap, own.word())));
    boolean lowered = false;
    if (subject instanceof Decision decision) {
      factors.addAll(stakes(decision));
      lowered = provenOversight(decision) == Answer.YES;
    } else if (deployment.isPresent()) {
      Deployment whole = deployment.get();
      factors.add(factor("change", whole.change(), change));
      Optional<List<Grade.Factor>> highest = highest(whole);
      if (highest.isPresent()) {
        factors.addAll(highest.get());
      } else if (whole.decisions().isComplete()) {
        factors.add(
            new Grade.Factor("decisions", Text.of("aucune décision", "no decision"), noDecision));
      }
    }
    double score = product(factors);
    Severity severity = severity(score);
    return new Grade(lowered ? severity.lower() : severity, score, factors, lowered);
  }

  /** What the heaviest decision of the deployment puts at stake; empty when none is described. */
  private Optional<List<Grade.Factor>> highest(Deployment deployment) {
    return deployment.decisions().elements().stream()
        .map(this::stakes)
        .max(Comparator.comparingDouble(SeverityScale::product));
  }

  private List<Grade.Factor> stakes(Decision decision) {
    return List.of(
        factor("effect", decision.effect(), effect),
        factor("automation", decision.automation(), automation),
        factor("reversibility", decision.reversible(), reversible),
        number(decision.casesPerMonth()));
  }

  /**
   * Whether a human is proven, on every point, to be able to depart from the output. Charter: HD-2.
   */
  private static Answer provenOversight(Decision decision) {
    var oversight = decision.oversight();
    Answer named = oversight.role().answer(role -> Answer.of(!role.equals("none")));
    return named
        .and(answer(oversight.authority()))
        .and(answer(oversight.trained()))
        .and(answer(oversight.seesInputs()))
        .and(answer(oversight.canStop()))
        .and(answer(oversight.overridesRecorded()))
        .and(oversight.minutesPerCase().answer(minutes -> Answer.of(minutes.doubleValue() >= 1)))
        .and(answer(oversight.justifiesOnlyDepartures()).not());
  }

  private static Answer answer(Fact<Answer> fact) {
    return fact.answer(value -> value);
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
    double weight =
        cases
            .value()
            .map(
                many ->
                    number.entrySet().stream()
                        .filter(step -> !step.getKey().equals("unknown"))
                        .filter(step -> Integer.parseInt(step.getKey()) <= many)
                        .max(Comparator.comparingInt(step -> Integer.parseInt(step.getKey())))
                        .map(Map.Entry::getValue)
                        .orElseThrow())
            .orElseGet(() -> weight(number, "unknown"));
    return new Grade.Factor("number", say(cases), weight);
  }

  private Severity severity(double score) {
    Severity severity = Severity.LOW;
    for (Severity step : Severity.values()) {
      if (score >= weight(from, step.word())) {
        severity = step;
      }
    }
    return severity;
  }

  private static double product(List<Grade.Factor> factors) {
    return factors.stream().mapToDouble(Grade.Factor::weight).reduce(1, (a, b) -> a * b);
  }

  private static double weight(Map<String, Double> weights, String word) {
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
