package org.dialia.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dialia.charter.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code dialia schema}: the JSON Schemas of what Dialia reads and writes, as they are published in
 * {@code docs/schema}.
 */
@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "NAME", descriptionKey = "schema_name")
  private @Nullable Name name;

  @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
  private @Nullable Language language;

  /** The schemas; the file of each is named after it. */
  enum Name {
    inventory,
    document,
    mapping,
    configuration,
    waivers,
    baseline,
    results;

    String file() {
      return name() + ".schema.json";
    }
  }

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (name == null) {
      list(language == null ? console.language() : language);
    } else {
      try (InputStream in = SchemaCommand.class.getResourceAsStream("schema/" + name.file())) {
        Objects.requireNonNull(in, name.file()).transferTo(console.out());
      }
    }
    return ExitCode.DONE.code();
  }

  private void list(Language shown) {
    int width = Arrays.stream(Name.values()).mapToInt(one -> one.name().length()).max().orElse(0);
    for (Name one : Name.values()) {
      String padded = one.name() + " ".repeat(width - one.name().length());
      console.out().println(padded + "  " + Say.in(shown, "schema." + one.name()));
    }
  }
}
