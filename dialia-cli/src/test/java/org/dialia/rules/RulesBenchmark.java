package org.dialia.rules;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.Finding;
import org.dialia.io.Described;
import org.dialia.io.Input;
import org.dialia.io.InventoryReader;
import org.dialia.model.Answer;
import org.dialia.model.Automation;
import org.dialia.model.Decision;
import org.dialia.model.Deployment;
import org.dialia.model.EventKind;
import org.dialia.model.Inventory;
import org.dialia.model.Organisation;
import org.dialia.model.Positions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The rules alone, one thread, on deployments of about 30 facts: the two layers, together and
 * apart, many deployments in one go and one at a time; beside five of the rules written by hand. In
 * the package of the rules so that it can take the layers apart.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulesBenchmark {

  private static final LocalDate DATE = LocalDate.of(2026, 3, 1);
  private static final int MANY = 64;

  private CharterRules rules;
  private Described<Organisation> organisation;
  private List<Described<Deployment>> deployments;
  private Deployment deployment;

  /** Reads the descriptions, each into records of its own, and loads the rules. */
  @Setup
  public void load() throws IOException {
    deployments = new ArrayList<>();
    try (InputStream in =
        RulesBenchmark.class.getResourceAsStream("/org/dialia/benchmark/thirty-facts.yaml")) {
      byte[] bytes = in.readAllBytes();
      for (int i = 0; i < MANY; i++) {
        Inventory inventory = InventoryReader.read(Input.of("thirty-facts.yaml", bytes));
        organisation = new Described<>(inventory.organisation(), Positions.NONE);
        deployment = inventory.deployments().get(0);
        deployments.add(new Described<>(deployment, Positions.NONE));
      }
    }
    rules = CharterRules.load();
  }

  /** Every rule of the charter, five outcomes each, without the plan. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public List<List<Finding>> charter_alone() {
    return rules.findings(deployments, organisation, DATE);
  }

  /** Both layers: findings, labels, plan. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public List<Assessment> both_layers() {
    return rules.assess(deployments, organisation, DATE);
  }

  /** Both layers, for one deployment alone. */
  @Benchmark
  public Assessment both_layers_one_at_a_time() {
    return rules.assess(deployments.get(0), organisation, DATE);
  }

  /** Five of the rules as plain Java, without evidence or explanation. */
  @Benchmark
  public List<String> five_rules_by_hand() {
    List<String> findings = new ArrayList<>();
    for (Decision decision : deployment.decisions()) {
      boolean alone =
          decision
                  .automation()
                  .answer(
                      how ->
                          Answer.of(
                              how == Automation.ACTS_ALONE || how == Automation.ACTS_THEN_INFORMS))
              == Answer.YES;
      if (alone) {
        findings.add("decided-without-human");
      }
      if (decision.oversight().authority().answer(a -> a) == Answer.NO) {
        findings.add("no-authority");
      }
      if (decision.oversight().trained().answer(a -> a) == Answer.NO) {
        findings.add("no-training");
      }
      if (decision.oversight().minutesPerCase().answer(m -> Answer.of(m.doubleValue() < 1))
          == Answer.YES) {
        findings.add("no-time");
      }
    }
    if (deployment.heldBeforeUse(EventKind.CONSULTATION).answer() == Answer.NO) {
      findings.add("use-before-opinion");
    }
    return findings;
  }
}
