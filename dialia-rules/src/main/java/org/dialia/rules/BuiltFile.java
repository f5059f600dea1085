package org.dialia.rules;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A resource that the build makes of the words of the rule base: numbers, and strings, each found
 * by its index and decoded when it is asked for. A program that starts reads it, with code that
 * runs for the first time: what costs there is every step, hardly the bytes.
 *
 * <pre>
 * int    checksum of all that follows
 * int    how many numbers
 * int    how many strings
 * int[]  the numbers
 * int[]  for each string, where it ends among the bytes
 * byte[] the strings, UTF-8
 * </pre>
 */
final class BuiltFile {

  private final int[] numbers;
  private final int[] ends;
  private final byte[] bytes;

  /** Those asked for before. Two threads may both decode one; what they get is equal. */
  private final @Nullable String[] decoded;

  private BuiltFile(ByteBuffer in) {
    numbers = new int[in.getInt()];
    ends = new int[in.getInt()];
    // Many at once are copied by the machine, one by one they would be read by cold code.
    in.asIntBuffer().get(numbers).get(ends);
    in.position(in.position() + Integer.BYTES * (numbers.length + ends.length));
    bytes = new byte[in.remaining()];
    in.get(bytes);
    decoded = new String[ends.length];
  }

  static void write(Path file, List<Integer> numbers, List<String> strings) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(all);
    out.writeInt(numbers.size());
    out.writeInt(strings.size());
    for (int number : numbers) {
      out.writeInt(number);
    }
    for (String string : strings) {
      bytes.writeBytes(string.getBytes(StandardCharsets.UTF_8));
      out.writeInt(bytes.size());
    }
    bytes.writeTo(out);
    byte[] content = all.toByteArray();
    try (DataOutputStream to = new DataOutputStream(Files.newOutputStream(file))) {
      to.writeInt(checksum(content, 0));
      to.write(content);
    }
  }

  /**
   * Reads one.
   *
   * @param open opens a resource of that name; null where there is none
   * @throws IllegalStateException when there is none, or it is not what the build wrote
   */
  static BuiltFile read(String name, Function<String, @Nullable InputStream> open) {
    try (InputStream in = open.apply(name)) {
      if (in == null) {
        throw new IllegalStateException("the rule base has no " + name);
      }
      byte[] bytes = in.readAllBytes();
      ByteBuffer all = ByteBuffer.wrap(bytes);
      if (bytes.length < Integer.BYTES || all.getInt() != checksum(bytes, Integer.BYTES)) {
        throw new IOException("the checksum is another one");
      }
      return new BuiltFile(all);
    } catch (IOException broken) {
      throw new IllegalStateException("the rule base has a broken " + name, broken);
    }
  }

  private static int checksum(byte[] bytes, int from) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, from, bytes.length - from);
    return (int) checksum.getValue();
  }

  int[] numbers() {
    return numbers;
  }

  /** How many strings there are. */
  int size() {
    return ends.length;
  }

  String string(int index) {
    String known = decoded[index];
    if (known == null) {
      int start = index == 0 ? 0 : ends[index - 1];
      known = new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
      decoded[index] = known;
    }
    return known;
  }
}
