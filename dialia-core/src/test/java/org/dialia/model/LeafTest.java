package org.dialia.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dialia.io.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fact can be asked about, and its leaf tells where it stands and what it says. */
class LeafTest {

  private static final Pattern ELEMENT = Pattern.compile("(.*?)\\[([^]]+)]\\.(.*)");

  @Test
  void every_fact_of_the_page_that_states_every_fact_is_reached() {
    Deployment deployment = Samples.read("model.yaml", Samples.model()).deployments().get(0);

    assertThat(readings(deployment)).hasSizeGreaterThan(400);
  }

  @ParameterizedTest
  @MethodSource("inventories")
  void the_path_of_a_leaf_leads_through_the_fact_sheet_to_what_it_says(Inventory inventory) {
    for (Subject subject : subjects(inventory)) {
      for (Reading reading : readings(subject)) {
        Leaf leaf = (Leaf) reading.stated();

        assertThat(leaf.subject()).isSameAs(subject);
        assertThat(leaf.path()).isEqualTo(reading.path());
        assertThat(read((Record) subject, leaf.path())).as(leaf.path()).isSameAs(leaf.said());
        assertThat(leaf.description().key()).isEqualTo(leaf.path().replaceAll(".*\\.", ""));
        assertThat(leaf).hasToString(leaf.path() + ": " + leaf.said());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("inventories")
  void a_leaf_answers_what_the_fact_says(Inventory inventory) {
    for (Subject subject : subjects(inventory)) {
      for (Reading reading : readings(subject)) {
        Leaf leaf = (Leaf) reading.stated();
        if (reading.said() instanceof FactList<?> list) {
          assertThat(leaf.isList()).isTrue();
          assertThat(leaf.isKnown()).isEqualTo(list.isComplete());
          assertThat(reading.notApplicable().answer())
              .isEqualTo(list.isAbsent() ? Answer.UNKNOWN : Answer.of(list.isNotApplicable()));
          continue;
        }
        Fact<?> fact = (Fact<?>) reading.said();
        assertThat(leaf.isKnown()).isEqualTo(fact.isKnown());
        boolean askedAbout = reading.description().always() && fact.isNotApplicable();
        assertThat(leaf.answer() == Answer.UNKNOWN).isEqualTo(fact.isUnknown() || askedAbout);
        assertThat(reading.notApplicable().answer())
            .isEqualTo(fact.isNotApplicable() ? Answer.YES : fact.answer(said -> Answer.NO));
        if (reading.description().kind() == FactDescription.Kind.ANSWER) {
          assertThat(reading.yes().answer())
              .isEqualTo(askedAbout ? Answer.UNKNOWN : fact.answer(said -> (Answer) said));
          assertThat(reading.no().answer()).isEqualTo(reading.yes().answer().not());
          assertThat(reading.yes()).isEqualTo(leaf);
          assertThat(reading.applying().yes().answer())
              .isEqualTo(fact.isNotApplicable() ? Answer.UNKNOWN : reading.yes().answer());
        }
      }
    }
  }

  static Stream<Inventory> inventories() {
    RandomInventories random = new RandomInventories(7);
    return Stream.concat(
        Stream.of(Samples.read("model.yaml", Samples.model())),
        Stream.generate(random::next).limit(3));
  }

  private static List<Subject> subjects(Inventory inventory) {
    List<Subject> subjects = new ArrayList<>(List.of(inventory.organisation()));
    inventory.organisation().agreements().forEach(subjects::add);
    for (Deployment deployment : inventory.deployments()) {
      subjects.add(deployment);
      deployment.roles().forEach(subjects::add);
      deployment.tasks().forEach(subjects::add);
      deployment.decisions().forEach(subjects::add);
      deployment.dataFlows().forEach(subjects::add);
      deployment.value().gains().forEach(subjects::add);
      deployment.dialogue().events().forEach(subjects::add);
      deployment.system().suppliers().forEach(subjects::add);
    }
    return subjects;
  }

  /** Every fact of a subject, in its maps and in the elements of its lists. */
  private static List<Reading> readings(Subject subject) {
    List<Reading> readings = new ArrayList<>();
    collect(Part.of(subject), "", subject.getClass().asSubclass(Record.class), readings);
    return readings;
  }

  private static void collect(
      Part part, String prefix, Class<? extends Record> type, List<Reading> readings) {
    for (FactDescription fact : FactSheet.of(type).facts()) {
      String path = prefix + fact.key();
      if (fact.kind() == FactDescription.Kind.ID) {
        continue;
      }
      if (fact.kind() == FactDescription.Kind.MAP && !fact.list()) {
        collect(part, path + ".", fact.type().asSubclass(Record.class), readings);
        continue;
      }
      Reading reading = part.fact(path);
      readings.add(reading);
      if (fact.kind() == FactDescription.Kind.MAP) {
        reading.any(
            element -> {
              collect(element, "", element.map().getClass(), readings);
              return Claim.always();
            });
      }
    }
  }

  /** What a map says at a path, looked up without the leaf. */
  private static Object read(Record map, String path) {
    Matcher element = ELEMENT.matcher(path);
    if (!element.matches()) {
      return FactSheet.of(map.getClass()).path(path).read(map);
    }
    FactList<?> list = (FactList<?>) FactSheet.of(map.getClass()).path(element.group(1)).read(map);
    for (int i = 0; i < list.elements().size(); i++) {
      Record one = (Record) list.elements().get(i);
      if (FactSheet.step(one, i).equals(element.group(2))) {
        return read(one, element.group(3));
      }
    }
    throw new AssertionError(path + " leads nowhere");
  }
}
