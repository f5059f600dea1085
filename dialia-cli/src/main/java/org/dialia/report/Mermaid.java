package org.dialia.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.WordUtils;
import org.dialia.charter.Text;
import org.dialia.model.Answer;
import org.dialia.model.DataFlow;
import org.dialia.model.Deployment;
import org.dialia.model.Fact;
import org.dialia.model.Role;
import org.dialia.model.RoleKind;
import org.dialia.model.Supplier;

/**
 * Pictures as Mermaid, which code-hosting sites draw and a terminal shows as words. A text is
 * shortened, and of its characters only letters, digits, spaces and a few marks stand for
 * themselves, so that none can end a label, begin a directive or link to anything.
 */
final class Mermaid {

  /** Sites refuse to draw a picture of more than 50 000 characters. */
  private static final int LONGEST = 40_000;

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_EVENT = 70;
  private static final int MOST_ARROWS = 40;
  private static final int MOST_DATES = 50;

  private static final String HARMLESS = ",.·…–’'()";

  /** Parties outside that {@link Role#outside} leaves to the contract or to the law. */
  private static final Set<RoleKind> OUTSIDE =
      EnumSet.of(RoleKind.SUPPLIER, RoleKind.INTEGRATOR, RoleKind.AUTHORITY);

  private final Labels labels;

  Mermaid(Labels labels) {
    this.labels = labels;
  }

  /** A picture, and how much of what is described it leaves to the table. */
  record Picture(List<String> lines, int left) {}

  /** The life of the system, the dialogue held, and the dialogue open or due. */
  Picture timeline(Timeline timeline) {
    Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
    for (String section : List.of("life", "held", "due")) {
      sections.put(section, new LinkedHashMap<>());
    }
    List<Timeline.Dated> dated = timeline.dated();
    String due = labels.get("html.due") + labels.colon();
    for (Timeline.Dated one : dated.subList(0, Math.min(MOST_DATES, dated.size()))) {
      String section =
          switch (one.kind()) {
            case "life", "today" -> "life";
            case "held" -> "held";
            default -> "due";
          };
      // The section says already that it is due.
      String what = one.what().startsWith(due) ? one.what().substring(due.length()) : one.what();
      String state = one.state().equals("–") ? "" : " (" + one.state() + ")";
      sections
          .get(section)
          .computeIfAbsent(encoded(one.when()), none -> new ArrayList<>())
          .add(text(what, LONGEST_EVENT) + encoded(state));
    }
    List<String> lines = new ArrayList<>();
    lines.add("timeline");
    lines.add("  title " + encoded(labels.get("html.dialogue")));
    sections.forEach(
        (section, its) -> {
          if (!its.isEmpty()) {
            lines.add("  section " + encoded(labels.get("mermaid." + section)));
            its.forEach(
                (day, events) ->
                    lines.add("    " + day + " : " + String.join("\n      : ", events)));
          }
        });
    return new Picture(lines, Math.max(0, dated.size() - MOST_DATES));
  }

  /** Where data go: from people and parties to the system and on, sensitive ones marked. */
  Picture flows(Deployment deployment) {
    Nodes nodes = new Nodes(deployment);
    List<String> edges = new ArrayList<>();
    int size = 0;
    int left = 0;
    for (DataFlow flow : deployment.dataFlows()) {
      List<Arrow> arrows = new ArrayList<>();
      String label = text(flow.label(), LONGEST_NAME) + marks(flow);
      arrows.add(new Arrow(flow.from(), "-->", label, flow.to()));
      String shared = encoded(labels.get("html.col.shared"));
      for (String other : new LinkedHashSet<>(flow.sharedWith().elements())) {
        arrows.add(new Arrow(flow.to(), "-.->", shared, Fact.of(other)));
      }
      for (Arrow arrow : arrows) {
        if (edges.size() == MOST_ARROWS || size + nodes.size > LONGEST) {
          left++;
        } else {
          String from = nodes.of(arrow.from());
          String to = nodes.of(arrow.to());
          edges.add("  " + from + " " + arrow.kind() + "|\"" + arrow.label() + "\"| " + to);
          size += edges.get(edges.size() - 1).length();
        }
      }
    }
    return new Picture(nodes.around(edges), left);
  }

