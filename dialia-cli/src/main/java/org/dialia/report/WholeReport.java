package org.dialia.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dialia.assessment.Assessment;

/** For the forms that need all results at once, such as a page with an index. */
public final class WholeReport implements ReportWriter<Assessment> {

  private final Report heading;
  private final Form form;
  private final List<Report.InputResult> inputs = new ArrayList<>();
  private final List<Assessment> deployments = new ArrayList<>();

  /** Writes a report. */
  @FunctionalInterface
  public interface Form {
    void write(Report report) throws IOException;
  }

  /**
   * Collects a run.
   *
   * @param heading what is known of the run before its inputs
   * @param form what becomes of the whole
   */
  public WholeReport(Report heading, Form form) {
    this.heading = heading;
    this.form = form;
  }

  @Override
  public void begin(Report.InputResult input) {
    deployments.clear();
  }

  @Override
  public Assessment render(Report.InputResult input, Assessment assessment) {
    return assessment;
  }

  @Override
  public void put(Assessment part) {
    deployments.add(part);
  }

  @Override
  public void end(Report.InputResult input) {
    inputs.add(
        new Report.InputResult(
            input.name(), input.sha256(), input.organisation(), deployments, input.problems()));
  }

  @Override
  public boolean tellsDigests() {
    return true;
  }

  @Override
  public void finish() throws IOException {
    form.write(
        new Report(
            heading.version(),
            heading.ruleBase(),
            heading.asOf(),
            heading.language(),
            heading.withAll(),
            heading.view(),
            heading.mapping(),
            inputs));
  }
}
