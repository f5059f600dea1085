package org.dialia.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** {@code dialia import}: makes a description of a table, and says what became of each value. */
final class ImportCommand extends Command {

  private final Value<String> file = argument("TABLE", "table", String.class);

  private final TableInputs tables = new TableInputs(this);

  private final Value<Path> output = output().of(Path.class);

  private final Value<Boolean> strict = flag("--strict");

  private final Value<Boolean> suggest = flag("--suggest");

  private final Value<String> encoding = option("--encoding", "NAME").of(String.class);

  private final Value<Language> language = language();

  ImportCommand(Console console) {
    super("import", console);
  }

  @Override
  public Integer call() throws IOException {
    Language shown = language.get();
    boolean drafts = suggest.get();
    if (drafts && (tables.mapped() || strict.get())) {
      throw new UsageException(Say.in(shown, "suggest_alone"));
    }
    if (tables.mapped() && encoding.find().isPresent()) {
      throw new UsageException(Say.in(shown, "encoding_in_mapping"));
    }
    Input input = Inputs.one(file.get(), console);
    try {
      return drafts ? suggest(input, shown) : read(input, shown);
    } catch (InvalidDescriptionException unusable) {
      unusable.problems().forEach(problem -> console.err().println(problem.in(shown)));
      return ExitCode.INPUT.code();
    }
  }

  private int suggest(Input input, Language shown) throws IOException {
    ByteArrayOutputStream draft = new ByteArrayOutputStream();
    MappingDraft.write(input, encoding.find().orElse(""), shown, draft);
    write(draft::writeTo, shown);
    return ExitCode.DONE.code();
  }

  private int read(Input input, Language shown) throws IOException {
    try (CsvStream read = opened(input)) {
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
      return problems.isEmpty() && !(strict.get() && lost)
          ? ExitCode.DONE.code()
          : ExitCode.INPUT.code();
    }
  }

  private CsvStream opened(Input input) throws InvalidDescriptionException {
    return tables.mapped()
        ? tables.openTable(input)
        : CsvStream.open(input, encoding.find().orElse(""));
  }

  private void write(OutputFiles.Content content, Language shown) throws IOException {
    if (output.find().isEmpty()) {
      content.to(console.out());
    } else {
      List<String> read = new ArrayList<>(List.of(file.get()));
      tables.file().ifPresent(mapping -> read.add(mapping.toString()));
      OutputFiles.write(output.get(), read, content, shown);
    }
  }
}
