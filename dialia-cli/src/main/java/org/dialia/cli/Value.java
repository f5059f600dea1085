package org.dialia.cli;

import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a command is given for one option or argument; to be read when the command runs.
 *
 * @param <T> what it is
 * @param argument where picocli keeps it
 */
record Value<T>(ArgSpec argument) {

  /** What is given, else set, else usual; empty where there is none of it. */
  Optional<T> find() {
    return Optional.ofNullable(argument.getValue());
  }

  /** The same for what always has a value: it is required, or one is usual. */
  T get() {
    return find().orElseThrow();
  }

  /**
   * Whether an option is given, and not only set as a default: only then it is a contradiction when
   * nothing follows it.
   */
  boolean isGiven() {
    return argument.command().commandLine().getParseResult().hasMatchedOption(name());
  }

  /** The name of an option. */
  String name() {
    return ((OptionSpec) argument).longestName();
  }
}
