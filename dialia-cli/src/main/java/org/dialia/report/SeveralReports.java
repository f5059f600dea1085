package org.dialia.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dialia.assessment.Assessment;

/** Several reports of one run, written at the same time. */
public final class SeveralReports implements ReportWriter<List<SeveralReports.Part>> {

  private final List<ReportWriter<?>> writers;

  /** What was made of a deployment for one of the reports. */
  @FunctionalInterface
  public interface Part {
    /** Hands it to its report. */
    void put() throws IOException;
  }

  /** All of these. */
  public SeveralReports(List<ReportWriter<?>> writers) {
    this.writers = List.copyOf(writers);
  }

  @Override
  public void begin(Report.InputResult input) throws IOException {
    for (ReportWriter<?> writer : writers) {
      writer.begin(input);
    }
  }

  @Override
  public List<Part> render(Report.InputResult input, Assessment assessment) {
    List<Part> parts = new ArrayList<>(writers.size());
    for (ReportWriter<?> writer : writers) {
      parts.add(part(writer, input, assessment));
    }
    return parts;
  }

  private static <P> Part part(
      ReportWriter<P> writer, Report.InputResult input, Assessment assessment) {
    P rendered = writer.render(input, assessment);
    return () -> writer.put(rendered);
  }

  @Override
  public void put(List<Part> parts) throws IOException {
    for (Part part : parts) {
      part.put();
    }
  }

  @Override
  public void end(Report.InputResult input) throws IOException {
    for (ReportWriter<?> writer : writers) {
      writer.end(input);
    }
  }

  @Override
  public boolean tellsDigests() {
    for (ReportWriter<?> writer : writers) {
      if (writer.tellsDigests()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void finish() throws IOException {
    for (ReportWriter<?> writer : writers) {
      writer.finish();
    }
  }
}
