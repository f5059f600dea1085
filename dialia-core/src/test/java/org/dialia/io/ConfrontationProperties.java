package org.dialia.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dialia.model.Deployment;
import org.dialia.model.Fact;
import org.dialia.model.FactDescription;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.Inventory;
import org.dialia.model.Margin;
import org.dialia.model.Organisation;
import org.dialia.model.RandomInventories;

/** What holds of a confrontation whatever the sides say. */
class ConfrontationProperties {

  @Property(tries = 100)
  void sides_that_say_the_same_say_it_together(@ForAll long seed) {
    Inventory one = new RandomInventories(seed).next();
    Confrontation three = ConfrontationTest.confront(one, one, one);

    assertThat(three.inventory()).isEqualTo(one);
    assertThat(three.differences()).isEmpty();
  }

  @Property(tries = 100)
  void a_side_that_says_nothing_changes_nothing_but_what_a_source_vouches_for(@ForAll long seed) {
    Inventory one = new RandomInventories(seed).next();
    List<Deployment> silent = new ArrayList<>();
    one.deployments().forEach(its -> silent.add(FactSheet.blank(Deployment.class, its.id())));
    Inventory other = new Inventory(1, FactSheet.blank(Organisation.class), silent);

    assertThat(ConfrontationTest.confront(one, other).inventory()).isEqualTo(one);
    assertThat(ConfrontationTest.confront(other, one).inventory()).isEqualTo(one);
  }

  @Property(tries = 150)
  void what_is_said_together_is_a_description_without_problems(@ForAll long seed) {
    Inventory[] sides = sides(seed);
    Inventory both = ConfrontationTest.confront(sides).inventory();

    assertThat(Samples.inventory(WriterTest.yaml(both))).isEqualTo(both);
  }

  @Property(tries = 100)
  void the_order_of_the_sides_decides_on_names_and_order_alone(@ForAll long seed) {
    Inventory[] sides = sides(seed);
    Map<String, Inventory> forth = new LinkedHashMap<>();
    Map<String, Inventory> back = new LinkedHashMap<>();
    for (int i = 0; i < sides.length; i++) {
      forth.put("side-" + i, sides[i]);
      back.put("side-" + (sides.length - 1 - i), sides[sides.length - 1 - i]);
    }

    assertThat(unordered(InventoryWriter.map(Confrontation.of(back).inventory())))
        .isEqualTo(unordered(InventoryWriter.map(Confrontation.of(forth).inventory())));
  }

  @Property(tries = 50)
  void confronted_again_with_one_of_the_sides_no_fact_is_known_that_was_disputed(
      @ForAll long seed) {
    Inventory[] sides = sides(seed);
    Inventory both = ConfrontationTest.confront(sides[0], sides[1]).inventory();
    Inventory again = ConfrontationTest.confront(both, sides[0]).inventory();

    Map<String, Fact<?>> disputed = new HashMap<>();
    facts("", both.organisation(), disputed);
    disputed.values().removeIf(fact -> !fact.isDisputed());
    Map<String, Fact<?>> then = new HashMap<>();
    facts("", again.organisation(), then);
    assertThat(disputed.keySet())
        .allSatisfy(path -> assertThat(then.get(path).isKnown()).isFalse());
  }

  /** Two or three sides that describe the same things, partly with the same words. */
  private static Inventory[] sides(long seed) {
    Random random = new Random(seed);
    Inventory first = new RandomInventories(seed).next();
    Inventory[] sides = new Inventory[2 + random.nextInt(2)];
    sides[0] = first;
    for (int i = 1; i < sides.length; i++) {
      Inventory other = changed(first, random);
      sides[i] = consistent(other) ? other : first;
    }
    return sides;
  }

  private static boolean consistent(Inventory inventory) {
    return Inconsistency.in(inventory.organisation()).isEmpty()
        && inventory.deployments().stream().allMatch(one -> Inconsistency.in(one).isEmpty());
  }

  private static Inventory changed(Inventory inventory, Random random) {
    List<Deployment> deployments = new ArrayList<>();
    for (Deployment one : inventory.deployments()) {
      if (random.nextInt(4) > 0) {
        deployments.add((Deployment) changed(one, random));
      }
    }
    return new Inventory(1, (Organisation) changed(inventory.organisation(), random), deployments);
  }

  private static Record changed(Record map, Random random) {
    FactSheet sheet = FactSheet.of(map.getClass());
    Object[] values = sheet.blankValues();
    for (FactDescription fact : sheet.components()) {
      values[fact.slot()] = changed(fact, fact.read(map), random);
    }
    return sheet.create(values);
  }

  private static Object changed(FactDescription fact, Object said, Random random) {
    if (said instanceof Record map) {
      return changed(map, random);
    }
    int chance = random.nextInt(12);
    if (said instanceof FactList<?> list) {
      List<Object> elements = new ArrayList<>();
      for (Object one : list) {
        // A role, a task or a supplier that is named elsewhere has to stay.
        boolean stays = List.of("roles", "tasks", "suppliers").contains(fact.key());
        if (stays || random.nextInt(6) > 0) {
          elements.add(one instanceof Record its ? changed(its, random) : one);
        }
      }
      return list.isAbsent() || list.isNotApplicable()
          ? list
          : chance == 0 ? FactList.open(elements) : FactList.complete(elements);
    }
    if (!(said instanceof Fact<?> known)) {
      return said;
    }
    return switch (chance) {
      case 0 -> Fact.unknown();
      case 1 -> Fact.notApplicable();
      case 2 -> Fact.disputed();
      case 3, 4 ->
          fact.kind() == FactDescription.Kind.WORD || fact.kind() == FactDescription.Kind.ANSWER
              ? Fact.of(
                  fact.type()
                      .getEnumConstants()[random.nextInt(fact.type().getEnumConstants().length)])
              : known;
      default -> known;
    };
  }

  private static void facts(String path, Record map, Map<String, Fact<?>> facts) {
    for (FactDescription fact : FactSheet.of(map.getClass()).components()) {
      Object said = fact.read(map);
      if (said instanceof Fact<?> one && !(map instanceof Margin)) {
        facts.put(path + fact.key(), one);
      } else if (said instanceof Record its) {
        facts(path + fact.key() + ".", its, facts);
      }
    }
  }

  /** A description without names and what is kept, all in one order. */
  private static String unordered(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, String> sorted = new TreeMap<>();
      map.forEach(
          (key, value) -> {
            if (!key.equals("name") && !key.toString().startsWith("x_")) {
              sorted.put(key.toString(), unordered(value));
            }
          });
      return sorted.toString();
    }
    return tree instanceof List<?> list
        ? list.stream()
            .map(ConfrontationProperties::unordered)
            .sorted()
            .distinct() // a word written twice says no more than once
            .toList()
            .toString()
        : tree.toString();
  }
}
