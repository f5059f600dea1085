package org.dialia.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dialia.model.RandomInventories;

/**
 * Whatever a table or a mapping is made of, it is read or told to be wrong, and nothing is lost.
 */
class CsvFuzzProperties {

  private static final String MAPPING =
      """
      id: { columns: [a], row_number: yes }
      rows: { column: a, is_not: "#*" }
      facts:
        - { fact: phase, column: [a, 2], words: { in_use: ["x*"] } }
        - { fact: purposes, column: 2, separators: [";"], none: ["-"] }
        - { fact: dates.retired, column: 2, dates: [d/M/yy] }
        - { fact: dates.in_use_since, column: a }
        - { fact: x_all, column: [a, 2], join: "" }
      items:
        - { list: decisions, id: d, facts: [{ fact: oversight.role, column: 2 }] }
      """;

  @Provide
  Arbitrary<String> tables() {
    return Arbitraries.of(
            "a",
            "b",
            "id",
            "x",
            ",",
            ",",
            ";",
            "\n",
            "\n",
            "\r\n",
            "\"",
            "'",
            "=",
            "#",
            " ",
            "\t",
            "[",
            "]",
            "{",
            "}",
            ":",
            "yes",
            "in_use",
            "2025",
            "1/2/25",
            "unknown",
            "decisions[1].id",
            "[\"a\"]",
            "['a', 'b']",
            "\u0000",
            "\u00a0",
            "\ufeff",
            "\ufffd",
            "\ud83d\ude00",
            "*",
            "-")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 1500)
  void a_table_is_read_with_a_mapping_or_told_to_be_wrong(@ForAll("tables") String table) {
    everyRowIsCounted("a,b\n" + table, true);
  }

  @Property(tries = 1500)
  void a_table_is_read_by_its_headers_or_told_to_be_wrong(@ForAll("tables") String table) {
    everyRowIsCounted(table, false);
    everyRowIsCounted("id,phase,purposes,decisions[1].id,x_a\n" + table, false);
  }

  @Property(tries = 60)
  void an_export_with_wrong_bytes_is_read_or_told_to_be_wrong(@ForAll long seed) {
    byte[] table =
        CsvInventoryProperties.table(
            new RandomInventories(seed).next(), new CsvTable.Form(';', false));
    Random random = new Random(seed);
    for (int i = 0; i < 5; i++) {
      table[random.nextInt(table.length)] =
          (byte) (random.nextInt(8) == 0 ? 0x92 : ";\n\"[{=".charAt(random.nextInt(6)));
    }
    everyRowIsCounted(table, false);
  }

  @Property(tries = 1500)
  void a_mapping_is_read_or_told_to_be_wrong(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder mapping = new StringBuilder(MAPPING);
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      int at = random.nextInt(mapping.length());
      String wrong =
          List.of("[", "]", "{", "}", ":", "\n", "&a ", "*a", "!!x ", "\"", "'", "0", "- ", "")
              .get(random.nextInt(14));
      mapping.replace(at, Math.min(mapping.length(), at + random.nextInt(4)), wrong);
    }
    try (CsvStream rows =
        CsvStream.open(
            Input.of("t.csv", "a,b\nx,y\n".getBytes(StandardCharsets.UTF_8)),
            CsvMapping.read(
                Input.of("m.yaml", mapping.toString().getBytes(StandardCharsets.UTF_8))))) {
      drain(rows);
    } catch (InvalidDescriptionException wrong) {
      assertThat(wrong.problems()).isNotEmpty();
    }
  }

  private static void everyRowIsCounted(String table, boolean mapped) {
    everyRowIsCounted(table.getBytes(StandardCharsets.UTF_8), mapped);
  }

  private static void everyRowIsCounted(byte[] table, boolean mapped) {
    Input input = Input.of("t.csv", table);
    try (CsvStream rows =
        mapped
            ? CsvStream.open(
                input,
                CsvMapping.read(Input.of("m.yaml", MAPPING.getBytes(StandardCharsets.UTF_8))))
            : CsvStream.open(input)) {
      long written = drain(rows);
      ImportReport report = rows.report();
      assertThat(report.written()).isEqualTo(written);
      assertThat(report.unusable()).isNotNegative();
      assertThat(report.unusable() > 0 || rows.isCut()).isEqualTo(!rows.problems().isEmpty());
    } catch (InvalidDescriptionException wrong) {
      assertThat(wrong.problems()).isNotEmpty();
    }
  }

  private static long drain(CsvStream rows) {
    long written = 0;
    while (rows.next().isPresent()) {
      written++;
    }
    assertThat(rows.organisation()).isPresent();
    return written;
  }
}
