package org.dialia.model;

/**
 * Where something stands in a file. Lines and columns count from 1; the end is just after the last
 * character. In a table they are the row and the column of a cell, as a spreadsheet numbers them.
 *
 * @param file the name of the file as the caller gave it; empty when there is none
 */
public record Position(String file, int line, int column, int endLine, int endColumn) {

  /** No place is known: the description was built in Java. */
  public static final Position NONE = new Position("", 0, 0, 0, 0);

  /** Whether a place is known. */
  public boolean isKnown() {
    return line > 0;
  }

  /** {@code file:line:column}, or the empty text when no place is known. */
  @Override
  public String toString() {
    return isKnown() ? (file.isEmpty() ? "" : file + ":") + line + ":" + column : "";
  }
}
