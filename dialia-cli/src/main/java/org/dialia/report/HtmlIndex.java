package org.dialia.report;

import java.util.List;

/**
 * What the page of an inventory shows before, or instead of, its deployments.
 *
 * @param title its heading
 * @param counts how many there are of what
 * @param headers what the columns of the heat map are
 * @param rows one a deployment
 * @param organisations what is held for each organisation as a whole
 * @param lacking what is lacking most often, in tables
 */
record HtmlIndex(
    String title,
    List<HtmlPage.Pair> counts,
    List<String> headers,
    List<Row> rows,
    List<Organisation> organisations,
    List<HtmlPage.Table> lacking) {

  /**
   * A deployment.
   *
   * @param page where it stands
   * @param detail its id, and where it comes from if there are several inputs
   */
  record Row(HtmlPage.Link page, String detail, List<Cell> cells) {}

  /**
   * One result of a deployment.
   *
   * @param kind its classes of the style sheet
   * @param rank what it is sorted by
   * @param label what the findings add up to; empty for other cells
   * @param text the severity, the weight, or all that the cell says
   */
  record Cell(String kind, int rank, String label, String text) {}

  /**
   * An organisation.
   *
   * @param page at most one: where it stands
   * @param name its name
   * @param summary what its own findings are
   * @param steps what is held for all its deployments at once; at most one table
   */
  record Organisation(
      List<HtmlPage.Link> page, String name, String summary, List<HtmlPage.Table> steps) {}
}
