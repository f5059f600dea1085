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
import org.dialia.model.Subject;
import org.dialia.model.Task;

/**
 * Whether a claim about real work stands on more than management's word: on those who do the work,
 * a document, an observation or a third party that checked. The nearest source that is stated
 * counts: that of the task, else that of the deployment; without one, a study of the work that went
 * to those who do it.
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
    Subject subject = leaf.nearest();
    Fact<Source> stated = subject.margin().source();
    if (subject instanceof Task task) {
      Fact<Source> nearer =
          leaf.step().startsWith("effects.")
              ? task.effects().margin().source()
              : leaf.step().startsWith("study.") ? task.study().margin().source() : stated;
      stated = nearer.isUnknown() ? stated : nearer;
      if (stated.isUnknown()
          && task.study().method().answer(how -> Answer.of(WITH_WORKERS.contains(how)))
              == Answer.YES) {
        return true;
      }
    }
    if (stated.isUnknown()) {
      stated = background.deployment().map(all -> all.margin().source()).orElse(Fact.unknown());
    }
    return stated.answer(source -> Answer.of(ENOUGH.contains(source))) == Answer.YES;
  }
}
