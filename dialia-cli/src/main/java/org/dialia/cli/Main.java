package org.dialia.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import org.dialia.charter.Language;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The program. The only place that exits, and that takes the streams and the clock of the process.
 */
public final class Main {

  static final String NAME = "dialia";

  private static final List<String> COMMANDS =
      List.of(
          "assess",
          "check",
          "baseline",
          "compare",
          "plan",
          "agenda",
          "validate",
          "confront",
          "import",
          "export",
          "rules",
          "init",
          "schema",
          "config");

  /** Those that assess, and so need the rules whatever else is asked of them. */
  private static final Set<String> ASSESSING =
      Set.of("assess", "check", "baseline", "compare", "plan", "agenda");

  private Main() {}

  /**
   * A command by its name. A run makes only the one it is asked for, unless it has to name them
   * all: picocli takes its time with each.
   */
  private static Command command(String name, Console console, Settings settings) {
    return switch (name) {
      case "assess" -> new AssessCommand(console);
      case "check" -> new CheckCommand(console);
      case "baseline" -> new BaselineCommand(console);
      case "compare" -> new CompareCommand(console);
      case "plan" -> new PlanCommand(console);
      case "agenda" -> new AgendaCommand(console);
      case "validate" -> new ValidateCommand(console);
      case "confront" -> new ConfrontCommand(console);
      case "import" -> new ImportCommand(console);
      case "export" -> new ExportCommand(console);
      case "rules" -> new RulesCommand(console);
      case "init" -> new InitCommand(console);
      case "schema" -> new SchemaCommand(console);
      case "config" -> new ConfigCommand(console, settings);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Runs the program and exits with its code. */
  public static void main(String[] args) {
    if (args.length > 0 && ASSESSING.contains(args[0])) {
      LoadedRules.begin();
    }
    Console console = console();
    int code = run(console, args);
    console.err().flush();
    // A run that ends well just ends: Java 21 and later start their logging to note an exit.
    if (code != ExitCode.DONE.code()) {
      System.exit(code);
    }
  }

  /** What the process has around it. */
  static Console console() {
    return new Console(
        System.in,
        new StandardOutput(new FileOutputStream(FileDescriptor.out)),
        new PrintStream(
            new java.io.BufferedOutputStream(new FileOutputStream(FileDescriptor.err), 1 << 16),
            false,
            StandardCharsets.UTF_8),
        System.getenv(),
        Path.of(""),
        "1".equals(System.getenv("DIALIA_TERMINAL")),
        "1".equals(System.getenv("DIALIA_INTERACTIVE")),
        Locale.getDefault(Locale.Category.DISPLAY),
        today());
  }

  /**
   * The date here and now. Not by java.time: that looks for providers of time zones, and the
   * library of calendars brings one, which would be loaded at every start. Nor by a calendar, which
   * looks up what is usual in the country.
   */
  private static LocalDate today() {
    long now = System.currentTimeMillis();
    return LocalDate.ofEpochDay(
        Math.floorDiv(now + TimeZone.getDefault().getOffset(now), Duration.ofDays(1).toMillis()));
  }

  /** Runs the program and returns its exit code; see {@link ExitCode}. */
  static int run(Console console, String... args) {
    CommandLine line = line(console, args);
    if (args.length == 0) {
      line.usage(line.getErr());
      return ExitCode.USAGE.code();
    }
    int code = line.execute(args);
    if (code != ExitCode.UNWRITTEN.code()) { // else it is told
      Optional<UnwrittenException> unwritten = console.out().unwritten(console.language());
      if (unwritten.isPresent()) {
        console.err().println("dialia: " + unwritten.get().getMessage());
        return ExitCode.UNWRITTEN.code();
      }
    }
    return code;
  }

  /** The commands, with the defaults of their options as they are set. */
  static CommandLine line(Console world, String... args) {
    Settings settings = Settings.of(Configuration.class, world);
    Optional<Settings.Setting> lang = settings.get("lang");
    Console console =
        lang.isEmpty()
            ? world
            : world.speaking(Language.valueOf(lang.get().value().toUpperCase(Locale.ROOT)));
    Command.leaveOutConverters();
    CommandLine line;
    if (args.length > 0 && COMMANDS.contains(args[0])) {
      line = new CommandLine(CommandSpec.create().name(NAME));
      line.addSubcommand(command(args[0], console, settings).line());
    } else {
      line = new CommandLine(Command.helped(CommandSpec.create().name(NAME)));
      line.addSubcommand(new HelpCommand());
      line.addSubcommand(completion());
      COMMANDS.forEach(name -> line.addSubcommand(command(name, console, settings).line()));
      line.setResourceBundle(Say.help(console.language()));
    }
    line.setDefaultValueProvider(settings);
    line.setExecutionStrategy(parsed -> execute(parsed, settings, console));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.mayColour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setUsageHelpWidth(Math.max(console.width(), 55));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(new Misuse(console));
    line.setExecutionExceptionHandler(
        (thrown, command, parsed) -> {
          if (thrown instanceof UsageException) {
            console.err().println("dialia: " + thrown.getMessage());
            return ExitCode.USAGE.code();
          }
          if (thrown instanceof UnwrittenException) {
            console.err().println("dialia: " + thrown.getMessage());
            return ExitCode.UNWRITTEN.code();
          }
          if (thrown instanceof InvalidPathException unusable) {
            // Java cannot write such a name in the characters of the locale; see the launcher.
            console
                .err()
                .println(
                    "dialia: " + Say.in(console.language(), "name_of_file", unusable.getInput()));
            return ExitCode.USAGE.code();
          }
          console.err().println("dialia: " + thrown);
          if (System.getenv("DIALIA_DEBUG") != null) {
            thrown.printStackTrace(console.err());
          }
          return ExitCode.INTERNAL.code();
        });
    return line;
  }

  /** The command of picocli that prints a script for completion, with our version. */
  private static CommandLine completion() {
    CommandLine completion = new CommandLine(AutoComplete.GenerateCompletion.class);
    completion.getCommandSpec().versionProvider(new Version());
    return completion;
  }

  /** Help is given whatever the settings are; all else waits until they can be used. */
  private static int execute(CommandLine.ParseResult parsed, Settings settings, Console console) {
    for (CommandLine.ParseResult its = parsed; its != null; its = its.subcommand()) {
      if (its.isUsageHelpRequested()) { // else its words need not be read
        parsed.commandSpec().commandLine().setResourceBundle(Say.help(console.language()));
      }
    }
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    if (!settings.problems().isEmpty()) {
      settings.problems().forEach(problem -> console.err().println(problem.in(console.language())));
      return ExitCode.USAGE.code();
    }
    return new CommandLine.RunLast().execute(parsed);
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
