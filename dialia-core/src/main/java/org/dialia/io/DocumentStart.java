package org.dialia.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dialia.model.Deployment;
import org.dialia.model.FactSheet;

/**
 * A place where reading can start: where a document begins, or an element of a list in YAML.
 *
 * @param bytes how many bytes of the input stand before it
 * @param lines how many lines of the input stand before it
 * @param element whether it is an element of the list of deployments, not a document
 */
record DocumentStart(long bytes, int lines, boolean element) {

  /** The start of the input. */
  static final DocumentStart FIRST = new DocumentStart(0, 0, false);

  /** More bytes than the longest key of a deployment, with what stands before it. */
  private static final int HEAD = 200;

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
   * The next document: a line that begins with {@code ---}, or with a brace in JSON Lines. Or the
   * next element of the list of deployments, if that comes first: a dash in the column of the
   * others, with a key of a deployment behind it.
   *
   * @param from the first line that it can be, from 1
   * @param column the column of the dashes, from 1; 0 when there is no list to go on with
   */
  Optional<DocumentStart> next(Input input, int from, boolean json, int column) throws IOException {
    try (InputStream in = new BufferedInputStream(open(input))) {
      long at = bytes;
      for (int line = lines + 1; ; line++) {
        if (line >= from && begins(in, json)) {
          return Optional.of(new DocumentStart(at, line - 1, false));
        }
        if (line >= from && column > 0 && !json && isElement(in, column)) {
          return Optional.of(new DocumentStart(at, line - 1, true));
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

  private static boolean isElement(InputStream in, int column) throws IOException {
    in.mark(HEAD + column);
    String head = new String(in.readNBytes(HEAD + column), StandardCharsets.ISO_8859_1);
    in.reset();
    String before = " ".repeat(column - 1) + "- ";
    if (!head.startsWith(before)) {
      return false;
    }
    String key = head.substring(before.length()).stripLeading();
    int colon = key.indexOf(':');
    return key.startsWith("{")
        || (colon > 0 && FactSheet.of(Deployment.class).fact(key.substring(0, colon)).isPresent());
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
