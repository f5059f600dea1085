package org.dialia.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dialia.charter.Language;

/**
 * What a run meets of the world outside: its streams, its environment, its locale, its date.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error, in UTF-8
 * @param environment the variables
 * @param folder the working folder
 * @param terminal whether standard output is a terminal
 * @param interactive whether someone answers at standard input
 * @param locale the locale of the user
 * @param today the date where {@code --as-of} does not say
 */
record Console(
    InputStream in,
    StandardOutput out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    boolean terminal,
    boolean interactive,
    Locale locale,
    LocalDate today) {

  static final int USUAL_WIDTH = 80;

  /** The language of the user: French for any French locale, else English. */
  Language language() {
    return Language.of(locale);
  }

  /** The columns of a line: those of the terminal as the launcher found them, else 80. */
  int width() {
    String columns = environment.getOrDefault("DIALIA_COLUMNS", "");
    boolean number = columns.length() > 1 && columns.length() < 5 && columns.charAt(0) != '0';
    for (int i = 0; i < columns.length(); i++) {
      number &= columns.charAt(i) >= '0' && columns.charAt(i) <= '9';
    }
    return number ? Integer.parseInt(columns) : USUAL_WIDTH;
  }

  /** Whether output to the terminal may be coloured: see no-color.org. */
  boolean mayColour() {
    return terminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Whether standard error is a terminal, on which a line can be written over. */
  boolean mayShowProgress() {
    return environment.getOrDefault("DIALIA_ERR_TERMINAL", "").equals("1")
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /**
   * Whether a terminal shows more than ASCII. Standard error is UTF-8 whatever the locale, so that
   * letters come out wrong where the terminal expects something else; a drawing need not.
   */
  boolean mayShowBlocks() {
    for (String variable : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      String locale = environment.getOrDefault(variable, "").toLowerCase(Locale.ROOT);
      if (!locale.isEmpty()) {
        return locale.contains("utf-8") || locale.contains("utf8");
      }
    }
    return false;
  }

  /** The same with another standard error. */
  Console withErr(PrintStream other) {
    return new Console(in, out, other, environment, folder, terminal, interactive, locale, today);
  }

  /** The same for a user of that language. */
  Console speaking(Language language) {
    return language == language()
        ? this
        : new Console(
            in, out, err, environment, folder, terminal, interactive, language.locale(), today);
  }
}
