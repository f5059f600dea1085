package org.dialia.io;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8, with a bound on how much is read for one deployment. */
final class Utf8 extends FilterReader {

  /** Characters that one deployment can have, and what stands between two of them. */
  static final int LARGEST = 16 * 1024 * 1024;

  private long sinceMark;

  private Utf8(Reader reader) {
    super(reader);
  }

  /** Reads text; a byte order mark at the start is passed over. */
  static Utf8 open(InputStream in) throws IOException {
    Reader reader =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    java.io.PushbackReader start = new java.io.PushbackReader(reader, 1);
    try {
      int first = start.read();
      if (first >= 0 && first != '\uFEFF') {
        start.unread(first);
      }
    } catch (CharacterCodingException early) {
      start.close();
      throw early;
    }
    return new Utf8(start);
  }

  /** A deployment begins: what was read before does not count against its bound. */
  void startDeployment() {
    sinceMark = 0;
  }

  /** Passes over whole lines. */
  void skipLines(int lines) throws IOException {
    for (int left = lines; left > 0; ) {
      int letter = in.read();
      if (letter < 0) {
        return;
      }
      if (letter == '\n') {
        left--;
      }
    }
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    sinceMark += Math.max(read, 0);
    if (sinceMark > LARGEST) {
      throw new TooLargeException();
    }
    return read;
  }

  /** The line and column of the first byte that is not UTF-8, both from 1. */
  static int[] firstBadByte(InputStream in) throws IOException {
    int line = 1;
    int column = 1;
    // One decoder over growing lines: the place of the error is where the good characters end.
    try (Reader reader =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("\uFFFF"))) {
      for (int letter = reader.read(); letter >= 0 && letter != '\uFFFF'; letter = reader.read()) {
        if (letter == '\n') {
          line++;
          column = 1;
        } else {
          column++;
        }
      }
    }
    return new int[] {line, column};
  }

  /** One deployment is larger than the bound. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;
  }
}
