package org.dialia.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.dialia.io.Trees;

/**
 * Makes large inventories that look like real ones: some 30 facts a deployment, many of them left
 * out or unknown. The same number gives the same deployment, whatever the form and the size.
 *
 * <pre>{@code java … org.dialia.benchmark.Inventories yaml|jsonl|documents|files COUNT PATH}</pre>
 */
public final class Inventories {

  private static final List<String> WORK =
      List.of(
          "Tri des candidatures",
          "Planification des tournées",
          "Réponse aux usagers",
          "Contrôle des factures",
          "Prévision des pannes",
          "Attribution des logements",
          "Aide à la rédaction",
          "Suivi de la qualité des appels");

  private Inventories() {}

  /** The forms of an inventory. */
  public enum Form {
    /** One document with one list. */
    yaml,
    /** One deployment a line. */
    jsonl,
    /** One YAML document a deployment. */
    documents,
    /** A hundred deployments a file, in YAML. */
    files
  }

  /** Writes an inventory: its form, its number of deployments, its file or folder. */
  public static void main(String[] args) throws IOException {
    write(Form.valueOf(args[0]), Integer.parseInt(args[1]), Path.of(args[2]));
  }

  /** Writes an inventory. */
  public static void write(Form form, int count, Path path) throws IOException {
    if (form != Form.files) {
      write(form, 0, count, path);
      return;
    }
    Files.createDirectories(path);
    for (int from = 0; from < count; from += 100) {
      int these = Math.min(100, count - from);
      write(Form.yaml, from, these, path.resolve(String.format("part-%06d.yaml", from / 100)));
    }
  }

  private static void write(Form form, int from, int count, Path path) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
      if (form == Form.jsonl) {
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("organisation", organisation());
        first.put("deployments", List.of());
        Trees.write(first, out);
      } else {
        StringBuilder head = new StringBuilder("dialia: 1\norganisation:");
        yaml(head, organisation(), 2);
        head.append(form == Form.yaml ? "\ndeployments:" : "\ndeployments: []");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
      }
      for (int i = from; i < from + count; i++) {
        if (form == Form.jsonl) {
          out.write('\n');
          Trees.write(deployment(i), out);
        } else {
          StringBuilder text = new StringBuilder(form == Form.yaml ? "\n  -" : "\n---");
          yaml(text, deployment(i), form == Form.yaml ? 4 : 0);
          if (form == Form.yaml) {
            text.delete(4, 9).insert(4, ' ');
          }
          out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
      }
      out.write('\n');
    }
  }

  private static Map<String, Object> organisation() {
    return map(
        "name",
        "Établissement public d'exemple",
        "sector",
        "public_agency",
        "country",
        "FR",
        "headcount",
        4200,
        "bodies",
        List.of("csa", "fs", "union_delegates"));
  }

  /** One deployment. */
  public static Map<String, Object> deployment(int number) {
    SplittableRandom random = new SplittableRandom(number * 7919L);
    Map<String, Object> it = map("id", "system-" + number);
    it.put("name", WORK.get(random.nextInt(WORK.size())) + " " + number);
    it.put("phase", one(random, "pilot", "in_use", "in_use", "procurement", "retired"));
    it.put("change", one(random, "new", "replacement", "major_upgrade"));
    it.put("introduced_by", "management");
    it.put("purposes", List.of(one(random, "productivity", "service_quality", "control")));
    it.put("dates", map("decided", "2025-0" + (1 + random.nextInt(9))));
    it.put(
        "system",
        map(
            "techniques", List.of(one(random, "machine_learning", "generative", "rules")),
            "in_house", answer(random),
            "profiling", answer(random)));
    List<Object> roles = new ArrayList<>();
    roles.add(
        map(
            "id",
            "staff",
            "kind",
            "worker",
            "headcount",
            5 + random.nextInt(400),
            "informed",
            answer(random),
            "trained",
            answer(random)));
    roles.add(
        map("id", "public", "kind", one(random, "citizen", "user"), "informed", answer(random)));
    it.put("roles", roles);
    it.put(
        "tasks",
        List.of(
            map(
                "id",
                "task",
                "role",
                "staff",
                "change",
                "assisted",
                "prescribed",
                List.of("lire le dossier", "appliquer la grille", "transmettre"),
                "real",
                List.of(
                    map(
                        "what",
                        "rappelle la personne quand une pièce manque",
                        "kind",
                        "cooperation",
                        "considered",
                        answer(random))))));
    it.put(
        "decisions",
        List.of(
            map(
                "id",
                "decision",
                "task",
                "task",
                "about",
                "citizen",
                "effect",
                one(random, "access_to_rights", "organisational", "none"),
                "automation",
                one(random, "informs", "recommends", "acts_unless_vetoed"),
                "oversight",
                map("role", "staff", "authority", answer(random)),
                "person",
                map("can_contest", answer(random)))));
    it.put(
        "data_flows",
        List.of(
            map(
                "id",
                "files",
                "from",
                "public",
                "to",
                "system",
                "subjects",
                List.of("public"),
                "categories",
                List.of("identity", one(random, "career", "social_benefits")),
                "retention_days",
                90 * (1 + random.nextInt(20)),
                "outside_eea",
                answer(random))));
    if (random.nextInt(3) == 0) {
      it.put(
          "dialogue",
          map(
              "events",
              List.of(
                  map(
                      "id",
                      "csa",
                      "kind",
                      one(random, "information", "consultation"),
                      "status",
                      "held",
                      "with",
                      List.of("csa"),
                      "closed_on",
                      "2025-06-1" + random.nextInt(9)))));
    }
    return it;
  }

  private static String answer(SplittableRandom random) {
    return one(random, "yes", "no", "partly", "unknown");
  }

  private static String one(SplittableRandom random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static void yaml(StringBuilder out, Object value, int indent) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, its) -> {
            out.append('\n').append(" ".repeat(indent)).append(key).append(':');
            yaml(out, its, indent + 2);
          });
    } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map) {
      for (Object element : list) {
        out.append('\n').append(" ".repeat(indent)).append('-');
        StringBuilder its = new StringBuilder();
        yaml(its, element, indent + 2);
        out.append(its.substring(indent + 2));
      }
    } else {
      out.append(' ').append(value);
    }
  }
}
