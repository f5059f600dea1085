package org.dialia.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.dialia.assessment.Assessment;
import org.dialia.charter.Language;
import org.dialia.report.Report;
import org.dialia.report.ReportWriter;

/**
 * How far a long run has come: one line at the terminal of standard error, which is written over
 * and gone before anything else is said there. How many deployments are to come is not known, so
 * that there is no bar to fill.
 */
final class Progress implements ReportWriter<Progress> {

  /** A run that is over sooner shows nothing, in nanoseconds. */
  private static final long PATIENCE = 1_000_000_000L;

  /** How long a line stays at least, in nanoseconds. */
  private static final long PAUSE = 200_000_000L;

  /** Back to the beginning of the line, and nothing on it. */
  private static final String CLEAR = "\r\u001b[K";

  private final Console console;
  private final Language language;
  private final int inputs;
  private final LongSupplier clock;
  private long next;
  private long deployments;
  private int input;
  private boolean shown;

  /**
   * Begins.
   *
   * @param console at whose standard error it is shown
   * @param inputs how many there are
   * @param clock nanoseconds from any origin
   */
  Progress(Console console, Language language, int inputs, LongSupplier clock) {
    this.console = console;
    this.language = language;
    this.inputs = inputs;
    this.clock = clock;
    this.next = clock.getAsLong() + PATIENCE;
  }

  /** The console for all that is said meanwhile: it clears the line first. */
  Console console() {
    return console.withErr(
        new PrintStream(
            new FilterOutputStream(console.err()) {
              @Override
              public void write(byte[] bytes, int offset, int length) throws IOException {
                clear();
                out.write(bytes, offset, length);
              }
            },
            true,
            StandardCharsets.UTF_8));
  }

  /** Takes the line away, if there is one. */
  synchronized void clear() {
    if (shown) {
      shown = false;
      console.err().print(CLEAR);
      console.err().flush();
    }
  }

  private synchronized void show() {
    long now = clock.getAsLong();
    if (now - next < 0) {
      return;
    }
    next = now + PAUSE;
    shown = true;
    console
        .err()
        .print(
            CLEAR
                + Say.in(
                    language,
                    inputs == 1 ? "progress" : "progress_of_several",
                    number(deployments),
                    number(input),
                    number(inputs)));
    console.err().flush();
  }

  private String number(long value) {
    return String.format(language.locale(), "%,d", value);
  }

  @Override
  public void begin(Report.InputResult begun) {
    input++;
    show();
  }

  @Override
  public Progress render(Report.InputResult of, Assessment assessment) {
    return this;
  }

  @Override
  public void put(Progress same) {
    deployments++;
    show();
  }

  @Override
  public void end(Report.InputResult ended) {}

  @Override
  public void finish() {
    clear();
  }
}
