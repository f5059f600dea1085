package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.dialia.charter.Severity;
import org.dialia.io.Trees;
import org.dialia.model.Answer;
import org.dialia.model.AssessmentStatus;
import org.dialia.model.BiasResult;
import org.dialia.model.Change;
import org.dialia.model.ChoiceCriterion;
import org.dialia.model.Comparison;
import org.dialia.model.Consequence;
import org.dialia.model.Deployment;
import org.dialia.model.Documents;
import org.dialia.model.Fact;
import org.dialia.model.FactDescription;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.FirstAssociation;
import org.dialia.model.FreedTimeUse;
import org.dialia.model.Organisation;
import org.dialia.model.PartialDate;
import org.dialia.model.Participation;
import org.dialia.model.RandomInventories;
import org.dialia.model.RequestAnswer;
import org.dialia.model.SharingRule;
import org.dialia.model.StudyMethod;
import org.dialia.model.Undoing;
import org.dialia.model.Word;

/**
 * A safeguard that is there never makes things worse: with one set to its best value, no risk comes
 * up that was not there, and no severity rises.
 *
 * <p>A risk may become a question, and a question may come up or stay, since a safeguard may
 * contradict something else or open the next thing to ask. What a finding weighs may not rise as
 * long as it stays a risk, or stays a question. Exceptions are listed with their reason: a
 * safeguard can say that there is something to look at.
 */
class SafeguardProperties {

  private static final CharterRules RULES = CharterRules.load();
  private static final List<Sample> WRITTEN = Sample.written();
  private static final int CHANGES = 6;

  /** By safeguard and rule, why the rule may find more. */
  private static final Map<String, String> EXCEPTIONS = exceptions();

  /** Facts that are best when they are so. */
  private static final String YES =
      """
      organisation.strategy.covers_ai
      organisation.workforce_plan.covers_ai
      organisation.ai_register.exists
      organisation.ai_register.up_to_date
      organisation.ai_register.open_to_representatives
      organisation.sector_means.pooled
      organisation.sector_means.support_used
      pilot.stop_criteria
      need.stated_before_tool
      need.requirements_from_work
      need.organisation_options_compared
      need.debated_with_strategy
      system.contract.audit_right
      system.contract.exit_clause
      system.contract.portability
      system.contract.liability_shared
      system.contract.price_revision_bounded
      system.transparency.limits_documented
      system.transparency.accuracy_published
      system.transparency.incidents_logged
      system.transparency.authority_file_ready
      system.transparency.authority_contact
      system.learning_data.covers_real_work
      system.learning_data.gaps_documented
      system.alternatives.compared
      system.alternatives.without_ai
      system.acceptance.criteria_agreed
      system.acceptance.reliability.measured
      system.acceptance.acceptability_measured
      system.acceptance.bias_test.done
      roles[].informed
      roles[].trained
      roles[].heard
      tasks[].real[].considered
      tasks[].trial_in_real_situation
      tasks[].adjusted_after_trial
      tasks[].upkeep.counted_as_work
      tasks[].practised_without_system
      decisions[].repaired_when_wrong
      decisions[].oversight.authority
      decisions[].oversight.trained
      decisions[].oversight.sees_inputs
      decisions[].oversight.judges_before_output
      decisions[].oversight.can_stop
      decisions[].oversight.overrides_recorded
      decisions[].oversight.found_effective
      decisions[].person.informed
      decisions[].person.reasons_given
      decisions[].person.can_contest
      decisions[].person.access_to_data_given
      decisions[].person.alternative_offered
      decisions[].person.human_review
      data_flows[].proportionate
      data_flows[].can_object
      data_flows[].transfer_safeguards
      data_flows[].minimised
      data_flows[].secured
      data_flows[].subjects_informed
      data_flows[].subjects_can_access
      data_flows[].subjects_can_correct
      data_flows[].accurate
      data_flows[].impact_assessment.representatives_heard
      effects.psychosocial_assessed
      effects.indicators_followed
      effects.incidents[].corrected
      effects.jobs.redeployment_plan
      effects.skills.plan
      effects.skills.classification_reviewed
      value.gains[].measured
      value.workers_works_or_data_compensated
      dialogue.events[].reasoned_reply
      dialogue.events[].led_to_change
      dialogue.warnings.acted_on
      dialogue.follow_up_committee
      dialogue.means.expert
      dialogue.means.hours
      dialogue.means.budget
      dialogue.means.information_access
      dialogue.means.system_shown
      dialogue.lessons_recorded
      dialogue.alert_channel
      reversibility.plan
      reversibility.manual_fallback
      reversibility.stop_criteria
      reversibility.data_removal
      parties.all_identified
      parties.forum
      parties.representatives_present
      parties.joint_body
      public_interest.contribution
      public_interest.vulnerable_groups_considered
      public_interest.algorithm_published
      public_interest.recourse
      public_interest.environment_assessed
      """;

