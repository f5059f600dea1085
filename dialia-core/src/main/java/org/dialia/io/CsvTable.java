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
 * A table for spreadsheets, in the form of RFC 4180: UTF-8 with a byte order mark, lines that end
 * with CR and LF, and no cell that a spreadsheet would take for a formula.
 */
public final class CsvTable {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvTable() {}

  /**
   * Writes a table.
   *
   * @param rows the rows, that of the headers first
   * @param separator what stands between two cells
   */
  public static void write(List<List<String>> rows, char separator, OutputStream out)
      throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\ufeff');
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
    boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    return (formula ? "'" : "") + Text.oneLine(cell);
  }
}
