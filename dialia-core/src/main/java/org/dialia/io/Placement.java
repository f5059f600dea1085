package org.dialia.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dialia.model.Position;
import org.dialia.model.Positions;
import org.jspecify.annotations.Nullable;

/**
 * Where each fact of one deployment stands, as a tree in flat arrays: written once for every fact
 * that is read, looked up only for the few that end up as evidence.
 */
final class Placement implements Positions {

  static final int ROOT = 0;

  private final String file;
  private final String name;
  private int size;
  private int[] parents = new int[64];
  private Object[] keys = new Object[64];
  private int[] spans = new int[64 * 4];
  private final Set<Named> named = new HashSet<>();

  private Placement(String file, String name) {
    this.file = file;
    this.name = name;
  }

  /** The places of the one map under a key of the document. */
  static Placement ofMap(String file, String key, Tokens tokens) {
    Placement places = new Placement(file, key);
    tokens.open(places, -1, "");
    return places;
  }

  /** The places of one element of a list of the document. */
  static Placement ofElement(String file, String list, int index, Tokens tokens) {
    Placement places = new Placement(file, list);
    tokens.open(places, -1, index);
    return places;
  }

  /** Starts the node of a key under the node of its map; the root has parent -1. */
  int open(int parent, String key, int line, int column) {
    return add(parent, key, line, column);
  }

  /** Starts the node of an element, by its place from 0, under the node of its list. */
  int open(int parent, int index, int line, int column) {
    return add(parent, new Element(Integer.toString(index)), line, column);
  }

  private int add(int parent, Object key, int line, int column) {
    if (size == parents.length) {
      parents = Arrays.copyOf(parents, size * 2);
      keys = Arrays.copyOf(keys, size * 2);
      spans = Arrays.copyOf(spans, size * 8);
    }
    parents[size] = parent;
    keys[size] = key;
    spans[4 * size] = line;
    spans[4 * size + 1] = column;
    close(size, line, column);
    return size++;
  }

  void close(int node, int line, int column) {
    spans[4 * node + 2] = line;
    spans[4 * node + 3] = column;
  }

  /**
   * From now on the element of a list is told by its id, not by its index; unless another element
   * has that id already.
   */
  void identify(int node, String id) {
    if (named.add(new Named(parents[node], id))) {
      keys[node] = new Element(id);
    }
  }

  /** The node around a node; -1 for the root. */
  int parent(int node) {
    return parents[node];
  }

  @Override
  public Position of(String path) {
    int node = ROOT;
    for (Object step : steps(path)) {
      int child = child(node, step);
      if (child < 0) {
        break;
      }
      node = child;
    }
    return position(node);
  }

  Position position(int node) {
    return new Position(
        file, spans[4 * node], spans[4 * node + 1], spans[4 * node + 2], spans[4 * node + 3]);
  }

  /** The path of a node from the top of the document: {@code deployments[cv-screening].phase}. */
  String address(int node) {
    List<String> steps = new ArrayList<>();
    for (int at = node; at >= ROOT; at = parents[at]) {
      if (keys[at] instanceof Element element) {
        steps.add(0, "[" + element + "]");
      } else if (at > ROOT) {
        steps.add(0, "." + keys[at]);
      }
    }
    String path = String.join("", steps);
    // A file of its own kind has no name for its whole.
    return name.isEmpty() && path.startsWith(".") ? path.substring(1) : name + path;
  }

  /** A path from the top of the document, for a path from the root. */
  String address(String path) {
    return address(ROOT) + (path.isEmpty() || path.startsWith("[") ? path : "." + path);
  }

  private int child(int parent, Object step) {
    for (int node = parent + 1; node < size; node++) {
      if (parents[node] == parent && keys[node].equals(step)) {
        return node;
      }
    }
    return -1;
  }

  private static List<Object> steps(String path) {
    List<Object> steps = new ArrayList<>();
    int at = 0;
    while (at < path.length()) {
      char letter = path.charAt(at);
      if (letter == '[') {
        int end = path.indexOf(']', at);
        steps.add(new Element(path.substring(at + 1, end)));
        at = end + 1;
      } else if (letter == '.') {
        at++;
      } else {
        int end = at;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
          end++;
        }
        steps.add(path.substring(at, end));
        at = end;
      }
    }
    return steps;
  }

  /** An id that an element of a list has. */
  private record Named(int list, String id) {
    // By hand, here and below: what a record has of itself is put together at every start.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Named its && list == its.list && id.equals(its.id);
    }

    @Override
    public int hashCode() {
      return 31 * list + id.hashCode();
    }
  }

  /** An element of a list, told by its id or, without one, by its place from 0. */
  private record Element(String name) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Element its && name.equals(its.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
