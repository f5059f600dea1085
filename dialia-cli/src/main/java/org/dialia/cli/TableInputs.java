package org.dialia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dialia.charter.Language;
import org.dialia.io.CsvMapping;
import org.dialia.io.CsvStream;
import org.dialia.io.Described;
import org.dialia.io.Descriptions;
import org.dialia.io.ImportReport;
import org.dialia.io.Input;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.InventoryStream;
import org.dialia.io.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The tables among the inputs of a command: how they are opened, and what is said of their rows.
 */
final class TableInputs {

  /** How the name of a table ends. */
  static final String ENDING = ".csv";

  private final Value<Path> file;

  private @Nullable Input source;
  private @Nullable Described<CsvMapping> mapping;

  TableInputs(Command command) {
    file = command.option("--mapping", "MAP").of(Path.class);
  }

  /** Whether a mapping is given. */
  boolean mapped() {
    return file().isPresent();
  }

  /** The file of the mapping; empty where there is none. */
  Optional<Path> file() {
    return file.find();
  }

  /**
   * The SHA-256 of the mapping, which decides what a table says as much as the table does; empty
   * where there is none, or it cannot be read, which is told of each table.
   */
  Optional<String> mappingSha256() throws IOException {
    try {
      return mapped() ? Optional.of(source().sha256()) : Optional.empty();
    } catch (InvalidDescriptionException unreadable) {
      return Optional.empty();
    }
  }

  /** The mapping, read a single time, since it may come from a pipe. */
  private synchronized Input source() throws InvalidDescriptionException {
    if (source == null) {
      source = Input.of(file.get()).inMemory();
    }
    return source;
  }

  /**
   * Opens an input: with a mapping as a table, unless its name is that of a description; without
   * one as a table when its name is that of one.
   *
   * @throws InvalidDescriptionException when it cannot be read, or the mapping cannot
   */
  Descriptions open(Input input) throws InvalidDescriptionException {
    return isTable(input) ? openTable(input) : InventoryStream.open(input);
  }

  private boolean isTable(Input input) {
    return mapped()
        ? !Inputs.isDescription(input.name())
        : input.name().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /**
   * Makes sure that a mapping is of use.
   *
   * @throws UsageException when there is one, and none of the inputs is a table
   */
  void refuseUnused(List<Input> inputs, Language language) {
    if (mapped() && inputs.stream().noneMatch(this::isTable)) {
      throw new UsageException(Say.in(language, "mapping_unused"));
    }
  }

  /**
   * Opens a table, whatever its name.
   *
   * @throws InvalidDescriptionException when it cannot be read, or the mapping cannot
   */
  CsvStream openTable(Input input) throws InvalidDescriptionException {
    if (!mapped()) {
      return CsvStream.open(input);
    }
    if (mapping == null) {
      mapping = CsvMapping.read(source());
    }
    return CsvStream.open(input, mapping);
  }

  /**
   * Says on standard error what became of the rows, when the descriptions are those of a table that
   * has a mapping, or one with something to tell.
   */
  void tell(Descriptions read, Console console, Language language) {
    if (read instanceof CsvStream rows && (mapped() || !rows.report().notes().isEmpty())) {
      tellRows(rows, console, language);
    }
  }

  /** Says on standard error what became of the rows of a table. */
  static void tellRows(CsvStream rows, Console console, Language language) {
    ImportReport report = rows.report();
    for (ImportReport.Note note : report.notes()) {
      String said =
          new Problem(rows.name(), note.row(), note.column(), note.path(), note.message())
              .in(language);
      // A note on no fact is on the form of the row, which changes no value.
      String key =
          (note.path().isEmpty() ? "row_told" : "not_covered")
              + (note.times() == 1 ? "" : "_times");
      console.err().println(Say.in(language, key, said, note.times()));
    }
    if (!report.unread().isEmpty()) {
      String columns =
          report.unread().entrySet().stream()
              .map(one -> one.getKey() + " " + shortened(one.getValue()))
              .collect(Collectors.joining(" | "));
      console
          .err()
          .println(Say.in(language, "unread", rows.name(), report.unread().size(), columns));
    }
    console
        .err()
        .println(
            Say.in(
                language,
                "rows",
                rows.name(),
                report.rows(),
                report.written(),
                report.blank(),
                report.leftOut(),
                report.unusable(),
                report.uneven()));
    console
        .err()
        .println(
            Say.in(
                language,
                "values",
                rows.name(),
                report.said(),
                report.unknown(),
                report.notCovered(),
                report.broken()));
  }

  private static String shortened(String header) {
    int most = 40;
    return header.codePointCount(0, header.length()) <= most
        ? header.strip()
        : header.substring(0, header.offsetByCodePoints(0, most)).strip() + "…";
  }
}
