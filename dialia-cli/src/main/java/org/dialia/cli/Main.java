package org.dialia.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Locale;
import java.util.Properties;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/**
 * The program. The only place that exits, and that takes the streams and the clock of the process.
 */
@Command(
    name = "dialia",
    resourceBundle = "org.dialia.cli.usage",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {HelpCommand.class, AutoComplete.GenerateCompletion.class})
public final class Main {

  private Main() {}

  /** Runs the program and exits with its code. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    Console console =
        new Console(
            System.in,
            out,
            err,
            System.getenv(),
            "1".equals(System.getenv("DIALIA_TERMINAL")),
            Locale.getDefault(Locale.Category.DISPLAY),
            today());
    int code = run(console, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * The date here and now. Not by java.time: that looks for providers of time zones, and the
   * library of calendars brings one, which would be loaded at every start.
   */
  private static LocalDate today() {
    Calendar now = Calendar.getInstance();
    return LocalDate.of(
        now.get(Calendar.YEAR), now.get(Calendar.MONTH) + 1, now.get(Calendar.DAY_OF_MONTH));
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(to), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }

  /** Runs the program and returns its exit code; see {@link ExitCode}. */
  static int run(Console console, String... args) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new AssessCommand(console));
    line.addSubcommand(new CheckCommand(console));
    line.addSubcommand(
        new CommandLine(new BaselineCommand(console))
            .addSubcommand(new BaselineCommand.Create(console))
            .addSubcommand(new BaselineCommand.Update(console)));
    line.addSubcommand(new CompareCommand(console));
    line.addSubcommand(new PlanCommand(console));
    line.addSubcommand(new AgendaCommand(console));
    line.addSubcommand(new ValidateCommand(console));
    line.addSubcommand(new ConfrontCommand(console));
    line.addSubcommand(new RulesCommand(console));
    line.setResourceBundle(Say.words(console.locale()));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.mayColour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setUsageHelpWidth(Math.max(console.width(), 55));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (thrown, command, parsed) -> {
          if (thrown instanceof UsageException) {
            console.err().println("dialia: " + thrown.getMessage());
            return ExitCode.USAGE.code();
          }
          console.err().println("dialia: " + thrown);
          if (System.getenv("DIALIA_DEBUG") != null) {
            thrown.printStackTrace(console.err());
          }
          return ExitCode.INTERNAL.code();
        });
    if (args.length == 0) {
      line.usage(line.getErr());
      return ExitCode.USAGE.code();
    }
    return line.execute(args);
  }

  /** The version of the tool. */
  static String version() {
    try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"dialia " + version()};
    }
  }
}
