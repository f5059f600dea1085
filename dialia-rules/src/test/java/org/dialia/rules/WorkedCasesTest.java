package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Label;
import org.dialia.assessment.PrincipleResult;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Severity;
import org.dialia.io.Input;
import org.dialia.io.InventoryStream;
import org.dialia.io.Trees;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real deployments, from the public record, and what the charter says of them. An expected risk
 * must come out as one, nothing else may; an expected clear may come out as a light question; a
 * severity may differ by a step.
 */
class WorkedCasesTest {

  private static final CharterRules RULES = CharterRules.load();

  private static final Path CASES = Path.of("src/test/resources/org/dialia/rules/cases");

  @ParameterizedTest
  @ValueSource(strings = {"c01", "c04", "c08", "c21", "c30", "c33", "c39a", "c39b"})
  void labels_are_those_of_the_record(String name) throws IOException {
    Map<String, Object> expected = expected(name);
    Assessment assessment = assess(name, expected);
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<?, ?> one : ((Map<?, ?>) expected.get("expected")).entrySet()) {
      String principle = one.getKey().toString();
      List<?> label = (List<?>) one.getValue();
      PrincipleResult.Standing standing = standing(assessment, principle);
      if (!fits(standing, label.get(0).toString(), label.get(1).toString())) {
        wrong.add(
            principle
                + " should be "
                + label
                + ", is "
                + standing
                + ": "
                + findings(assessment, principle));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"c01", "c04", "c08", "c21", "c30", "c33", "c39b"})
  void the_plan_has_the_steps_of_the_record(String name) throws IOException {
    Map<String, Object> expected = expected(name);
    List<String> planned =
        assess(name, expected).plan().required().stream().map(one -> one.step().id()).toList();
    Map<?, ?> steps = (Map<?, ?>) expected.get("steps");
    assertThat(steps).isNotEmpty();
    steps.forEach((said, step) -> assertThat(planned).as("%s", said).contains(step.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"c01", "c04", "c08", "c21", "c30", "c33", "c39a", "c39b"})
  void the_order_of_the_plan_is_sensible(String name) throws IOException {
    List<DialogueStep> planned = assess(name, expected(name)).plan().required();
    List<String> ids = planned.stream().map(one -> one.step().id()).toList();
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    List<String> wrong = new ArrayList<>();
    for (DialogueStep step : planned) {
      for (String first : step.step().after()) {
        if (ids.contains(first) && ids.indexOf(first) > ids.indexOf(step.step().id())) {
          wrong.add(step.step().id() + " stands before " + first);
        }
      }
    }
    assertThat(wrong).isEmpty();
    if (ids.contains("suspension")) {
      // Use is suspended until something is done, so something has to be open.
      assertThat(planned)
          .anyMatch(one -> one.status().open() && !one.step().id().equals("suspension"));
    }
  }

  private static Map<String, Object> expected(String name) throws IOException {
    try (InputStream in = Files.newInputStream(CASES.resolve(name + ".expected.yaml"))) {
      return Trees.yaml(in);
    }
  }

  private static Assessment assess(String name, Map<String, Object> expected) throws IOException {
    LocalDate date = LocalDate.parse(expected.get("assessed_at").toString());
    try (InventoryStream stream = InventoryStream.open(Input.of(CASES.resolve(name + ".yaml")))) {
      var described = stream.next();
      assertThat(stream.problems()).isEmpty();
      return RULES.assess(described.orElseThrow(), stream.organisation().orElseThrow(), date);
    }
  }

  private static PrincipleResult.Standing standing(Assessment assessment, String name) {
    if (name.equals("general_interest")) {
      return assessment.views().get(Assessment.GENERAL_INTEREST);
    }
    Optional<DialoguePhase> phase = phase(name);
    PrincipleResult result = result(assessment, phase.isPresent() ? "social_dialogue" : id(name));
    return phase.isPresent() ? result.phases().get(phase.get()) : result.standing();
  }

  private static PrincipleResult result(Assessment assessment, String id) {
    return assessment.principles().stream()
        .filter(one -> one.principle().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String id(String name) {
    return name.equals("stakeholder_dialogue") ? "parties" : name;
  }

  private static Optional<DialoguePhase> phase(String name) {
    return name.startsWith("dialogue_")
        ? Optional.of(DialoguePhase.valueOf(name.substring(9).toUpperCase(java.util.Locale.ROOT)))
        : Optional.empty();
  }

  private static boolean fits(PrincipleResult.Standing standing, String label, String weight) {
    if (label.equals("CLEAR")) {
      return standing.label() == Label.CLEAR
          || (standing.label() == Label.QUESTION
              && standing.severity().orElseThrow().compareTo(Severity.MEDIUM) <= 0);
    }
    return standing.label().name().equals(label)
        && standing
            .severity()
            .map(
                one ->
                    Math.abs(
                            List.of(Severity.values()).indexOf(one)
                                - List.of("low", "medium", "high", "critical").indexOf(weight))
                        <= 1)
            .orElse(false);
  }

  private static List<String> findings(Assessment assessment, String name) {
    return assessment.findings().stream()
        .filter(
            finding ->
                phase(name)
                    .map(phase -> finding.phases().contains(phase))
                    .orElse(finding.rule().principle().id().equals(id(name))))
        .map(WorkedCasesTest::told)
        .toList();
  }

  private static String told(Finding finding) {
    return finding + " " + finding.severity().orElseThrow().word();
  }
}
