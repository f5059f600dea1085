package org.dialia.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gathers the rules of each folder, one {@code .drl} a rule for their authors, into one file a
 * package for the compiler of rules, sorted by name. That compiler takes files in the order in
 * which a disk happens to list them, and names what it makes after the first rule it meets: without
 * this, two machines would make different jars of one source. Run by the build.
 */
final class RulePackages {

  private static final String GATHERED = "rules.drl";

  private RulePackages() {}

  /**
   * Gathers the rules.
   *
   * @param args the folder of the rules, and the folder to write into
   */
  public static void main(String[] args) throws IOException {
    gather(Path.of(args[0]), Path.of(args[1]));
  }

  static void gather(Path rules, Path out) throws IOException {
    Map<Path, List<Path>> folders = new TreeMap<>();
    try (Stream<Path> files = Files.walk(rules)) {
      files
          .filter(file -> file.toString().endsWith(".drl"))
          .sorted()
          .forEach(
              file ->
                  folders.computeIfAbsent(file.getParent(), one -> new ArrayList<>()).add(file));
    }
    forget(out);
    for (Map.Entry<Path, List<Path>> folder : folders.entrySet()) {
      Path to = out.resolve(rules.relativize(folder.getKey()));
      Files.createDirectories(to);
      Files.write(to.resolve(GATHERED), lines(folder.getValue()));
    }
  }

  /** Takes away what was gathered before: of a folder that is gone the rules would go on. */
  private static void forget(Path out) throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(one -> one.endsWith(GATHERED)).toList()) {
        Files.delete(file);
      }
    }
  }

  /** What stands before a rule, each line once, then the rules, each below the name of its file. */
  private static List<String> lines(List<Path> files) throws IOException {
    Set<String> heads = new LinkedHashSet<>();
    List<String> rules = new ArrayList<>();
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      int rule = 0;
      while (rule < lines.size() && !lines.get(rule).startsWith("rule ")) {
        heads.add(lines.get(rule));
        rule++;
      }
      rules.add("// " + file.getFileName());
      rules.addAll(lines.subList(rule, lines.size()));
    }
    List<String> all = new ArrayList<>(heads);
    all.addAll(rules);
    return all;
  }
}
