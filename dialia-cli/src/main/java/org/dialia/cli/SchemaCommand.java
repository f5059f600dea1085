package org.dialia.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.dialia.charter.Language;

/**
 * {@code dialia schema}: the JSON Schemas of what Dialia reads and writes, as they are published in
 * {@code docs/schema}.
 */
final class SchemaCommand extends Command {

  private final Value<Name> name = optionalArgument("NAME", "schema_name", Name.class);

  private final Value<Language> language = language();

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
    super("schema", console);
  }

  @Override
  public Integer call() throws IOException {
    if (name.find().isEmpty()) {
      list(language.get());
    } else {
      String file = name.get().file();
      try (InputStream in = SchemaCommand.class.getResourceAsStream("schema/" + file)) {
        Objects.requireNonNull(in, file).transferTo(console.out());
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
