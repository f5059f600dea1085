package org.dialia.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dialia.model.Fact;
import org.dialia.model.FactDescription;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.Headcount;
import org.dialia.model.Inventory;
import org.dialia.model.Margin;
import org.dialia.model.Organisation;
import org.dialia.model.Word;

/**
 * Writes an inventory as a description. What is unknown is left out; a list that may have more
 * elements ends with {@code unknown}, and one that is complete and empty is {@code []}. Reading
 * what was written gives an equal inventory.
 *
 * <p>A description holds no text that is one of the words for unknown, disputed or not applicable,
 * nor a disputed head count with its voices; such facts, which only Java can make, are read back
 * otherwise.
 */
public final class InventoryWriter {

  private InventoryWriter() {}

  /**
   * Writes a YAML document in UTF-8 and leaves the stream open.
   *
   * @throws IOException when the stream cannot be written to
   */
  public static void write(Inventory inventory, OutputStream out) throws IOException {
    Trees.writeYaml(map(inventory), out);
  }

  /** What a description says of a map, as plain data. */
  static Map<String, Object> map(Record map) {
    Map<String, Object> tree = new LinkedHashMap<>();
    FactSheet sheet = FactSheet.of(map.getClass());
    for (FactDescription fact : inOrder(sheet)) {
      put(tree, fact, map);
    }
    if (sheet.marginIndex() >= 0) {
      tree.putAll(((Margin) sheet.components().get(sheet.marginIndex()).read(map)).kept());
    }
    return tree;
  }

  /** The facts of a map as they are written: what tells it from others at its head. */
  static List<FactDescription> inOrder(FactSheet sheet) {
    List<FactDescription> facts = new ArrayList<>();
    Predicate<FactDescription> head =
        fact -> fact.kind() == FactDescription.Kind.ID || fact.inMargin();
    sheet.facts().stream().filter(head).forEach(facts::add);
    sheet.facts().stream().filter(head.negate()).forEach(facts::add);
    return facts;
  }

  private static void put(Map<String, Object> tree, FactDescription fact, Record map) {
    said(fact.read(map)).ifPresent(said -> tree.put(fact.key(), said));
  }

  private static Optional<Object> said(Object said) {
    if (said instanceof Fact<?> fact) {
      return fact(fact);
    }
    if (said instanceof FactList<?> list) {
      return list(list);
    }
    if (said instanceof List<?> list) {
      return Optional.of(list.stream().map(one -> map((Record) one)).toList());
    }
    if (said instanceof Record map) {
      return nested(map);
    }
    return Optional.of(said);
  }

  private static Optional<Object> nested(Record map) {
    if (map.equals(FactSheet.notApplicable(map.getClass()))) {
      return Optional.of("not_applicable");
    }
    // The organisation alone is asked for even where nothing is said of it.
    return map.equals(FactSheet.blank(map.getClass())) && !(map instanceof Organisation)
        ? Optional.empty()
        : Optional.of(map(map));
  }

  private static Optional<Object> fact(Fact<?> fact) {
    if (fact.isUnknown()) {
      return Optional.empty();
    }
    if (fact.isKnown()) {
      return Optional.of(scalar(fact.value().orElseThrow()));
    }
    if (fact.voices().isEmpty()) {
      return Optional.of(fact.toString());
    }
    Map<String, Object> voices = new LinkedHashMap<>();
    fact.voices().forEach((voice, said) -> voices.put(voice, scalar(said)));
    return Optional.of(voices);
  }

  private static Optional<Object> list(FactList<?> list) {
    if (list.isAbsent()) {
      return Optional.empty();
    }
    if (list.isNotApplicable()) {
      return Optional.of("not_applicable");
    }
    List<Object> elements = new ArrayList<>();
    for (Object element : list) {
      elements.add(element instanceof Record map ? map(map) : scalar(element));
    }
    if (list.isOpen()) {
      elements.add("unknown");
    }
    return Optional.of(elements);
  }

  private static Object scalar(Object value) {
    if (value instanceof Word word) {
      return word.word();
    }
    if (value instanceof Headcount people) {
      return people.atLeast() == people.atMost() ? people.atLeast() : range(people);
    }
    return value instanceof Number ? value : value.toString();
  }

  private static Map<String, Object> range(Headcount people) {
    Map<String, Object> range = new LinkedHashMap<>();
    range.put("at_least", people.atLeast());
    if (people.atMost() != Headcount.NO_LIMIT) {
      range.put("at_most", people.atMost());
    }
    return range;
  }
}
