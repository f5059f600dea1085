package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dialia.assessment.InventoryAssessment;
import org.dialia.io.InventoryReader;
import org.dialia.model.Deployment;
import org.dialia.model.Inventory;
import org.dialia.model.RandomInventories;
import org.junit.jupiter.api.Test;

/** What is said of one deployment, or of the organisation, does not depend on its neighbours. */
class NeighbourTest {

  private static final CharterRules RULES = CharterRules.load();
  private static final int NEIGHBOURS = 20;

  @Test
  void one_more_deployment_changes_nothing_for_the_others() throws IOException {
    Inventory inventory = InventoryReader.read(Path.of("../examples/inventory.yaml"));
    Map<String, String> alone = told(inventory);
    List<Deployment> neighbours = new ArrayList<>();
    Sample.ofFiles().stream()
        .map(Sample::deployment)
        .filter(one -> !alone.containsKey(one.id()))
        .forEach(neighbours::add);
    RandomInventories random = new RandomInventories(3);
    for (int left = NEIGHBOURS; left > 0; left--) {
      neighbours.add(random.deployment());
    }
    List<String> otherwise = new ArrayList<>();
    for (Deployment neighbour : neighbours) {
      for (int place : List.of(0, inventory.deployments().size())) {
        List<Deployment> deployments = new ArrayList<>(inventory.deployments());
        deployments.add(place, neighbour);
        Map<String, String> together =
            told(new Inventory(inventory.dialia(), inventory.organisation(), deployments));
        alone.forEach(
            (id, told) -> {
              if (!told.equals(together.get(id))) {
                otherwise.add(id + " beside " + neighbour.id());
              }
            });
      }
    }
    assertThat(otherwise).isEmpty();
  }

  /** What is said of each deployment, by its id, and of the organisation. */
  private static Map<String, String> told(Inventory inventory) {
    InventoryAssessment assessment = RULES.assess(inventory, Sample.DATE);
    Map<String, String> told = new TreeMap<>();
    told.put("organisation", Told.of(assessment.organisation().all()));
    assessment.deployments().forEach(one -> told.put(one.deployment().id(), Told.of(one)));
    return told;
  }
}
