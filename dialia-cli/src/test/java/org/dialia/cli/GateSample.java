package org.dialia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with one description, for tests of the gate. Paths in results are told from it. */
final class GateSample {

  static final String BANNED = "human-decision/emotion-recognition";
  static final String ORDINARY = "human-decision/no-authority";
  static final String DIALOGUE = "social-dialogue/acceptability-not-measured";
  static final String FILE = "chat.dialia.yaml";

  private static final String CHAT =
      """
      organisation: { name: Régie, country: FR }
      deployments:
        - id: chat
          name: "Tri [clic](http://x) {0} %0A"
          phase: in_use
          system:
            practices: { emotion_recognition: yes, emotion_recognition_ground: none }
            acceptance: { acceptability_measured: no }
          decisions:
            - id: reject
              about: candidate
              effect: employment
              automation: recommends
              oversight: { authority: no }
      """;

  private final Path folder;

  GateSample(Path folder) throws IOException {
    this.folder = folder;
    write(FILE, CHAT);
  }

  Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Changes the description. */
  void replace(String old, String by) throws IOException {
    String text = Files.readString(folder.resolve(FILE));
    if (!text.contains(old)) {
      throw new IllegalArgumentException(old);
    }
    write(FILE, text.replace(old, by));
  }

  String path(String name) {
    return folder.resolve(name).toString();
  }

  /** Checks the folder. */
  Run check(String... options) {
    return run(List.of("check"), options);
  }

  /** Runs a command on the folder. */
  Run run(List<String> command, String... options) {
    List<String> arguments = new ArrayList<>(command);
    arguments.addAll(List.of(folder.toString(), "--root", folder.toString()));
    arguments.addAll(List.of("--as-of", "2026-03-01"));
    arguments.addAll(List.of(options));
    return Run.of(arguments.toArray(String[]::new));
  }

  /** A file of one waiver. */
  String waiver(String... lines) throws IOException {
    return waivers("  - " + String.join("\n    ", lines) + "\n");
  }

  String waivers(String entries) throws IOException {
    return write("waivers.yaml", "dialia: 1\nwaivers:\n" + entries).toString();
  }
}
