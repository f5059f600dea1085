package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.Evidence;
import org.dialia.assessment.Finding;
import org.dialia.io.Input;
import org.dialia.io.InventoryReader;
import org.dialia.io.Trees;
import org.dialia.model.FactList;
import org.dialia.model.RandomInventories;
import org.dialia.model.Subject;

/** The order in which things are described says nothing. */
class OrderProperties {

  private static final CharterRules RULES = CharterRules.load();
  private static final Path INVENTORY = Path.of("../examples/inventory.yaml");
  private static final List<Sample> WRITTEN = Sample.written();

  @Property(tries = 3, seed = "20260301", shrinking = ShrinkingMode.OFF)
  void in_another_order_a_written_description_is_found_the_same(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> otherwise = new ArrayList<>();
    int reordered = 0;
    for (Sample sample : WRITTEN) {
      Sample shuffled = shuffled(sample, random);
      if (!shuffled.equals(sample)) {
        reordered++;
        if (!found(shuffled).equals(found(sample))) {
          otherwise.add(sample.name());
        }
      }
    }
    assertThat(reordered).isPositive();
    assertThat(otherwise).isEmpty();
  }

  @Property(tries = 200, seed = "20260302", shrinking = ShrinkingMode.OFF)
  void in_another_order_a_random_description_is_found_the_same(@ForAll long seed) {
    RandomInventories inventories = new RandomInventories(seed);
    Sample sample =
        new Sample("random", inventories.organisation(), inventories.deployment(), Sample.DATE);

    assertThat(found(shuffled(sample, new Random(seed)))).isEqualTo(found(sample));
  }

  @Property(tries = 10, seed = "20260303", shrinking = ShrinkingMode.OFF)
  void deployments_read_in_another_order_are_found_the_same(@ForAll long seed) throws IOException {
    Map<String, Object> tree;
    try (InputStream in = Files.newInputStream(INVENTORY)) {
      tree = new LinkedHashMap<>(Trees.yaml(in));
    }
    List<Object> deployments = new ArrayList<>((List<?>) tree.get("deployments"));
    Collections.shuffle(deployments, new Random(seed));
    tree.put("deployments", deployments);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Trees.write(tree, bytes);

    assertThat(told(Input.of("inventory.json", bytes.toByteArray())))
        .isEqualTo(told(Input.of(INVENTORY)));
  }

  /** What is said of each deployment, by its id. */
  private static Map<String, String> told(Input input) throws IOException {
    Map<String, String> told = new TreeMap<>();
    for (Assessment one : RULES.assess(InventoryReader.read(input), Sample.DATE).deployments()) {
      told.put(one.deployment().id(), Told.of(one));
    }
    return told;
  }

  private static Sample shuffled(Sample sample, Random random) {
    return sample.rewritten(
        (path, fact, said) -> {
          if (said instanceof FactList<?> list) {
            List<Object> elements = new ArrayList<>(list.elements());
            Collections.shuffle(elements, random);
            return Rewriting.with(list, elements);
          }
          return said;
        });
  }

  private static List<String> found(Sample sample) {
    return sample.findings(RULES).stream().map(OrderProperties::found).sorted().toList();
  }

  /** A finding without the places of what has no id. */
  private static String found(Finding finding) {
    List<String> evidence =
        finding.evidence().stream().map(OrderProperties::evidence).sorted().toList();
    return finding + " " + finding.severity() + " " + evidence;
  }

  private static String evidence(Evidence one) {
    return one.path().replaceAll("\\[[0-9]+]", "[]")
        + ": "
        + (one.said() instanceof FactList<?> list ? unordered(list) : one.value());
  }

  private static String unordered(FactList<?> list) {
    List<String> elements =
        list.elements().stream()
            .map(
                element ->
                    element instanceof Subject subject
                        ? subject.id()
                        : element instanceof Record ? "element" : element.toString())
            .sorted()
            .toList();
    return elements + (list.isComplete() ? "" : Rewriting.with(list, List.of()).toString());
  }
}
