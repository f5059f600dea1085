package org.dialia.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines for a drawing, which does not break them itself. Widths are estimated on
 * the broad side, since the reader's typeface is not known.
 */
final class DrawnText {

  private static final String CUT = "…";

  private DrawnText() {}

  /**
   * The text in lines; what does not fit is cut, and the last line says so.
   *
   * @param width the room, in units of the drawing
   * @param size the size of the type, in the same units
   * @param most how many lines there may be, one at least
   */
  static List<String> lines(String text, int width, int size, int most) {
    int room = width * 100 / size;
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = fits(text, at, room);
      if (lines.size() + 1 == most && end < text.length()) {
        end = fits(text, at, room - width(CUT.codePointAt(0)));
        lines.add(text.substring(at, end).strip() + CUT);
        return lines;
      }
      if (end < text.length() && text.charAt(end) != ' ') {
        int space = text.lastIndexOf(' ', end - 1);
        end = space > at ? space : end;
      }
      lines.add(text.substring(at, end).strip());
      at = end;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
    return lines;
  }

  /** Where a line that begins here is full; it takes one character at least. */
  private static int fits(String text, int from, int room) {
    int at = from;
    int left = room;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      left -= width(character);
      if (left < 0 && at > from) {
        return at;
      }
      at += Character.charCount(character);
    }
    return at;
  }

  /** In hundredths of the size of the type. */
  private static int width(int character) {
    if (character >= 0x1100) {
      return character == '’' || character == CUT.charAt(0) ? 100 : 120;
    }
    if ("mwMW@%—œæŒÆ".indexOf(character) >= 0) {
      return 98;
    }
    if (" \u00a0iljtfr.,;:!'|()[]-".indexOf(character) >= 0) {
      return 36;
    }
    return Character.isUpperCase(character) ? 74 : 58;
  }
}
