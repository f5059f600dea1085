package org.dialia.rules;

import java.util.EnumSet;
import java.util.Set;
import org.dialia.assessment.Background;
import org.dialia.model.Answer;
import org.dialia.model.Claim;
import org.dialia.model.Fact;
import org.dialia.model.Leaf;
import org.dialia.model.Source;
import org.dialia.model.StudyMethod;
import org.dialia.model.Task;

/**
 * Whether a claim about real work stands on more than management's word: on those who do the work,
 * a document, an observation or a third party that checked. The nearest source that is stated
 * counts: that of the map the fact stands in, such as the effects or the upkeep, else that of the
 * task, else that of the deployment; without one, a study of the work that went to those who do it.
 */
final class Sourcing {

  private static final Set<Source> ENOUGH =
      EnumSet.of(
          Source.DECLARED_BY_WORKERS,
          Source.DOCUMENTED,
          Source.OBSERVED,
          Source.VERIFIED_BY_THIRD_PARTY);
  private static final Set<StudyMethod> WITH_WORKERS =
      EnumSet.of(
          StudyMethod.INTERVIEW,
          StudyMethod.WORKSHOP,
          StudyMethod.OBSERVATION,
          StudyMethod.SIMULATION);

  private Sourcing() {}

  /** Whether every fact about real work that decides a claim is adequately sourced. */
  static boolean adequate(Claim claim, Background background) {
    return claim.everyDecisive(
        leaf -> !leaf.description().realWork() || adequate(leaf, background));
  }

  private static boolean adequate(Leaf leaf, Background background) {
    Fact<Source> stated = leaf.source();
    if (stated.isUnknown()) {
      stated = background.deployment().map(all -> all.margin().source()).orElse(stated);
    }
    if (stated.isUnknown() && leaf.nearest() instanceof Task task) {
      return task.study().method().answer(how -> Answer.of(WITH_WORKERS.contains(how)))
          == Answer.YES;
    }
    return stated.answer(source -> Answer.of(ENOUGH.contains(source))) == Answer.YES;
  }
}
