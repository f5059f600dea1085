package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dialia.io.Described;
import org.dialia.io.InventoryReader;
import org.dialia.model.Deployment;
import org.dialia.model.Inventory;
import org.dialia.model.Organisation;
import org.dialia.model.Positions;
import org.junit.jupiter.api.Test;

/** One set of rules serves many threads. */
class SharingTest {

  private static final LocalDate DATE = LocalDate.of(2026, 3, 1);
  private static final int DEPLOYMENTS = 2000;

  @Test
  void eight_threads_say_to_the_letter_what_one_says()
      throws IOException, InterruptedException, ExecutionException {
    CharterRules rules = CharterRules.load();
    Inventory inventory = InventoryReader.read(Path.of("../examples/inventory.yaml"));
    List<Deployment> many = new ArrayList<>();
    for (int i = 0; i < DEPLOYMENTS; i++) {
      many.add(inventory.deployments().get(i % inventory.deployments().size()));
    }
    List<String> alone =
        many.stream()
            .map(one -> Told.of(rules.assess(one, inventory.organisation(), DATE)))
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> futures = new ArrayList<>();
      for (Deployment one : many) {
        futures.add(
            threads.submit(() -> Told.of(rules.assess(one, inventory.organisation(), DATE))));
      }
      List<String> together = new ArrayList<>();
      for (Future<String> future : futures) {
        together.add(future.get());
      }
      assertThat(together).isEqualTo(alone);
      assertThat(alone.get(0)).isNotEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void many_in_one_go_come_out_to_the_letter_as_each_alone() throws IOException {
    CharterRules rules = CharterRules.load();
    Inventory inventory = InventoryReader.read(Path.of("../examples/inventory.yaml"));
    Described<Organisation> organisation =
        new Described<>(inventory.organisation(), Positions.NONE);
    // More than are looked at in one go; some are the very same records, which share a session
    // never.
    List<Described<Deployment>> many = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Inventory again =
          i % 3 == 0 ? inventory : InventoryReader.read(Path.of("../examples/inventory.yaml"));
      many.add(
          new Described<>(again.deployments().get(i % again.deployments().size()), Positions.NONE));
    }
    List<String> together = rules.assess(many, organisation, DATE).stream().map(Told::of).toList();
    List<String> alone =
        many.stream().map(one -> Told.of(rules.assess(one, organisation, DATE))).toList();
    assertThat(together).isEqualTo(alone);
    assertThat(rules.assess(List.of(), organisation, DATE)).isEmpty();
  }
}
