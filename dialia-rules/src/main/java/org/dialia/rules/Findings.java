package org.dialia.rules;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dialia.assessment.Background;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.dialia.charter.Rule;
import org.dialia.charter.SubjectKind;
import org.dialia.model.Answer;
import org.dialia.model.Claim;
import org.dialia.model.Deployment;
import org.dialia.model.FactList;
import org.dialia.model.Leaf;
import org.dialia.model.Organisation;
import org.dialia.model.Subject;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/**
 * Where the rules report what they found: one finding per rule and subject. Public only because
 * rules are compiled.
 *
 * <p>One sink takes the findings of several deployments of one organisation at one date, which the
 * rules look at in one go.
 */
public final class Findings {

  private final Catalogue catalogue;
  private final Organisation organisation;
  private final LocalDate asOf;
  // By identity: a record's own equality would walk the whole description.
  private final IdentityHashMap<Subject, Background> backgrounds = new IdentityHashMap<>();
  // What was reported of each subject, a place for each rule that looks at its kind.
  private final IdentityHashMap<Subject, @Nullable Finding[]> reported = new IdentityHashMap<>();

  Findings(Catalogue catalogue, Organisation organisation, LocalDate asOf) {
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.asOf = asOf;
  }

  /** Takes in what the rules will look at, and what it stands in. */
  void add(Background background, Map<SubjectKind, List<Subject>> subjects) {
    subjects.values().forEach(its -> its.forEach(one -> backgrounds.put(one, background)));
  }

  private Background background(Subject subject) {
    Background background = backgrounds.get(subject);
    if (background == null) {
      throw new IllegalStateException(
          "a rule looks at something that was not given: " + subject.id());
    }
    return background;
  }

  /**
   * Reports what a rule says of a subject.
   *
   * @param drools the rule that calls, as the engine hands it over
   * @param subject what the finding is about
   * @param scope whether the rule concerns the subject
   * @param defect whether what the charter warns of is so
   * @throws IllegalStateException when the rule has reported on the subject already
   */
  public void report(Object drools, Subject subject, Claim scope, Claim defect) {
    Catalogue.Place place = place(drools);
    put(place, subject, outcome(place.rule(), subject, scope, defect), List.of(defect, scope));
  }

  /**
   * Reports that a rule says nothing yet: its question makes sense only once another rule's
   * question is answered, and that one asks first.
   *
   * @param drools the rule that calls, as the engine hands it over
   * @param subject what it would be about
   * @throws IllegalStateException when the rule has reported on the subject already
   */
  public void defer(Object drools, Subject subject) {
    put(place(drools), subject, Outcome.NOT_ASSESSED, List.of());
  }

  /**
   * Reports what a rule says of a subject, or that it says nothing yet where neither the scope nor
   * the defect is certain: whether the rule concerns the subject is then another rule's question,
   * and that one asks first. Where those concerned differ on the scope, the others have their
   * answer and ask no more, so that this rule asks.
   *
   * @param drools the rule that calls, as the engine hands it over
   * @param subject what the finding is about
   * @param scope whether the rule concerns the subject
   * @param defect whether what the charter warns of is so
   * @throws IllegalStateException when the rule has reported on the subject already
   */
  public void reportOrDefer(Object drools, Subject subject, Claim scope, Claim defect) {
    Answer concerns = scope.answer();
    if (concerns.open() && concerns != Answer.DISPUTED && defect.answer().open()) {
      defer(drools, subject);
    } else {
      report(drools, subject, scope, defect);
    }
  }

  /**
   * Reports whether two things that a description says clash. It speaks only where both are said:
   * where one of them is unknown, in part so or disputed, another rule asks for that fact. It does
   * not ask for a better source either.
   *
   * @param drools the rule that calls, as the engine hands it over
   * @param subject what the finding is about
   * @param said whether the one thing is said
   * @param denied whether another one is said that does not fit it
   * @throws IllegalStateException when the rule has reported on the subject already
   */
  public void reportClash(Object drools, Subject subject, Claim said, Claim denied) {
    Catalogue.Place place = place(drools);
    Outcome outcome = outcome(place.rule(), subject, said, denied);
    if (outcome == Outcome.QUESTION && said.and(denied).answer() != Answer.YES) {
      defer(drools, subject);
    } else {
      put(place, subject, outcome, List.of(denied, said));
    }
  }

