package org.dialia.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.dialia.assessment.Assessment;
import org.dialia.charter.Language;
import org.dialia.io.Input;
import org.dialia.report.Report;
import org.dialia.report.ReportWriter;
import org.jspecify.annotations.Nullable;

/**
 * How far a long run has come: a bar in one line at the terminal of standard error, which is
 * written over and gone before anything else is said there.
 */
final class Progress implements ReportWriter<Progress> {

  /** A run that is over sooner shows nothing, in nanoseconds. */
  private static final long PATIENCE = 1_000_000_000L;

  /** How long a line stays at least, in nanoseconds. */
  private static final long PAUSE = 200_000_000L;

  /** Back to the beginning of the line, and nothing on it. */
  private static final String CLEAR = "\r\u001b[K";

  /**
   * What does not fit is cut off, and then it is not: whatever the width of the terminal becomes, a
   * line that can be written over is one line.
   */
  private static final String CUT = "\u001b[?7l";

  private static final String WRAP = "\u001b[?7h";

  private final Console console;
  private final Language language;
  private final int inputs;
  private final OptionalLong bytes;
  private final LongSupplier clock;
  private final long start;
  private long next;
  private long read;
  private long deployments;
  private int input;
  private @Nullable Bar bar;
  private boolean shown;
  private boolean saying;
  private boolean finished;

  /**
   * Begins.
   *
   * @param console at whose standard error it is shown
   * @param inputs how many there are
   * @param bytes how many there are in all of them; empty when nobody knows
   * @param clock nanoseconds from any origin
   */
  Progress(Console console, Language language, int inputs, OptionalLong bytes, LongSupplier clock) {
    this.console = console;
    this.language = language;
    this.inputs = inputs;
    this.bytes = bytes;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.next = start + PATIENCE;
  }

  /** How many bytes some inputs have; empty when that is unknown of one, such as a pipe. */
  static OptionalLong bytes(List<Input> inputs) {
    long all = 0;
    for (Input input : inputs) {
      OptionalLong one = input.size();
      if (one.isEmpty()) {
        return one;
      }
      all += one.getAsLong();
    }
    return OptionalLong.of(all);
  }

  /** The console for all that is said meanwhile: it clears the line first. */
  Console console() {
    return console.withErr(
        new PrintStream(
            new FilterOutputStream(console.err()) {
              @Override
              public void write(byte[] bytes, int offset, int length) throws IOException {
                say(out, bytes, offset, length);
              }
            },
            true,
            StandardCharsets.UTF_8));
  }

  /** In the place of the line, which stays away until what is said has ended with a line. */
  private synchronized void say(OutputStream to, byte[] bytes, int offset, int length)
      throws IOException {
    clear();
    to.write(bytes, offset, length);
    saying = length > 0 ? bytes[offset + length - 1] != '\n' : saying;
  }

  /** Takes the line away, if there is one. */
  private synchronized void clear() {
    if (shown) {
      shown = false;
      console.err().print(CLEAR);
      console.err().flush();
    }
  }

  /**
   * So much more has been read. Whoever reads is ahead of whoever writes, by no more than the
   * pipeline holds.
   */
  synchronized void read(long more) {
    read += more;
    show();
  }

  private void show() {
    long now = clock.getAsLong();
    if (finished || saying || now - next < 0) {
      return;
    }
    next = now + PAUSE;
    if (bar == null) {
      // The last column is left free: some terminals go on in the next line once it is written.
      bar = new Bar(language, console.width() - 1, console.mayShowBlocks(), bytes, this::print);
    }
    List<String> words = new ArrayList<>();
    words.add(Say.in(language, "progress", language.number(deployments)));
    if (inputs > 1) {
      words.add(
          Say.in(language, "progress_input", language.number(input), language.number(inputs)));
    }
    bar.draw(read, Duration.ofNanos(now - start), words);
  }

  /** Shows a line, unless it is the one that the library draws unasked. */
  private void print(String line) {
    if (Thread.holdsLock(this)) {
      shown = true;
      console.err().print(CLEAR + CUT + line + WRAP);
      console.err().flush();
    }
  }

  @Override
  public synchronized void begin(Report.InputResult begun) {
    input++;
    show();
  }

  @Override
  public Progress render(Report.InputResult of, Assessment assessment) {
    return this;
  }

  @Override
  public synchronized void put(Progress same) {
    deployments++;
    show();
  }

  @Override
  public void end(Report.InputResult ended) {}

  /** Takes the line away for good; whoever still reads brings it back no more. */
  @Override
  public synchronized void finish() {
    clear();
    finished = true;
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
