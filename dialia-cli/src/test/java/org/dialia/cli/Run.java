package org.dialia.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * One run of the program in a test.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int code, String out, String err) {

  static Run of(String... args) {
    return with("", Map.of(), false, Locale.UK, args);
  }

  static Run reading(String input, String... args) {
    return with(input, Map.of(), false, Locale.UK, args);
  }

  static Run inFrench(String... args) {
    return with("", Map.of(), false, Locale.FRANCE, args);
  }

  /** A run in a folder of its own, of someone who answers at the terminal. */
  static Run in(
      Path folder, String input, Map<String, String> environment, Locale locale, String... args) {
    return run(input, environment, folder, false, true, locale, args);
  }

  static Run with(
      String input,
      Map<String, String> environment,
      boolean terminal,
      Locale locale,
      String... args) {
    return run(input, environment, Path.of(""), terminal, false, locale, args);
  }

  /** A run whose standard output goes elsewhere. */
  static Run writingTo(OutputStream out, String... args) {
    return run("", Map.of(), Path.of(""), false, false, Locale.UK, out, args);
  }

  private static Run run(
      String input,
      Map<String, String> environment,
      Path folder,
      boolean terminal,
      boolean interactive,
      Locale locale,
      String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Run run = run(input, environment, folder, terminal, interactive, locale, out, args);
    return new Run(run.code(), out.toString(StandardCharsets.UTF_8), run.err());
  }

  private static Run run(
      String input,
      Map<String, String> environment,
      Path folder,
      boolean terminal,
      boolean interactive,
      Locale locale,
      OutputStream out,
      String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new StandardOutput(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                folder,
                terminal,
                interactive,
                locale,
                LocalDate.of(2026, 3, 1)),
            args);
    return new Run(code, "", err.toString(StandardCharsets.UTF_8));
  }
}
