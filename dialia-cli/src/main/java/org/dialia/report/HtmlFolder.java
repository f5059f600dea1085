package org.dialia.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;

/**
 * The report as a folder of pages: {@code index.html} with the heat map, a page for each deployment
 * and each organisation. A page is written as soon as its deployment is assessed; only a row of the
 * index stays in memory.
 */
public final class HtmlFolder implements ReportWriter<HtmlFolder.Part> {

  /** What every page has near its beginning. */
  public static final String MARK = "<meta name=\"generator\" content=\"dialia\"";

  private static final String INDEX = "index";
  private static final String ORGANISATION = "organisation";

  private final HtmlReport report;
  private final Pages pages;
  private final PageNames names = new PageNames();
  private final InventoryIndex index;
  private final List<HtmlPage.Pair> colophon = new ArrayList<>();
  private final String indexName;
  private DialoguePlan together = new DialoguePlan(List.of());

  /** Where the pages go. */
  @FunctionalInterface
  public interface Pages {
    /**
     * Takes a page.
     *
     * @param name the name of its file, safe on every file system
     * @param page its bytes
     */
    void put(String name, byte[] page) throws IOException;
  }

  /** The page of a deployment. */
  public static final class Part {
    private final Report.InputResult input;
    private final Assessment assessment;
    private final byte[] page;

    private Part(Report.InputResult input, Assessment assessment, byte[] page) {
      this.input = input;
      this.assessment = assessment;
      this.page = page;
    }
  }

  /**
   * Begins a folder.
   *
   * @param heading what is known of the run before its inputs
   * @param pages where the pages go
   */
  public HtmlFolder(Report heading, Pages pages) {
    this.report = new HtmlReport(heading);
    this.pages = pages;
    this.index = report.index();
    this.indexName = names.reserved(INDEX);
    colophon.addAll(report.colophon());
  }

  @Override
  public void begin(Report.InputResult input) {
    together = input.ownPlan();
  }

  @Override
  public Part render(Report.InputResult input, Assessment assessment) {
    return new Part(input, assessment, report.deploymentPage(input, assessment, indexName));
  }

  @Override
  public void put(Part part) throws IOException {
    String name = names.of(part.assessment.deployment().id(), part.input.name());
    index.add(part.input, part.assessment, name);
    together = together.plus(part.assessment.plan());
    pages.put(name, part.page);
  }

  @Override
  public void end(Report.InputResult input) throws IOException {
    Optional<String> page = Optional.empty();
    if (HtmlReport.hasSheet(input)) {
      String name = names.of(ORGANISATION, input.name());
      pages.put(name, report.organisationPage(input, together, indexName));
      page = Optional.of(name);
    }
    index.end(input, together, page);
    colophon.addAll(report.colophon(input));
  }

  @Override
  public boolean tellsDigests() {
    return true;
  }

  @Override
  public void finish() throws IOException {
    pages.put(indexName, report.indexPage(index, colophon));
  }
}
