package org.dialia.report;

import java.util.List;

/**
 * The life of a system above a line, the dialogue about it below, drawn to scale.
 *
 * @param title what it shows, in words
 * @param axis how far down the line is
 * @param height of the whole
 * @param marks what is dated
 * @param gap at most one
 */
record Timeline(String title, int axis, int height, List<Mark> marks, List<Gap> gap) {

  /** One dated thing: its number in the table, its place, its class, what it is. */
  record Mark(int number, int x, int y, String kind, String text) {}

  /** The time in which the system was used before dialogue about it was concluded. */
  record Gap(int x, int width, String text) {}
}
