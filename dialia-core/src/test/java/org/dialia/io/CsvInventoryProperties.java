package org.dialia.io;

import static java.lang.Character.SURROGATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dialia.model.Inventory;
import org.dialia.model.RandomInventories;

class CsvInventoryProperties {

  static byte[] table(Inventory inventory, CsvTable.Form form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      CsvInventory.write(inventory, form, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  static Inventory read(byte[] table) {
    try (CsvStream rows = CsvStream.open(Input.of("inventory.csv", table))) {
      return InventoryReader.read(rows);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  @Property(tries = 150)
  void an_inventory_written_as_a_table_is_read_back_equal(@ForAll long seed) {
    Inventory inventory = new RandomInventories(seed).next();

    assertThat(read(table(inventory, new CsvTable.Form(';', true)))).isEqualTo(inventory);
    assertThat(read(table(inventory, new CsvTable.Form(',', false)))).isEqualTo(inventory);
  }

  @Property(tries = 500)
  void whatever_a_name_is_made_of_is_read_back_equal(@ForAll String text, @ForAll boolean bare) {
    String name = bare ? text : "t" + text + ".";
    Assume.that(name.codePoints().noneMatch(letter -> Character.getType(letter) == SURROGATE));
    Assume.that(Scalars.state(name).isEmpty());
    Inventory inventory = WriterTest.named(name);

    assertThat(read(table(inventory, new CsvTable.Form(',', false)))).isEqualTo(inventory);
  }
}
