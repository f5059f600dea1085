package org.dialia.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dialia.charter.Language;

/**
 * Writes files whole or not at all: a failure leaves the old ones as they were, and that of one
 * leaves those of all.
 */
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
    write(Map.of(output, content), language);
  }

  /**
   * Writes several files.
   *
   * @param contents what is written to each path
   * @param language the language of the message when a path cannot be written to
   * @throws UsageException when a path is no file in an existing folder, or two are the same file
   */
  static void write(Map<Path, Content> contents, Language language) throws IOException {
    Map<Path, Content> targets = new LinkedHashMap<>();
    for (Map.Entry<Path, Content> one : contents.entrySet()) {
      if (targets.put(target(one.getKey(), language), one.getValue()) != null) {
        throw new UsageException(Say.in(language, "same_output", one.getKey()));
      }
    }
    Map<Path, byte[]> written = new LinkedHashMap<>();
    for (Map.Entry<Path, Content> one : targets.entrySet()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      one.getValue().to(bytes);
      written.put(one.getKey(), bytes.toByteArray());
    }
    Map<Path, Path> parts = new LinkedHashMap<>();
    try {
      // The new ones take the place of the old ones only when all of them are complete.
      for (Map.Entry<Path, byte[]> one : written.entrySet()) {
        Path target = one.getKey();
        if (!Files.exists(target) || Files.isRegularFile(target)) {
          Path part = target.resolveSibling(target.getFileName() + ".part");
          parts.put(target, part);
          Files.write(part, one.getValue());
        }
      }
      for (Map.Entry<Path, byte[]> one : written.entrySet()) {
        Path part = parts.get(one.getKey());
        if (part == null) {
          // A device or a pipe is written to, not replaced.
          Files.write(one.getKey(), one.getValue());
        } else {
          Files.move(
              part,
              one.getKey(),
              StandardCopyOption.REPLACE_EXISTING,
              StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (AccessDeniedException denied) {
      throw new UsageException(Say.in(language, "not_writable", denied.getFile()));
    } finally {
      for (Path part : parts.values()) {
        if (!Files.isDirectory(part)) { // a folder is somebody's, and was in the way
          Files.deleteIfExists(part);
        }
      }
    }
  }

  private static Path target(Path output, Language language) throws IOException {
    Path target = Files.exists(output) ? output.toRealPath() : output.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (Files.isDirectory(target) || parent == null || !Files.isDirectory(parent)) {
      throw new UsageException(Say.in(language, "no_such_folder", output));
    }
    return Files.exists(output) ? target : parent.toRealPath().resolve(target.getFileName());
  }
}
