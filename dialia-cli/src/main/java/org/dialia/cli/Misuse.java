package org.dialia.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dialia.charter.Language;
import org.dialia.model.FactSheet;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/**
 * Says what is wrong with a command line that cannot be read, in the language of the run: picocli
 * says it in English, with names of classes, above a whole page of help.
 */
final class Misuse implements IParameterExceptionHandler {

  private final Console console;

  Misuse(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    console.err().println(Main.NAME + ": " + what(wrong, command));
    console.err().println(say("misuse.help", command.getCommandSpec().qualifiedName()));
    return ExitCode.USAGE.code();
  }

  private String what(ParameterException wrong, CommandLine command) {
    if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      if (unmatched.isUnknownOption()) {
        int value = first.indexOf('=');
        String option = value < 0 ? first : first.substring(0, value);
        return nearest(option, options(command), "misuse.option");
      }
      List<String> commands = List.copyOf(command.getSubcommands().keySet());
      return commands.isEmpty()
          ? say("misuse.too_many", first)
          : nearest(first, commands, "misuse.command");
    }
    if (wrong instanceof CommandLine.MissingParameterException missing) {
      return say(
          "misuse.missing",
          String.join(", ", missing.getMissing().stream().map(Misuse::name).toList()));
    }
    if (wrong instanceof CommandLine.OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return say("misuse.twice", option.longestName());
    }
    if (wrong.getArgSpec() != null && wrong.getValue() != null) {
      return value(wrong.getArgSpec(), wrong.getValue());
    }
    return wrong.getValue() == null
        ? wrong.getMessage()
        : nearest(
            wrong.getValue(), List.copyOf(command.getSubcommands().keySet()), "misuse.command");
  }

  /** Why an option cannot take a value, and what it can take. */
  private String value(ArgSpec argument, String value) {
    String name =
        argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    Class<?> type = argument.auxiliaryTypes()[0];
    if (argument.isMultiValue() && Map.class.isAssignableFrom(argument.type())) {
      return say("misuse.value", name, value, argument.paramLabel());
    }
    if (type.isEnum()) {
      List<String> words =
          Arrays.stream(type.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .toList();
      String all = String.join(", ", words);
      return FactSheet.nearest(value, words)
          .map(near -> say("misuse.value_but", name, value, all, near))
          .orElseGet(() -> say("misuse.value", name, value, all));
    }
    if (type == boolean.class || type == Boolean.class) {
      return say("misuse.switch", name, value);
    }
    return say(
        "misuse.value",
        name,
        value,
        type == LocalDate.class
            ? say("misuse.date")
            : type == Integer.class || type == int.class
                ? say("misuse.whole")
                : argument.paramLabel());
  }

  private String nearest(String word, List<String> known, String key) {
    return FactSheet.nearest(word, known)
        .map(near -> say(key + "_but", word, near))
        .orElseGet(() -> say(key, word));
  }

  private static List<String> options(CommandLine command) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      Collections.addAll(names, option.names());
    }
    return names;
  }

  /** What is missing as help calls it: {@code --as-of DATE}, {@code FILE FILE}. */
  private static String name(ArgSpec missing) {
    if (missing instanceof OptionSpec option) {
      return option.longestName() + " " + option.paramLabel();
    }
    PositionalParamSpec argument = (PositionalParamSpec) missing;
    return String.join(
        " ", Collections.nCopies(Math.max(1, argument.arity().min()), argument.paramLabel()));
  }

  private String say(String key, Object... values) {
    Language language = console.language();
    return Say.in(language, key, values);
  }
}
