package org.dialia.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * What a row of a table says, put together as in a description: a map of facts, a list of such
 * maps, or what one cell says (a text, a list, a map).
 */
final class RowTree {

  private final Map<String, RowTree> keys = new LinkedHashMap<>();
  private final TreeMap<Integer, RowTree> elements = new TreeMap<>();
  private @Nullable Object said;
  private int column = 1;
  private boolean open;

  /** Whether nothing is said. */
  boolean isEmpty() {
    return said == null && keys.isEmpty() && elements.isEmpty();
  }

  /** The part under a key; made where there is none. */
  RowTree at(String key) {
    return keys.computeIfAbsent(key, missing -> new RowTree());
  }

  /** The element of a list at a place; made where there is none. */
  RowTree at(int index) {
    return elements.computeIfAbsent(index, missing -> new RowTree());
  }

  /** A new element at the end of a list. */
  RowTree add() {
    return at(elements.isEmpty() ? 0 : elements.lastKey() + 1);
  }

  /** Takes the keys of another map. */
  void takeAll(RowTree other) {
    keys.putAll(other.keys);
  }

  /**
   * Whether a cell speaks of the whole and others of its parts; a list may say whether there are
   * more elements than those that are described.
   */
  boolean isContradictory() {
    boolean parts = !keys.isEmpty() || (!elements.isEmpty() && !(said instanceof List<?>));
    return said != null && parts;
  }

  /** What a cell says here, if one does. */
  @Nullable Object said() {
    return said;
  }

  /**
   * Takes what a cell says, unless another has said something already; that nothing is known is no
   * such thing.
   *
   * @param what a text, a list or a map
   * @param from the column, from 1
   */
  void say(Object what, int from) {
    if (said == null || said.equals(CellReader.UNKNOWN)) {
      said = what;
      column = from;
    }
  }

  /** Leaves a list of elements open, whatever is said of it: there may be another element. */
  void leaveOpen() {
    open = true;
  }

  /**
   * Takes words of a list beside those that other cells have said already; it stays open when it
   * was.
   */
  void sayMore(List<String> words, int from) {
    if (said instanceof List<?> before) {
      List<Object> all = new ArrayList<>(before);
      words.stream().filter(word -> !all.contains(word)).forEach(all::add);
      if (all.remove((Object) "unknown")) {
        all.add("unknown");
      }
      said = all;
    } else {
      say(words, from);
    }
  }

  /**
   * Leaves out what is said at a path, or of the nearest map or list around it.
   *
   * @param path as in a description: {@code decisions[reject].oversight.role}
   * @return the column that said it; empty when the path leads nowhere
   */
  Optional<Integer> remove(String path) {
    RowTree at = this;
    RowTree holder = null;
    Object last = "";
    for (String step : path.split("[.\\[]", -1)) {
      RowTree next;
      Object key = step;
      if (step.endsWith("]")) {
        key = at.place(step.substring(0, step.length() - 1));
        next = at.elements.get(key);
      } else {
        next = at.keys.get(step);
      }
      if (next == null) {
        break;
      }
      holder = at;
      last = key;
      at = next;
    }
    if (holder == null) {
      return Optional.empty();
    }
    if (last instanceof Integer index) {
      holder.elements.remove(index);
    } else {
      holder.keys.remove(last);
    }
    return Optional.of(at.firstColumn());
  }

  /** The key of an element that is told by its id or, without one, by its place from 0. */
  private Integer place(String name) {
    int index = 0;
    for (Map.Entry<Integer, RowTree> element : elements.entrySet()) {
      RowTree id = element.getValue().keys.get("id");
      if (id == null ? name.equals(Integer.toString(index)) : name.equals(id.said)) {
        return element.getKey();
      }
      index++;
    }
    return -1;
  }

  /** The first column that says something here. */
  int firstColumn() {
    if (said != null) {
      return column;
    }
    int first = Integer.MAX_VALUE;
    for (RowTree part : keys.values()) {
      first = Math.min(first, part.firstColumn());
    }
    for (RowTree part : elements.values()) {
      first = Math.min(first, part.firstColumn());
    }
    return first == Integer.MAX_VALUE ? 1 : first;
  }

  /** The tokens of a description that says the same. */
  List<RowTokens.Token> tokens() {
    List<RowTokens.Token> tokens = new ArrayList<>();
    map(tokens);
    return tokens;
  }

  private void map(List<RowTokens.Token> tokens) {
    tokens.add(new RowTokens.Token(JsonToken.START_OBJECT, "", firstColumn()));
    keys.forEach(
        (key, part) -> {
          if (!part.isEmpty()) {
            tokens.add(new RowTokens.Token(JsonToken.PROPERTY_NAME, key, part.firstColumn()));
            part.value(tokens);
          }
        });
    tokens.add(new RowTokens.Token(JsonToken.END_OBJECT, "", firstColumn()));
  }

  private void value(List<RowTokens.Token> tokens) {
    if (!elements.isEmpty()) {
      list(tokens);
    } else if (said != null) {
      value(said, tokens);
    } else {
      map(tokens);
    }
  }

  /** A list of maps. What its own cell says can be whether it is complete; else it is open. */
  private void list(List<RowTokens.Token> tokens) {
    tokens.add(new RowTokens.Token(JsonToken.START_ARRAY, "", firstColumn()));
    elements.values().forEach(element -> element.element(tokens));
    if (open || !(said instanceof List<?> rest) || rest.contains("unknown")) {
      tokens.add(new RowTokens.Token(JsonToken.VALUE_STRING, "unknown", column));
    }
    tokens.add(new RowTokens.Token(JsonToken.END_ARRAY, "", column));
  }

  private void element(List<RowTokens.Token> tokens) {
    if (keys.isEmpty() && said != null) {
      value(said, tokens);
    } else {
      map(tokens);
    }
  }

  private void value(Object value, List<RowTokens.Token> tokens) {
    if (value instanceof List<?> list) {
      tokens.add(new RowTokens.Token(JsonToken.START_ARRAY, "", column));
      list.forEach(element -> value(element, tokens));
      tokens.add(new RowTokens.Token(JsonToken.END_ARRAY, "", column));
    } else if (value instanceof Map<?, ?> map) {
      tokens.add(new RowTokens.Token(JsonToken.START_OBJECT, "", column));
      map.forEach(
          (key, one) -> {
            tokens.add(new RowTokens.Token(JsonToken.PROPERTY_NAME, key.toString(), column));
            value(one, tokens);
          });
      tokens.add(new RowTokens.Token(JsonToken.END_OBJECT, "", column));
    } else {
      tokens.add(new RowTokens.Token(JsonToken.VALUE_STRING, value.toString(), column));
    }
  }
}
