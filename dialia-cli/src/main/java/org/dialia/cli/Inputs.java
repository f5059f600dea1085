package org.dialia.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dialia.io.Input;

/**
 * The inputs that arguments name: files, the descriptions in folders, and {@code -} for standard
 * input.
 */
final class Inputs {

  private static final List<String> ENDINGS =
      List.of(".yaml", ".yml", ".json", ".jsonl", ".ndjson");

  /** How the mapping of a table is called in a folder of descriptions, which passes it over. */
  private static final String MAPPING = ".mapping.yaml";

  /** What lies beside descriptions under its usual name, and is passed over as well. */
  private static final Set<Path> BESIDES = Set.of(Gating.USUAL, BaselineCommand.USUAL);

  private Inputs() {}

  /** The one input that an argument names. */
  static Input one(String name, Console console) throws IOException {
    return name.equals(StandardInput.NAME)
        ? StandardInput.of(console)
        : file(Path.of(name), console);
  }

  /** A file, or a pipe that stands among the files, as a shell gives one. */
  static Input file(Path file, Console console) throws IOException {
    Input input = Input.of(file);
    if (input.size().isPresent()) {
      return input;
    }
    InputStream pipe;
    try {
      pipe = Files.newInputStream(file);
    } catch (IOException unreadable) {
      return input; // the reader says why
    }
    try (pipe) {
      return StandardInput.of(file.toString(), pipe, console);
    }
  }

  /** Whether a name is that of a description. */
  static boolean isDescription(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /** Whether a file in a folder is by its name another one of Dialia's, and no description. */
  static boolean isOther(Path file) {
    return file.getFileName().toString().endsWith(MAPPING) || BESIDES.contains(file.getFileName());
  }

  static List<Input> of(List<String> names, Console console) throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (String name : names) {
      if (!name.equals(StandardInput.NAME) && Files.isDirectory(Path.of(name))) {
        List<Path> inFolder = descriptions(Path.of(name));
        if (inFolder.isEmpty()) {
          throw new UsageException(Say.in(console.language(), "no_descriptions", name));
        }
        inFolder.forEach(file -> inputs.add(Input.of(file)));
      } else {
        inputs.add(one(name, console));
      }
    }
    return inputs;
  }

  /**
   * The descriptions in a folder and below, in the order of their paths; hidden files, mappings of
   * tables, waivers and baselines are passed over.
   */
  private static List<Path> descriptions(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !folder.relativize(file).toString().startsWith("."))
          .filter(
              file -> {
                String name = file.getFileName().toString();
                return !name.startsWith(".") && !isOther(file) && isDescription(name);
              })
          .sorted()
          .toList();
    }
  }
}
