package org.dialia.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dialia.assessment.Evidence;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.dialia.io.Described;
import org.dialia.io.Input;
import org.dialia.io.InventoryStream;
import org.dialia.io.Trees;
import org.dialia.model.Deployment;
import org.dialia.model.Organisation;

/**
 * One proof of a rule, from its {@code .cases.yaml}: what a description says, and what the rule
 * must say of it.
 *
 * @param rule the id of the rule
 * @param title what the case shows
 * @param outcome what must come out
 * @param subject the address of the subject behind the deployment, such as {@code decisions/pay};
 *     empty when only one is possible
 * @param evidence the paths of the evidence, in order; empty when the case does not say
 * @param asOf the date
 * @param organisation the facts of the organisation
 * @param given the facts of the deployment
 */
record Case(
    String rule,
    String title,
    Outcome outcome,
    Optional<String> subject,
    List<String> evidence,
    LocalDate asOf,
    Map<String, Object> organisation,
    Map<String, Object> given) {

  static final Path RULES = Path.of("src/main/resources/org/dialia/rules");
  static final Path STEPS = RULES.resolve("dialogue");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** The cases of every rule, by file. */
  static List<Case> all() throws IOException {
    List<Case> all = new ArrayList<>();
    for (Path file : files()) {
      all.addAll(of(file));
    }
    return all;
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      return files
          .filter(file -> file.toString().endsWith(".cases.yaml"))
          .filter(file -> !file.startsWith(STEPS))
          .sorted()
          .toList();
    }
  }

  @SuppressWarnings("unchecked")
  static List<Case> of(Path file) throws IOException {
    String path = RULES.relativize(file).toString();
    String rule = path.substring(0, path.length() - ".cases.yaml".length());
    try (InputStream in = Files.newInputStream(file)) {
      List<Case> cases = new ArrayList<>();
      for (Object one : (List<Object>) Trees.yaml(in).get("cases")) {
        cases.add(of(rule, (Map<String, Object>) one));
      }
      return cases;
    } catch (IOException | RuntimeException broken) {
      throw new IOException(file + ": " + broken, broken);
    }
  }

  @SuppressWarnings("unchecked")
  private static Case of(String rule, Map<String, Object> map) {
    Outcome outcome = null;
    String title = "";
    for (Outcome one : Outcome.values()) {
      Object said = map.get(one.name().toLowerCase(Locale.ROOT));
      if (said != null) {
        outcome = one;
        title = said.toString();
      }
    }
    if (outcome == null) {
      throw new IllegalArgumentException("a case of " + rule + " says no outcome");
    }
    List<String> known =
        List.of(
            "risk",
            "question",
            "clear",
            "not_applicable",
            "not_assessed",
            "subject",
            "evidence",
            "as_of",
            "organisation",
            "given");
    map.keySet().stream()
        .filter(key -> !known.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw new IllegalArgumentException("a case of " + rule + " has the key " + key);
            });
    return new Case(
        rule,
        title,
        outcome,
        Optional.ofNullable(map.get("subject")).map(Object::toString),
        ((List<Object>) map.getOrDefault("evidence", List.of()))
            .stream().map(Object::toString).toList(),
        Optional.ofNullable(map.get("as_of"))
            .map(day -> LocalDate.parse(day.toString()))
            .orElse(TODAY),
        (Map<String, Object>) map.getOrDefault("organisation", Map.of()),
        (Map<String, Object>) map.getOrDefault("given", Map.of()));
  }

  /** The same case with other facts of the deployment. */
  Case with(Map<String, Object> otherFacts) {
    return new Case(rule, title, outcome, subject, evidence, asOf, organisation, otherFacts);
  }

  /** What is described, as the reader gives it. */
  record Facts(Described<Deployment> deployment, Described<Organisation> organisation) {

    /** Reads the facts of a case: those of its organisation, and those of its one deployment. */
    static Facts of(String name, Map<String, Object> organisation, Map<String, Object> given)
        throws IOException {
      Map<String, Object> deployment = new LinkedHashMap<>();
      deployment.put("id", "case");
      deployment.putAll(given);
      Map<String, Object> inventory = new LinkedHashMap<>();
      inventory.put("organisation", organisation);
      inventory.put("deployments", List.of(deployment));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Trees.write(inventory, bytes);
      try (InventoryStream stream =
          InventoryStream.open(Input.of(name + ".json", bytes.toByteArray()))) {
        Optional<Described<Deployment>> described = stream.next();
        stream.next();
        if (described.isEmpty() || !stream.problems().isEmpty()) {
          throw new IOException(name + ": " + stream.problems());
        }
        return new Facts(described.get(), stream.organisation().orElseThrow());
      }
    }
  }

  Facts facts() throws IOException {
    return Facts.of(rule, organisation, given);
  }

  /** What every rule says of the description. */
  List<Finding> findings(CharterRules rules) throws IOException {
    Facts facts = facts();
    List<Finding> findings =
        new ArrayList<>(rules.assess(facts.deployment(), facts.organisation(), asOf).all());
    findings.addAll(rules.assess(facts.organisation(), asOf).all());
    return findings;
  }

  /** What the rule of the case says of the subject of the case. */
  Optional<Finding> finding(CharterRules rules) throws IOException {
    return own(findings(rules));
  }

  /** Of all these findings, that of the rule of the case on the subject of the case. */
  Optional<Finding> own(List<Finding> findings) throws IOException {
    List<Finding> its =
        findings.stream()
            .filter(finding -> finding.rule().id().equals(rule))
            .filter(
                finding -> subject.isEmpty() || finding.address().equals("case/" + subject.get()))
            .toList();
    if (its.size() > 1) {
      throw new IOException(this + ": several subjects, say which: " + its);
    }
    return its.stream().findFirst();
  }

  /** Whether that is the outcome, and the evidence if the case says it. */
  boolean describes(Finding finding) {
    return finding.outcome() == outcome
        && (evidence.isEmpty()
            || finding.evidence().stream().map(Evidence::path).toList().equals(evidence));
  }

  @Override
  public String toString() {
    return rule + ": " + title;
  }
}
