package org.dialia.io;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Where a description is read from: a file, or bytes already in memory. It can be read more than
 * once, so that reading can go on behind an error.
 */
public final class Input {

  private final String name;
  private final Size size;
  private final Opener opener;

  private Input(String name, Size size, Opener opener) {
    this.name = name;
    this.size = size;
    this.opener = opener;
  }

  /** A file; its name in messages is the path as given. */
  public static Input of(Path file) {
    return of(file.toString(), file);
  }

  /**
   * A file that stands for something else, such as standard input; the name tells the form by its
   * ending, as that of a file does.
   */
  public static Input of(String name, Path file) {
    return new Input(
        name,
        () -> size(file),
        () -> {
          if (Files.isDirectory(file)) {
            throw new DirectoryException();
          }
          return Files.newInputStream(file);
        });
  }

  /**
   * Text in memory in UTF-8, such as standard input or the body of a request; the name tells the
   * form by its ending, as that of a file does.
   */
  public static Input of(String name, byte[] bytes) {
    return new Input(
        name, () -> OptionalLong.of(bytes.length), () -> new ByteArrayInputStream(bytes));
  }

  private static OptionalLong size(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isOther()
          ? OptionalLong.empty()
          : OptionalLong.of(attributes.isRegularFile() ? attributes.size() : 0);
    } catch (IOException unreadable) {
      return OptionalLong.of(0);
    }
  }

  /** The name that messages and results give it. */
  public String name() {
    return name;
  }

  /**
   * How many bytes it has: none where it cannot be read; empty where only reading will tell, as of
   * a pipe.
   */
  public OptionalLong size() {
    return size.now();
  }

  /**
   * The same, which tells what is read of it. Every byte is told once, however often the input is
   * opened and wherever reading begins again, so that never more than its size is told.
   *
   * @param bytesRead takes how many bytes have been read for the first time, on the thread that
   *     reads
   */
  public Input observed(LongConsumer bytesRead) {
    AtomicLong furthest = new AtomicLong();
    return new Input(name, size, () -> new CountingStream(open(), furthest, bytesRead));
  }

  /** The SHA-256 of its bytes, in hexadecimal. */
  public String sha256() throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The same for what has been read; empty where it cannot be read any more. */
  public Optional<String> digest() {
    try {
      return Optional.of(sha256());
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /**
   * The same kept in memory: what can be read once alone, such as a pipe, can then be read again.
   *
   * @throws InvalidDescriptionException when it cannot be read
   */
  public Input inMemory() throws InvalidDescriptionException {
    try (InputStream in = open()) {
      return of(name, in.readAllBytes());
    } catch (IOException unreadable) {
      throw InvalidDescriptionException.unreadable(this, unreadable);
    }
  }

  InputStream open() throws IOException {
    return opener.open();
  }

  /**
   * Whether it is JSON or JSON Lines by its ending, or by its first character when it has no known
   * ending.
   */
  boolean isJson() throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".json") || lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      return true;
    }
    if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
      return false;
    }
    try (InputStream in = open()) {
      int first = in.read();
      if (first == 0xEF) {
        in.readNBytes(2); // a byte order mark
        first = in.read();
      }
      while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
        first = in.read();
      }
      return first == '{';
    }
  }

  /** Whether several documents may stand in it: not in a file that is one JSON text by its name. */
  boolean mayGoOn() {
    return !name.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  /** A directory stands where a file belongs. */
  static final class DirectoryException extends IOException {
    private static final long serialVersionUID = 1;
  }

  @FunctionalInterface
  private interface Size {
    OptionalLong now();
  }

  @FunctionalInterface
  private interface Opener {
    InputStream open() throws IOException;
  }

  /** Tells how far beyond all earlier readings this one has come. */
  private static final class CountingStream extends FilterInputStream {
    private final AtomicLong furthest;
    private final LongConsumer bytesRead;
    private long at;

    CountingStream(InputStream in, AtomicLong furthest, LongConsumer bytesRead) {
      super(in);
      this.furthest = furthest;
      this.bytesRead = bytesRead;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      advance(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      advance(Math.max(read, 0));
      return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
      long skipped = in.skip(wanted);
      advance(skipped);
      return skipped;
    }

    /** No: it would then be read again without being opened again. */
    @Override
    public boolean markSupported() {
      return false;
    }

    private void advance(long by) {
      at += by;
      long before = furthest.getAndAccumulate(at, Math::max);
      if (at > before) {
        bytesRead.accept(at - before);
      }
    }
  }
}
