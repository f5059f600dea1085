package org.dialia.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dialia.charter.Language;

/**
 * Files that are written whole or not at all. Each grows beside its place, under its name with
 * {@code .part} behind it, and takes its place when all of them are complete: a failure leaves the
 * old ones as they were, and that of one leaves those of all. What an interruption leaves has the
 * name of a part, never the final one.
 */
final class OutputFiles implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Language language;
  private final Map<Path, Path> targets = new LinkedHashMap<>();
  private final Map<Path, OutputStream> open = new LinkedHashMap<>();
  private final Map<Path, Path> parts = new LinkedHashMap<>();
  private boolean keep;

  /**
   * Prepares the files; nothing is written yet.
   *
   * @param outputs their paths
   * @param language the language of the message when one cannot be written to
   * @throws UsageException when a path is no file in an existing folder, or two are the same file
   */
  OutputFiles(List<Path> outputs, Language language) throws IOException {
    this.language = language;
    for (Path output : outputs) {
      Path target = target(output);
      if (targets.containsValue(target)) {
        throw new UsageException(Say.in(language, "same_output", output));
      }
      targets.put(output, target);
    }
  }

  /** What writes the content of a file. */
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes one file.
   *
   * @throws UsageException when the path is no file in an existing folder
   */
  static void write(Path output, Content content, Language language) throws IOException {
    try (OutputFiles files = new OutputFiles(List.of(output), language)) {
      content.to(files.open(output));
      files.complete();
    }
  }

  private Path target(Path output) throws IOException {
    Path target = Files.exists(output) ? output.toRealPath() : output.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (Files.isDirectory(target) || parent == null || !Files.isDirectory(parent)) {
      throw new UsageException(Say.in(language, "no_such_folder", output));
    }
    return Files.exists(output) ? target : parent.toRealPath().resolve(target.getFileName());
  }

  /**
   * Opens one of the files for writing.
   *
   * @throws UsageException when it cannot be opened
   */
  OutputStream open(Path output) throws IOException {
    Path target = targets.get(output);
    // A device or a pipe is written to, not replaced.
    boolean device = Files.exists(target) && !Files.isRegularFile(target);
    Path written = device ? target : target.resolveSibling(target.getFileName() + ".part");
    try {
      OutputStream out = new BufferedOutputStream(Files.newOutputStream(written), BUFFER);
      open.put(target, out);
      if (!device) {
        parts.put(target, written);
      }
      return out;
    } catch (FileSystemException refused) {
      throw new UsageException(Say.in(language, "not_writable", refused.getFile()));
    }
  }

  /** The files are complete: each takes its place. */
  void complete() throws IOException {
    closeStreams();
    for (Map.Entry<Path, Path> one : parts.entrySet()) {
      Files.move(
          one.getValue(),
          one.getKey(),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    }
    parts.clear();
  }

  /** What is written so far is worth keeping, under the names of parts. */
  void keepParts() {
    keep = true;
  }

  private void closeStreams() throws IOException {
    for (OutputStream out : open.values()) {
      out.close();
    }
    open.clear();
  }

  @Override
  public void close() throws IOException {
    try {
      closeStreams();
    } finally {
      if (!keep) {
        for (Path part : parts.values()) {
          Files.deleteIfExists(part);
        }
      }
    }
  }
}
