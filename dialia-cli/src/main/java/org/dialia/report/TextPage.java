package org.dialia.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dialia.charter.Language;
import org.dialia.charter.Severity;
import org.dialia.charter.Text;

/**
 * Text for a terminal or a mail as it grows: within a width, in colour only when asked, and without
 * any character from a description that could control the terminal.
 */
final class TextPage {

  private static final String RESET = "\u001b[0m";

  private final Labels labels;
  private final int width;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  /**
   * Begins a page.
   *
   * @param labels the words of the reports
   * @param width the columns that a line may have, at least 40
   * @param colour whether labels and severities are coloured by terminal codes
   */
  TextPage(Labels labels, int width, boolean colour) {
    this.labels = labels;
    this.width = Math.max(40, width);
    this.colour = colour;
  }

  String text() {
    return out.toString();
  }

  /** An empty page of the same kind. */
  TextPage another() {
    return new TextPage(labels, width, colour);
  }

  void detail(String key, String text) {
    detailLine(labels.get(key), text);
  }

  void detailLine(String label, String text) {
    String head = "  " + label + " ".repeat(Math.max(1, 11 - label.length()));
    paragraph(0, head, head.length(), text);
  }

  void heading(String text, char underline) {
    line("");
    if (underline == '=') {
      line("");
    }
    List<String> lines = wrapped(Text.oneLine(text), width);
    lines.forEach(this::line);
    line(String.valueOf(underline).repeat(lines.stream().mapToInt(String::length).max().orElse(1)));
  }

  void paragraph(int indent, String first, String text) {
    paragraph(indent, first, first.length(), text);
  }

  /**
   * One paragraph; the first line begins with {@code first}, which takes {@code columns} on a
   * screen.
   */
  void paragraph(int indent, String first, int columns, String text) {
    String margin = " ".repeat(indent + columns);
    List<String> lines = wrapped(Text.oneLine(text), width - indent - columns);
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? " ".repeat(indent) + first : margin) + lines.get(i));
    }
  }

  private List<String> wrapped(String text, int columns) {
    return wrap(language().bound(text), Math.max(20, columns));
  }

  /**
   * The lines of a text, broken at spaces, and within a word that is longer than a line. Not by a
   * library: that makes a regular expression for each text.
   */
  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (text.length() - from > columns) {
      if (text.charAt(from) == ' ') {
        from++;
        continue;
      }
      int space = text.lastIndexOf(' ', from + columns);
      int to = space > from ? space : from + columns;
      lines.add(text.substring(from, to));
      from = to == space ? to + 1 : to;
    }
    lines.add(text.substring(from));
    return lines;
  }

  String tag(Severity severity) {
    return "[" + labels.say(severity).toUpperCase(Locale.ROOT) + "]";
  }

  String paint(Severity severity, String text) {
    return switch (severity) {
      case CRITICAL, HIGH -> paint("1;31", text);
      case MEDIUM -> paint("33", text);
      case LOW -> paint("36", text);
    };
  }

  String paint(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + RESET : text;
  }

  void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private Language language() {
    return labels.language();
  }
}
