package org.dialia.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dialia.model.Fact;
import org.dialia.model.FactList;
import org.dialia.model.Help;
import org.dialia.model.Level;
import org.dialia.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of facts that are no descriptions. */
class FactFileTest {

  /** A file of entries. */
  record Ledger(
      @Help(fr = "La version.", en = "The version.", min = 1, max = 1) Fact<Integer> dialia,
      @Help(fr = "Les entrées.", en = "The entries.") FactList<Entry> entries) {}

  /** An entry. */
  record Entry(
      @Help(fr = "Le nom.", en = "The name.") Fact<String> name,
      @Help(fr = "Le niveau.", en = "The level.") Fact<Level> level,
      @Help(fr = "La date.", en = "The date.") Fact<PartialDate> day) {}

  private static Described<Ledger> read(String text) throws IOException {
    return FactFile.read(
        Input.of("ledger.yaml", text.getBytes(StandardCharsets.UTF_8)), Ledger.class);
  }

  private static List<String> problems(String text) {
    try {
      read(text);
    } catch (InvalidDescriptionException wrong) {
      return wrong.problems().stream().map(Problem::toString).toList();
    } catch (IOException other) {
      throw new AssertionError(other);
    }
    return List.of();
  }

  @Test
  void facts_are_read_with_their_places() throws IOException {
    Described<Ledger> read =
        read("dialia: 1\nentries:\n  - name: a\n    day: 2026-03\n  - { name: b }\n");
    assertThat(read.facts().entries().elements()).hasSize(2);
    assertThat(read.facts().entries().elements().get(0).day().value())
        .isEqualTo(PartialDate.parse("2026-03"));
    assertThat(read.positions().of("entries[0].day").line()).isEqualTo(4);
    assertThat(read.positions().of("entries[1]").line()).isEqualTo(5);
  }

  @Test
  void what_is_written_is_read_back() throws IOException {
    Ledger ledger =
        new Ledger(
            Fact.of(1),
            FactList.complete(
                List.of(
                    new Entry(Fact.of("12: [x] # y"), Fact.of(Level.NATIONAL), Fact.unknown()))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FactFile.write(ledger, out);
    assertThat(read(out.toString(StandardCharsets.UTF_8)).facts()).isEqualTo(ledger);
  }

  @Test
  void everything_wrong_is_told_at_once_with_its_place() {
    assertThat(
            problems("dialia: 2\nentris: []\nentries:\n  - name: a\n    x_more: 1\n    nam: b\n"))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("ledger.yaml:1:9: dialia: 2 is out of bounds"),
            one -> assertThat(one).startsWith("ledger.yaml:2:1: ").contains("\"entries\""),
            one ->
                assertThat(one).startsWith("ledger.yaml:5:5: entries[0]: unknown key \"x_more\""),
            one ->
                assertThat(one).startsWith("ledger.yaml:6:5: entries[0]: ").contains("\"name\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|ledger.yaml: the file is empty",
        "'- a'|ledger.yaml:1:1: a map is expected here",
        "'entries: ['|ledger.yaml:1:",
        "'dialia: 1\n---\ndialia: 1'|ledger.yaml:3:1: one document a file",
        "'dialia: *x'|ledger.yaml:1:9: "
      })
  void what_is_no_such_file_is_refused(String text, String message) {
    assertThat(problems(text)).first().asString().startsWith(message);
  }

  @Test
  void a_file_that_is_not_there_or_no_text_is_refused() {
    assertThatThrownBy(() -> FactFile.read(Input.of(Path.of("none.yaml")), Ledger.class))
        .isInstanceOf(InvalidDescriptionException.class)
        .hasMessageContaining("none.yaml: cannot be read: no such file");
    assertThatThrownBy(
            () ->
                FactFile.read(
                    Input.of("l.yaml", new byte[] {'a', ':', ' ', (byte) 0xff}), Ledger.class))
        .isInstanceOf(InvalidDescriptionException.class)
        .hasMessageContaining("l.yaml:1:");
  }
}
