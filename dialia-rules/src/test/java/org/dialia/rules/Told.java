package org.dialia.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Finding;
import org.dialia.charter.Language;

/** All that is said of a deployment, to the letter, so that two assessments can be compared. */
final class Told {

  private Told() {}

  static String of(Assessment assessment) {
    return of(assessment.all())
        + assessment.principles().stream()
            .map(result -> result.principle().id() + result.standing() + result.phases())
            .collect(Collectors.joining("\n"))
        + assessment.views()
        + assessment.plan().steps().stream().map(Told::of).collect(Collectors.joining("\n"));
  }

  private static String of(DialogueStep step) {
    return String.join(
        "|",
        step.toString(),
        step.id(),
        step.latest().toString(),
        step.earliest().toString(),
        step.missing().stream().map(DialogueStep.Part::key).toList().toString(),
        step.findings().toString(),
        step.evidence().toString(),
        step.law().toString());
  }

  static String of(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                String.join(
                    "|",
                    finding.toString(),
                    finding.id(),
                    finding.severity().toString(),
                    finding.message().in(Language.FR),
                    finding.evidence().toString(),
                    finding.law().toString()))
        .collect(Collectors.joining("\n"));
  }
}
