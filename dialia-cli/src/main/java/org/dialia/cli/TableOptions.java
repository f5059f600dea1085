package org.dialia.cli;

import java.util.Locale;
import java.util.function.Predicate;
import org.dialia.charter.Language;
import org.dialia.io.CsvTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a table is written: the same for every command that writes one. */
final class TableOptions {

  /** Marks that no sentence or number is made of; others would make files nobody can open. */
  private static final String SEPARATORS = ";,|\t";

  private final boolean markByDefault;

  @Option(names = "--bom", negatable = true, descriptionKey = "bom")
  private @Nullable Boolean mark;

  @Option(names = "--separator", paramLabel = "CHAR", descriptionKey = "separator")
  private @Nullable String separator;

  /**
   * Options of a command.
   *
   * @param markByDefault whether its tables begin with a byte order mark where nothing is said
   */
  TableOptions(boolean markByDefault) {
    this.markByDefault = markByDefault;
  }

  /** The form of the tables of a run; an option that no table would follow is refused. */
  <F extends Enum<F>> CsvTable.Form form(Outputs<F> outputs, Predicate<F> table) {
    Language language = outputs.language();
    outputs.refuseUnused(mark != null, "--bom", table, "--format csv");
    outputs.refuseUnused(separator != null, "--separator", table, "--format csv");
    boolean marked = mark == null ? markByDefault : mark;
    if (separator == null) {
      return new CsvTable.Form(language == Language.FR ? ';' : ',', marked);
    }
    String one = separator.toLowerCase(Locale.ROOT).equals("tab") ? "\t" : separator;
    if (one.length() != 1 || !SEPARATORS.contains(one)) {
      throw new UsageException(Say.in(language, "no_separator", separator));
    }
    return new CsvTable.Form(one.charAt(0), marked);
  }
}
