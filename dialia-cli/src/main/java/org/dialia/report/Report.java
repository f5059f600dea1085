package org.dialia.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Ids;
import org.dialia.assessment.OrganisationAssessment;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.PrincipleResult;
import org.dialia.assessment.RuleBaseId;
import org.dialia.charter.Language;
import org.dialia.charter.Principle;
import org.dialia.io.Problem;

/**
 * What a run has to say, in one language: the assessments of each input, in order, and what could
 * not be read.
 *
 * @param version the version of the tool
 * @param ruleBase which rules were used
 * @param asOf the date of the assessments
 * @param language the language of all texts
 * @param withAll whether the clear and not-applicable outcomes are wanted too
 * @param view for whom it is
 * @param mapping the SHA-256 of the mapping that gives tables their meaning; empty where there is
 *     none
 * @param inputs what came of each input
 */
public record Report(
    String version,
    RuleBaseId ruleBase,
    LocalDate asOf,
    Language language,
    boolean withAll,
    View view,
    Optional<String> mapping,
    List<InputResult> inputs) {

  /** How many of the next steps a summary of the plan shows. */
  static final int NEXT_STEPS = 3;

  public Report {
    inputs = List.copyOf(inputs);
  }

  /**
   * What came of one input.
   *
   * @param name the name as the caller gave it
   * @param sha256 of its bytes; empty when it could not be opened, or where no report tells it
   * @param organisation the assessment of the organisation; empty when the input states none
   * @param deployments the assessments of the deployments without problems
   * @param problems what could not be used, and why
   */
  public record InputResult(
      String name,
      Optional<String> sha256,
      Optional<OrganisationAssessment> organisation,
      List<Assessment> deployments,
      List<Problem> problems) {

    public InputResult {
      deployments = List.copyOf(deployments);
      problems = List.copyOf(problems);
    }

    /**
     * The dialogue steps that are held for the organisation as a whole, each a single time, with
     * the deployments it serves.
     */
    DialoguePlan organisationPlan() {
      return DialoguePlan.ofOrganisation(
          ownPlan(), deployments.stream().map(Assessment::plan).toList());
    }

    /**
     * The steps that the findings of the organisation itself call for; none where there is none.
     */
    DialoguePlan ownPlan() {
      return organisation
          .map(OrganisationAssessment::plan)
          .orElseGet(() -> new DialoguePlan(List.of()));
    }

    /** The name of the organisation; empty when the input states none. */
    String organisationName() {
      return organisation.map(its -> its.organisation().label()).orElse("");
    }
  }

  /**
   * Looks up what ids are hashed with, which Java takes its time with; for reports in words that
   * are written at the end, while there is something to wait for.
   */
  public static void prepare() {
    Ids.hash("");
  }

  /** What could not be used in all inputs. */
  public List<Problem> problems() {
    return inputs.stream().flatMap(input -> input.problems().stream()).toList();
  }

  /** The risks by principle, in the order of the charter, the most severe first. */
  static Map<Principle, List<Finding>> risks(
      List<PrincipleResult> principles, List<Finding> findings) {
    Map<Principle, List<Finding>> risks = new LinkedHashMap<>();
    for (PrincipleResult result : principles) {
      List<Finding> its = new ArrayList<>();
      for (Finding finding : findings) {
        if (finding.outcome() == Outcome.RISK
            && finding.rule().principle().id().equals(result.principle().id())) {
          its.add(finding);
        }
      }
      its.sort(bySeverity());
      if (!its.isEmpty()) {
        risks.put(result.principle(), its);
      }
    }
    return risks;
  }

  /** The questions, the heaviest first. */
  static List<Finding> questions(List<Finding> findings) {
    List<Finding> questions = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.outcome() == Outcome.QUESTION) {
        questions.add(finding);
      }
    }
    questions.sort(bySeverity());
    return questions;
  }

  /** The findings that are neither: clear, not applicable, not assessed. */
  static List<Finding> others(List<Finding> all) {
    return all.stream().filter(finding -> !finding.outcome().speaks()).toList();
  }

  /** The most severe first; for findings that have a severity or a weight. */
  static Comparator<Finding> bySeverity() {
    // By hand, since Java makes the code of Comparator.comparing anew at every start.
    return (one, other) -> other.severity().orElseThrow().compareTo(one.severity().orElseThrow());
  }
}