  /** Facts that are best when they are not so. */
  private static final String NO =
      """
      system.contract.data_reuse_by_supplier
      system.contract.unilateral_changes
      system.practices.emotion_recognition
      system.practices.biometric_categorisation
      system.practices.biometric_identification
      system.practices.social_scoring
      system.practices.trait_inference
      system.acceptance.discriminatory_effect_found
      tasks[].targets_imposed_by_system
      decisions[].oversight.justifies_only_departures
      decisions[].person.burden_of_proof_on_person
      data_flows[].continuous
      data_flows[].outside_working_time
      data_flows[].live_view
      data_flows[].outside_eea
      effects.jobs.dismissals_linked
      dialogue.decided_before_dialogue
      dialogue.collective_rights_penalised
      """;

  private static final Map<String, Best> SAFEGUARDS = safeguards();

  private static final List<Worse> OF_WRITTEN = ofWritten();

  private static Map<String, Best> safeguards() {
    Map<String, Best> best = new LinkedHashMap<>();
    YES.lines().forEach(path -> best.put(path, to(Answer.YES)));
    NO.lines().forEach(path -> best.put(path, to(Answer.NO)));
    best.put("organisation.strategy.discussed_on", last());
    best.put("organisation.workforce_plan.signed_on", last());
    best.put("organisation.agreements[].review_every_months", down(1));
    best.put("system.transparency.logs_kept_days", up(3650));
    best.put("system.transparency.logic_explained_to", and("cse"));
    best.put("system.transparency.documentation_shared_with", and("cse"));
    best.put("system.alternatives.criteria", and(ChoiceCriterion.WORKING_CONDITIONS));
    best.put("system.acceptance.agreed_with", and("cse"));
    best.put("system.acceptance.reliability.error_rate_pct", down(0));
    best.put("system.acceptance.reliability.against_people", to(Comparison.BETTER));
    best.put(
        "system.acceptance.bias_test.result",
        to(BiasResult.NONE_FOUND, BiasResult.FOUND_AND_CORRECTED));
    best.put("roles[].training_hours", up(100));
    best.put("roles[].consequences_examined", and((Object[]) Consequence.values()));
    best.put("tasks[].study.method", to(StudyMethod.OBSERVATION));
    best.put("tasks[].study.situations", up(100));
    best.put("tasks[].study.workers", up(100));
    best.put("tasks[].study.after_date", last());
    best.put("tasks[].workers_took_part", and(Participation.DESIGN));
    best.put("tasks[].freed_time.used_for", and(FreedTimeUse.TRAINING));
    best.put("decisions[].reversible", to(Undoing.EASILY));
    best.put("decisions[].system_alerts.acted_on_pct", up(100));
    best.put("decisions[].oversight.minutes_per_case", up(100));
    best.put("decisions[].person.answer_within_days", down(1));
    best.put("data_flows[].retention_days", down(0));
    best.put("data_flows[].impact_assessment.status", to(AssessmentStatus.DONE));
    best.put("effects.risk_document_updated_on", last());
    best.put("effects.jobs.guarantee_months", up(120));
    best.put("effects.skills.training_hours_per_worker", up(100));
    best.put("value.gains[].shares.workers", up(1));
    best.put("value.sharing.rule", to(SharingRule.NEGOTIATED));
    best.put("value.sharing.agreed_with", and("cse"));
    best.put("dialogue.first_associated_at", to(FirstAssociation.IDEA));
    best.put("dialogue.events[].documents", to(Documents.FULL));
    best.put("dialogue.requests[].answer", to(RequestAnswer.GRANTED));
    best.put("dialogue.review_every_months", down(1));
    best.put("dialogue.agreements[].review_every_months", down(1));
    best.put("reversibility.tested_on", last());
    best.put("public_interest.access_effect", to(Change.BETTER));
    return best;
  }

