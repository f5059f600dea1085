package org.dialia.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.dialia.charter.Language;

/**
 * Waits for the end of the process while outputs are being written: when it comes from outside
 * (Ctrl-C, kill), what is written so far stays under the names of parts, and is told.
 */
final class Interruption implements AutoCloseable {

  private final OutputFiles files;
  private final Console console;
  private final Language language;
  private final Optional<Progress> progress;
  private final Thread last = new Thread(this::interrupted, "dialia-interrupted");

  Interruption(OutputFiles files, Console console, Language language, Optional<Progress> progress) {
    this.files = files;
    this.console = console;
    this.language = language;
    this.progress = progress;
    Runtime.getRuntime().addShutdownHook(last);
  }

  private void interrupted() {
    progress.ifPresent(Progress::finish);
    tell("interrupted");
  }

  /**
   * Keeps what is written so far, and says where it is.
   *
   * @param key the sentence
   */
  void tell(String key) {
    for (Path part : files.keepParts()) {
      console.err().println("dialia: " + Say.in(language, key, part));
    }
    console.err().flush();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(last);
    } catch (IllegalStateException ending) {
      // The process is about to end, and the thread has said so.
    }
  }
}
