package org.dialia.model;

/**
 * Where the facts of one deployment or organisation stand in its file. Positions live outside the
 * records, so that two equal inventories are equal wherever they were written.
 */
public interface Positions {

  /** No place is known. */
  Positions NONE = path -> Position.NONE;

  /**
   * The place of a fact, by its path from the deployment or organisation, such as {@code
   * decisions[reject].oversight.authority}. A fact that is not written has the place of the nearest
   * map around it that is.
   */
  Position of(String path);
}
