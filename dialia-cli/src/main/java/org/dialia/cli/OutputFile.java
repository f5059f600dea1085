package org.dialia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.dialia.charter.Language;

/** A file that a command writes to. */
final class OutputFile {

  private OutputFile() {}

  /**
   * Writes a file. A failure leaves the old one whole: the new one takes its place only when it is
   * complete.
   *
   * @throws UsageException when it cannot be a file in a folder that is there
   * @throws IOException when it cannot be written
   */
  static void write(Path output, byte[] bytes, Language language) throws IOException {
    Path target = Files.exists(output) ? output.toRealPath() : output.toAbsolutePath();
    Path parent = target.getParent();
    if (Files.isDirectory(target) || parent == null || !Files.isDirectory(parent)) {
      throw new UsageException(Say.in(language, "no_such_folder", output));
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      Files.write(target, bytes); // a device or a pipe is written to, not replaced
      return;
    }
    Path part = parent.resolve(target.getFileName() + ".part");
    try {
      Files.write(part, bytes);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
