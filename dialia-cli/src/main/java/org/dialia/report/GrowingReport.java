package org.dialia.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialoguePlan;

/**
 * A report that grows deployment by deployment, so that there can be any number: text for people,
 * or a table. Behind the deployments of an input stands its organisation.
 */
public final class GrowingReport implements ReportWriter<GrowingReport.Part> {

  private final Form form;
  private final OutputStream out;
  private boolean begun;
  private DialoguePlan gathered = new DialoguePlan(List.of());

  /** What the pieces of such a report look like. Safe on any thread. */
  interface Form {
    /**
     * What comes first.
     *
     * @param first the first deployment; empty when there is none
     */
    String head(Optional<Assessment> first);

    /** A deployment. */
    String deployment(Report.InputResult input, Assessment assessment);

    /**
     * What comes behind the deployments of an input.
     *
     * @param input its name and organisation
     * @param plan the steps that are held for the organisation as a whole
     */
    String organisation(Report.InputResult input, DialoguePlan plan);
  }

  /** What is said of a deployment, and the deployment itself. */
  record Part(String text, Assessment assessment) {}

  GrowingReport(Form form, OutputStream out) {
    this.form = form;
    this.out = out;
  }

  @Override
  public void begin(Report.InputResult input) {
    gathered = input.ownPlan();
  }

  @Override
  public Part render(Report.InputResult input, Assessment assessment) {
    return new Part(form.deployment(input, assessment), assessment);
  }

  @Override
  public void put(Part part) throws IOException {
    head(Optional.of(part.assessment()));
    write(part.text());
    gathered = gathered.plus(part.assessment().plan());
  }

  @Override
  public void end(Report.InputResult input) throws IOException {
    String text = form.organisation(input, gathered);
    if (!text.isEmpty()) {
      head(Optional.empty());
      write(text);
    }
  }

  @Override
  public void finish() throws IOException {
    head(Optional.empty());
  }

  private void head(Optional<Assessment> first) throws IOException {
    if (!begun) {
      begun = true;
      write(form.head(first));
    }
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
