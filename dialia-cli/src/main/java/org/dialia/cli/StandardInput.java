package org.dialia.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dialia.io.Input;

/**
 * Standard input and other pipes, which can be read once but have to be readable several times:
 * what is short stays in memory, what is long goes to a temporary file, which only its owner can
 * read and which goes when the process ends.
 */
final class StandardInput {

  /** The name of standard input among arguments and in messages. */
  static final String NAME = "-";

  /** What stays in memory, in bytes. */
  static final int SHORT = 4 << 20;

  private StandardInput() {}

  /** Takes all of standard input. */
  static Input of(Console console) throws IOException {
    return of(NAME, console.in(), console);
  }

  /** Takes all that comes. */
  static Input of(String name, InputStream in, Console console) throws IOException {
    byte[] beginning = in.readNBytes(SHORT);
    if (beginning.length < SHORT) {
      return Input.of(name, beginning);
    }
    Path file = Files.createTempFile("dialia-", ".in");
    file.toFile().deleteOnExit();
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(beginning);
      in.transferTo(out);
    } catch (IOException full) {
      Files.deleteIfExists(file);
      throw new UnwrittenException(
          Say.in(console.language(), "unwritten", file, String.valueOf(full.getMessage())), full);
    }
    return Input.of(name, file);
  }
}
