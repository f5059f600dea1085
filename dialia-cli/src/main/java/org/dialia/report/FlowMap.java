package org.dialia.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dialia.model.Answer;
import org.dialia.model.DataFlow;
import org.dialia.model.Deployment;
import org.dialia.model.Fact;
import org.dialia.model.Role;
import org.dialia.model.RoleKind;
import org.dialia.model.Subject;
import org.dialia.model.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where data go: the people of the organisation on the left, the system in the middle, others on
 * the right, the borders between. Every end of an arrow has a row of its own, so that no number
 * meets another.
 *
 * @param title what it shows, in words
 * @param height of the whole; the width is {@link #WIDTH}
 * @param parties the system first
 * @param borders of the organisation, and of the European Economic Area where it matters
 * @param notes words beside the borders
 * @param arrows one for each flow, then where it is passed on and where it crosses the border
 * @param key which lines and signs there are, and what they mean
 */
record FlowMap(
    String title,
    int height,
    List<Party> parties,
    List<Border> borders,
    List<Note> notes,
    List<Arrow> arrows,
    List<Key> key)
    implements HtmlPage.Part {

  static final int WIDTH = 690;

  /** Someone who gives or gets data; {@code kind} is known or unsaid. */
  record Party(int x, int y, int width, int height, String kind, String name, List<String> lines) {
    int middle() {
      return x + width / 2;
    }

    int first() {
      return y + height / 2 - lines.size() * 8 + 12;
    }
  }

  /** A border, from top to bottom. */
  record Border(int x, int from, int to, String kind) {}

  /** Words in the drawing. */
  record Note(int x, int y, String anchor, String text) {}

  /**
   * A way of data.
   *
   * @param number of the flow, as in the table
   * @param what flow, share or border
   * @param kind plain, sensitive, perhaps (sensitive or not), each with unsaid where an end is
   * @param sign beside the number
   * @param path the line
   * @param head its point
   * @param x where the number is
   * @param y where the number is
   * @param text what it is, in words
   */
  record Arrow(
      int number,
      String what,
      String kind,
      String sign,
      String path,
      String head,
      int x,
      int y,
      String text) {}

  /** A line and a sign of the drawing, and what they mean. */
  record Key(String kind, String sign, String text) {}

  /** Lays the map out. */
  static FlowMap of(Deployment deployment, DeploymentPhrases phrases, Labels labels) {
    return new Layout(deployment, phrases, labels).map();
  }

  /** On which side of the borders somebody is. */
  private enum Side {
    INSIDE,
    OUTSIDE,
    UNSAID,
    SYSTEM
  }

  /** Someone, and how many rows have been taken. */
  private static final class Place {
    private final Side side;
    private final String name;
    private int rows;
    private int y;

    private Place(Side side, String name) {
      this.side = side;
      this.name = name;
    }

    private int height() {
      return Math.max(LEAST, rows * ROW);
    }
  }

  /** One end of an arrow: where, and in which row. */
  private record End(Place place, int row) {
    boolean unsaid() {
      return place.name.equals(DeploymentPhrases.UNSAID);
    }

    int y() {
      return place.y + (place.height() - place.rows * ROW) / 2 + row * ROW + ROW / 2;
    }
  }

  /** An arrow before it has a place; without an end it leaves the European Economic Area. */
  private record Way(
      int number, String what, String kind, String sign, End from, @Nullable End to, String text) {}

  private static final int ROW = 26;
  private static final int LEAST = 46;
  private static final int GAP = 12;
  private static final int TOP = 40;
  private static final int LEFT = 150;
  private static final int SYSTEM = 256;
  private static final int SYSTEM_END = 356;
  private static final int BORDER = 376;
  private static final int RIGHT = 480;
  private static final int RIGHT_END = 620;
  private static final int EEA = 636;
  private static final int TYPE = 12;

  private static final class Layout {
    private final Deployment deployment;
    private final DeploymentPhrases phrases;
    private final Labels labels;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Place system;
    private final List<Place> free = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private int channelLeft;
    private int channelRight;
    private int lane;

    private Layout(Deployment deployment, DeploymentPhrases phrases, Labels labels) {
      this.deployment = deployment;
      this.phrases = phrases;
      this.labels = labels;
      this.system = new Place(Side.SYSTEM, labels.get("html.the_system"));
    }

    private FlowMap map() {
      int number = 0;
      for (DataFlow flow : deployment.dataFlows()) {
        number++;
        take(number, flow);
      }
      int inside = stack(Side.INSIDE, TOP);
      int outside = stack(Side.OUTSIDE, TOP);
      for (Place one : free) {
        one.y = outside;
        outside += ROW;
      }
      outside += free.isEmpty() ? 0 : GAP;
      boolean unsaid = places.values().stream().anyMatch(one -> one.side == Side.UNSAID);
      int end = unsaid ? stack(Side.UNSAID, outside + 30) : outside;
      int bottom = Math.max(Math.max(inside, end), TOP + LEAST + GAP) - GAP;
      List<Party> parties = new ArrayList<>();
      parties.add(
          new Party(
              SYSTEM,
              TOP,
              SYSTEM_END - SYSTEM,
              bottom - TOP,
              "known",
              system.name,
              DrawnText.lines(system.name, SYSTEM_END - SYSTEM - 16, TYPE, 2)));
      places.values().forEach(one -> parties.add(party(one)));
      List<Arrow> arrows = ways.stream().map(way -> arrow(way, bottom)).toList();
      boolean eea = ways.stream().anyMatch(way -> way.to() == null);
      int height = bottom + 14 + lane * ROW;
      List<Border> borders = new ArrayList<>();
      borders.add(new Border(BORDER, 6, unsaid ? outside : height, "certain"));
      List<Note> notes = new ArrayList<>();
      notes.add(new Note(BORDER - 8, 16, "end", labels.get("html.map.organisation")));
      notes.add(new Note(BORDER + 8, 16, "start", labels.get("html.map.outside")));
      if (unsaid) {
        borders.add(new Border(BORDER, outside, height, "perhaps"));
        notes.add(new Note(BORDER + 8, outside + 22, "start", labels.get("html.map.unsaid")));
      }
      if (eea) {
        borders.add(new Border(EEA, 6, height, "eea"));
        notes.add(new Note(EEA - 6, 32, "end", labels.get("html.map.eea")));
      }
      return new FlowMap(
          labels.get("html.map"), height, parties, borders, notes, arrows, key(arrows));
    }

    private void take(int number, DataFlow flow) {
      Answer sensitive = flow.sensitive().answer();
      String kind =
          sensitive == Answer.NO || sensitive == Answer.NOT_APPLICABLE
              ? "plain"
              : sensitive == Answer.YES ? "sensitive" : "perhaps";
      String sign = kind.equals("sensitive") ? "!" : kind.equals("perhaps") ? "!?" : "";
      End from = end(flow.from(), "from");
      End to = end(flow.to(), "to");
      String open = from.unsaid() || to.unsaid() ? " unsaid" : "";
      String text =
          phrases.say(flow)
              + labels.colon()
              + phrases.who(flow.from())
              + " → "
              + phrases.who(flow.to());
      ways.add(new Way(number, "flow", kind + open, sign, from, to, text));
      List<Place> holders = new ArrayList<>(List.of(from.place(), to.place()));
      for (String id : flow.sharedWith()) {
        Place recipient = place(id);
        if (!holders.contains(recipient)) {
          holders.add(recipient);
          ways.add(
              new Way(
                  number,
                  "share",
                  kind,
                  sign,
                  row(to.place()),
                  row(recipient),
                  labels.get("html.col.shared") + labels.colon() + recipient.name));
        }
      }
      Answer leaves = flow.outsideEea().answer(answer -> answer);
      if (leaves != Answer.NO && leaves != Answer.NOT_APPLICABLE) {
        Optional<Place> last =
            Stream.concat(holders.stream().skip(2), holders.stream().limit(2))
                .filter(one -> one.side == Side.OUTSIDE)
                .findFirst();
        Place place =
            last.orElseGet(
                () -> {
                  Place row = new Place(Side.OUTSIDE, "");
                  free.add(row);
                  return row;
                });
        ways.add(
            new Way(
                number,
                "border",
                kind + (leaves == Answer.YES ? "" : " unsaid"),
                leaves == Answer.YES ? "" : DeploymentPhrases.UNSAID,
                row(place),
                null,
                labels.get("html.col.border") + labels.colon() + phrases.say(flow.outsideEea())));
      }
    }

    private End end(Fact<String> id, String which) {
      return row(
          id.value()
              .map(this::place)
              .orElseGet(
                  () ->
                      places.computeIfAbsent(
                          "?" + which, key -> new Place(Side.UNSAID, DeploymentPhrases.UNSAID))));
    }

    private static End row(Place place) {
      return new End(place, place.rows++);
    }

    private Place place(String id) {
      return id.equals("system")
          ? system
          : places.computeIfAbsent(id, key -> new Place(side(key), phrases.name(key)));
    }

    private Side side(String id) {
      for (Role role : deployment.roles()) {
        if (role.id().equals(id)) {
          return role.kind().value().map(Layout::side).orElse(Side.UNSAID);
        }
      }
      for (Subject supplier : deployment.system().suppliers()) {
        if (supplier instanceof Supplier && supplier.id().equals(id)) {
          return Side.OUTSIDE;
        }
      }
      return Side.UNSAID;
    }

    private static Side side(RoleKind kind) {
      return switch (kind) {
        case WORKER,
            PLATFORM_WORKER,
            MANAGER,
            EXECUTIVE,
            ENTREPRENEUR,
            BOARD,
            REPRESENTATIVE,
            PROJECT_TEAM,
            DATA_PROTECTION_OFFICER ->
            Side.INSIDE;
        case EXPERT, OCCUPATIONAL_HEALTH -> Side.UNSAID;
        default -> Side.OUTSIDE;
      };
    }

    /** Gives those of a side their places from top to bottom; says where they end. */
    private int stack(Side side, int top) {
      int y = top;
      for (Place one : places.values()) {
        if (one.side == side) {
          one.y = y;
          y += one.height() + GAP;
        }
      }
      return y;
    }

    private static Party party(Place one) {
      boolean left = one.side == Side.INSIDE;
      int x = left ? 1 : RIGHT;
      int width = left ? LEFT - 1 : RIGHT_END - RIGHT;
      return new Party(
          x,
          one.y,
          width,
          one.height(),
          one.side == Side.UNSAID ? "unsaid" : "known",
          one.name,
          DrawnText.lines(one.name, width - 14, TYPE, (one.height() - 6) / 16));
    }

    private Arrow arrow(Way way, int bottom) {
      End from = way.from();
      End to = way.to();
      if (to == null) {
        int start = from.place().name.isEmpty() ? BORDER : RIGHT_END;
        return arrow(
            way, "M" + start + " " + from.y() + "H648", right(648, from.y()), 664, from.y());
      }
      boolean fromSystem = from.place() == system;
      boolean toSystem = to.place() == system;
      if (fromSystem && toSystem) {
        int y = bottom + ROW * ++lane;
        return arrow(
            way,
            "M" + (SYSTEM + 20) + " " + bottom + "V" + y + "H" + (SYSTEM_END - 20) + "V" + bottom,
            "M" + (SYSTEM_END - 24) + " " + (bottom + 8) + "l4 -8l4 8",
            (SYSTEM + SYSTEM_END) / 2,
            y);
      }
      if (fromSystem || toSystem) {
        End other = fromSystem ? to : from;
        boolean left = other.place().side == Side.INSIDE;
        int edge = left ? LEFT : RIGHT;
        int wall = left ? SYSTEM : SYSTEM_END;
        int y = other.y();
        int start = fromSystem ? wall : edge;
        int end = fromSystem ? edge : wall;
        return arrow(
            way,
            "M" + start + " " + y + "H" + end,
            end > start ? right(end, y) : left(end, y),
            left ? LEFT + 26 : RIGHT - 26,
            y);
      }
      boolean startsLeft = from.place().side == Side.INSIDE;
      boolean endsLeft = to.place().side == Side.INSIDE;
      int start = startsLeft ? LEFT : RIGHT;
      int end = endsLeft ? LEFT : RIGHT;
      StringBuilder path = new StringBuilder("M" + start + " " + from.y());
      path.append('H').append(channel(startsLeft));
      if (startsLeft != endsLeft) {
        path.append('V').append(bottom + ROW * ++lane);
        path.append('H').append(channel(endsLeft));
      }
      path.append('V').append(to.y()).append('H').append(end);
      return arrow(
          way,
          path.toString(),
          endsLeft ? left(end, to.y()) : right(end, to.y()),
          startsLeft ? LEFT + 26 : RIGHT - 26,
          from.y());
    }

    /** Where a line may go up or down; with many of them some share the way. */
    private int channel(boolean left) {
      return left ? 198 + 7 * (channelLeft++ % 7) : 429 - 7 * (channelRight++ % 7);
    }

    private static Arrow arrow(Way way, String path, String head, int x, int y) {
      return new Arrow(
          way.number(), way.what(), way.kind(), way.sign(), path, head, x, y, way.text());
    }

    private static String right(int x, int y) {
      return "M" + (x - 8) + " " + (y - 4) + "l8 4l-8 4";
    }

    private static String left(int x, int y) {
      return "M" + (x + 8) + " " + (y - 4) + "l-8 4l8 4";
    }

    private List<Key> key(List<Arrow> arrows) {
      List<Key> key = new ArrayList<>();
      if (arrows.stream().anyMatch(one -> one.kind().startsWith("sensitive"))) {
        key.add(new Key("sensitive", "!", labels.get("html.map.sensitive")));
      }
      if (arrows.stream().anyMatch(one -> one.kind().startsWith("perhaps"))) {
        key.add(new Key("perhaps", "!?", labels.get("html.map.perhaps")));
      }
      if (arrows.stream().anyMatch(one -> one.what().equals("share"))) {
        key.add(new Key("share", "", labels.get("html.map.share")));
      }
      if (arrows.stream().anyMatch(one -> one.kind().endsWith("unsaid"))) {
        key.add(new Key("unsaid", "?", labels.get("html.map.open")));
      }
      return key;
    }
  }
}
