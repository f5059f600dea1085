package org.dialia.cli;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import me.tongfei.progressbar.DefaultProgressBarRenderer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;
import org.dialia.charter.Language;

/**
 * The bar of a long run, and the words beside it: one line. The only class that knows the library
 * of bars, so that a short run loads nothing of it.
 */
final class Bar implements AutoCloseable {

  /** Never, in milliseconds: the bar is drawn by whoever tells how far the run is. */
  private static final int INTERVAL = Integer.MAX_VALUE;

  private final Pace pace = new Pace();
  private final Line line;
  private final ProgressBar bar;

  /**
   * A bar that is not drawn yet.
   *
   * @param columns the most that a line has
   * @param blocks whether the terminal shows more than ASCII
   * @param bytes how many there are to read; empty when nobody knows
   * @param to takes each line; the first may come at any time, unasked, on a thread of the library
   */
  Bar(Language language, int columns, boolean blocks, OptionalLong bytes, Consumer<String> to) {
    line = new Line(language, blocks ? Glyphs.BLOCKS : Glyphs.ASCII, pace);
    bar =
        new ProgressBarBuilder()
            .setInitialMax(bytes.orElse(-1))
            .setRenderer(line)
            .setConsumer(new DelegatingProgressBarConsumer(to, columns))
            .setUpdateIntervalMillis(INTERVAL)
            .continuousUpdate()
            .build();
  }

  /**
   * Draws it.
   *
   * @param bytes how many have been read
   * @param time how long that took
   * @param words what stands beside it, as far as there is room; the first matters most
   */
  void draw(long bytes, Duration time, List<String> words) {
    pace.time = time;
    line.words = words;
    if (bar.isIndefinite()) {
      bar.step();
    } else {
      bar.stepTo(bytes);
    }
    bar.refresh();
  }

  /** Ends the work of the library; nothing comes any more. */
  @Override
  public void close() {
    bar.close();
  }

  /**
   * What a bar is made of.
   *
   * @param parts of a column: as many as the style has, which shows its own to nobody
   */
  private record Glyphs(ProgressBarStyle style, char end, char full, String parts) {
    static final Glyphs BLOCKS = new Glyphs(ProgressBarStyle.UNICODE_BLOCK, '│', '█', " ▏▎▍▌▋▊▉");
    static final Glyphs ASCII = new Glyphs(ProgressBarStyle.ASCII, '|', '=', " ");

    /** The columns that a text takes, at the most: its bytes where UTF-8 is not understood. */
    int columns(String text) {
      return equals(BLOCKS) ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }
  }

  /** How long the run will still take, at the pace so far. */
  private static final class Pace implements Function<ProgressState, Optional<Duration>> {
    private volatile Duration time = Duration.ZERO;

    @Override
    public Optional<Duration> apply(ProgressState of) {
      long done = of.getCurrent();
      return of.isIndefinite() || done == 0
          ? Optional.empty()
          : Optional.of(time.multipliedBy(of.getMax() - done).dividedBy(done));
    }
  }

  /**
   * The line. The library's own would need jline, seven times the library's weight, to know how
   * wide a letter is; it is English, and where it is short of room it leaves out the words first.
   */
  private static final class Line extends DefaultProgressBarRenderer {

    /** The shortest bar, unless there is not even room for that. */
    private static final int LEAST = 3;

    private final Language language;
    private final Glyphs glyphs;
    private final Pace pace;
    private volatile List<String> words = List.of();

    Line(Language language, Glyphs glyphs, Pace pace) {
      super(glyphs.style, "", 1, false, null, ChronoUnit.SECONDS, true, pace);
      this.language = language;
      this.glyphs = glyphs;
      this.pace = pace;
    }

    @Override
    public String render(ProgressState of, int columns) {
      String before = (of.isIndefinite() ? "" : percentage(of) + " ") + glyphs.end;
      int room = columns - glyphs.columns(before + glyphs.end);
      String beside = beside(of, room - LEAST);
      int length = Math.max(room - glyphs.columns(beside), 1);
      StringBuilder all = new StringBuilder(before);
      if (of.isIndefinite()) {
        int at = (int) (of.getCurrent() % length);
        repeat(all, ' ', at);
        all.append(glyphs.full);
        repeat(all, ' ', length - at - 1);
      } else {
        int whole = progressIntegralPart(of, length);
        repeat(all, glyphs.full, whole);
        if (whole < length) {
          all.append(glyphs.parts.charAt(progressFractionalPart(of, length)));
          repeat(all, ' ', length - whole - 1);
        }
      }
      return all.append(glyphs.end).append(beside).toString();
    }

    /** As the language writes it, at the right of where 100 % would stand. */
    @Override
    protected String percentage(ProgressState of) {
      NumberFormat percent = NumberFormat.getPercentInstance(language.locale());
      percent.setRoundingMode(RoundingMode.DOWN);
      String now = percent.format(of.getNormalizedProgress());
      return " ".repeat(percent.format(1).length() - now.length()) + now;
    }

    private String beside(ProgressState of, int room) {
      List<String> all = new ArrayList<>(words);
      if (pace.apply(of).isPresent()) {
        all.add(Say.in(language, "progress_left", etaString(of)));
      }
      String beside = "";
      for (String one : all) {
        String longer = beside + (beside.isEmpty() ? " " : ", ") + one;
        if (glyphs.columns(longer) <= room) {
          beside = longer;
        }
      }
      return beside;
    }

    private static void repeat(StringBuilder to, char glyph, int times) {
      to.append(String.valueOf(glyph).repeat(times));
    }
  }
}
