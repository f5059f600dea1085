package org.dialia.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The life of a system above a line, the dialogue about it below, drawn to scale. What falls on one
 * day shares one mark, so that a long plan does not make the drawing tall.
 *
 * @param title what it shows, in words
 * @param axis how far down the line is
 * @param height of the whole; the width is {@link #WIDTH}
 * @param above what the marks above the line are
 * @param below what the marks below the line are
 * @param dated all that is drawn, in order
 * @param marks what is dated
 * @param ticks dates along the bottom
 * @param gap at most one
 */
record Timeline(
    String title,
    int axis,
    int height,
    String above,
    String below,
    List<Dated> dated,
    List<Mark> marks,
    List<Tick> ticks,
    List<Gap> gap)
    implements HtmlPage.Part {

  static final int WIDTH = 690;

  private static final int MARGIN = 34;
  private static final int EDGE = 60;
  private static final int LANE = 28;
  private static final int HEAD = 40;
  private static final int MOST_TICKS = 7;
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 12_000};

  /**
   * Something with a date.
   *
   * @param day its place on the line
   * @param when the same in words
   * @param what it is
   * @param state what became of it
   * @param kind life, today, held, open or overdue
   * @param above whether it belongs to the life of the system
   */
  record Dated(LocalDate day, String when, String what, String state, String kind, boolean above) {}

  /** When the system was used before dialogue was concluded: from, to, and what to say of it. */
  record Lack(LocalDate from, LocalDate to, String name, String text) {}

  /**
   * What is dated to one day.
   *
   * @param x its middle
   * @param y its middle
   * @param width its width
   * @param kind its class
   * @param text its numbers in the table, with a sign where it is late
   * @param title what it is
   */
  record Mark(int x, int y, int width, String kind, String text, String title) {
    int left() {
      return x - width / 2;
    }
  }

  /** A date along the bottom. */
  record Tick(int x, String text) {
    /** Which end of the text stands there, so that none leaves the drawing. */
    String anchor() {
      return x < EDGE ? "start" : x > WIDTH - EDGE ? "end" : "middle";
    }
  }

  /** The time without dialogue, as an area with its name. */
  record Gap(int x, int width, int textX, String anchor, String name, String text) {

    /** Lines across the area, which say the same as its colour. */
    String hatch(int top, int bottom) {
      StringBuilder path = new StringBuilder();
      for (int at = x; at < x + width; at += 8) {
        int step = Math.min(8, x + width - at);
        path.append('M').append(at).append(' ').append(bottom);
        path.append('L').append(at + step).append(' ').append(top);
      }
      return path.toString();
    }
  }

  /**
   * Draws what is dated.
   *
   * @param all in the order of the table: by day, on one day the life of the system first
   */
  static Timeline of(List<Dated> all, Optional<Lack> lack, Labels labels) {
    Scale scale = new Scale(all.get(0).day(), all.get(all.size() - 1).day());
    List<Mark> marks = new ArrayList<>();
    List<Integer> lanesAbove = new ArrayList<>();
    List<Integer> lanesBelow = new ArrayList<>();
    List<Mark> placed = new ArrayList<>();
    List<Boolean> sides = new ArrayList<>();
    for (int first = 0; first < all.size(); ) {
      int end = first + 1;
      while (end < all.size()
          && all.get(end).day().equals(all.get(first).day())
          && all.get(end).above() == all.get(first).above()) {
        end++;
      }
      Mark mark = mark(all.subList(first, end), first + 1, scale, labels);
      int lane = lane(all.get(first).above() ? lanesAbove : lanesBelow, mark);
      placed.add(new Mark(mark.x(), lane, mark.width(), mark.kind(), mark.text(), mark.title()));
      sides.add(all.get(first).above());
      first = end;
    }
    int axis = HEAD + Math.max(1, lanesAbove.size()) * LANE + 8;
    for (int i = 0; i < placed.size(); i++) {
      Mark one = placed.get(i);
      int away = 26 + one.y() * LANE;
      marks.add(
          new Mark(
              one.x(),
              sides.get(i) ? axis - away : axis + away,
              one.width(),
              one.kind(),
              one.text(),
              one.title()));
    }
    int height = axis + Math.max(1, lanesBelow.size()) * LANE + 8 + 44;
    return new Timeline(
        labels.get("html.timeline"),
        axis,
        height,
        labels.get("html.timeline.above"),
        labels.get("html.timeline.below"),
        all,
        marks,
        ticks(scale, labels),
        lack.map(one -> List.of(gap(one, scale))).orElse(List.of()));
  }

  private static Mark mark(List<Dated> these, int number, Scale scale, Labels labels) {
    boolean late = these.stream().anyMatch(one -> one.kind().equals("overdue"));
    boolean open = these.stream().anyMatch(one -> one.kind().equals("open"));
    String kind = late ? "overdue" : open ? "open" : these.get(0).kind();
    String text =
        labels.number(number)
            + (these.size() == 1 ? "" : "–" + labels.number(number + these.size() - 1))
            + (late ? " !" : "");
    String title =
        these.get(0).when()
            + labels.colon()
            + String.join(labels.semicolon(), these.stream().limit(4).map(Dated::what).toList())
            + (these.size() > 4 ? labels.semicolon() + "…" : "");
    int width = 14 + text.length() * 8;
    int x = Math.max(width / 2, Math.min(WIDTH - width / 2, scale.x(these.get(0).day())));
    return new Mark(x, 0, width, kind, text, title);
  }

  /** The first lane in which a mark touches no earlier one; lanes hold where the last one ends. */
  private static int lane(List<Integer> lanes, Mark mark) {
    for (int i = 0; i < lanes.size(); i++) {
      if (mark.left() >= lanes.get(i)) {
        lanes.set(i, mark.left() + mark.width() + 4);
        return i;
      }
    }
    lanes.add(mark.left() + mark.width() + 4);
    return lanes.size() - 1;
  }

  private static Gap gap(Lack lack, Scale scale) {
    int from = scale.x(lack.from());
    int width = Math.max(4, scale.x(lack.to()) - from);
    int middle = from + width / 2;
    String anchor = middle < WIDTH / 3 ? "start" : middle > WIDTH * 2 / 3 ? "end" : "middle";
    int x = anchor.equals("start") ? from : anchor.equals("end") ? from + width : middle;
    return new Gap(from, width, x, anchor, lack.name(), lack.text());
  }

  /** First days of months, so few that their names do not touch. */
  private static List<Tick> ticks(Scale scale, Labels labels) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern("LLL yyyy", labels.language().locale());
    YearMonth first = YearMonth.from(scale.first()).plusMonths(1);
    long span = ChronoUnit.MONTHS.between(first, YearMonth.from(scale.last())) + 1;
    List<Tick> ticks = new ArrayList<>();
    if (span < 2) {
      LocalDate middle = scale.first();
      ticks.add(new Tick(scale.x(middle), labels.date(middle)));
      return ticks;
    }
    int step = 1;
    for (int months : MONTHS) {
      step = months;
      if (span / months < MOST_TICKS) {
        break;
      }
    }
    YearMonth month = first;
    while ((month.getYear() * 12 + month.getMonthValue() - 1) % step != 0) {
      month = month.plusMonths(1);
    }
    for (; !month.isAfter(YearMonth.from(scale.last())); month = month.plusMonths(step)) {
      int x = scale.x(month.atDay(1));
      if (x <= WIDTH - MARGIN && x >= MARGIN) {
        ticks.add(new Tick(x, format.format(month)));
      }
    }
    return ticks;
  }

  /** Days along the width. */
  private record Scale(LocalDate first, LocalDate last) {
    int x(LocalDate day) {
      long whole = Math.max(1, ChronoUnit.DAYS.between(first, last));
      return (int) (MARGIN + (WIDTH - 2 * MARGIN) * ChronoUnit.DAYS.between(first, day) / whole);
    }
  }

  /** In the order of the table. */
  static final Comparator<Dated> ORDER =
      Comparator.comparing(Dated::day).thenComparing(one -> !one.above());
}
