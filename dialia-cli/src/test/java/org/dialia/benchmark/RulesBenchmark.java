package org.dialia.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dialia.assessment.Assessment;
import org.dialia.io.Input;
import org.dialia.io.InventoryReader;
import org.dialia.model.Answer;
import org.dialia.model.Automation;
import org.dialia.model.Decision;
import org.dialia.model.Deployment;
import org.dialia.model.EventKind;
import org.dialia.model.Inventory;
import org.dialia.rules.CharterRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The rules alone, one thread, on a deployment of about 30 facts; beside five of the rules written
 * by hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulesBenchmark {

  private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

  private CharterRules rules;
  private Inventory inventory;
  private Deployment deployment;

  /** Reads the description and loads the rules. */
  @Setup
  public void load() throws IOException {
    try (InputStream in = RulesBenchmark.class.getResourceAsStream("thirty-facts.yaml")) {
      inventory = InventoryReader.read(Input.of("thirty-facts.yaml", in.readAllBytes()));
    }
    deployment = inventory.deployments().get(0);
    rules = CharterRules.load();
  }

  /** Every rule, five outcomes, labels. */
  @Benchmark
  public Assessment all_rules() {
    return rules.assess(deployment, inventory.organisation(), DATE);
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
