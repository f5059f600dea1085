package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.dialia.io.InventoryReader;
import org.dialia.model.Inventory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The rules can be loaded beside other work, by whatever executor a program has. */
class LoadingTest {

  private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

  /** Far longer than loading takes, and far shorter than for ever. */
  private static final Duration NOT_FOR_EVER = Duration.ofMinutes(2);

  @Test
  void an_executor_that_is_busy_or_never_comes_to_it_holds_up_no_assessment() throws IOException {
    List<Runnable> waiting = new ArrayList<>();
    CharterRules rules = CharterRules.load(waiting::add);

    assertThat(waiting).hasSize(1);
    String result = Assertions.assertTimeoutPreemptively(NOT_FOR_EVER, () -> told(rules));
    waiting.get(0).run();

    assertThat(result).isEqualTo(told(CharterRules.load())).contains("overdue");
    assertThat(told(rules)).isEqualTo(result);
  }

  @Test
  void an_executor_that_is_quick_changes_nothing() throws IOException {
    assertThat(told(CharterRules.load(Runnable::run))).isEqualTo(told(CharterRules.load()));
  }

  @Test
  void what_the_executor_throws_is_thrown_on() {
    RejectedExecutionException refused = new RejectedExecutionException("shut down");
    Executor closed =
        task -> {
          throw refused;
        };

    assertThatThrownBy(() -> CharterRules.load(closed)).isSameAs(refused);
  }

  private static String told(CharterRules rules) throws IOException {
    Inventory inventory = InventoryReader.read(Path.of("../examples/cv-screening.yaml"));
    return Told.of(rules.assess(inventory, DATE).deployments().get(0));
  }
}
