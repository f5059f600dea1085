package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dialia.charter.Severity;
import org.dialia.charter.Text;
import org.dialia.io.Schemas;
import org.dialia.model.Answer;
import org.dialia.model.Fact;
import org.dialia.model.FactDescription;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.Help;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The configuration and the environment, as a person and a CI job meet them. */
class SettingsTest {

  private static final String CV = Path.of("../examples/cv-screening.yaml").toString();

  @TempDir private Path folder;

  private Path write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private Run run(Map<String, String> environment, String... args) {
    return Run.in(folder, "", environment, Locale.UK, args);
  }

  @Test
  void flags_win_over_the_environment_and_that_over_the_configuration() throws IOException {
    assertThat(run(Map.of(), "validate", CV).out()).contains("valid,");
    write(".dialia.yaml", "lang: fr\n");
    assertThat(run(Map.of(), "validate", CV).out()).contains("valide,");
    Map<String, String> english = Map.of("DIALIA_LANG", "en");
    assertThat(run(english, "validate", CV).out()).contains("valid,");
    assertThat(run(english, "validate", CV, "--lang", "fr").out()).contains("valide,");
    assertThat(run(Map.of("DIALIA_LANG", ""), "validate", CV).out()).contains("valide,");
  }

  @Test
  void the_language_that_is_set_is_that_of_help_and_complaints_too() throws IOException {
    write(".dialia.yaml", "lang: fr\n");
    assertThat(run(Map.of(), "validate", "--help").out()).contains("Lit des descriptions");
    assertThat(run(Map.of(), "rules").err()).contains("précisez");
  }

  @Test
  void it_is_looked_for_in_the_folders_around_up_to_the_root_of_the_repository()
      throws IOException {
    write(".dialia.yaml", "lang: fr\n");
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    assertThat(Run.in(inner, "", Map.of(), Locale.UK, "config").out())
        .contains("lang: fr  (d'après " + Path.of("../../.dialia.yaml") + ":1:1)");
    Files.createDirectory(folder.resolve("a/.git"));
    assertThat(Run.in(inner, "", Map.of(), Locale.UK, "config").out())
        .contains("Configuration: none", "lang:  (not set; also by DIALIA_LANG)");
  }

  @Test
  void a_link_that_leads_nowhere_is_not_passed_over() throws IOException {
    Files.createSymbolicLink(folder.resolve(".dialia.yaml"), folder.resolve("gone.yaml"));
    Run run = run(Map.of(), "schema", "inventory");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains(".dialia.yaml: cannot be read: no such file");
  }

  @Test
  void config_says_where_each_value_comes_from() throws IOException {
    write(".dialia.yaml", "# ours\nlang: en\n");
    assertThat(run(Map.of(), "config").out())
        .contains("# The language of what is written", "lang: en  (from .dialia.yaml:2:1)");
    assertThat(run(Map.of("DIALIA_LANG", "fr"), "config").out())
        .contains("lang: fr  (d'après DIALIA_LANG)");
  }

  @Test
  void a_date_or_a_key_of_ones_own_is_no_setting() throws IOException {
    for (String key : List.of("as_of", "x_mine")) {
      write(".dialia.yaml", key + ": 2026-01-01\n");
      assertThat(run(Map.of(), "config").err())
          .startsWith(".dialia.yaml:1:1: unknown key \"" + key + "\" (expected: lang, paths, ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "langue: fr | .dialia.yaml:1:1: unknown key \"langue\" (did you mean \"lang\"?)",
        "fail_no: low | .dialia.yaml:1:1: unknown key \"fail_no\" (did you mean \"fail_on\"?)",
        "fail_on: hihg | .dialia.yaml:1:10: fail_on: \"hihg\" is not accepted (expected: none, low,"
            + " medium, high, critical, unknown; did you mean \"high\"?)",
        "jobs: 0 | .dialia.yaml:1:7: jobs: 0 is out of bounds (at least 1)",
        "lang: fra | .dialia.yaml:1:7: lang: \"fra\" is not accepted (expected: fr, en, unknown;"
            + " did you mean \"fr\"?)",
        "lang: [fr] | .dialia.yaml:1:7: lang: expected: fr, en, unknown, not a list",
        "lang: disputed | .dialia.yaml:1:1: lang: \"disputed\" is not accepted"
            + " (expected: fr, en, unknown)",
        "- lang | .dialia.yaml:1:1: a map is expected here (key: value), not a list",
        "lang: *a | .dialia.yaml:1:7: lang: aliases (*a) are not accepted; write the value again",
      })
  void what_is_wrong_is_said_with_its_place(String text, String message) throws IOException {
    write(".dialia.yaml", text + "\n");
    Run run = run(Map.of(), "validate", CV);
    assertThat(run.err().strip()).isEqualTo(message);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.out()).isEmpty();
    assertThat(run(Map.of(), "validate", "--help").code()).isZero();
  }

