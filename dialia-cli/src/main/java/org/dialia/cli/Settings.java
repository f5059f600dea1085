package org.dialia.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dialia.io.Described;
import org.dialia.io.Input;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.Problem;
import org.dialia.io.SettingsReader;
import org.dialia.io.Trees;
import org.dialia.model.Answer;
import org.dialia.model.Fact;
import org.dialia.model.FactDescription;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.Position;
import org.dialia.model.Word;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The defaults of options: from the environment, else from the configuration. Every command takes
 * them without a line of its own, for picocli asks here for each option that is not given.
 */
final class Settings implements IDefaultValueProvider {

  /** The name of the configuration. */
  static final String FILE = ".dialia.yaml";

  /** What stands between the elements of a list: no argument and no name of a file has it. */
  static final String MARK = "\0";

  private static final String VARIABLE = "DIALIA_";

  /** The variables of the launcher and of the process, which set no key. */
  static final Set<String> OTHER_VARIABLES =
      Set.of(
          "DIALIA_CACHE_DIR",
          "DIALIA_COLUMNS",
          "DIALIA_DEBUG",
          "DIALIA_ERR_TERMINAL",
          "DIALIA_INTERACTIVE",
          "DIALIA_JAVA_OPTS",
          "DIALIA_NO_CACHE",
          "DIALIA_TERMINAL");

  private final Class<? extends Record> type;
  private final Optional<Path> file;
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * One value that is set.
   *
   * @param values as an option takes them; one, unless it is a list
   * @param from the variable, or the place in the configuration
   */
  record Setting(List<String> values, String from) {
    Setting {
      values = List.copyOf(values);
    }

    /** The value as it is shown. */
    String value() {
      return String.join(", ", values);
    }
  }

  private Settings(Class<? extends Record> type, Console console) {
    this.type = type;
    this.file = find(console.folder());
    if (file.isPresent()) {
      configuration(file.get(), console.folder());
    }
    if (mayBeSet(console.environment().keySet())) {
      environment(console.environment()); // else the keys need not be known, as mostly
    }
  }

  private static boolean mayBeSet(Set<String> variables) {
    for (String name : variables) {
      if (name.startsWith(VARIABLE) && !OTHER_VARIABLES.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** What is set for a run. */
  static Settings of(Class<? extends Record> type, Console console) {
    return new Settings(type, console);
  }

  /** The configuration that is read; empty where there is none. */
  Optional<Path> file() {
    return file;
  }

  /** What is wrong with the configuration and the variables. */
  List<Problem> problems() {
    return problems;
  }

  /** The keys that can be set, with what they mean. */
  List<FactDescription> keys() {
    return FactSheet.of(type).facts();
  }

  /** What a key is set to; empty where it is not. */
  Optional<Setting> get(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  /** The variable that sets a key. */
  static String variable(String key) {
    return VARIABLE + key.toUpperCase(Locale.ROOT);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (settings.isEmpty()) {
      return null;
    }
    // An element is data: picocli would put the environment in the place of ${…}.
    return get(key(argument))
        .map(setting -> String.join(MARK, setting.values()).replace("$", "$$"))
        .orElse(null);
  }

  /** The key for an option, from its longest name, or for the arguments of a command. */
  static String key(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? key(option.longestName())
        : String.valueOf(argument.descriptionKey());
  }

  /** The key for the long name of an option, {@code --long-name}. */
  static String key(String option) {
    return option.substring("--".length()).replace('-', '_');
  }

  /** Looks in a folder and those around it, up to the root of the repository or of all files. */
  private static Optional<Path> find(Path start) {
    for (Path folder = start.toAbsolutePath().normalize();
        folder != null;
        folder = folder.getParent()) {
      Path found = folder.resolve(FILE);
      if (Files.exists(found, LinkOption.NOFOLLOW_LINKS)) { // one that leads nowhere is an error
        return Optional.of(found);
      }
      if (Files.exists(folder.resolve(".git"))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void configuration(Path found, Path from) {
    Path folder = found.getParent();
    Path shown = from.toAbsolutePath().normalize().relativize(folder).resolve(FILE);
    Input input;
    try {
      input = Input.of(shown.toString(), Files.readAllBytes(found));
    } catch (IOException unreadable) {
      input = Input.of(found); // the reader says why
    }
    try {
      Described<?> read = SettingsReader.read(input, type, Optional.of(folder));
      put(
          read,
          key -> {
            Position at = read.positions().of(key);
            return shown + ":" + at.line() + ":" + at.column();
          },
          Optional.ofNullable(shown.getParent()));
    } catch (InvalidDescriptionException invalid) {
      problems.addAll(invalid.problems());
    }
  }

  /** Each variable is read like a setting of that key; a comma separates elements. */
  private void environment(Map<String, String> environment) {
    for (FactDescription key : keys()) {
      String variable = variable(key.key());
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        Object said = key.list() ? List.of(value.split(",")) : value;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
          Trees.write(Map.of(key.key(), said), text);
          put(
              SettingsReader.read(Input.of(variable, text.toByteArray()), type, Optional.empty()),
              any -> variable,
              Optional.empty());
        } catch (InvalidDescriptionException invalid) {
          invalid.problems().stream()
              .map(one -> new Problem(variable, 0, 0, "", one.message()))
              .forEach(problems::add);
        } catch (IOException impossible) {
          throw new UncheckedIOException(impossible);
        }
      }
    }
  }

  private void put(Described<?> read, UnaryOperator<String> from, Optional<Path> folder) {
    for (FactDescription key : keys()) {
      value(key, key.read(read.facts()), folder)
          .ifPresent(values -> settings.put(key.key(), new Setting(values, from.apply(key.key()))));
    }
  }

  private static Optional<List<String>> value(
      FactDescription key, Object said, Optional<Path> folder) {
    if (said instanceof FactList<?> list) {
      return list.isAbsent() || list.elements().isEmpty()
          ? Optional.empty()
          : Optional.of(list.elements().stream().map(one -> scalar(key, one, folder)).toList());
    }
    return ((Fact<?>) said).value().map(one -> List.of(scalar(key, one, folder)));
  }

  private static String scalar(FactDescription key, Object value, Optional<Path> folder) {
    if (value instanceof Answer answer) {
      return Boolean.toString(answer == Answer.YES);
    }
    if (value instanceof Word word) {
      return word.word();
    }
    // A file is named from the folder of the configuration, and opened from that of the run.
    return key.kind() == FactDescription.Kind.TEXT
            && folder.isPresent()
            && (value.toString().contains("/") || !Configuration.PATTERNS.contains(key.key()))
        ? folder.get() + "/" + value
        : value.toString();
  }
}
