package org.dialia.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dialia.charter.Language;
import org.dialia.io.Input;

/**
 * The descriptions that the gate checks: files as they are named, and in folders those with a name
 * that tells a description; the working directory where nothing is named.
 */
final class Wanted {

  /** The names that tell a description in a folder among other files. */
  private static final List<String> NAMES =
      List.of(
          "*.dialia.{yaml,yml,json,jsonl}",
          "dialia.{yaml,yml,json}",
          "ai-inventory.{yaml,yml,json}");

  /** The same, as a message names them. */
  private static final String SHOWN_NAMES = "*.dialia.yaml, dialia.yaml, ai-inventory.yaml";

  private final Value<List<String>> paths;
  private final Value<List<String>> include;
  private final Value<List<String>> exclude;
  private final Value<Boolean> allowEmpty;

  Wanted(Command command) {
    paths = command.settableArguments("PATH", "paths");
    include = globs(command, "--include", "check_include");
    exclude = globs(command, "--exclude", "check_exclude");
    allowEmpty = command.choice("--allow-empty").key("check_allow_empty").of(Boolean.class, false);
  }

  private static Value<List<String>> globs(Command command, String name, String key) {
    return command.option(name, "GLOB").key(key).split(Settings.MARK).listOf(String.class);
  }

  /**
   * Finds them, each once, those of a folder in the order of their paths.
   *
   * @param others what the run reads or writes beside them, which is none in a folder either
   * @throws UsageException when there is nothing to check where a path says, and that is not
   *     allowed
   */
  List<Input> inputs(Console console, Language language, List<Path> others) throws IOException {
    Set<Path> none = others.stream().map(Wanted::whole).collect(Collectors.toSet());
    List<PathMatcher> more = matchers(include.get(), language);
    List<PathMatcher> left = matchers(exclude.get(), language);
    List<Input> inputs = new ArrayList<>();
    Set<Path> seen = new LinkedHashSet<>();
    for (String name : paths.get().isEmpty() ? List.of(".") : paths.get()) {
      if (name.equals(StandardInput.NAME)) {
        inputs.add(StandardInput.of(console));
        continue;
      }
      Path path = Path.of(name);
      List<Path> found =
          Files.isDirectory(path)
              ? found(path, more, left, none, language)
              : Stream.of(path)
                  .filter(file -> !matches(file.normalize(), left) && !matches(whole(file), left))
                  .toList();
      if (found.isEmpty() && !allowEmpty.get()) {
        throw new UsageException(Say.in(language, "nothing_to_check", name, SHOWN_NAMES));
      }
      for (Path file : found) {
        if (seen.add(file.toAbsolutePath().normalize())) {
          inputs.add(Inputs.file(file, console));
        }
      }
    }
    return inputs;
  }

  private static List<Path> found(
      Path folder,
      List<PathMatcher> more,
      List<PathMatcher> left,
      Set<Path> none,
      Language language)
      throws IOException {
    List<PathMatcher> names = matchers(NAMES, language); // not needed where files are named
    names.addAll(more);
    Path start = folder.normalize();
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !hidden(start.relativize(file)))
          .filter(file -> !Inputs.isOther(file) && !none.contains(whole(file)))
          .filter(file -> matches(start.relativize(file), names) || matches(whole(file), names))
          .filter(file -> !matches(start.relativize(file), left) && !matches(whole(file), left))
          .sorted()
          .toList();
    } catch (UncheckedIOException unreadable) {
      throw new UsageException(
          Say.in(language, "not_readable", String.valueOf(unreadable.getCause().getMessage())));
    }
  }

  private static boolean hidden(Path below) {
    for (Path step : below) {
      if (step.toString().startsWith(".") && !step.toString().equals("..")) {
        return true;
      }
    }
    return false;
  }

  private static Path whole(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static boolean matches(Path below, List<PathMatcher> globs) {
    return globs.stream().anyMatch(glob -> glob.matches(below));
  }

  /**
   * A glob without a slash is about names in any folder; one with a slash about paths from the
   * folder that is looked into, or from the working directory.
   */
  private static List<PathMatcher> matchers(List<String> globs, Language language) {
    List<PathMatcher> matchers = new ArrayList<>();
    for (String glob : globs) {
      String clean = glob.startsWith("./") ? glob.substring(2) : glob;
      try {
        add(clean, matchers);
        if (!clean.contains("/")) {
          add("**/" + clean, matchers);
        } else {
          add(fromHere(clean), matchers);
        }
      } catch (PatternSyntaxException wrong) {
        throw new UsageException(Say.in(language, "no_glob", glob));
      }
    }
    return matchers;
  }

  /** A glob, also with no folder in the place of the first that stands for any. */
  private static void add(String glob, List<PathMatcher> matchers) {
    String whole = glob.endsWith("/") ? glob + "**" : glob;
    matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + whole));
    if (whole.startsWith("**/")) {
      matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + whole.substring(3)));
    } else if (whole.contains("/**/")) {
      matchers.add(
          FileSystems.getDefault().getPathMatcher("glob:" + whole.replaceFirst("/\\*\\*/", "/")));
    }
  }

  /** A glob as it is told from the root, which may begin with the way to a folder above. */
  private static String fromHere(String glob) {
    Path from = Path.of("").toAbsolutePath();
    String rest = glob;
    while (rest.startsWith("../") && from.getParent() != null) {
      from = from.getParent();
      rest = rest.substring(3);
    }
    if (rest.startsWith("/")) {
      return rest;
    }
    String folder = from.toString().replace(from.getFileSystem().getSeparator(), "/");
    return folder.replaceAll("[\\\\*?\\[\\]{}]", "\\\\$0") + "/" + rest;
  }
}
