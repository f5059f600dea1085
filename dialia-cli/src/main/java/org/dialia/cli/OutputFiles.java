package org.dialia.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dialia.charter.Language;

/**
 * Files that are written whole or not at all. Each grows beside its place, under its name with
 * {@code .part} behind it, and takes its place when all of them are complete: a failure leaves the
 * old ones as they were, and that of one leaves those of all. What an interruption leaves has the
 * name of a part, never the final one; so has what a failure leaves, where that is worth keeping.
 * Safe on several threads: an interruption comes on one of its own.
 */
final class OutputFiles implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final String PART = ".part";

  /** How far into a file its mark is looked for, in bytes. */
  private static final int BEGINNING = 2_000;

  private final Language language;
  private final Map<Path, Path> targets = new LinkedHashMap<>();
  private final Map<Path, OutputStream> open = new LinkedHashMap<>();
  private final Map<Path, Path> parts = new LinkedHashMap<>();
  private final Set<Path> madeFolders = new LinkedHashSet<>();
  private final Set<Path> kept = new LinkedHashSet<>();

  /**
   * Prepares the files; nothing is written yet.
   *
   * @param outputs their paths
   * @param folders which of them are folders for any number of files; made where they do not exist
   * @param language the language of the message when one cannot be written to
   * @throws UsageException when a path is in no existing folder or is not what it should be, or two
   *     are the same
   */
  OutputFiles(List<Path> outputs, Set<Path> folders, Language language) throws IOException {
    this.language = language;
    for (Path output : outputs) {
      Path target = target(output, folders.contains(output));
      if (targets.containsValue(target)) {
        throw new UsageException(Say.in(language, "same_output", output));
      }
      targets.put(output, target);
    }
  }

  /**
   * Refuses to take the place of what is read: of a description there would be nothing left.
   *
   * @param inputs the names of what is read
   * @throws UsageException when one of the files is one of them
   */
  void spare(Collection<String> inputs) throws IOException {
    Set<Path> old =
        targets.values().stream().filter(Files::isRegularFile).collect(Collectors.toSet());
    if (old.isEmpty()) {
      return;
    }
    for (String input : inputs) {
      Path file = Path.of(input);
      if (!input.equals(StandardInput.NAME)
          && Files.isRegularFile(file)
          && old.contains(file.toRealPath())) {
        throw new UsageException(Say.in(language, "output_is_input", input));
      }
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
   * @param read the names of what the run reads, which it does not take the place of
   * @throws UsageException when the path is no file in an existing folder, or one that is read
   */
  static void write(Path output, Collection<String> read, Content content, Language language)
      throws IOException {
    try (OutputFiles files = new OutputFiles(List.of(output), Set.of(), language)) {
      files.spare(read);
      content.to(files.open(output));
      files.complete();
    }
  }

  private Path target(Path output, boolean folder) throws IOException {
    Path target = Files.exists(output) ? output.toRealPath() : output.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (folder && Files.isDirectory(target)) {
      return target;
    }
    if (parent == null
        || !Files.isDirectory(parent)
        || (folder ? Files.exists(target) : Files.isDirectory(target))) {
      throw new UsageException(Say.in(language, "no_such_folder", output));
    }
    return Files.exists(output) ? target : parent.toRealPath().resolve(target.getFileName());
  }

  /**
   * Opens one of the files for writing.
   *
   * @throws UsageException when it cannot be opened
   */
  synchronized OutputStream open(Path output) throws IOException {
    Path target = targets.get(output);
    Path written = isDevice(target) ? target : part(target);
    try {
      return opened(output, written, Files.newOutputStream(written));
    } catch (FileSystemException refused) {
      throw new UsageException(Say.in(language, "not_writable", refused.getFile()));
    }
  }

  /** A device or a pipe is written to, not replaced. */
  private static boolean isDevice(Path target) {
    return Files.exists(target) && !Files.isRegularFile(target);
  }

  private static Path part(Path target) {
    return target.resolveSibling(target.getFileName() + PART);
  }

  private OutputStream opened(Path output, Path written, OutputStream raw) {
    Path target = targets.get(output);
    OutputStream out = new BufferedOutputStream(new Told(output, raw), BUFFER);
    open.put(target, out);
    if (!written.equals(target)) {
      parts.put(target, written);
    }
    return out;
  }

  /** The part that an earlier run left of one of the files, if there is one. */
  Optional<Path> left(Path output) {
    Path target = targets.get(output);
    return Optional.of(part(target)).filter(part -> !isDevice(target) && Files.isRegularFile(part));
  }

  /**
   * Opens the part that an earlier run left, to write on behind its beginning. Whatever comes, it
   * is not deleted.
   *
   * @param output a file of which there is a part
   * @param length how many bytes of the part stay
   * @throws UsageException when it cannot be opened
   */
  synchronized OutputStream goOn(Path output, long length) throws IOException {
    Path written = part(targets.get(output));
    try {
      FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE);
      kept.add(written);
      channel.truncate(length).position(length);
      return opened(output, written, Channels.newOutputStream(channel));
    } catch (FileSystemException refused) {
      throw new UsageException(Say.in(language, "not_writable", refused.getFile()));
    }
  }

  /** Says of which file it is that it could not be written. */
  private final class Told extends FilterOutputStream {
    private final Path output;

    Told(Path output, OutputStream raw) {
      super(raw);
      this.output = output;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException failed) {
        throw unwritten(output, failed);
      }
    }
  }

  private UnwrittenException unwritten(Path output, IOException failed) {
    return new UnwrittenException(
        Say.in(language, "unwritten", output, String.valueOf(failed.getMessage())), failed);
  }

  /**
   * Writes one file of a folder. Files that others put there stay as they are.
   *
   * @param output the folder
   * @param name the name of the file
   * @param content its bytes
   * @param mark what an old file of this name has near its beginning if it may be replaced
   * @throws UsageException when it cannot be written, or somebody else's file has its name
   */
  synchronized void put(Path output, String name, byte[] content, String mark) throws IOException {
    Path folder = targets.get(output);
    Path target = folder.resolve(name);
    if (targets.containsValue(target)) {
      throw new UsageException(Say.in(language, "same_output", target));
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isMarked(target, mark)) {
      throw new UsageException(Say.in(language, "not_ours", target));
    }
    Path written = target.resolveSibling(name + PART);
    try {
      if (!Files.exists(folder)) {
        Files.createDirectory(folder);
        madeFolders.add(folder);
      }
      parts.put(target, written);
      Files.write(written, content);
    } catch (FileSystemException refused) {
      throw new UsageException(Say.in(language, "not_writable", refused.getFile()));
    } catch (IOException failed) {
      throw unwritten(target, failed);
    }
  }

  private boolean isMarked(Path file, String mark) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1).contains(mark);
    } catch (FileSystemException refused) {
      throw new UsageException(Say.in(language, "not_writable", refused.getFile()));
    }
  }

  /** The files are complete: each takes its place. */
  synchronized void complete() throws IOException {
    closeStreams();
    for (Map.Entry<Path, Path> one : parts.entrySet()) {
      Files.move(
          one.getValue(),
          one.getKey(),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    }
    parts.clear();
    madeFolders.clear();
  }

  /**
   * What is written so far of single files is worth keeping, under the names of parts. Pages in a
   * folder are not: without their index nobody finds them.
   *
   * @return the parts that have something in them
   */
  synchronized List<Path> keepParts() {
    for (Map.Entry<Path, OutputStream> one : open.entrySet()) {
      Path part = parts.get(one.getKey());
      if (part != null) {
        try {
          one.getValue().flush();
        } catch (IOException again) {
          // Told when it failed first; what went through is in the file.
        }
        if (part.toFile().length() > 0) {
          kept.add(part);
        }
      }
    }
    return List.copyOf(kept);
  }

  private void closeStreams() throws IOException {
    try {
      for (OutputStream out : open.values()) {
        out.close();
      }
    } finally {
      open.clear();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try {
      closeStreams();
    } finally {
      for (Path part : parts.values()) {
        if (!kept.contains(part)) {
          Files.deleteIfExists(part);
        }
      }
      for (Path folder : madeFolders) {
        Files.deleteIfExists(folder);
      }
    }
  }
}