  private Catalogue.Place place(Object drools) {
    return catalogue.place(((RuleContext) drools).getRule().getName());
  }

  private void put(Catalogue.Place place, Subject subject, Outcome outcome, List<Claim> claims) {
    Rule rule = place.rule();
    @Nullable Finding[] its = reported.get(subject);
    if (its == null) {
      its = new Finding[catalogue.rules(rule.subject()).size()];
      reported.put(subject, its);
    }
    if (its[place.index()] != null) {
      throw new IllegalStateException(
          rule.id()
              + " reported twice on "
              + subject.getClass().getSimpleName()
              + " "
              + subject.id());
    }
    its[place.index()] = new Finding(background(subject), rule, subject, outcome, claims);
  }

  /** The deployment that a subject belongs to. A pattern for it would cost every rule a join. */
  public Deployment deployment(Subject subject) {
    return background(subject).deployment().orElseThrow();
  }

  /** The organisation around it. */
  public Organisation organisation() {
    return organisation;
  }

  /** The date of the assessment. */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * A number that the words of the calling rule name, with the reason for it.
   *
   * @throws IllegalStateException when they do not
   */
  public double threshold(Object drools, String name) {
    Rule rule = place(drools).rule();
    Rule.Threshold threshold = rule.thresholds().get(name);
    if (threshold == null) {
      throw new IllegalStateException(rule.id() + " has no threshold " + name);
    }
    return threshold.value();
  }

  private Outcome outcome(Rule rule, Subject subject, Claim scope, Claim defect) {
    Outcome outcome = Outcome.of(scope, defect);
    return switch (outcome) {
      case RISK -> rule.atMostQuestion() ? Outcome.QUESTION : Outcome.RISK;
      case QUESTION ->
          leftToTheListQuestion(rule, scope, defect) ? Outcome.NOT_ASSESSED : Outcome.QUESTION;
      case CLEAR ->
          // A claim about real work is not clear on management's declaration alone.
          Sourcing.adequate(defect, background(subject)) ? Outcome.CLEAR : Outcome.QUESTION;
      default -> outcome;
    };
  }

  /** Whether all that is open is a list that nobody gave, and another rule asks for that list. */
  private boolean leftToTheListQuestion(Rule rule, Claim scope, Claim defect) {
    LeftToAnother left = new LeftToAnother(rule);
    return (!scope.answer().open() || scope.everyDecisive(left))
        && (!defect.answer().open() || defect.everyDecisive(left));
  }

  /** Whether a fact is a list that nobody gave and another rule asks for. */
  private final class LeftToAnother implements Predicate<Leaf> {
    private final Rule rule;

    LeftToAnother(Rule rule) {
      this.rule = rule;
    }

    @Override
    public boolean test(Leaf leaf) {
      return leaf.said() instanceof FactList<?> list
          && list.isAbsent()
          && rule.asksFor().filter(leaf.path()::equals).isEmpty()
          && catalogue.asksFor(leaf.path());
    }
  }

  /**
   * One finding per rule and subject, in the order of the rules, then of the subjects; silent rules
   * do not apply.
   */
  List<Finding> all(Background background, Map<SubjectKind, List<Subject>> subjects) {
    int many = 0;
    for (Map.Entry<SubjectKind, List<Subject>> its : subjects.entrySet()) {
      many += catalogue.rules(its.getKey()).size() * its.getValue().size();
    }
    Finding[] all = new Finding[many];
    int next = 0;
    for (Catalogue.Place place : catalogue.places()) {
      Rule rule = place.rule();
      int index = place.index();
      for (Subject subject : subjects.getOrDefault(rule.subject(), List.of())) {
        @Nullable Finding[] its = reported.get(subject);
        Finding finding = its == null ? null : its[index];
        all[next++] =
            finding != null
                ? finding
                : new Finding(background, rule, subject, Outcome.NOT_APPLICABLE, List.of());
      }
    }
    return List.of(all);
  }
}
