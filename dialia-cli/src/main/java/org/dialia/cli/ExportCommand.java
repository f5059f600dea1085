package org.dialia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.dialia.charter.Language;
import org.dialia.io.CsvInventory;
import org.dialia.io.CsvTable;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.InventoryReader;
import org.dialia.model.Inventory;

/** {@code dialia export}: writes a description as a table, or an empty table to fill in. */
final class ExportCommand extends Command {

  private final Value<String> file = optionalArgument("FILE", "exported", String.class);

  private final Value<Boolean> template = flag("--template");

  private final Value<Path> output = output().of(Path.class);

  private final TableOptions table = new TableOptions(this, true);

  private final Value<Language> language = language();

  /** The form of the output. */
  enum Format {
    csv
  }

  ExportCommand(Console console) {
    super("export", console);
  }

  @Override
  public Integer call() throws IOException {
    Language shown = language.get();
    if (template.get() == file.find().isPresent()) {
      throw new UsageException(Say.in(shown, "export_what"));
    }
    List<String> paths = output.find().map(path -> List.of(path.toString())).orElse(List.of());
    Outputs<Format> outputs = Outputs.of(paths, Optional.empty(), Format.class, shown);
    CsvTable.Form form = table.form(outputs, EnumSet.of(Format.csv));
    if (template.get()) {
      write(out -> CsvInventory.writeTemplate(shown, form, out), outputs);
      return ExitCode.DONE.code();
    }
    try {
      Inventory inventory = InventoryReader.read(Inputs.one(file.get(), console));
      write(out -> CsvInventory.write(inventory, form, out), outputs);
      return ExitCode.DONE.code();
    } catch (InvalidDescriptionException unusable) {
      unusable.problems().forEach(problem -> console.err().println(problem.in(shown)));
      return ExitCode.INPUT.code();
    }
  }

  private void write(OutputFiles.Content content, Outputs<Format> outputs) throws IOException {
    Optional<Path> path = outputs.all().get(0).path();
    if (path.isEmpty()) {
      content.to(console.out());
    } else {
      List<String> read = file.find().map(List::of).orElse(List.of());
      OutputFiles.write(path.get(), read, content, outputs.language());
    }
  }
}
