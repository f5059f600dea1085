package org.dialia.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dialia.assessment.Assessment;
import org.dialia.charter.Language;
import org.dialia.io.Problem;
import org.dialia.report.Report;
import org.dialia.report.ReportWriter;

/**
 * Says what could not be used, as it comes, and lets the reports go out once something could. First
 * among the writers of a run.
 */
final class Problems implements ReportWriter<Problems> {

  private final Console console;
  private final Language language;
  private final List<HeldOutput> held = new ArrayList<>();
  private final boolean nothing;
  private final boolean failFast;
  private boolean usable;
  private int unusable;

  /**
   * Begins.
   *
   * @param nothing whether there is no input at all
   * @param failFast whether the run stops at what could not be used
   */
  Problems(Console console, Language language, boolean nothing, boolean failFast) {
    this.console = console;
    this.language = language;
    this.nothing = nothing;
    this.failFast = failFast;
  }

  /** Keeps an output back until something could be used. */
  void hold(HeldOutput output) {
    held.add(output);
  }

  /** Whether anything could be used, so that there is something to report. */
  boolean anythingUsable() {
    return usable;
  }

  @Override
  public void begin(Report.InputResult input) {}

  @Override
  public Problems render(Report.InputResult input, Assessment assessment) {
    return this;
  }

  @Override
  public void put(Problems same) throws IOException {
    release();
  }

  @Override
  public void end(Report.InputResult input) throws IOException {
    if (input.problems().isEmpty()) {
      release();
      return;
    }
    unusable++;
    for (Problem problem : input.problems()) {
      console.err().println(problem.in(language));
    }
    if (failFast) {
      throw new StoppedException(Say.in(language, "stopped"));
    }
  }

  /** Something was usable: the reports may go out. */
  void release() throws IOException {
    if (!usable) {
      usable = true;
      for (HeldOutput output : held) {
        output.release();
      }
    }
  }

  @Override
  public void finish() throws IOException {
    if (nothing) {
      release(); // a report of nothing: whoever allows that looks for its file all the same
    }
  }

  /**
   * Says how much could not be used.
   *
   * @param inputs how many inputs there were
   * @return the exit code of the run
   */
  int told(int inputs) {
    if (unusable == 0) {
      return ExitCode.DONE.code();
    }
    console.err().println(Say.in(language, "unusable", unusable, inputs));
    return ExitCode.INPUT.code();
  }
}
