package org.dialia.io;

import java.util.List;
import java.util.Objects;
import org.dialia.charter.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

/** The tokens of an input with their lines and columns, and the problems found on the way. */
final class Tokens implements AutoCloseable {

  private final JsonParser parser;
  private final String file;
  private final int lineOffset;
  private final List<Problem> problems;
  private final boolean yaml;
  private @Nullable JsonToken current;

  Tokens(JsonParser parser, String file, int lineOffset, List<Problem> problems) {
    this.parser = parser;
    this.file = file;
    this.lineOffset = lineOffset;
    this.problems = problems;
    this.yaml = parser.canReadObjectId();
  }

  /** Goes to the next token; null at the end of the input. */
  @Nullable JsonToken next() {
    current = parser.nextToken();
    if (current != null && yaml) {
      refuseYamlExtras();
    }
    return current;
  }

  private void refuseYamlExtras() {
    if (current == JsonToken.PROPERTY_NAME
        || current == JsonToken.END_ARRAY
        || current == JsonToken.END_OBJECT) {
      return;
    }
    if (isAlias()) {
      report("", Wrong.alias(text()));
      return;
    }
    Object anchor = parser.getObjectId();
    if (anchor != null) {
      report("", Wrong.anchor(anchor.toString()));
    }
    Object tag = parser.getTypeId();
    if (tag != null) {
      report("", Wrong.tag("!" + tag));
    }
  }

  /** Whether the token stands for a value written elsewhere. */
  boolean isAlias() {
    return parser instanceof YAMLParser ofYaml && ofYaml.isCurrentAlias();
  }

  JsonToken current() {
    return Objects.requireNonNull(current);
  }

  String text() {
    return parser.getString();
  }

  String name() {
    return parser.currentName();
  }

  int lineOffset() {
    return lineOffset;
  }

  int line() {
    return parser.currentTokenLocation().getLineNr() + lineOffset;
  }

  int column() {
    return parser.currentTokenLocation().getColumnNr();
  }

  /** Starts the place of a key at the current token. */
  int open(Placement places, int parent, String key) {
    TokenStreamLocation start = parser.currentTokenLocation();
    return places.open(parent, key, start.getLineNr() + lineOffset, start.getColumnNr());
  }

  /** Starts the place of an element at the current token. */
  int open(Placement places, int parent, int index) {
    TokenStreamLocation start = parser.currentTokenLocation();
    return places.open(parent, index, start.getLineNr() + lineOffset, start.getColumnNr());
  }

  /** Ends a place just after the current token. */
  void close(Placement places, int node) {
    if (current == JsonToken.VALUE_STRING) {
      parser.getStringLength(); // JSON text is scanned only when it is asked for
    }
    TokenStreamLocation end = parser.currentLocation();
    places.close(node, end.getLineNr() + lineOffset, end.getColumnNr());
  }

  /** Leaves the value that the current token begins. */
  void skip() {
    parser.skipChildren();
    current = parser.currentToken();
  }

  /** Reports a problem at the current token. */
  void report(String path, Text message) {
    problems.add(new Problem(file, line(), column(), path, message));
  }

  /** What the current token is, as a message says it. */
  String found() {
    return switch (current()) {
      case START_ARRAY -> "a list";
      case START_OBJECT -> "a map";
      default -> "\"" + Wrong.shown(text()) + "\"";
    };
  }

  @Override
  public void close() {
    parser.close();
  }
}
