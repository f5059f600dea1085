package org.dialia.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pipe that stands among the files, such as a shell gives for {@code <(…)}. Linux only. */
final class Pipe {

  private Pipe() {}

  /** Makes one, and writes a text to whoever reads it. */
  static String of(Path path, String text) throws IOException, InterruptedException {
    int made = new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
    if (made != 0) {
      throw new IOException("mkfifo: " + made);
    }
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.writeString(path, text);
              } catch (IOException failed) {
                throw new UncheckedIOException(failed);
              }
            });
    writer.setDaemon(true);
    writer.start();
    return path.toString();
  }
}