  private record Arrow(Fact<String> from, String kind, String label, Fact<String> to) {}

  /** In words, because a colour says nothing in print, in a terminal or to everyone. */
  private String marks(DataFlow flow) {
    Answer sensitive = flow.sensitive().answer();
    String marks =
        switch (sensitive) {
          case YES, PARTLY -> " · " + labels.get("mermaid.sensitive");
          case UNKNOWN, DISPUTED -> " · " + labels.get("mermaid.sensitive_unsaid");
          case NO, NOT_APPLICABLE -> "";
        };
    String all =
        flow.outsideEea().equals(Fact.of(Answer.YES))
            ? marks + " · " + labels.get("mermaid.leaves")
            : marks;
    return all.isEmpty() ? "" : encoded(all);
  }

  /** The parties that the flows name, each in the group where it belongs. */
  private final class Nodes {
    private final Deployment deployment;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private int size;

    Nodes(Deployment deployment) {
      this.deployment = deployment;
      for (String group : List.of("people", "system", "outside", "unsaid")) {
        groups.put(group, new ArrayList<>());
      }
    }

    /** The node of a party; the same for the same party. */
    String of(Fact<String> party) {
      String id = party.value().orElse("");
      String key = party.isKnown() ? id : labels.say(party);
      String known = names.get(key);
      if (known != null) {
        return known;
      }
      String node = "n" + names.size();
      names.put(key, node);
      put(node, party.isKnown() ? id : key, party.isKnown());
      return node;
    }

    private void put(String node, String id, boolean known) {
      String group = "unsaid";
      String name = id;
      if (known && id.equals("system")) {
        group = "system";
        name = labels.get("html.the_system");
      } else if (known) {
        for (Role role : deployment.roles()) {
          if (role.id().equals(id)) {
            group = outside(role) ? "outside" : "people";
            name = role.label();
          }
        }
        for (Supplier supplier : deployment.system().suppliers()) {
          if (supplier.id().equals(id)) {
            group = "outside";
            name = supplier.label();
          }
        }
      }
      String line = "    " + node + "[\"" + text(name, LONGEST_NAME) + "\"]";
      groups.get(group).add(line);
      size += line.length();
    }

    List<String> around(List<String> edges) {
      List<String> lines = new ArrayList<>();
      lines.add("flowchart LR");
      groups.forEach(
          (group, nodes) -> {
            if (!nodes.isEmpty()) {
              String title = encoded(labels.get("mermaid." + group));
              lines.add("  subgraph g_" + group + "[\"" + title + "\"]");
              lines.addAll(nodes);
              lines.add("  end");
            }
          });
      lines.addAll(edges);
      return lines;
    }
  }

  private static boolean outside(Role role) {
    return role.outside().answer() == Answer.YES
        || role.kind().value().filter(OUTSIDE::contains).isPresent();
  }

  private static String text(String words, int longest) {
    String text = encoded(WordUtils.abbreviate(words.strip(), longest - 10, longest, "…"));
    return text.isBlank() ? "–" : text; // an empty label is a syntax error
  }

  /** A text that a picture shows and does not read. */
  static String encoded(String words) {
    StringBuilder text = new StringBuilder();
    Text.oneLine(words)
        .codePoints()
        .forEach(
            letter -> {
              if (Character.isSpaceChar(letter)) {
                text.append(' ');
              } else if (Character.isLetterOrDigit(letter) || HARMLESS.indexOf(letter) >= 0) {
                text.appendCodePoint(letter);
              } else {
                text.append('#').append(letter).append(';');
              }
            });
    return text.toString();
  }
}
