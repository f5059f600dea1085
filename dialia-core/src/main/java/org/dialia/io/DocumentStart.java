package org.dialia.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A place where a document begins, so that reading can start there.
 *
 * @param bytes how many bytes of the input stand before it
 * @param lines how many lines of the input stand before it
 */
record DocumentStart(long bytes, int lines) {

  /** The start of the input. */
  static final DocumentStart FIRST = new DocumentStart(0, 0);

  /** Opens the input at this place. */
  InputStream open(Input input) throws IOException {
    InputStream in = input.open();
    try {
      in.skipNBytes(bytes);
      return in;
    } catch (IOException failed) {
      in.close();
      throw failed;
    }
  }

  /**
   * The next document: a line that begins with {@code ---}, or with a brace in JSON Lines.
   *
   * @param from the first line that it can be, from 1
   */
  Optional<DocumentStart> next(Input input, int from, boolean json) throws IOException {
    try (InputStream in = new BufferedInputStream(open(input))) {
      long at = bytes;
      for (int line = lines + 1; ; line++) {
        if (line >= from && begins(in, json)) {
          return Optional.of(new DocumentStart(at, line - 1));
        }
        long length = passLine(in);
        if (length == 0) {
          return Optional.empty();
        }
        at += length;
      }
    }
  }

  private static boolean begins(InputStream in, boolean json) throws IOException {
    in.mark(4);
    byte[] head = in.readNBytes(4);
    in.reset();
    if (json) {
      return head.length > 0 && head[0] == '{';
    }
    return head.length >= 3
        && head[0] == '-'
        && head[1] == '-'
        && head[2] == '-'
        && (head.length == 3 || head[3] == ' ' || isBreak(head[3]));
  }

  /** Passes over a line and its end, which is LF, CR LF or CR; 0 at the end of the input. */
  private static long passLine(InputStream in) throws IOException {
    long length = 0;
    for (int letter = in.read(); letter >= 0; letter = in.read()) {
      length++;
      if (letter == '\r') {
        in.mark(1);
        if (in.read() == '\n') {
          return length + 1;
        }
        in.reset();
      }
      if (isBreak(letter)) {
        return length;
      }
    }
    return length;
  }

  private static boolean isBreak(int letter) {
    return letter == '\n' || letter == '\r';
  }
}
