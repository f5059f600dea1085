package org.dialia.cli;

import java.util.Locale;
import java.util.Set;
import org.dialia.charter.Language;
import org.dialia.io.CsvTable;

/** How a table is written: the same for every command that writes one. */
final class TableOptions {

  /** Marks that no sentence or number is made of; others would make files nobody can open. */
  private static final String SEPARATORS = ";,|\t";

  private final boolean markByDefault;

  private final Value<Boolean> mark;
  private final Value<String> separator;

  /**
   * Options of a command.
   *
   * @param markByDefault whether its tables begin with a byte order mark where nothing is said
   */
  TableOptions(Command command, boolean markByDefault) {
    this.markByDefault = markByDefault;
    mark = command.choice("--bom").of(Boolean.class);
    separator = command.option("--separator", "CHAR").of(String.class);
  }

  /** The form of the tables of a run; an option that no table would follow is refused. */
  <F extends Enum<F>> CsvTable.Form form(Outputs<F> outputs, Set<F> table) {
    Language language = outputs.language();
    outputs.refuseUnused(mark.find().isPresent(), mark.name(), table, "--format csv");
    outputs.refuseUnused(separator.find().isPresent(), separator.name(), table, "--format csv");
    boolean marked = mark.find().orElse(markByDefault);
    if (separator.find().isEmpty()) {
      return new CsvTable.Form(language == Language.FR ? ';' : ',', marked);
    }
    String said = separator.get();
    String one = said.toLowerCase(Locale.ROOT).equals("tab") ? "\t" : said;
    if (one.length() != 1 || !SEPARATORS.contains(one)) {
      throw new UsageException(Say.in(language, "no_separator", said));
    }
    return new CsvTable.Form(one.charAt(0), marked);
  }
}