  /** The best that can be said in one place. */
  @FunctionalInterface
  private interface Best {
    Object said(Sample.Place place);
  }

  /** The first of these; the others are as good. */
  private static Best to(Object... best) {
    return place ->
        ((Fact<?>) place.said()).answer(value -> Answer.of(List.of(best).contains(value)))
                == Answer.YES
            ? place.said()
            : Fact.of(best[0]);
  }

  /** At least that many. */
  private static Best up(int best) {
    return place -> number(place, value -> Math.max(value, best), best);
  }

  /** At most that many. */
  private static Best down(int best) {
    return place -> number(place, value -> Math.min(value, best), best);
  }

  private static Object number(Sample.Place place, DoubleUnaryOperator better, int best) {
    double value =
        ((Fact<?>) place.said())
            .value()
            .map(said -> better.applyAsDouble(((Number) said).doubleValue()))
            .orElse((double) best);
    return place.fact().kind() == FactDescription.Kind.WHOLE
        ? Fact.of((int) value)
        : Fact.of(BigDecimal.valueOf(value));
  }

  /** A day after all others. */
  private static Best last() {
    return place -> Fact.of(PartialDate.parse("2199-12-31").orElseThrow());
  }

  /** What the list says, and these. */
  private static Best and(Object... better) {
    return place -> {
      FactList<?> said = (FactList<?>) place.said();
      Set<Object> elements = new LinkedHashSet<>(said.elements());
      elements.addAll(List.of(better));
      // The word that there is none goes, since there is one.
      elements.removeIf(one -> one instanceof Word word && word.word().equals("none"));
      return said.isComplete()
          ? FactList.complete(List.copyOf(elements))
          : FactList.open(List.copyOf(elements));
    };
  }

  @Example
  void safeguards_are_facts_of_the_model() {
    Set<String> facts = new TreeSet<>();
    FactSheet.of(Deployment.class).walk((path, fact) -> facts.add(path));
    FactSheet.of(Organisation.class).walk((path, fact) -> facts.add("organisation." + path));

    assertThat(facts).containsAll(SAFEGUARDS.keySet());
  }

  @Example
  void in_written_descriptions_no_safeguard_makes_things_worse() {
    assertThat(OF_WRITTEN).filteredOn(one -> !EXCEPTIONS.containsKey(one.key())).isEmpty();
  }

  @Example
  void safeguards_that_let_a_risk_be_seen_are_listed_with_the_reason() {
    assertThat(OF_WRITTEN).extracting(Worse::key).containsAll(EXCEPTIONS.keySet());
    assertThat(EXCEPTIONS.values()).doesNotContain("");
  }

