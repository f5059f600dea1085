package org.dialia.io;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dialia.charter.Text;

/**
 * What became of a table: every row and every value that was looked for is in one of the counts.
 *
 * @param rows rows read behind the headers, those that are skipped by number left aside
 * @param written rows that became a deployment
 * @param blank rows in which nothing is written
 * @param leftOut rows that the mapping does not want
 * @param uneven rows with more or fewer cells than the table has columns
 * @param said values that were understood, constants left aside
 * @param unknown values that were looked for and that no cell says anything of
 * @param notCovered values that no word of the mapping covers, imported as unknown
 * @param broken characters that were broken already (U+FFFD)
 * @param notes what was not understood, each value once with its first row
 * @param unread the columns that nothing reads, by their position from 1
 */
public record ImportReport(
    long rows,
    long written,
    long blank,
    long leftOut,
    long uneven,
    long said,
    long unknown,
    long notCovered,
    long broken,
    List<Note> notes,
    Map<Integer, String> unread) {

  public ImportReport {
    notes = List.copyOf(notes);
    unread = Collections.unmodifiableMap(new TreeMap<>(unread));
  }

  /** Rows that could not be used; what is wrong with each is among the problems. */
  public long unusable() {
    return rows - written - blank - leftOut;
  }

  /**
   * A value that was not understood.
   *
   * @param row the first row that has it, from 1
   * @param column the column, from 1; 0 when the whole row is meant
   * @param path the fact, from the deployment; empty when none is meant
   * @param message what is expected
   * @param times how many cells have it
   */
  public record Note(int row, int column, String path, Text message, long times) {}
}
