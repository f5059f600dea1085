package org.dialia.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dialia.charter.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command of the program: its options and arguments, each a field that is declared here, and what
 * it does. What several commands have in common takes the command, and declares them for it.
 *
 * <p>The text of help for an option has its name as its key, {@code as_of} for {@code --as-of},
 * unless another {@linkplain Declared#key key} is said. They are declared to picocli by calls:
 * reading annotations would take a tenth of a short run.
 */
abstract class Command implements Callable<Integer> {

  final Console console;

  private final CommandSpec spec;

  Command(String name, Console console) {
    this.console = console;
    this.spec = CommandSpec.wrapWithoutInspection(this).name(name);
  }

  /** The command for picocli; made once. */
  CommandLine line() {
    return new CommandLine(helped(spec))
        .registerConverter(Path.class, Path::of)
        .registerConverter(LocalDate.class, LocalDate::parse);
  }

  /**
   * Tells picocli to leave out its converters for times, databases and paths: it finds them by
   * reflection, for every command anew, and those that a command needs are given to it.
   */
  static void leaveOutConverters() {
    System.setProperty("picocli.converters.excludes", "java[.].*");
  }

  /** Gives a command the options that every one has. */
  static CommandSpec helped(CommandSpec spec) {
    return spec.versionProvider(new Main.Version())
        .addOption(
            OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .descriptionKey("help")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .descriptionKey("version")
                .build());
  }

  /** An option that is there or not. */
  final Value<Boolean> flag(String name) {
    return new Declared(OptionSpec.builder(name), Settings.key(name)).of(boolean.class, false);
  }

  /** An option of yes or no, {@code --this} or {@code --no-this}. */
  final Declared choice(String name) {
    return new Declared(
        OptionSpec.builder(name).negatable(true).fallbackValue("true"), Settings.key(name));
  }

  /**
   * An option with a value.
   *
   * @param label what help calls the value
   */
  final Declared option(String name, String label) {
    return new Declared(OptionSpec.builder(name).paramLabel(label), Settings.key(name));
  }

  /** The option that says where to write. */
  final Declared output() {
    return new Declared(OptionSpec.builder("-o", "--output").paramLabel("PATH"), "output");
  }

  /** The option that says the language of what is written. */
  final Value<Language> language() {
    return option("--lang", "fr|en").of(Language.class, console.language());
  }

  /** An argument that is required. */
  final <T> Value<T> argument(String label, String key, Class<T> type) {
    return add(argument(label, key).required(true).type(type).build());
  }

  /** An argument that can be left out. */
  final <T> Value<T> optionalArgument(String label, String key, Class<T> type) {
    return add(argument(label, key).arity("0..1").type(type).build());
  }

  /**
   * All arguments, as they are written.
   *
   * @param least how many are needed, from 1
   */
  final Value<List<String>> arguments(String label, String key, int least) {
    return add(arguments(label, key).arity(least + "..*").required(true).build());
  }

  /** Any number of arguments, which can be set as the key says. */
  final Value<List<String>> settableArguments(String label, String key) {
    return add(
        arguments(label, key)
            .arity("0..*")
            .splitRegex(Settings.MARK)
            .splitRegexSynopsisLabel(" ")
            .build());
  }

  private static PositionalParamSpec.Builder arguments(String label, String key) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .descriptionKey(key)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .initialValue(List.of());
  }

  private PositionalParamSpec.Builder argument(String label, String key) {
    return PositionalParamSpec.builder()
        .index(String.valueOf(spec.positionalParameters().size()))
        .paramLabel(label)
        .descriptionKey(key);
  }

  private <T> Value<T> add(ArgSpec argument) {
    spec.add(argument);
    return new Value<>(argument);
  }

  /** An option that lacks but what its value is. */
  final class Declared {

    private final OptionSpec.Builder builder;

    private Declared(OptionSpec.Builder builder, String key) {
      this.builder = builder.descriptionKey(key);
    }

    /** Says the key of its text of help where that is not its name. */
    Declared key(String key) {
      builder.descriptionKey(key);
      return this;
    }

    /** Nothing can be done without it. */
    Declared required() {
      builder.required(true);
      return this;
    }

    /** What separates the elements of a list, as a regular expression. */
    Declared split(String mark) {
      builder.splitRegex(mark);
      return this;
    }

    /** Which words it takes, for help and completion. */
    Declared among(List<String> words) {
      builder.completionCandidates(words);
      return this;
    }

    /** A value that may be missing. */
    <T> Value<T> of(Class<T> type) {
      return add(builder.type(type).build());
    }

    /** A value, and the usual one. */
    <T> Value<T> of(Class<T> type, T usual) {
      return add(builder.type(type).initialValue(usual).build());
    }

    /** Several values; none where nothing is said. */
    <T> Value<List<T>> listOf(Class<T> element) {
      return listOf(element, List.of());
    }

    /** Several values, and the usual ones. */
    <T> Value<List<T>> listOf(Class<T> element, List<T> usual) {
      return add(builder.type(List.class).auxiliaryTypes(element).initialValue(usual).build());
    }

    /** Several {@code NAME=VALUE}. */
    Value<Map<String, String>> map() {
      return add(
          builder
              .type(Map.class)
              .auxiliaryTypes(String.class, String.class)
              .initialValue(new LinkedHashMap<>())
              .build());
    }
  }
}
