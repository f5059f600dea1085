package org.dialia.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Faults in files that are right, to see who notices them.
 *
 * @param values values that belong in some places and not in others
 * @param random what decides where and how
 */
record Faults(List<Object> values, Random random) {

  /** Does to some place in a file what people do by mistake. */
  void breakOne(Map<String, Object> tree) {
    List<Object> nodes = new ArrayList<>();
    collect(tree, nodes);
    Object node = nodes.get(random.nextInt(nodes.size()));
    if (node instanceof Map<?, ?>) {
      @SuppressWarnings("unchecked")
      Map<String, Object> map = (Map<String, Object>) node;
      List<String> keys = new ArrayList<>(map.keySet());
      String key = keys.isEmpty() ? "id" : keys.get(random.nextInt(keys.size()));
      switch (random.nextInt(6)) {
        case 0 -> map.remove(key);
        case 1 -> map.put(key + "s", map.getOrDefault(key, "yes"));
        case 2 -> map.put("x_" + key, map.getOrDefault(key, "yes"));
        default -> map.put(key, values.get(random.nextInt(values.size())));
      }
    } else if (node instanceof List<?>) {
      @SuppressWarnings("unchecked")
      List<Object> list = (List<Object>) node;
      if (!list.isEmpty() && random.nextBoolean()) {
        list.add(list.get(0));
      } else {
        list.add(values.get(random.nextInt(values.size())));
      }
    }
  }

  /** Collects maps and lists, in which everything below can then be changed. */
  private static Object collect(Object node, List<Object> nodes) {
    if (node instanceof Map<?, ?> map) {
      @SuppressWarnings("unchecked")
      Map<String, Object> open = (Map<String, Object>) map;
      nodes.add(open);
      for (Map.Entry<String, Object> entry : open.entrySet()) {
        entry.setValue(collect(changeable(entry.getValue()), nodes));
      }
    } else if (node instanceof List<?> list) {
      @SuppressWarnings("unchecked")
      List<Object> open = (List<Object>) list;
      nodes.add(open);
      open.replaceAll(element -> collect(changeable(element), nodes));
    }
    return node;
  }

  private static Object changeable(Object node) {
    if (node instanceof Map<?, ?> map) {
      return new LinkedHashMap<>(map);
    }
    return node instanceof List<?> list ? new ArrayList<>(list) : node;
  }
}
