package org.dialia.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dialia.assessment.Finding;
import org.dialia.io.Described;
import org.dialia.io.Inconsistency;
import org.dialia.io.InventoryReader;
import org.dialia.model.Deployment;
import org.dialia.model.FactDescription;
import org.dialia.model.Inventory;
import org.dialia.model.Organisation;
import org.dialia.model.Positions;

/**
 * A deployment in its organisation, for tests that change what is said of it.
 *
 * @param name where it comes from
 * @param organisation the organisation
 * @param deployment the deployment
 * @param asOf the date of the assessment
 */
record Sample(String name, Organisation organisation, Deployment deployment, LocalDate asOf) {

  static final LocalDate DATE = LocalDate.of(2026, 3, 1);

  private static final String ORGANISATION = "organisation.";

  /** The descriptions of the cases of every rule. */
  static List<Sample> ofCases() throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (Case one : Case.all()) {
      samples.add(of(one));
    }
    return samples;
  }

  static Sample of(Case one) throws IOException {
    Case.Facts facts = one.facts();
    return new Sample(
        one.toString(), facts.organisation().facts(), facts.deployment().facts(), one.asOf());
  }

  /** The worked cases and the examples: descriptions as people write them. */
  static List<Sample> ofFiles() throws IOException {
    List<Sample> samples = new ArrayList<>();
    samples.addAll(
        of(
            Path.of("src/test/resources/org/dialia/rules/cases"),
            name -> !name.endsWith(".expected.yaml")));
    samples.addAll(of(Path.of("../examples"), name -> true));
    return samples;
  }

  /** Every description that is written down: worked cases, examples and cases of the rules. */
  static List<Sample> written() {
    try {
      return Stream.concat(ofFiles().stream(), ofCases().stream()).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<Sample> of(Path folder, Predicate<String> wanted) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(file -> file.toString().endsWith(".yaml"))
              .filter(file -> wanted.test(file.toString()))
              .sorted()
              .toList();
    }
    List<Sample> samples = new ArrayList<>();
    for (Path file : files) {
      Inventory inventory = InventoryReader.read(file);
      for (Deployment deployment : inventory.deployments()) {
        samples.add(
            new Sample(
                file.getFileName() + " " + deployment.id(),
                inventory.organisation(),
                deployment,
                DATE));
      }
    }
    return samples;
  }

  /** What every rule says of the deployment and of the organisation. */
  List<Finding> findings(CharterRules rules) {
    List<Finding> findings = new ArrayList<>(rules.assess(deployment, organisation, asOf).all());
    findings.addAll(rules.assess(new Described<>(organisation, Positions.NONE), asOf).all());
    return findings;
  }

  /** Whether it can be read: what is said in one place does not contradict another. */
  boolean isConsistent() {
    return Inconsistency.in(deployment).isEmpty() && Inconsistency.in(organisation).isEmpty();
  }

  /** The same with every fact rewritten; those of the organisation begin with its name. */
  Sample rewritten(Rewriting rewriting) {
    Rewriting around = (path, fact, said) -> rewriting.instead(ORGANISATION + path, fact, said);
    return new Sample(name, around.of(organisation), rewriting.of(deployment), asOf);
  }

  /** The same with another fact at one place. */
  Sample with(String place, Object other) {
    Rewriting one = (path, fact, said) -> path.equals(place) ? other : said;
    return place.startsWith(ORGANISATION)
        ? rewritten(one)
        : new Sample(name, organisation, one.of(deployment), asOf);
  }

  /** What is said at one place. */
  record Place(FactDescription fact, Object said) {}

  /** All that is said, by the path that evidence names. */
  Map<String, Place> places() {
    Map<String, Place> places = new LinkedHashMap<>();
    rewritten(
        (path, fact, said) -> {
          places.put(path, new Place(fact, said));
          return said;
        });
    return places;
  }
}
