package org.dialia.io;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Strict UTF-8, with a bound on how much is read for one deployment. */
final class Utf8 extends FilterReader {

  /** Characters that one deployment can have, and what stands between two of them. */
  static final int LARGEST = 16 * 1024 * 1024;

  /** What a character that is not UTF-8 becomes while its place is looked for. */
  private static final char BAD = '\uFFFF';

  private final boolean yaml;
  private long sinceMark;
  // The first half of a character, kept for the next piece; 0 when there is none.
  private char half;
  private @Nullable IOException failure;

  private Utf8(Reader reader, boolean yaml) {
    super(reader);
    this.yaml = yaml;
  }

  /**
   * Reads text; a byte order mark at the start is passed over.
   *
   * @param yaml whether to stop before a character that YAML does not allow, so that what stands
   *     before it is still read
   */
  static Utf8 open(InputStream in, boolean yaml) throws IOException {
    Reader reader = new StrictReader(in, StandardCharsets.UTF_8);
    PushbackReader start = new PushbackReader(reader, 2);
    Utf8 text = new Utf8(start, yaml);
    try {
      int first = start.read();
      int second = text.second();
      if (first == 0 || second == 0) {
        throw new MalformedInputException(1); // UTF-16 without a byte order mark
      }
      if (second >= 0) {
        start.unread(second);
      }
      if (first >= 0 && first != '\uFEFF') {
        start.unread(first);
      }
      return text;
    } catch (IOException early) {
      start.close();
      throw early;
    }
  }

  private int second() throws IOException {
    try {
      return in.read();
    } catch (CharacterCodingException notUtf8) {
      failure = notUtf8;
      return -1;
    }
  }

  /** A deployment begins: what was read before does not count against its bound. */
  void startDeployment() {
    sinceMark = 0;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int filled = failure == null ? fill(buffer, offset, length) : 0;
    if (filled == 0) {
      if (failure != null) {
        throw failure;
      }
      return -1;
    }
    sinceMark += filled;
    if (sinceMark > LARGEST) {
      throw new TooLargeException();
    }
    int good = yaml ? plain(buffer, offset, filled) : filled;
    if (good < filled) {
      failure = new ControlCharacterException(buffer[offset + good]);
    }
    return good > 0 ? good : read(buffer, offset, length);
  }

  /**
   * Reads until the buffer is full, for a YAML parser copies its window with each piece it gets; or
   * until a failure, which is thrown once what stands before it has been taken.
   */
  private int fill(char[] buffer, int offset, int length) throws IOException {
    int filled = 0;
    if (half != 0) {
      buffer[offset] = half;
      half = 0;
      filled = 1;
    }
    while (filled < length) {
      try {
        int read = in.read(buffer, offset + filled, length - filled);
        if (read < 0) {
          break;
        }
        filled += read;
      } catch (CharacterCodingException notUtf8) {
        failure = notUtf8;
        break;
      }
    }
    // The YAML parser reads on behind its buffer when that ends with half a character.
    if (filled > 1 && Character.isHighSurrogate(buffer[offset + filled - 1])) {
      half = buffer[offset + --filled];
    }
    return filled;
  }

  private static int plain(char[] buffer, int offset, int length) {
    for (int i = 0; i < length; i++) {
      if (isControl(buffer[offset + i])) {
        return i;
      }
    }
    return length;
  }

  /** Whether YAML does not allow a character. */
  private static boolean isControl(char letter) {
    if (letter < ' ') {
      return letter != '\n' && letter != '\t' && letter != '\r';
    }
    return (letter > '~' && letter < '\u00A0' && letter != '\u0085') || letter >= '\uFFFE';
  }

  /**
   * The line and column, both from 1, of the first character that is not UTF-8 or that YAML does
   * not allow.
   */
  static int[] firstBad(InputStream in, boolean yaml) throws IOException {
    int line = 1;
    int column = 1;
    try (Reader reader =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(Character.toString(BAD)))) {
      int before = -1;
      for (int letter = reader.read();
          letter >= 0 && letter != BAD && !(yaml && isControl((char) letter));
          letter = reader.read()) {
        if (letter == '\n' || letter == '\r') {
          line += letter == '\n' && before == '\r' ? 0 : 1;
          column = 1;
        } else if (!Character.isLowSurrogate((char) letter) && letter != '\uFEFF') {
          column++;
        }
        before = letter;
      }
    }
    return new int[] {line, column};
  }

  /** One deployment is larger than the bound. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** A character that YAML does not allow. */
  static final class ControlCharacterException extends IOException {
    private static final long serialVersionUID = 1;

    ControlCharacterException(int letter) {
      super(String.format("U+%04X", letter));
    }
  }
}
