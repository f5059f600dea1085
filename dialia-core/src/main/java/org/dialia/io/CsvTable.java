package org.dialia.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dialia.charter.Text;

/**
 * A table for spreadsheets, in the form of RFC 4180: UTF-8, lines that end with CR and LF, and no
 * cell that a spreadsheet would take for a formula.
 */
public final class CsvTable {

  private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private CsvTable() {}

  /**
   * What readers of tables differ in.
   *
   * @param separator what stands between two cells
   * @param mark whether a byte order mark comes first, without which some spreadsheets garble
   *     accents and with which some programs garble the first header
   */
  public record Form(char separator, boolean mark) {}

  /**
   * Writes a table.
   *
   * @param rows the rows, that of the headers first
   * @param form how they are written
   */
  public static void write(List<List<String>> rows, Form form, OutputStream out)
      throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(form.separator()).get();
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (form.mark()) {
      writer.write('\ufeff');
    }
    CSVPrinter printer = new CSVPrinter(writer, format);
    for (List<String> row : rows) {
      printer.printRecord(row.stream().map(CsvTable::inert).toList());
    }
    printer.flush();
  }

  /**
   * A cell that no spreadsheet calculates: behind an apostrophe where it begins like a formula, and
   * without control characters.
   */
  static String inert(String cell) {
    String shown = Text.oneLine(cell);
    // Some spreadsheets drop blanks before they look for a formula.
    String first = shown.stripLeading();
    boolean formula = starts(cell) || starts(first);
    return (formula ? "'" : "") + shown;
  }

  /** The cell that {@link #inert} made this one of: it takes off the apostrophe that it puts. */
  static String active(String cell) {
    boolean guarded = cell.startsWith("'") && inert(cell.substring(1)).equals(cell);
    return guarded ? cell.substring(1) : cell;
  }

  private static boolean starts(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
  }
}
