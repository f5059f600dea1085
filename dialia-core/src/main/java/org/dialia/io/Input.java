package org.dialia.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Where a description is read from: a file, or bytes already in memory. It can be read more than
 * once, so that reading can go on behind an error.
 */
public final class Input {

  private final String name;
  private final Opener opener;

  private Input(String name, Opener opener) {
    this.name = name;
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
        () -> {
          if (Files.isDirectory(file)) {
            throw new DirectoryException();
          }
          return Files.newInputStream(file);
        });
  }

  /**
   * Text in memory, such as standard input; the name tells the form by its ending, as that of a
   * file does.
   */
  public static Input of(String name, byte[] bytes) {
    return new Input(name, () -> new ByteArrayInputStream(bytes));
  }

  /** The name that messages and results give it. */
  public String name() {
    return name;
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

  private interface Opener {
    InputStream open() throws IOException;
  }
}
