package org.dialia.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dialia.charter.Step;
import org.dialia.io.Trees;

/**
 * Gathers the words of the charter, the law, the rules and the dialogue steps, written as one YAML
 * file a rule for their authors, into one compact resource a language and one for what is no text:
 * at start-up 3 files are read, not 200. Run by the build.
 */
final class CatalogueCompiler {

  private static final List<String> SHARED = List.of("charter", "references", "severity");

  /** The folder of the second layer: from findings to dialogue steps. */
  private CatalogueCompiler() {}

  /**
   * Gathers the words.
   *
   * @param args the folder of the rules, and the folder to write into
   */
  public static void main(String[] args) throws IOException {
    compile(Path.of(args[0]), Path.of(args[1]));
  }

  static void compile(Path rules, Path out) throws IOException {
    CatalogueFile.write(content(rules), out);
  }

  /** What the files of the rules say. */
  static Catalogue.Content content(Path rules) throws IOException {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (String name : SHARED) {
      tree.put(name, read(rules.resolve(name + ".yaml")));
    }
    Map<String, Object> references = references(asMap(tree.get("references")));
    Map<String, Object> words = new TreeMap<>();
    Map<String, Object> steps = new TreeMap<>();
    for (Path file : words(rules)) {
      String id = id(rules, file);
      if (id.startsWith(Step.RULES)) {
        steps.put(id.substring(Step.RULES.length()), read(file));
      } else {
        Map<String, Object> rule = read(file);
        rule.put("digest", digest(rules, file, rule, references));
        words.put(id, rule);
      }
    }
    tree.put("rules", words);
    tree.put("steps", steps);
    tree.put("sha256", digest(rules));
    return CatalogueSource.content(tree);
  }

  private static List<Path> words(Path rules) throws IOException {
    try (Stream<Path> files = Files.walk(rules)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.toString().endsWith(".cases.yaml"))
          .filter(file -> !file.getParent().equals(rules))
          .sorted()
          .toList();
    }
  }

  private static String id(Path rules, Path file) {
    String path = rules.relativize(file).toString().replace('\\', '/');
    return path.substring(0, path.length() - ".yaml".length());
  }

  /** The legal references by their ids. */
  private static Map<String, Object> references(Map<String, Object> file) {
    Map<String, Object> references = new LinkedHashMap<>();
    for (Object reference : (List<?>) file.get("references")) {
      references.put(asMap(reference).get("id").toString(), reference);
    }
    return references;
  }

  /**
   * A digest of every rule's logic and words, so that a result can say which rules it came from.
   */
  private static String digest(Path rules) throws IOException {
    try (Stream<Path> files = Files.walk(rules)) {
      MessageDigest digest = sha256();
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.toString().endsWith(".cases.yaml"))
              .sorted()
              .toList()) {
        digest.update(
            rules.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  /**
   * A short digest of what one rule says, so that a finding that changed can be put down to it: its
   * logic, its words, the scale that its severity comes from, the legal references that it cites.
   */
  private static String digest(
      Path rules, Path file, Map<String, Object> rule, Map<String, Object> references)
      throws IOException {
    MessageDigest digest = sha256();
    String words = file.getFileName().toString();
    digest.update(
        Files.readAllBytes(
            file.resolveSibling(words.substring(0, words.length() - ".yaml".length()) + ".drl")));
    digest.update(Files.readAllBytes(file));
    digest.update(Files.readAllBytes(rules.resolve("severity.yaml")));
    for (Object cited : rule.get("law") instanceof List<?> law ? law : List.of()) {
      ByteArrayOutputStream reference = new ByteArrayOutputStream();
      Trees.write(asMap(references.getOrDefault(cited.toString(), Map.of())), reference);
      digest.update(reference.toByteArray());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, Object> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Trees.yaml(in);
    } catch (IOException broken) {
      throw new IOException(file.getFileName() + ": " + broken.getMessage(), broken);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object tree) {
    return (Map<String, Object>) tree;
  }
}
