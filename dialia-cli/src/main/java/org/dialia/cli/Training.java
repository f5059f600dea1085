package org.dialia.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dialia.charter.Language;

/**
 * The run that the archive of loaded classes is made from; the launcher starts it, nobody else. It
 * assesses and checks an example in both languages, so that the classes of all that are at hand; at
 * a date by which all that the example tells has come, for rules pass over what has not.
 */
final class Training {

  private static final List<String> REPORTS = List.of("txt", "json", "md", "csv", "html");

  private Training() {}

  /**
   * Writes reports as a user would.
   *
   * @param args the example, and a folder for the reports
   */
  public static void main(String[] args) {
    Console process = Main.console();
    // What a user has set changes nothing here.
    Console console =
        new Console(
            process.in(),
            process.out(),
            process.err(),
            Map.of(),
            Path.of(args[1]),
            process.terminal(),
            process.interactive(),
            process.locale(),
            process.today());
    for (Language language : Language.values()) {
      List<String> assess = line("assess", args[0], language);
      for (String kind : REPORTS) {
        assess.add("-o");
        assess.add(Path.of(args[1], language.code() + "." + kind).toString());
      }
      run(console, assess, ExitCode.DONE);
      run(console, line("check", args[0], language), ExitCode.FINDINGS); // it has severe risks
    }
  }

  private static List<String> line(String command, String example, Language language) {
    return new ArrayList<>(
        List.of(command, example, "--as-of", "2026-03-01", "--lang", language.code()));
  }

  private static void run(Console console, List<String> line, ExitCode wanted) {
    int code = Main.run(console, line.toArray(String[]::new));
    if (code != wanted.code()) {
      throw new IllegalStateException("exit code " + code + " instead of " + wanted);
    }
  }
}
