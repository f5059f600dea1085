package org.dialia.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/**
 * Faults in files that are right, to see who notices them.
 *
 * @param values values that belong in some places and not in others
 * @param random what decides where and how
 */
record Faults(List<Object> values, Random random) {

  /**
   * What is said of files with up to two faults in each, in YAML and in JSON: how often what.
   *
   * @param right makes a file that is right
   * @param agreed what is said of a file of that ending
   */
  Map<Agreement.Verdict, Integer> verdicts(
      int files,
      Callable<Map<String, Object>> right,
      BiFunction<String, String, Agreement.Verdict> agreed)
      throws Exception {
    Map<Agreement.Verdict, Integer> verdicts = new TreeMap<>();
    for (int i = 0; i < files; i++) {
      Map<String, Object> tree = right.call();
      for (int faults = random.nextInt(3); faults > 0; faults--) {
        breakOne(tree);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      boolean json = random.nextBoolean();
      if (json) {
        Trees.write(tree, out);
      } else {
        Trees.writeYaml(tree, out);
      }
      verdicts.merge(
          agreed.apply(json ? ".json" : ".yaml", out.toString(StandardCharsets.UTF_8)),
          1,
          Integer::sum);
    }
    return verdicts;
  }

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
