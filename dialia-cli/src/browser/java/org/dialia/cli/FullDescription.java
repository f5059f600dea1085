package org.dialia.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dialia.io.Trees;
import org.dialia.model.FactDescription;
import org.dialia.model.FactSheet;
import org.dialia.model.Help;
import org.dialia.model.Inventory;
import org.dialia.model.Shares;

/**
 * A description in which every fact of the model is stated, found from the model itself, so that a
 * new fact is in it too.
 *
 * @param good whether questions are answered with yes and the first word, or no and the last
 * @param idEnd what every id ends with
 * @param text the free text that stands at a path
 */
record FullDescription(boolean good, String idEnd, UnaryOperator<String> text) {

  /** The description in JSON. */
  byte[] json() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Trees.write(tree(), out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** The description as plain data, to be changed at will. */
  Map<String, Object> tree() {
    return map(Inventory.class, "");
  }

  private Map<String, Object> map(Class<? extends Record> type, String path) {
    Map<String, Object> map = new LinkedHashMap<>();
    FactSheet sheet = FactSheet.of(type);
    for (FactDescription fact : sheet.facts()) {
      Object value =
          type == Shares.class && fact.kind() == FactDescription.Kind.NUMBER
              ? (map.isEmpty() ? 50 : 10) // six parts of a hundred
              : value(fact, type, path + "." + fact.key());
      map.put(fact.key(), fact.list() ? List.of(value) : value);
    }
    if (sheet.marginIndex() >= 0) {
      map.put("x_kept", text.apply(path + ".x_kept"));
      map.put("x_" + text.apply(path + ".x_"), text.apply(path + ".x_"));
    }
    return map;
  }

  private Object value(FactDescription fact, Class<? extends Record> type, String path) {
    return switch (fact.kind()) {
      case ANSWER -> good ? "yes" : "no";
      case WORD -> fact.words().get(good ? 0 : fact.words().size() - 1);
      case WHOLE, NUMBER -> Math.max((int) fact.min(), 1);
      case DATE -> "2026-01-02";
      case HEADCOUNT -> 5;
      case TEXT ->
          fact.country()
              ? "FR"
              : fact.refersTo().isEmpty() ? text.apply(path) : id(fact.refersTo().get(0));
      case MAP -> map(fact.type().asSubclass(Record.class), path);
      case ID -> type.getSimpleName() + idEnd;
      case VERSION -> 1;
    };
  }

  private String id(Help.Target target) {
    return switch (target) {
      case ROLE -> "Role" + idEnd;
      case TASK -> "Task" + idEnd;
      case SUPPLIER -> "Supplier" + idEnd;
      case BODY -> "cse";
    };
  }
}