  @Test
  void a_broken_form_two_documents_a_folder_and_bad_variables_are_refused() throws IOException {
    Path file = write(".dialia.yaml", "lang: {\n");
    assertThat(run(Map.of(), "config").err()).contains(".dialia.yaml:", "the form of the file");
    write(".dialia.yaml", "lang: fr\n---\nlang: en\n");
    assertThat(run(Map.of(), "config").err()).contains("one document a file");
    write(".dialia.yaml", "lang: fr\nlang: en\n");
    assertThat(run(Map.of(), "config").err()).contains(":2:1: the key \"lang\" is written twice");
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(run(Map.of(), "config").err()).contains("it is a directory");
    Files.delete(file);
    assertThat(run(Map.of("DIALIA_LANG", "de"), "config").err())
        .startsWith("DIALIA_LANG: \"de\" is not accepted");
    write(".dialia.yaml", "");
    assertThat(run(Map.of(), "config").code()).isZero();
  }

  @Test
  void every_key_is_an_option_of_a_command_that_can_take_it() {
    Map<String, List<ArgSpec>> arguments = new HashMap<>();
    collect(Main.line(console(Map.of(), Path.of(""))), arguments);
    for (FactDescription key : FactSheet.of(Configuration.class).facts()) {
      assertThat(arguments).containsKey(key.key());
      for (ArgSpec argument : arguments.get(key.key())) {
        if (key.list()) {
          assertThat(("a" + Settings.MARK + "b").split(argument.splitRegex()))
              .as(key.key())
              .hasSize(2);
        }
        if (key.kind() == FactDescription.Kind.ANSWER && argument instanceof OptionSpec option) {
          assertThat(option.fallbackValue()).as(key.key()).isEqualTo("true");
        }
      }
    }
    assertThat(FactSheet.of(Configuration.class).keys()).doesNotContain("as_of");
  }

  @Test
  void a_variable_sets_a_key_or_belongs_to_the_launcher_or_the_process() throws IOException {
    assertThat(FactSheet.of(Configuration.class).keys())
        .extracting(Settings::variable)
        .doesNotContainAnyElementsOf(Settings.OTHER_VARIABLES);
    Set<String> read = new TreeSet<>(Set.of("DIALIA_DEBUG"));
    Pattern.compile("DIALIA_\\w+")
        .matcher(Files.readString(Path.of("src/launcher/dialia")))
        .results()
        .forEach(found -> read.add(found.group()));
    assertThat(Settings.OTHER_VARIABLES).hasSameElementsAs(read);
  }

  private static void collect(CommandLine line, Map<String, List<ArgSpec>> arguments) {
    line.getCommandSpec()
        .args()
        .forEach(
            one -> arguments.computeIfAbsent(Settings.key(one), key -> new ArrayList<>()).add(one));
    line.getSubcommands().values().forEach(one -> collect(one, arguments));
  }

  /** Settings of every kind, as a gate has them. */
  private record Gate(
      @Help(fr = "Seuil.", en = "The gate.") Fact<Severity> failOn,
      @Help(fr = "Aussi.", en = "Too.") Fact<Answer> failOnQuestion,
      @Help(fr = "À la fois.", en = "At once.") Fact<Integer> jobs,
      @Help(fr = "Dérogations.", en = "The waivers.") Fact<String> waivers,
      @Help(fr = "Montrés.", en = "Shown.") FactList<Severity> show,
      @Help(fr = "Sans.", en = "Without.") FactList<String> exclude,
      @Help(fr = "Fichiers.", en = "The files.") FactList<String> paths) {}

  private static final class GateCommand extends Command {
    private final Value<Severity> failOn =
        option("--fail-on", "SEVERITY").of(Severity.class, Severity.LOW);

