package org.dialia.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much there is to read of an input, and how much of it has been read. */
class InputTest {

  private static final byte[] INVENTORY =
      """
      {"organisation":{"name":"Régie"},"deployments":[]}
      {"id":"a","phase":"pilot"}
      {"id":"b","phase":"pilot"}
      """
          .getBytes(UTF_8);

  @TempDir private Path folder;
  private final AtomicLong read = new AtomicLong();

  private Input observed(String name, byte[] bytes) throws IOException {
    return Input.of(Files.write(folder.resolve(name), bytes)).observed(read::addAndGet);
  }

  @Test
  void the_size_is_that_of_the_file_or_of_the_bytes() throws IOException {
    assertThat(observed("a", INVENTORY).size()).hasValue(INVENTORY.length);
    assertThat(Input.of("-", INVENTORY).size()).hasValue(INVENTORY.length);
  }

  @Test
  void what_cannot_be_read_has_nothing_to_read() {
    assertThat(Input.of(folder).size()).hasValue(0);
    assertThat(Input.of(folder.resolve("none.yaml")).size()).hasValue(0);
  }

  @Test
  void the_size_of_what_is_no_file_is_unknown() {
    Path device = Path.of("/dev/null");
    assumeThat(device).exists();
    assertThat(Input.of(device).size()).isEmpty();
  }

  @Test
  void reading_all_deployments_tells_each_byte_once() throws Exception {
    // Without an ending it is opened once more, for its first character.
    Input input = observed("inventory", INVENTORY);
    try (InventoryStream stream = InventoryStream.open(input)) {
      while (stream.next().isPresent()) {}
      assertThat(stream.problems()).isEmpty();
    }
    assertThat(read).hasValue(INVENTORY.length);
    assertThat(input.sha256()).isEqualTo(Input.of("-", INVENTORY).sha256());
    assertThat(read).hasValue(INVENTORY.length);
  }

  @Test
  void so_does_reading_that_begins_again_behind_an_error() throws Exception {
    byte[] broken =
        """
        {"organisation":{"name":"Régie"},"deployments":[]}
        {"id":"a","phase":]}
        {"id":"b","phase":"pilot"}
        """
            .getBytes(UTF_8);
    try (InventoryStream stream = InventoryStream.open(observed("a.jsonl", broken))) {
      while (stream.next().isPresent()) {}
      assertThat(stream.problems()).isNotEmpty();
    }
    assertThat(read).hasValue(broken.length);
  }

  @Test
  void the_digest_tells_what_was_not_read_before() throws IOException {
    Input input = observed("a.jsonl", INVENTORY);
    try (InputStream in = input.open()) {
      in.readNBytes(10);
    }
    assertThat(read).hasValue(10);
    input.sha256();
    assertThat(read).hasValue(INVENTORY.length);
  }

  @Test
  void what_is_passed_over_or_read_alone_counts_too() throws IOException {
    try (InputStream in = observed("a.jsonl", INVENTORY).open()) {
      in.skipNBytes(7);
      assertThat(in.read()).isEqualTo(INVENTORY[7]);
      assertThat(read).hasValue(8);
      in.readAllBytes();
      assertThat(in.read()).isEqualTo(-1);
    }
    assertThat(read).hasValue(INVENTORY.length);
  }

  @Test
  void going_back_to_a_mark_tells_nothing_twice() throws IOException {
    Input input = Input.of("-", INVENTORY).observed(read::addAndGet);
    try (InputStream in = new BufferedInputStream(input.open(), 16)) {
      in.mark(8);
      in.readNBytes(8);
      in.reset();
      in.readAllBytes();
    }
    assertThat(read).hasValue(INVENTORY.length);
  }

  @Test
  void the_name_stays() throws IOException {
    assertThat(observed("a.jsonl", INVENTORY).name()).endsWith("a.jsonl");
  }
}
