package org.dialia.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dialia.charter.Text;

/**
 * A table for spreadsheets, in the form of RFC 4180: UTF-8, lines that end with CR and LF, and no
 * cell that a spreadsheet would take for a formula.
 */
public final class CsvTable {

  /** Some spreadsheets take full-width signs for the plain ones. */
  private static final String SIGNS = "[=+\\-@\uff1d\uff0b\uff0d\uff20]";

  /**
   * What begins like a formula: some spreadsheets drop blanks before they look for one. With the
   * apostrophes before it, so that each text that is guarded becomes another one.
   */
  private static final String START = "'*[\\h\\s]*" + SIGNS;

  private static final Pattern FORMULA = Pattern.compile("^(?=" + START + ")");

  /** Where a cell begins for a program that takes another separator than was meant. */
  private static final Pattern PART = Pattern.compile("(?<=[;,|])(?=" + START + ")");

  private static final Pattern GUARD = Pattern.compile("(?<=^|[;,|])'(?=" + START + ")");

  private static final String MARK = "\ufeff";

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
    String head = form.mark() ? MARK : "";
    out.write((head + rows(rows, form)).getBytes(StandardCharsets.UTF_8));
  }

  /** The start of a table: its headers, behind the mark where there is one. */
  public static String head(List<String> headers, Form form) {
    return (form.mark() ? MARK : "") + rows(List.of(headers), form);
  }

  /** Some rows of a table. */
  public static String rows(List<List<String>> rows, Form form) {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(form.separator()).get();
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (List<String> row : rows) {
        printer.printRecord(row.stream().map(CsvTable::inert).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /**
   * A cell that no spreadsheet calculates: behind an apostrophe where it begins like a formula, or
   * a part of it does for a program that takes another separator; and without control characters.
   */
  static String inert(String cell) {
    String shown = PART.matcher(Text.oneLine(cell)).replaceAll("'");
    return FORMULA.matcher(shown).replaceFirst("'");
  }

  /** The cell that {@link #inert} made this one of: without the apostrophes that it put. */
  static String active(String cell) {
    return GUARD.matcher(cell).replaceAll("");
  }
}
