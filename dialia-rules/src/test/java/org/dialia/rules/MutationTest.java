package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dialia.assessment.Finding;
import org.dialia.charter.SubjectKind;
import org.dialia.io.Trees;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whether the cases of a rule would notice if the rule were another: each small change to it must
 * make one of them come out otherwise. For this the rules run as Java, without the engine, and all
 * changes are compiled at once; a change that does not compile does not count.
 */
class MutationTest {

  private static final double NOTICED = 0.95;
  private static final Path UNNOTICEABLE =
      Path.of("src/test/resources/org/dialia/rules/equivalent-mutants.yaml");
  private static final Path REPORT = Path.of("target/mutation-report.txt");

  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Map<String, RuleLogic> LOGIC = new TreeMap<>();
  private static final List<Mutation> CHANGES = new ArrayList<>();
  private static final List<Mutation> UNNOTICED = new ArrayList<>();

  /** What came of the changes to some of the rules. */
  private record Trial(
      Map<String, RuleLogic> logic, List<Mutation> changes, List<Mutation> unnoticed) {

    static Trial of(List<Drl> rules, Map<String, List<Proof>> proofs) {
      Trial trial = new Trial(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
      try {
        List<Mutation> changes = DrlMutator.mutations(rules);
        Map<Drl, RuleLogic> logic =
            DrlCompiler.compile(
                Stream.concat(rules.stream(), changes.stream().map(Mutation::mutant)).toList());
        rules.forEach(rule -> trial.logic.put(rule.id(), logic.get(rule)));
        for (Mutation change : changes) {
          List<Proof> its = proofs.getOrDefault(change.rule().id(), List.of());
          trial.add(change, logic.get(change.mutant()), its);
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      return trial;
    }

    private void add(Mutation change, @Nullable RuleLogic mutant, List<Proof> proofs)
        throws IOException {
      if (mutant == null) {
        return; // it does not compile
      }
      changes.add(change);
      for (Proof proof : proofs) {
        if (!proof.holds(mutant)) {
          return;
        }
      }
      unnoticed.add(change);
    }
  }

  /** A case with what it gives its rule to look at. */
  private record Proof(Case expected, Situation situation) {

    static Proof of(Case one) throws IOException {
      Case.Facts facts = one.facts();
      return new Proof(
          one,
          CATALOGUE.rule(one.rule()).subject() == SubjectKind.ORGANISATION
              ? Situation.ofOrganisation(one, facts, CATALOGUE)
              : Situation.ofDeployment(one, facts, CATALOGUE));
    }

    boolean holds(RuleLogic rule) throws IOException {
      try {
        Optional<Finding> finding = expected.own(situation.findings(Map.of(expected.rule(), rule)));
        return finding.filter(expected::describes).isPresent();
      } catch (RuntimeException broken) {
        return false;
      }
    }
  }

  @BeforeAll
  static void run_the_rules_with_each_change() throws IOException {
    Map<String, List<Proof>> proofs = new TreeMap<>();
    for (Case one : Case.all()) {
      proofs.computeIfAbsent(one.rule(), none -> new ArrayList<>()).add(Proof.of(one));
    }
    List<Drl> rules = Drl.all();
    int cores = Runtime.getRuntime().availableProcessors();
    List<Trial> trials =
        IntStream.range(0, cores)
            .parallel()
            .mapToObj(
                core ->
                    rules.subList(rules.size() * core / cores, rules.size() * (core + 1) / cores))
            .map(some -> Trial.of(some, proofs))
            .toList();
    for (Trial trial : trials) {
      LOGIC.putAll(trial.logic());
      CHANGES.addAll(trial.changes());
      UNNOTICED.addAll(trial.unnoticed());
    }
    Files.writeString(REPORT, report());
  }

  @Test
  void as_java_the_rules_find_what_they_find_in_the_engine() throws IOException {
    CharterRules rules = CharterRules.load();
    List<String> engine = new ArrayList<>();
    List<String> java = new ArrayList<>();
    for (Case one : Case.all()) {
      one.findings(rules).forEach(finding -> engine.add(told(one, finding)));
      Case.Facts facts = one.facts();
      Stream.of(
              Situation.ofDeployment(one, facts, CATALOGUE),
              Situation.ofOrganisation(one, facts, CATALOGUE))
          .flatMap(situation -> situation.findings(LOGIC).stream())
          .forEach(finding -> java.add(told(one, finding)));
    }
    assertThat(java).isNotEmpty().isEqualTo(engine);
  }

  private static String told(Case one, Finding finding) {
    return one + ": " + finding + " " + finding.evidence();
  }

  @Test
  void changes_to_a_rule_are_noticed_by_its_cases() throws IOException {
    Map<String, String> unnoticeable = unnoticeable();
    List<String> missed =
        UNNOTICED.stream()
            .map(Mutation::toString)
            .filter(change -> !unnoticeable.containsKey(change))
            .toList();
    int all = CHANGES.size() - unnoticeable.size();
    assertThat(all).isPositive();
    assertThat(1 - (double) missed.size() / all)
        .as("%d of %d changes go unnoticed:%n%s%n", missed.size(), all, String.join("\n", missed))
        .isGreaterThanOrEqualTo(NOTICED);
  }

  @Test
  void changes_that_nothing_can_notice_are_listed_with_the_proof() throws IOException {
    Set<String> unnoticed = UNNOTICED.stream().map(Mutation::toString).collect(Collectors.toSet());
    assertThat(unnoticeable())
        .allSatisfy(
            (change, proof) -> {
              assertThat(unnoticed).as("changes that go unnoticed").contains(change);
              assertThat(proof).as(change).isNotBlank();
            });
  }

  /** The listed changes, each with the proof that it changes nothing that a rule says. */
  private static Map<String, String> unnoticeable() throws IOException {
    Map<String, String> proofs = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(UNNOTICEABLE)) {
      for (Object one : (List<?>) Trees.yaml(in).get("equivalents")) {
        Map<?, ?> its = (Map<?, ?>) one;
        proofs.put(its.get("rule") + " " + its.get("mutation"), its.get("proof").toString());
      }
    }
    return proofs;
  }

  /** For each folder how many changes were noticed, and each change that was not. */
  private static String report() {
    Map<String, Long> all = byFolder(CHANGES);
    Map<String, Long> unnoticed = byFolder(UNNOTICED);
    StringBuilder report = new StringBuilder();
    all.forEach(
        (folder, count) ->
            report.append(
                "%s: %d of %d%n"
                    .formatted(folder, count - unnoticed.getOrDefault(folder, 0L), count)));
    UNNOTICED.forEach(one -> report.append(one).append('\n'));
    return report.toString();
  }

  private static Map<String, Long> byFolder(List<Mutation> mutations) {
    return mutations.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.rule().id().substring(0, one.rule().id().indexOf('/')),
                TreeMap::new,
                Collectors.counting()));
  }
}
