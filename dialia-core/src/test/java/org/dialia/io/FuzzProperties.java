package org.dialia.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.dialia.model.Inventory;
import org.junit.jupiter.api.Assertions;

/** Whatever stands in an input, the reader tells what is wrong with it, and comes to an end. */
class FuzzProperties {

  private static final Duration HANGS = Duration.ofSeconds(60);

  /** What breaks YAML and JSON more often than chance does. */
  private static final String[] PIECES = {
    "?",
    "*a",
    "&a ",
    "!!int ",
    "---\n",
    "...\n",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    ": ",
    "- ",
    "\n",
    "\t",
    "|\n",
    ">",
    "%YAML 1.2\n",
    "#",
    "\0",
    "\u00ff",
    "\ufeff",
    "null",
    "~",
    "<<: ",
    ",",
    "\\",
    "@",
    "`",
    "? ",
    "\r",
    "=",
    "!<x> ",
    "&",
    "*",
    "0x",
    "1e9",
    "😀"
  };

  private static final byte[] YAML = Samples.model();
  private static final byte[] JSON;
  private static final byte[] LINES;

  static {
    Inventory inventory = Samples.read("model.yaml", YAML);
    JSON = JsonDescriptions.json(inventory);
    LINES = JsonDescriptions.jsonLines(inventory);
  }

  @Property(tries = 1500)
  void yaml_with_faults_is_read_or_refused(@ForAll long seed) {
    assertReadOrRefused("model.yaml", faulty(YAML, new Random(seed)));
  }

  @Property(tries = 750)
  void json_with_faults_is_read_or_refused(@ForAll long seed) {
    assertReadOrRefused("model.json", faulty(JSON, new Random(seed)));
  }

  @Property(tries = 750)
  void json_lines_with_faults_are_read_or_refused(@ForAll long seed) {
    assertReadOrRefused("model.jsonl", faulty(LINES, new Random(seed)));
  }

  @Property(tries = 750)
  void any_bytes_are_refused(@ForAll byte[] bytes) {
    assertReadOrRefused("any", bytes);
    assertReadOrRefused("any.yaml", bytes);
    assertReadOrRefused("any.json", bytes);
  }

  @Property
  void a_problem_stands_on_one_line_without_control_characters(
      @ForAll String file, @ForAll String path, @ForAll String said) {
    assertOneLine(new Problem(file, 1, 1, path, Text.of(said, said)));
  }

  private static void assertReadOrRefused(String name, byte[] bytes) {
    Assertions.assertTimeoutPreemptively(HANGS, () -> read(name, bytes));
  }

  private static void read(String name, byte[] bytes) {
    try (InventoryStream stream = InventoryStream.open(Input.of(name, bytes))) {
      int read = 0;
      while (stream.next().isPresent()) {
        read++;
      }
      assertThat(stream.problems()).allSatisfy(FuzzProperties::assertOneLine);
      assertThat(read > 0 || !stream.problems().isEmpty() || stream.organisation().isPresent())
          .isTrue();
    } catch (InvalidDescriptionException unreadable) {
      assertThat(unreadable.problems()).isNotEmpty().allSatisfy(FuzzProperties::assertOneLine);
    }
  }

  private static void assertOneLine(Problem problem) {
    for (Language language : Language.values()) {
      assertThat(problem.in(language)).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    }
  }

  /** The same bytes with one to four faults in them. */
  private static byte[] faulty(byte[] bytes, Random random) {
    StringBuilder text = new StringBuilder(new String(bytes, ISO_8859_1));
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + 1 + random.nextInt(random.nextBoolean() ? 3 : 80));
      switch (random.nextInt(7)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, text.substring(at, end));
        case 2 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
        case 3 -> text.insert(at, (char) random.nextInt(256));
        case 4 -> text.replace(at, end, piece(random));
        case 5 -> text.setLength(random.nextInt(8) == 0 ? at : text.length());
        default -> text.insert(at, piece(random));
      }
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  private static String piece(Random random) {
    // As bytes, so that the text around it stays what it was.
    return new String(PIECES[random.nextInt(PIECES.length)].getBytes(UTF_8), ISO_8859_1);
  }
}
