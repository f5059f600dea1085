package org.dialia.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dialia.model.Fact;
import org.dialia.model.FactDescription;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.Headcount;
import org.dialia.model.Inventory;
import org.dialia.model.Margin;
import org.dialia.model.Word;

/** Writes descriptions as JSON, for tests; what is unknown is left out. */
public final class JsonDescriptions {

  private JsonDescriptions() {}

  /** The whole inventory as one JSON document. */
  public static byte[] json(Inventory inventory) {
    return bytes(map(inventory));
  }

  /** The inventory as JSON Lines: the organisation, then one deployment a line. */
  public static byte[] jsonLines(Inventory inventory) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("dialia", inventory.dialia());
    first.put("organisation", map(inventory.organisation()));
    first.put("deployments", List.of());
    lines.writeBytes(bytes(first));
    lines.write('\n');
    inventory
        .deployments()
        .forEach(
            deployment -> {
              lines.writeBytes(bytes(map(deployment)));
              lines.write('\n');
            });
    return lines.toByteArray();
  }

  private static byte[] bytes(Map<String, Object> tree) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Trees.write(tree, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static Map<String, Object> map(Record map) {
    Map<String, Object> tree = new LinkedHashMap<>();
    FactSheet sheet = FactSheet.of(map.getClass());
    for (FactDescription fact : sheet.facts()) {
      said(fact.read(map)).ifPresent(said -> tree.put(fact.key(), said));
    }
    if (sheet.marginIndex() >= 0) {
      tree.putAll(((Margin) sheet.components().get(sheet.marginIndex()).read(map)).kept());
    }
    return tree;
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
      return map.equals(FactSheet.notApplicable(map.getClass()))
          ? Optional.of("not_applicable")
          : Optional.of(map(map));
    }
    return Optional.of(said);
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
    if (value instanceof Headcount people && people.atLeast() != people.atMost()) {
      Map<String, Object> range = new LinkedHashMap<>();
      range.put("at_least", people.atLeast());
      if (people.atMost() != Headcount.NO_LIMIT) {
        range.put("at_most", people.atMost());
      }
      return range;
    }
    return value instanceof Number ? value : value.toString();
  }
}
