package org.dialia.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dialia.charter.Text;

/** What happened to the rows of a table and their cells, so that nothing is lost in silence. */
final class RowCounts {

  /** Values without a known meaning that are told one by one; others are only counted. */
  private static final int MOST = 1000;

  private record Key(int column, String path, String value) {}

  private static final class Seen {
    private final int row;
    private final Text message;
    private long times;

    Seen(int row, Text message) {
      this.row = row;
      this.message = message;
    }
  }

  private final Map<Key, Seen> seen = new LinkedHashMap<>();
  private long rows;
  private long written;
  private long blank;
  private long leftOut;
  private long uneven;
  private long said;
  private long unknown;
  private long notCovered;
  private long broken;

  /** A row is read. */
  void row(List<String> cells) {
    rows++;
    for (String cell : cells) {
      broken += cell.chars().filter(letter -> letter == '\ufffd').count();
    }
  }

  /** A deployment came out of the row. */
  void written() {
    written++;
  }

  /** Nothing is written in the row. */
  void blank() {
    blank++;
  }

  /** The row describes no deployment, as the mapping wants it. */
  void leftOut() {
    leftOut++;
  }

  /** The row has other cells than the table has columns. */
  void uneven(int row, Text message) {
    uneven++;
    tell(new Key(0, "", message.toString()), row, message);
  }

  /**
   * A fact was looked for in the row.
   *
   * @param something whether a cell says it
   * @param notCovered whether a cell says what has no known meaning, which is counted as that
   */
  void said(boolean something, boolean notCovered) {
    if (something) {
      said++;
    } else if (!notCovered) {
      unknown++;
    }
  }

  /**
   * A value has no meaning that is known, so that the fact is unknown.
   *
   * @param row the row, from 1
   * @param column the column, from 1
   */
  void notCovered(int row, int column, String path, String value, Text message) {
    notCovered++;
    tell(new Key(column, path, Folding.fold(value)), row, message);
  }

  private void tell(Key key, int row, Text message) {
    Seen before = seen.get(key);
    if (before == null && seen.size() < MOST) {
      before = new Seen(row, message);
      seen.put(key, before);
    }
    if (before != null) {
      before.times++;
    }
  }

  ImportReport report(Map<Integer, String> unread) {
    List<ImportReport.Note> notes =
        seen.entrySet().stream()
            .map(
                one ->
                    new ImportReport.Note(
                        one.getValue().row,
                        one.getKey().column(),
                        one.getKey().path(),
                        one.getValue().message,
                        one.getValue().times))
            .toList();
    return new ImportReport(
        rows, written, blank, leftOut, uneven, said, unknown, notCovered, broken, notes, unread);
  }
}
