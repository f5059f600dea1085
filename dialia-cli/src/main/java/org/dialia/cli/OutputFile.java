package org.dialia.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.dialia.charter.Language;

/** Writes a file whole or not at all: a failure leaves the old one as it was. */
final class OutputFile {

  private OutputFile() {}

  /** What writes the content. */
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes a file.
   *
   * @param output its path
   * @param content what is written
   * @param language the language of the message when the path cannot be written to
   * @throws UsageException when the path is no file in an existing folder
   */
  static void write(Path output, Content content, Language language) throws IOException {
    // The new one takes the place of the old one only when it is complete.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.to(bytes);
    Path target = Files.exists(output) ? output.toRealPath() : output.toAbsolutePath();
    Path parent = target.getParent();
    if (Files.isDirectory(target) || parent == null || !Files.isDirectory(parent)) {
      throw new UsageException(Say.in(language, "no_such_folder", output));
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      Files.write(target, bytes.toByteArray()); // a device or a pipe is written to, not replaced
      return;
    }
    Path part = parent.resolve(target.getFileName() + ".part");
    try {
      Files.write(part, bytes.toByteArray());
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
