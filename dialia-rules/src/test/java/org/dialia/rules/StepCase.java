package org.dialia.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.StepStatus;
import org.dialia.io.Trees;

/**
 * One proof of a dialogue step, from its {@code .cases.yaml}: what a description says, and where
 * the step stands then.
 *
 * @param step the id of the step
 * @param title what the case shows
 * @param status where it must stand
 * @param expected what else must come out, by key: {@code missing} the keys of the parts that are
 *     missing, {@code earliest} and {@code latest} dates or {@code none}, {@code answers} rules
 *     whose findings it answers, {@code reason} the key of the reason why it is not required
 * @param asOf the date
 * @param organisation the facts of the organisation
 * @param given the facts of the deployment
 */
record StepCase(
    String step,
    String title,
    StepStatus status,
    Map<String, Object> expected,
    LocalDate asOf,
    Map<String, Object> organisation,
    Map<String, Object> given) {

  private static final Set<String> EXPECTED =
      Set.of("missing", "earliest", "latest", "answers", "reason");
  private static final Set<String> GIVEN = Set.of("as_of", "organisation", "given");

  /** The cases of every step. */
  static List<StepCase> all() throws IOException {
    List<StepCase> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Case.STEPS)) {
      for (Path file :
          files.filter(one -> one.toString().endsWith(".cases.yaml")).sorted().toList()) {
        all.addAll(of(file));
      }
    }
    return all;
  }

  @SuppressWarnings("unchecked")
  private static List<StepCase> of(Path file) throws IOException {
    String name = file.getFileName().toString();
    String step = name.substring(0, name.length() - ".cases.yaml".length());
    List<StepCase> cases = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (Object one : (List<Object>) Trees.yaml(in).get("cases")) {
        cases.add(of(step, (Map<String, Object>) one));
      }
    } catch (IOException | RuntimeException broken) {
      throw new IOException(file + ": " + broken, broken);
    }
    return cases;
  }

  @SuppressWarnings("unchecked")
  private static StepCase of(String step, Map<String, Object> map) {
    StepStatus status = null;
    String title = "";
    Map<String, Object> expected = new java.util.LinkedHashMap<>();
    for (Map.Entry<String, Object> entry : map.entrySet()) {
      if (EXPECTED.contains(entry.getKey())) {
        expected.put(entry.getKey(), entry.getValue());
      } else if (!GIVEN.contains(entry.getKey())) {
        status = StepStatus.valueOf(entry.getKey().toUpperCase(Locale.ROOT));
        title = entry.getValue().toString();
      }
    }
    if (status == null) {
      throw new IllegalArgumentException("a case of " + step + " says no status");
    }
    return new StepCase(
        step,
        title,
        status,
        expected,
        LocalDate.parse(map.get("as_of").toString()),
        (Map<String, Object>) map.getOrDefault("organisation", Map.of()),
        (Map<String, Object>) map.getOrDefault("given", Map.of()));
  }

  /** The step of the case in the plan of what it describes. */
  DialogueStep planned(CharterRules rules) throws IOException {
    Case.Facts facts = Case.Facts.of(step, organisation, given);
    DialoguePlan plan = rules.assess(facts.deployment(), facts.organisation(), asOf).plan();
    DialogueStep its = find(plan).orElseThrow();
    if (its.ofOrganisation()) {
      plan =
          DialoguePlan.ofOrganisation(
              rules.assess(facts.organisation(), asOf).plan(), List.of(plan));
      its = find(plan).orElseThrow();
    }
    return its;
  }

  private Optional<DialogueStep> find(DialoguePlan plan) {
    return plan.steps().stream().filter(one -> one.step().id().equals(step)).findFirst();
  }

  @Override
  public String toString() {
    return "dialogue/" + step + ": " + title;
  }
}
