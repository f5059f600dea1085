package org.dialia.report;

import java.io.IOException;
import org.dialia.assessment.Assessment;

/**
 * Takes the results of a run one after another, in the order of the inputs, so that none has to
 * stay in memory that the form does not need. What is made of a deployment apart from all others is
 * made by {@link #render}, on any thread; everything else happens on one thread.
 *
 * @param <P> what is made of one deployment
 */
public interface ReportWriter<P> {

  /**
   * An input begins.
   *
   * @param input its name and organisation; nothing else of it is known yet
   */
  void begin(Report.InputResult input) throws IOException;

  /**
   * Makes of an assessment what is written of it. Safe on any thread, and the same whatever was
   * rendered before.
   */
  P render(Report.InputResult input, Assessment assessment);

  /** Takes what was made of the next deployment of the input. */
  void put(P part) throws IOException;

  /**
   * An input ends.
   *
   * @param input all of it but its deployments, which were put
   */
  void end(Report.InputResult input) throws IOException;

  /** Whether it tells the digests of inputs; else they need not be found out. */
  default boolean tellsDigests() {
    return false;
  }

  /** All inputs have ended. Closes no stream. */
  void finish() throws IOException;
}
