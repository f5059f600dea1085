package org.dialia.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dialia.charter.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where a run writes, and in which form: each file in the form that its extension names, or that is
 * written before it, {@code sarif=results.json}; pages in a folder.
 *
 * @param all the outputs, in the order given; standard output alone where no file is named
 * @param language the language of what is said about them
 * @param <F> the forms that the command has, the usual one first
 */
record Outputs<F extends Enum<F>>(List<Output<F>> all, Language language) {

  Outputs {
    all = List.copyOf(all);
  }

  /**
   * One output.
   *
   * @param path the file or the folder; empty for standard output
   * @param folder whether it is a folder, for a file each of what there are many of
   * @param format the form that it is written in
   */
  record Output<F>(Optional<Path> path, boolean folder, F format) {}

  /**
   * Settles the form of each output.
   *
   * @param names the files and folders that are named; a folder exists or ends with a separator
   * @param wanted the form that is asked for by name
   * @param formats all forms of the command
   * @throws UsageException when the form of a file cannot be told
   */
  static <F extends Enum<F>> Outputs<F> of(
      List<String> names, Optional<F> wanted, Class<F> formats, Language language) {
    @Nullable F asked = wanted.orElse(null);
    List<F> known = Arrays.asList(formats.getEnumConstants());
    if (asked != null && names.size() > 1) {
      // One name cannot say the form of several files, and must not be passed over in silence.
      throw new UsageException(Say.in(language, "format_of_several", extensions(known)));
    }
    List<Output<F>> outputs = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (String name : names) {
      Output<F> output =
          named(name, known, language).orElseGet(() -> byName(name, asked, known, language));
      if (!seen.add(output.path().orElseThrow())) {
        throw new UsageException(Say.in(language, "same_output", name));
      }
      if (asked != null && output.format() != asked) {
        throw new UsageException(Say.in(language, "format_of_several", extensions(known)));
      }
      outputs.add(output);
    }
    if (outputs.isEmpty()) {
      outputs.add(new Output<>(Optional.empty(), false, asked == null ? known.get(0) : asked));
    }
    return new Outputs<>(outputs, language);
  }

  /** An output whose form is written before its path. */
  private static <F extends Enum<F>> Optional<Output<F>> named(
      String name, List<F> known, Language language) {
    return known.stream()
        .filter(format -> name.startsWith(format.name() + "="))
        .findFirst()
        .map(format -> byName(name.substring(format.name().length() + 1), format, known, language));
  }

  private static <F extends Enum<F>> Output<F> byName(
      String name, @Nullable F asked, List<F> known, Language language) {
    Path path = path(name, language);
    if (isFolder(name, path)) {
      return new Output<>(Optional.of(path), true, inFolder(path, asked, known, language));
    }
    return new Output<>(
        Optional.of(path), false, asked == null ? byExtension(path, known, language) : asked);
  }

  private static Path path(String name, Language language) {
    try {
      return Path.of(name);
    } catch (InvalidPathException impossible) {
      throw new UsageException(Say.in(language, "no_such_folder", name));
    }
  }

  private static boolean isFolder(String name, Path path) {
    return Files.isDirectory(path) || name.endsWith("/") || name.endsWith(File.separator);
  }

  /** The one form that is made of many files. */
  private static <F extends Enum<F>> F inFolder(
      Path path, @Nullable F asked, List<F> known, Language language) {
    return known.stream()
        .filter(format -> format.name().equals("html"))
        .filter(format -> asked == null || asked == format)
        .findFirst()
        .orElseThrow(() -> new UsageException(Say.in(language, "no_such_folder", path)));
  }

  private static <F extends Enum<F>> F byExtension(Path path, List<F> known, Language language) {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      return known.get(0); // a device or a pipe has no extension, and is like standard output
    }
    String name = path.toString().toLowerCase(Locale.ROOT);
    @Nullable F longest = null;
    for (F format : known) {
      if (name.endsWith(extension(format))
          && (longest == null || extension(format).length() > extension(longest).length())) {
        longest = format;
      }
    }
    if (longest == null) {
      throw new UsageException(Say.in(language, "unknown_extension", path, extensions(known)));
    }
    return longest;
  }

  private static <F extends Enum<F>> String extensions(List<F> known) {
    return String.join(", ", known.stream().map(Outputs::extension).toList());
  }

  private static String extension(Enum<?> format) {
    return switch (format.name()) {
      case "text" -> ".txt";
      case "markdown" -> ".md";
      case "junit" -> ".junit.xml";
      case "github" -> ".github.txt";
      case "gitlab" -> ".codequality.json";
      default -> "." + format.name();
    };
  }

  /**
   * Refuses an option that no output would follow.
   *
   * @param given whether the option is given
   * @param option its name
   * @param follow the forms that follow it
   * @param what how these forms are called
   */
  void refuseUnused(boolean given, String option, Set<F> follow, String what) {
    boolean followed = !given;
    for (Output<F> output : all) {
      followed |= follow.contains(output.format());
    }
    if (!followed) {
      throw new UsageException(Say.in(language, "option_unused", option, what));
    }
  }
}