  /**
   * In the worked cases and the examples each safeguard; in a case of a rule those that a case of
   * the rule, or an exception for it, speaks of.
   */
  private static List<Worse> ofWritten() {
    List<Worse> worse = new ArrayList<>();
    Map<String, Set<String>> spokenOf = new HashMap<>();
    try {
      for (Sample sample : Sample.ofFiles()) {
        worse.addAll(worse(sample, SAFEGUARDS.keySet()));
      }
      for (Case one : Case.all()) {
        Set<String> safeguards = spokenOf.computeIfAbsent(one.rule(), none -> new TreeSet<>());
        Sample.of(one)
            .places()
            .forEach(
                (path, place) -> {
                  if (!place.said().equals(place.fact().blank())
                      || EXCEPTIONS.containsKey(kind(path) + " " + one.rule())) {
                    safeguards.add(kind(path));
                  }
                });
      }
      for (Case one : Case.all()) {
        worse.addAll(worse(Sample.of(one), Objects.requireNonNull(spokenOf.get(one.rule()))));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return worse;
  }

  @Property(tries = 60, seed = "20260305", shrinking = ShrinkingMode.OFF)
  void in_random_descriptions_no_safeguard_makes_things_worse(@ForAll long seed) {
    RandomInventories inventories = new RandomInventories(seed);
    Sample sample =
        new Sample("random", inventories.organisation(), inventories.deployment(), Sample.DATE);

    assertThat(unexpected(sample)).isEmpty();
  }

  @Property(tries = 150, seed = "20260306", shrinking = ShrinkingMode.OFF)
  void in_written_descriptions_changed_at_random_no_safeguard_makes_things_worse(
      @ForAll long seed) {
    assertThat(unexpected(changed(new Random(seed)))).isEmpty();
  }

  private static List<Worse> unexpected(Sample sample) {
    return worse(sample, SAFEGUARDS.keySet()).stream()
        .filter(one -> !EXCEPTIONS.containsKey(one.key()))
        .toList();
  }

  /** A written description with a few facts said otherwise. */
  private static Sample changed(Random random) {
    Sample sample = WRITTEN.get(random.nextInt(WRITTEN.size()));
    List<String> paths = List.copyOf(sample.places().keySet());
    for (int left = CHANGES; left > 0; left--) {
      String path = paths.get(random.nextInt(paths.size()));
      Sample.Place place = sample.places().get(path);
      if (place != null) {
        List<Object> others = new OtherFacts(sample, List.of()).at(place, List.of());
        Sample other = sample.with(path, others.get(random.nextInt(others.size())));
        sample = other.isConsistent() ? other : sample;
      }
    }
    return sample;
  }

  /**
   * A finding that got worse with a safeguard.
   *
   * @param safeguard the safeguard, in whichever element of a list
   * @param rule the rule that finds more
   * @param told what was said where, and what came of it
   */
  private record Worse(String safeguard, String rule, String told) {
    String key() {
      return safeguard + " " + rule;
    }
  }

  /** The path of a fact, whichever the elements of the lists on the way. */
  private static String kind(String path) {
    return path.replaceAll("\\[[^]]*]", "[]");
  }

  /** What gets worse with one of these safeguards set to its best value, each in turn. */
  private static List<Worse> worse(Sample sample, Set<String> safeguards) {
    List<Worse> worse = new ArrayList<>();
    Map<String, Finding> before = findings(sample);
    sample
        .places()
        .forEach(
            (path, place) -> {
              String safeguard = kind(path);
              Best best = safeguards.contains(safeguard) ? SAFEGUARDS.get(safeguard) : null;
              // What does not apply has no best value.
              if (best != null && !notApplicable(place.said())) {
                Object said = best.said(place);
                Sample better = sample.with(path, said);
                if (!said.equals(place.said()) && better.isConsistent()) {
                  String change = path + ": " + said + " instead of " + place.said();
                  for (Finding after : findings(better).values()) {
                    Finding earlier = Objects.requireNonNull(before.get(key(after)));
                    if (isWorse(earlier, after)) {
                      worse.add(
                          new Worse(
                              safeguard,
                              after.rule().id(),
                              sample.name() + ", " + change + ": " + told(earlier, after)));
                    }
                  }
                }
              }
            });
    return worse;
  }

  private static boolean notApplicable(Object said) {
    return said instanceof Fact<?> fact
        ? fact.isNotApplicable()
        : ((FactList<?>) said).isNotApplicable();
  }

  private static String key(Finding finding) {
    return finding.rule().id() + " " + finding.address();
  }

  private static Map<String, Finding> findings(Sample sample) {
    Map<String, Finding> findings = new HashMap<>();
    sample.findings(RULES).forEach(finding -> findings.put(key(finding), finding));
    return findings;
  }

  private static boolean isWorse(Finding before, Finding after) {
    return after.outcome() == before.outcome()
        ? after.severity().orElse(Severity.LOW).compareTo(before.severity().orElse(Severity.LOW))
            > 0
        : after.outcome() == Outcome.RISK;
  }

  private static String told(Finding before, Finding after) {
    return after + " " + after.severity() + " instead of " + before + " " + before.severity();
  }

  private static Map<String, String> exceptions() {
    Map<String, String> reasons = new LinkedHashMap<>();
    try (InputStream in =
        Files.newInputStream(
            Path.of("src/test/resources/org/dialia/rules/safeguards-that-reveal.yaml"))) {
      for (Object one : (List<?>) Trees.yaml(in).get("exceptions")) {
        Map<?, ?> its = (Map<?, ?>) one;
        for (Object safeguard : (List<?>) its.get("safeguards")) {
          reasons.put(safeguard + " " + its.get("rule"), its.get("reason").toString());
        }
      }
      return reasons;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
