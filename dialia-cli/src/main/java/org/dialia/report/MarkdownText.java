package org.dialia.report;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dialia.charter.Text;

/** Markdown as it grows; what comes from a description is escaped, so that it stays text. */
final class MarkdownText {

  /** What stands in a text that it parts, and is not shown. */
  private static final String NOTHING = "<!-- -->";

  /**
   * Where code-hosting sites make links, mentions, references and pictures of what Markdown takes
   * for plain text: {@code @name}, {@code #1}, {@code !1}, {@code %1}, {@code ~name}, {@code &1},
   * {@code $1}, {@code GH-1}, {@code ://}, {@code www.}, {@code :name:}.
   */
  private static final Pattern LINKED =
      Pattern.compile(
          "(?<=[@#!%~$^]|&amp;)(?=[\\p{L}\\p{N}_\"\\\\])"
              + "|(?<=:)(?=//|(?:\\d*[\\p{L}_+\\\\-][\\w+\\\\-]*|100|1234):)"
              + "|(?i)(?<=\\bwww)(?=\\.)"
              + "|(?i)(?<=\\bGH-)(?=\\d)");

  /** What could be the id of a commit: a site makes a link of seven such letters or more. */
  private static final Pattern COMMIT = Pattern.compile("(?i)\\b[0-9a-f]{7,}\\b");

  private static final Pattern SIX = Pattern.compile("(?<=\\G.{6})(?=.)");

  /** What is markup wherever it stands; a low line is none inside a word. */
  private static final Pattern MARKS =
      Pattern.compile("[\\\\`*{}\\[\\]#|~$@^]|!(?=\\[)|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  /** What begins a list or underlines a heading, where a line begins with it. */
  private static final Pattern START = Pattern.compile("^(\\d*)(?=[.)=+-])");

  private final StringBuilder out = new StringBuilder();

  /**
   * A text from a description, on one line, with everything that Markdown, HTML or a code-hosting
   * site would read taken as it is.
   */
  static String escaped(String text) {
    String marked =
        MARKS
            .matcher(Text.oneLine(text).strip())
            .replaceAll("\\\\$0")
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;");
    String started = START.matcher(marked).replaceFirst("$1\\\\");
    String parted = LINKED.matcher(started).replaceAll(NOTHING);
    return COMMIT
        .matcher(parted)
        .replaceAll((MatchResult it) -> SIX.matcher(it.group()).replaceAll(NOTHING));
  }

  void heading(int level, String text) {
    line("");
    line("#".repeat(level) + " " + text);
    line("");
  }

  /** A row of a table; the cells are escaped. */
  void row(List<String> cells) {
    line("| " + String.join(" | ", cells.stream().map(MarkdownText::escaped).toList()) + " |");
  }

  /** The row of the headers of a table, and the line below it. */
  void headers(List<String> cells) {
    line("");
    row(cells);
    line("|" + " --- |".repeat(cells.size()));
  }

  /** A picture that the site draws from its words, made by {@link Mermaid} alone. */
  void picture(List<String> lines) {
    line("");
    line("```mermaid");
    lines.forEach(this::line);
    line("```");
  }

  /** One line; of several empty ones, the first. */
  void line(String text) {
    if (text.isBlank() && out.length() > 1 && out.charAt(out.length() - 2) == '\n') {
      return;
    }
    out.append(text.stripTrailing()).append('\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
