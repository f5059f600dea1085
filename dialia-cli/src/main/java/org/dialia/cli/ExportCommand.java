package org.dialia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dialia.charter.Language;
import org.dialia.io.CsvInventory;
import org.dialia.io.CsvTable;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.InventoryReader;
import org.dialia.model.Inventory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dialia export}: writes a description as a table, or an empty table to fill in. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "exported")
  private @Nullable String file;

  @Option(names = "--template", descriptionKey = "template")
  private boolean template;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      descriptionKey = "output")
  private @Nullable Path output;

  @Mixin private TableOptions table;

  @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
  private @Nullable Language language;

  /** The form of the output. */
  enum Format {
    csv
  }

  ExportCommand(Console console) {
    this.console = console;
    this.table = new TableOptions(true);
  }

  @Override
  public Integer call() throws IOException {
    Language shown = language == null ? console.language() : language;
    if (template == (file != null)) {
      throw new UsageException(Say.in(shown, "export_what"));
    }
    List<String> paths = output == null ? List.of() : List.of(output.toString());
    Outputs<Format> outputs = Outputs.of(paths, null, Format.class, shown);
    CsvTable.Form form = table.form(outputs, format -> true);
    if (file == null) {
      write(out -> CsvInventory.writeTemplate(shown, form, out), outputs);
      return ExitCode.DONE.code();
    }
    try {
      Inventory inventory = InventoryReader.read(Inputs.one(file, console));
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
      OutputFiles.write(path.get(), content, outputs.language());
    }
  }
}