    private final Value<Boolean> failOnQuestion =
        choice("--fail-on-question").of(Boolean.class, false);

    private final Value<Integer> jobs = option("--jobs", "N").of(Integer.class, 1);

    private final Value<Path> waivers = option("--waivers", "FILE").of(Path.class, Path.of("none"));

    private final Value<List<Severity>> show =
        option("--show", "WHAT").split("[," + Settings.MARK + "]").listOf(Severity.class);

    private final Value<List<String>> exclude =
        option("--exclude", "GLOB").split(Settings.MARK).listOf(String.class);

    private final Value<List<String>> files = settableArguments("PATH", "paths");

    GateCommand(Console console) {
      super("gate", console);
    }

    @Override
    public Integer call() {
      throw new UnsupportedOperationException("it is only read");
    }

    String said() {
      return Stream.of(failOn, failOnQuestion, jobs, waivers, show, exclude, files)
          .map(one -> one.get().toString())
          .collect(Collectors.joining(" "));
    }
  }

  private static Console console(Map<String, String> environment, Path folder) {
    return new Console(
        new ByteArrayInputStream(new byte[0]),
        new StandardOutput(OutputStream.nullOutputStream()),
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        environment,
        folder,
        false,
        false,
        Locale.UK,
        LocalDate.of(2026, 3, 1));
  }

  private static String gate(Map<String, String> environment, Path folder, String... args) {
    Console console = console(environment, folder);
    Settings settings = Settings.of(Gate.class, console);
    if (!settings.problems().isEmpty()) {
      return settings.problems().toString();
    }
    GateCommand command = new GateCommand(console);
    CommandLine line = command.line();
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setDefaultValueProvider(settings);
    line.parseArgs(args);
    return command.said();
  }

  @Test
  void every_kind_of_option_takes_its_default_from_the_settings() throws IOException {
    assertThat(gate(Map.of(), folder)).isEqualTo("LOW false 1 none [] [] []");
    write(
        ".dialia.yaml",
        """
        fail_on: high
        fail_on_question: oui
        jobs: 3
        waivers: social/waivers.yaml
        show: [high, critical]
        exclude: ["old/**", draft.yaml]
        paths: [a.yaml, b]
        """);
    assertThat(gate(Map.of(), folder))
        .isEqualTo(
            "HIGH true 3 social/waivers.yaml [HIGH, CRITICAL] [old/**, draft.yaml] [a.yaml, b]");
    assertThat(
            gate(
                Map.of(
                    "DIALIA_FAIL_ON", "medium",
                    "DIALIA_FAIL_ON_QUESTION", "no",
                    "DIALIA_SHOW", "low,medium",
                    "DIALIA_WAIVERS", "/etc/waivers.yaml"),
                folder))
        .startsWith("MEDIUM false 3 /etc/waivers.yaml [LOW, MEDIUM]");
    assertThat(gate(Map.of(), folder, "--fail-on-question", "--show=low", "c.yaml"))
        .startsWith("HIGH true 3 ")
        .contains("[LOW]")
        .endsWith("[c.yaml]");
    assertThat(gate(Map.of(), folder, "--no-fail-on-question")).startsWith("HIGH false");
    Path inner = Files.createDirectory(folder.resolve("inner"));
    assertThat(gate(Map.of(), inner))
        .contains("../social/waivers.yaml", "[../old/**, draft.yaml]", "[../a.yaml, ../b]");
    assertThat(gate(Map.of(), folder, "a,b.yaml", "c.yaml")).endsWith("[a,b.yaml, c.yaml]");
  }

  @Test
  void a_setting_is_data_that_nothing_is_put_into() throws IOException {
    write(".dialia.yaml", "waivers: \"${sys:java.io.tmpdir}/x $$ ${env:HOME}\"\n");
    assertThat(gate(Map.of(), folder)).contains(" ${sys:java.io.tmpdir}/x $$ ${env:HOME} ");
  }

