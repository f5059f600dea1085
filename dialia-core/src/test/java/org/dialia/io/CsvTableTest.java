package org.dialia.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet meets in a table. */
class CsvTableTest {

  private static final List<String> BLANKS =
      List.of(
          "", " ", "  ", "\t", "\r", "\n", "\r\n", "\u00a0", "\u202f", "\u3000", "\u200b",
          "\ufeff");

  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
  void no_cell_begins_a_formula_whatever_blanks_come_first(String sign) {
    for (String blank : BLANKS) {
      assertThat(CsvTable.inert(blank + sign + "1")).matches("'[\\s\\h]*" + "\\Q" + sign + "\\E1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
  void no_part_begins_a_formula_where_a_program_takes_another_separator(String sign) {
    for (String separator : List.of(";", ",", "|")) {
      for (String blank : List.of("", " ", "\u00a0")) {
        assertThat(CsvTable.inert("a" + separator + blank + sign + "1"))
            .isEqualTo("a" + separator + "'" + blank + sign + "1");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "1 - 2", "a=b", "a@b.example", "l'un, l'autre ; le reste", "“=”"})
  void other_texts_stay_as_they_are(String text) {
    assertThat(CsvTable.inert(text)).isEqualTo(text);
  }

  @Test
  void no_tab_or_line_end_stays_in_a_cell() {
    for (String start : List.of("\t", "\r", "\n")) {
      assertThat(CsvTable.inert(start + "a")).isEqualTo(" a");
    }
    assertThat(CsvTable.inert("a\r\nb\tc\u202ed")).isEqualTo("a  b c d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1",
        "'=1",
        "''=1",
        " =1",
        "' =1",
        "a;=1",
        "a;'=1",
        "a; '=1",
        "a,|=1",
        "'",
        "l'un",
        "' a",
        "-",
        "a;-b;'+c",
        "=;=;=",
        "'@'@"
      })
  void what_was_guarded_comes_back(String text) {
    assertThat(CsvTable.active(CsvTable.inert(text))).isEqualTo(text);
  }

  @Test
  void every_form_comes_back_cell_by_cell_from_a_strict_reader() throws IOException {
    List<List<String>> rows =
        List.of(
            List.of("a", "b;c", "d,e", "f|g"),
            List.of("\"", "\"\"", "'", "\\"),
            List.of("", " ", "é😀", "x\"y;\"z,\"|"));
    for (char separator : new char[] {';', ',', '|', '\t'}) {
      for (boolean mark : new boolean[] {true, false}) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable.write(rows, new CsvTable.Form(separator, mark), out);
        String table = out.toString(StandardCharsets.UTF_8);
        assertThat(table.startsWith("\ufeff")).isEqualTo(mark);
        assertThat(table).endsWith("\r\n").doesNotContainPattern("\r(?!\n)|(?<!\r)\n");
        CSVFormat strict = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        List<List<String>> read = new ArrayList<>();
        try (CSVParser parser =
            CSVParser.parse(new StringReader(mark ? table.substring(1) : table), strict)) {
          for (CSVRecord row : parser) {
            read.add(row.toList());
          }
        }
        assertThat(read).isEqualTo(rows);
      }
    }
  }
}
