package org.dialia.io;

import org.dialia.charter.Language;
import org.dialia.charter.Text;

/**
 * One thing that is wrong with an input.
 *
 * @param file the name of the input as the caller gave it
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole line or file is meant
 * @param path the fact, such as {@code deployments[cv-screening].phase}; empty when no fact is
 *     meant
 * @param message what is wrong, what is allowed, and the nearest valid word where one is near
 */
public record Problem(String file, int line, int column, String path, Text message) {

  /** {@code file:line:column: path: message}, on one line, without control characters. */
  public String in(Language language) {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    text.append(": ");
    if (!path.isEmpty()) {
      text.append(path).append(": ");
    }
    return Wrong.plain(text.append(message.in(language)).toString());
  }

  @Override
  public String toString() {
    return in(Language.EN);
  }
}
