package org.dialia.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.dialia.charter.Text;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Where the form of an input breaks, so that its tokens end there.
 *
 * @param line the line to show
 * @param column the column to show
 * @param endLine the line up to which was read
 * @param endColumn the column up to which was read
 * @param why what is wrong there
 * @param mayGoOn whether a later document of the input may be sound
 */
record Broken(int line, int column, int endLine, int endColumn, Text why, boolean mayGoOn) {

  /**
   * Reads it out of what a parser threw.
   *
   * @param start where the document begins that broke
   * @param line the line of the token before, for what has no place of its own
   * @param column its column
   * @throws IOException when the input can no longer be read
   */
  static Broken at(
      RuntimeException thrown, Input input, DocumentStart start, int deepest, int line, int column)
      throws IOException {
    Throwable cause = root(thrown);
    if (cause instanceof CharacterCodingException) {
      int[] place = Utf8.firstBad(start.open(input), false);
      return end(place[0] + start.lines(), place[1], Wrong.notUtf8());
    }
    if (cause instanceof Utf8.ControlCharacterException control) {
      int[] place = Utf8.firstBad(start.open(input), true);
      return stop(place[0] + start.lines(), place[1], Wrong.controlCharacter(control.getMessage()));
    }
    if (cause instanceof Utf8.TooLargeException) {
      return end(line, column, Wrong.tooLarge(Utf8.LARGEST));
    }
    if (cause instanceof IOException unreadable) {
      return end(line, column, Wrong.notReadable(Wrong.why(unreadable)));
    }
    if (cause instanceof StreamConstraintsException) {
      return stop(line, column, Wrong.tooDeep(deepest));
    }
    if (cause instanceof MarkedYamlEngineException marked) {
      return marked(marked, start, line, column);
    }
    if (thrown instanceof JacksonException jackson
        && jackson.getLocation() != null
        && jackson.getLocation().getLineNr() > 0) {
      return stop(
          jackson.getLocation().getLineNr() + start.lines(),
          jackson.getLocation().getColumnNr(),
          Wrong.form(jackson.getOriginalMessage()));
    }
    return stop(line, column, Wrong.form(String.valueOf(cause.getMessage())));
  }

  private static Broken marked(
      MarkedYamlEngineException marked, DocumentStart start, int line, int column) {
    Mark mark = marked.getProblemMark().orElse(null);
    if (mark == null) {
      return stop(line, column, Wrong.form(marked.getProblem()));
    }
    int endLine = mark.getLine() + 1 + start.lines();
    int endColumn = mark.getColumn() + 1;
    if (mark.getPointer() < mark.getBuffer().length && mark.getBuffer()[mark.getPointer()] == '?') {
      return stop(endLine, endColumn, Wrong.questionMark());
    }
    // What is not closed is shown where it opens, not where the document ends.
    boolean unclosed = marked.getProblem().matches(".*(stream|document).*");
    Mark shown = unclosed ? marked.getContextMark().orElse(mark) : mark;
    return new Broken(
        shown.getLine() + 1 + start.lines(),
        shown.getColumn() + 1,
        endLine,
        endColumn,
        Wrong.form(marked.getProblem()),
        true);
  }

  private static Broken stop(int line, int column, Text why) {
    return new Broken(line, column, line, column, why, true);
  }

  private static Broken end(int line, int column, Text why) {
    return new Broken(line, column, line, column, why, false);
  }

  private static Throwable root(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause;
  }
}
