package org.dialia.io;

import static java.lang.Character.SURROGATE;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dialia.model.Deployment;
import org.dialia.model.Inventory;
import org.dialia.model.RandomInventories;

class RoundTripProperties {

  @Property(tries = 150)
  void an_inventory_written_is_read_back_equal(@ForAll long seed) {
    Inventory inventory = new RandomInventories(seed).next();

    assertThat(Samples.inventory(WriterTest.yaml(inventory))).isEqualTo(inventory);
  }

  @Property(tries = 500)
  void whatever_a_name_is_made_of_is_read_back_equal(@ForAll String text) {
    String name = "t" + text + ".";
    Assume.that(name.codePoints().noneMatch(letter -> Character.getType(letter) == SURROGATE));
    Inventory inventory = WriterTest.named(name);

    assertThat(Samples.inventory(WriterTest.yaml(inventory))).isEqualTo(inventory);
  }

  @Property(tries = 150)
  void an_inventory_written_as_json_is_read_back_equal(@ForAll long seed) {
    Inventory inventory = new RandomInventories(seed).next();

    assertThat(Samples.read("inventory.json", JsonDescriptions.json(inventory)))
        .isEqualTo(inventory);
  }

  @Property(tries = 50)
  void json_is_read_as_yaml_too(@ForAll long seed) {
    Inventory inventory = new RandomInventories(seed).next();

    assertThat(Samples.read("inventory.yaml", JsonDescriptions.json(inventory)))
        .isEqualTo(inventory);
  }

  @Property(tries = 50)
  void an_inventory_written_as_json_lines_is_read_back_equal(@ForAll long seed) {
    Inventory inventory = new RandomInventories(seed).next();

    assertThat(Samples.read("inventory.jsonl", JsonDescriptions.jsonLines(inventory)))
        .isEqualTo(inventory);
  }

  @Property(tries = 50)
  void a_random_inventory_does_not_contradict_itself(@ForAll long seed) {
    Inventory inventory = new RandomInventories(seed).next();

    assertThat(Inconsistency.in(inventory.organisation())).isEmpty();
    for (Deployment deployment : inventory.deployments()) {
      assertThat(Inconsistency.in(deployment)).isEmpty();
    }
  }

  @Property(tries = 20)
  void one_seed_gives_one_sequence_of_inventories(@ForAll long seed) {
    RandomInventories one = new RandomInventories(seed);
    RandomInventories other = new RandomInventories(seed);

    assertThat(one.next()).isEqualTo(other.next());
    assertThat(one.next()).isEqualTo(other.next());
  }
}
