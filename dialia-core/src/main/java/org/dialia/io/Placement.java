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
  // Made by the first that asks, when all is read; many may ask at once.
  private volatile @Nullable Nodes nodes;

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

  /** The place of a path or, of one that nobody wrote, of the nearest map around it. */
  @Override
  public Position of(String path) {
    Nodes all = nodes();
    int nearest = ROOT;
    int hash = 0;
    for (int i = 0; i < path.length(); i++) {
      char letter = path.charAt(i);
      if (letter == '.' || letter == '[') {
        nearest = find(all, path, i, hash, nearest);
      }
      hash = 31 * hash + letter;
    }
    return position(find(all, path, path.length(), hash, nearest));
  }

  /** The first node of the path up to its end; else another. */
  private int find(Nodes all, String path, int end, int hash, int otherwise) {
    for (int i = all.start(hash); all.table[i] >= 0; i = all.next(i)) {
      int node = all.table[i];
      if (all.hashes[node] == hash && isAt(node, path, end)) {
        return node;
      }
    }
    return otherwise;
  }

  /** Whether a node has the path up to its end. */
  private boolean isAt(int node, String path, int end) {
    int rest = end;
    for (int at = node; at > ROOT; at = parents[at]) {
      String before = parents[at] > ROOT ? "." : "";
      String key = keys[at].toString();
      String behind = "";
      if (keys[at] instanceof Element) {
        before = "[";
        behind = "]";
      }
      rest -= before.length() + key.length() + behind.length();
      if (rest < 0
          || !path.startsWith(before, rest)
          || !path.startsWith(key, rest + before.length())
          || !path.startsWith(behind, rest + before.length() + key.length())) {
        return false;
      }
    }
    return rest == 0;
  }

  private Nodes nodes() {
    Nodes all = nodes;
    if (all == null) {
      all = new Nodes(size);
      for (int node = ROOT + 1; node < size; node++) {
        int hash = all.hashes[parents[node]];
        if (keys[node] instanceof Element element) {
          hash = 31 * hash(31 * hash + '[', element.name) + ']';
        } else {
          hash = hash(parents[node] > ROOT ? 31 * hash + '.' : hash, keys[node].toString());
        }
        all.put(node, hash);
      }
      nodes = all;
    }
    return all;
  }

  private static int hash(int before, String text) {
    int hash = before;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  /**
   * The nodes by the hashes of their paths from the root, which are never put together: a table
   * that is never more than half full. Of two with one path the first is found first.
   */
  private static final class Nodes {
    private final int[] hashes;
    private final int[] table;

    Nodes(int size) {
      hashes = new int[size];
      table = new int[Math.max(2, 2 * Integer.highestOneBit(2 * size - 1))];
      Arrays.fill(table, -1);
    }

    int start(int hash) {
      return (hash ^ (hash >>> 15)) & (table.length - 1);
    }

    int next(int i) {
      return (i + 1) & (table.length - 1);
    }

    void put(int node, int hash) {
      hashes[node] = hash;
      int i = start(hash);
      while (table[i] >= 0) {
        i = next(i);
      }
      table[i] = node;
    }
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
    public String toString() {
      return name;
    }
  }
}
