package org.dialia.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dialia.charter.Language;
import org.dialia.model.Inventory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of a table that needs no mapping. */
class CsvInventoryTest {

  private static final CsvTable.Form COMMA = new CsvTable.Form(',', false);

  private static Inventory read(String table) {
    return CsvInventoryProperties.read(table.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void every_example_and_the_whole_model_are_read_back_equal() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../examples"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
          .hasSizeGreaterThan(3)
          .allSatisfy(
              file -> {
                Inventory inventory = InventoryReader.read(file);
                assertThat(
                        CsvInventoryProperties.read(CsvInventoryProperties.table(inventory, COMMA)))
                    .isEqualTo(inventory);
              });
    }
    Inventory model = Samples.read("model.yaml", Samples.model());
    assertThat(CsvInventoryProperties.read(CsvInventoryProperties.table(model, COMMA)))
        .isEqualTo(model);
  }

  @Test
  void a_table_is_what_a_person_would_fill_in() {
    Inventory inventory =
        Samples.inventory(
            """
            organisation: { name: Ponant, headcount: { at_least: 50 } }
            deployments:
              - id: rosters
                name: "=1+1"
                purposes: [safety, control]
                reach: [team, unknown]
                need: not_applicable
                decisions: [{ id: a, automation: recommends }, unknown]
                tasks: []
              - id: chat
                notes: "two\\nlines"
                decisions: [{ id: b, oversight: { authority: { management: yes, workers: no } } }]
            """);
    String table =
        new String(CsvInventoryProperties.table(inventory, COMMA), StandardCharsets.UTF_8);
    assertThat(table.lines())
        .containsExactly(
            "id,name,reach,purposes,need,tasks,decisions,decisions[1].id,decisions[1].automation,decisions[1].oversight.authority,notes,organisation.name,organisation.headcount",
            "rosters,'=1+1,team; unknown,safety; control,not_applicable,complete,open,a,recommends,,,Ponant,\"{\"\"at_least\"\":50}\"",
            "chat,,,,,,complete,b,,\"{\"\"management\"\":\"\"yes\"\",\"\"workers\"\":\"\"no\"\"}\",\"\"\"two\\nlines\"\"\",,");
    assertThat(read(table)).isEqualTo(inventory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1", "'=1", "'", "-5", "@x", "\t=x", " x ", "#1", "[a]", "{", "\"q\"", "a;b", "; ",
        "\ufeffx"
      })
  void a_name_like_a_formula_or_a_list_comes_back_as_it_was(String name) {
    Inventory inventory = WriterTest.named(name);
    byte[] table = CsvInventoryProperties.table(inventory, COMMA);
    assertThat(CsvInventoryProperties.read(table)).isEqualTo(inventory);
    assertThat(new String(table, StandardCharsets.UTF_8).lines().toList().get(1))
        .doesNotContainPattern("(^|,)\"?\\s*[=+@-]");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_template_reads_as_an_inventory_of_nothing_until_it_is_filled_in(Language language)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvInventory.writeTemplate(language, COMMA, out);
    String template = out.toString(StandardCharsets.UTF_8);
    assertThat(read(template).deployments()).isEmpty();
    String header = template.lines().findFirst().orElseThrow();
    List<String> paths = List.of(header.split(",", -1));
    assertThat(paths)
        .startsWith("id", "name", "phase")
        .contains("decisions[1].oversight.authority", "organisation.headcount")
        .hasSizeBetween(40, 70);
    String row = "chat,Chat,in use".replace("in use", "in_use") + ",".repeat(paths.size() - 3);
    assertThat(read(template + row + "\r\n").deployments())
        .singleElement()
        .satisfies(one -> assertThat(one.phase()).hasToString("in_use"));
  }

  @Test
  void what_is_wrong_is_told_with_row_and_column() {
    assertThatThrownBy(() -> read("id,phse\n"))
        .hasMessageContaining(
            "inventory.csv:1:2: there is no fact \"phse\" (did you mean \"phase\"?)");
    assertThatThrownBy(() -> read("Agency,Tool\na,b\n"))
        .hasMessageEndingWith("give a mapping (--mapping)");
    assertThatThrownBy(() -> read("id,phase\na,in_us\n"))
        .hasMessageContaining("inventory.csv:2:2: deployments[a].phase: \"in_us\" is not accepted");
    assertThatThrownBy(() -> read("id,need,need.debated_with_strategy\na,not_applicable,yes\n"))
        .hasMessageContaining("inventory.csv:2:2: need: \"need\" is said here as a whole");
    assertThatThrownBy(() -> read("id,organisation.name\na,X\nb,Y\n"))
        .hasMessageContaining("not described as in the first row");
    assertThatThrownBy(() -> read("id,\na,x\n")).hasMessageContaining("this cell has no header");
    assertThatThrownBy(() -> read("id,id\na,a\n")).hasMessageContaining("written twice");
    assertThatThrownBy(() -> read("id,decisions[0].id\na,a\n"))
        .hasMessageContaining("names no element");
    assertThat(read("id,organisation.name\na,X\nb,X\n").deployments()).hasSize(2);
  }

  @Test
  void a_cell_can_be_written_as_in_a_description() {
    String table =
        """
        id;purposes;reach;pilot.people;tasks[1].id;tasks[1].effects.health;organisation.headcount
        a;[safety, control];"team ; unknown";5;t;{ management: same, workers: worse };{ at_least: 50 }
        """;
    assertThat(read(table))
        .isEqualTo(
            Samples.inventory(
                """
                organisation: { headcount: { at_least: 50 } }
                deployments:
                  - id: a
                    purposes: [safety, control]
                    reach: [team, unknown]
                    pilot: { people: 5 }
                    tasks:
                      - { id: t, effects: { health: { management: same, workers: worse } } }
                      - unknown
                """));
  }

  @Test
  void rows_and_elements_that_are_not_filled_in_are_not_there() {
    Inventory inventory = read("id,decisions[1].id,decisions[2].id\n# remark,,\na,,second\n,,\n");
    assertThat(inventory.deployments()).hasSize(1);
    assertThat(inventory.deployments().get(0).decisions()).hasToString("[second, unknown]");
  }
}