  @Test
  void a_configuration_names_no_file_outside_its_folder() throws IOException {
    for (String file :
        List.of("/etc/passwd", "../x", "a/../../x", "C:\\\\x", "\\\\\\\\host\\\\x", "..", "~/x")) {
      write(".dialia.yaml", "waivers: \"" + file + "\"\n");
      if (file.equals("~/x")) {
        assertThat(gate(Map.of(), folder)).contains("~/x"); // a plain name, nobody expands it
      } else {
        assertThat(gate(Map.of(), folder))
            .contains(".dialia.yaml:1:1: waivers: ", "leaves the folder of this file");
      }
    }
    write(".dialia.yaml", "exclude: [ok, \"../**\"]\n");
    assertThat(gate(Map.of(), folder)).contains(".dialia.yaml:1:15: exclude[1]: ");
    Path inner = Files.createDirectory(folder.resolve("inner"));
    write("secret.yaml", "x");
    Files.createSymbolicLink(inner.resolve("link.yaml"), folder.resolve("secret.yaml"));
    Files.writeString(inner.resolve(".dialia.yaml"), "waivers: link.yaml\n");
    assertThat(gate(Map.of(), inner)).contains("leaves the folder of this file");
    write(".dialia.yaml", "exclude: [\"a,b\"]\n");
    assertThat(gate(Map.of(), folder)).contains("has a comma; write two elements");
  }

  @Test
  void the_published_schema_is_made_from_the_record() throws IOException {
    Schemas.check(
        "configuration",
        Schemas.of(
            Configuration.class,
            "configuration",
            Text.of("La configuration de Dialia", "The configuration of Dialia"),
            Text.of(
                "Ce que .dialia.yaml peut dire : les valeurs par défaut des options.",
                "What .dialia.yaml can say: the defaults of options.")));
  }

  @Test
  void schema_and_reader_take_the_same_configurations() throws IOException {
    var schema =
        Schemas.parsed(
            Schemas.of(Gate.class, "gate", Text.of("Seuil", "Gate"), Text.of("Seuil", "Gate")));
    List<String> values =
        List.of(
            "high",
            "HIGH",
            "hgih",
            "yes",
            "oui",
            "\"Non\"",
            "true",
            "partly",
            "en partie",
            "3",
            "\"3\"",
            "-1",
            "1.5",
            "2147483648",
            "a/b.yaml",
            "../b",
            "a/..",
            "a/..b",
            "/b",
            "C:/b",
            "[]",
            "[low, high]",
            "[low, hi]",
            "[unknown]",
            "[a.yaml, c/d]",
            "[a.yaml, ../c]",
            "[\"a,b\"]",
            "unknown",
            "disputed",
            "sans objet",
            "{}",
            "{ a: high }",
            "~",
            "null",
            "",
            "\"\"",
            "[disputed]",
            "[[a]]",
            "[1, true]",
            "12");
    int accepted = 0;
    for (FactDescription key : FactSheet.of(Gate.class).facts()) {
      for (String value : values) {
        String yaml = key.key() + ": " + value + "\n";
        write(".dialia.yaml", yaml);
        boolean read = Settings.of(Gate.class, console(Map.of(), folder)).problems().isEmpty();
        accepted += read ? 1 : 0;
        assertThat(Schemas.accepts(schema, yaml)).as(yaml).isEqualTo(read);
      }
    }
    assertThat(accepted).isBetween(50, 150);
    for (String yaml : List.of("", "{}\n", "gates: 1\n", "x_: 1\n", "[]\n", "a\n")) {
      write(".dialia.yaml", yaml);
      boolean read = Settings.of(Gate.class, console(Map.of(), folder)).problems().isEmpty();
      assertThat(Schemas.accepts(schema, yaml)).as(yaml).isEqualTo(read);
    }
  }

  @Test
  void schemas_are_printed_and_listed_as_they_are_published() throws IOException {
    List<String> published = new ArrayList<>();
    try (var files = Files.list(Schemas.FOLDER)) {
      files.map(file -> file.getFileName().toString()).forEach(published::add);
    }
    Run list = Run.inFrench("schema");
    assertThat(list.out().lines()).hasSameSizeAs(published);
    for (String file : published) {
      String name = file.replace(".schema.json", "");
      assertThat(Run.of("schema", name).out())
          .isEqualTo(Files.readString(Schemas.FOLDER.resolve(file)));
      assertThat(list.out()).contains(name + "  ");
    }
    assertThat(Run.of("schema", "inventories").code()).isEqualTo(ExitCode.USAGE.code());
    try (InputStream in = Main.class.getResourceAsStream("schema/results.schema.json")) {
      assertThat(in).isNotNull();
    }
  }
}
