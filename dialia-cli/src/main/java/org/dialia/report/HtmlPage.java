package org.dialia.report;

import java.util.List;

/**
 * What the templates of the HTML report show: every text said and ordered, nothing escaped. The
 * templates escape, by where a text stands.
 *
 * @param language the code of the language
 * @param title the title of the page
 * @param limits what a result is not
 * @param policy the content security policy
 * @param css the style sheet
 * @param script what sorts and filters the index; empty where there is none
 * @param up where to go back to; at most one
 * @param index of an inventory; at most one
 * @param sheets the deployments, then the organisations
 * @param colophon which rules and inputs it was made of
 * @param words the words of the reports
 */
record HtmlPage(
    String language,
    String title,
    String limits,
    String policy,
    String css,
    String script,
    List<Link> up,
    List<HtmlIndex> index,
    List<Sheet> sheets,
    List<Pair> colophon,
    Labels words) {

  /** One word of the reports. */
  String say(String key) {
    return words.get(key);
  }

  /**
   * One deployment, or an organisation.
   *
   * @param anchor its id in the page
   * @param title its name
   * @param identity who and what it is
   * @param bars what each principle adds up to
   * @param sections what the description says, in tables and pictures
   * @param chapters the findings and the plan
   */
  record Sheet(
      String anchor,
      String title,
      List<Pair> identity,
      List<Bar> bars,
      List<Section> sections,
      List<Chapter> chapters) {}

  /** A way to another page, or to another place of this one. */
  record Link(String href, String text) {}

  /** A name and what is said under it. */
  record Pair(String name, List<String> values) {}

  /**
   * What findings add up to.
   *
   * @param name of what
   * @param label in words
   * @param severity in words; empty where there is none
   * @param level from 0 (none) to 4 (critical)
   * @param kind the label as a class of the style sheet
   * @param inner whether it is a part of the one above
   */
  record Bar(String name, String label, String severity, int level, String kind, boolean inner) {
    int width() {
      return level * 25;
    }
  }

  /**
   * What the description says of one matter.
   *
   * @param heading its heading
   * @param lead sentences that come first
   * @param parts pictures, then what says the same in tables
   * @param empty why there is nothing; empty where there is something
   */
  record Section(String heading, List<String> lead, List<Part> parts, String empty) {}

  /** A picture or a table. */
  sealed interface Part permits Table, Stack, Work, DecisionChain, FlowMap, Timeline {}

  /**
   * A task as prescribed and as done, side by side.
   *
   * @param name the task
   * @param about who does it and how it was studied
   * @param prescribed what the procedure says
   * @param real what people do: what is taken into account, what is not, what is not known
   * @param effects how the work has changed; empty when nothing is said
   */
  record Work(String name, List<Pair> about, Pair prescribed, List<Pair> real, List<Pair> effects)
      implements Part {}

  /** A table; the first cell of a row is its header. */
  record Table(String caption, List<String> headers, List<List<String>> rows) implements Part {}

  /** One whole and its parts, in per cent. */
  record Stack(String name, List<Piece> pieces) implements Part {}

  /**
   * A part of a whole.
   *
   * @param from where it begins, in per cent
   * @param percent how much it is
   * @param text what it is, with its number
   * @param kind its class of the style sheet
   */
  record Piece(double from, double percent, String text, String kind) {}

  /** Findings, or steps of a plan, in groups. */
  record Chapter(String heading, String lead, List<Group> groups, String empty) {}

  /** Items under one heading. */
  record Group(String heading, List<Item> items) {}

  /**
   * A finding or a step.
   *
   * @param tag its severity or status, in words
   * @param kind the same as a class of the style sheet
   * @param title what it is
   * @param message what is said of it; may be empty
   * @param details the rest
   */
  record Item(String tag, String kind, String title, String message, List<Pair> details) {}
}
