package org.dialia.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dialia.charter.Language;
import org.dialia.io.CsvStream;
import org.dialia.io.Described;
import org.dialia.io.Input;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.InventoryWriter;
import org.dialia.io.MappingDraft;
import org.dialia.io.Problem;
import org.dialia.model.Deployment;
import org.dialia.model.Inventory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dialia import}: makes a description of a table, and says what became of each value. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "TABLE", descriptionKey = "table")
  private String file = "";

  @Mixin private TableInputs tables = new TableInputs();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      descriptionKey = "output")
  private @Nullable Path output;

  @Option(names = "--strict", descriptionKey = "strict")
  private boolean strict;

  @Option(names = "--suggest", descriptionKey = "suggest")
  private boolean suggest;

  @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "encoding")
  private @Nullable String encoding;

  @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
  private @Nullable Language language;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Language shown = language == null ? console.language() : language;
    if (suggest ? tables.mapped() || strict : encoding != null) {
      throw new UsageException(Say.in(shown, suggest ? "suggest_alone" : "encoding_in_mapping"));
    }
    Input input = Inputs.one(file, console);
    try {
      return suggest ? suggest(input, shown) : read(input, shown);
    } catch (InvalidDescriptionException unusable) {
      unusable.problems().forEach(problem -> console.err().println(problem.in(shown)));
      return ExitCode.INPUT.code();
    }
  }

  private int suggest(Input input, Language shown) throws IOException {
    ByteArrayOutputStream draft = new ByteArrayOutputStream();
    MappingDraft.write(input, encoding == null ? "" : encoding, shown, draft);
    write(draft::writeTo, shown);
    return ExitCode.DONE.code();
  }

  private int read(Input input, Language shown) throws IOException {
    try (CsvStream read = tables.openTable(input)) {
      List<Deployment> deployments = new ArrayList<>();
      for (Optional<Described<Deployment>> next = read.next();
          next.isPresent();
          next = read.next()) {
        deployments.add(next.get().facts());
      }
      // What breaks off is not written as if it were whole.
      if (!read.isCut()) {
        Inventory inventory =
            new Inventory(1, read.organisation().orElseThrow().facts(), deployments);
        write(out -> InventoryWriter.write(inventory, out), shown);
      }
      List<Problem> problems = read.problems();
      problems.forEach(problem -> console.err().println(problem.in(shown)));
      TableInputs.tellRows(read, console, shown);
      boolean lost = !read.report().notes().isEmpty();
      return problems.isEmpty() && !(strict && lost) ? ExitCode.DONE.code() : ExitCode.INPUT.code();
    }
  }

  private void write(OutputFiles.Content content, Language shown) throws IOException {
    if (output == null) {
      content.to(console.out());
    } else {
      OutputFiles.write(output, content, shown);
    }
  }
}
