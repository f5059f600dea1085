package org.dialia.io;

import java.util.Objects;
import org.dialia.charter.Text;
import org.dialia.model.Answer;
import org.dialia.model.Position;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.yaml.YAMLParser;

/** The tokens of an input with their lines and columns, and the problems found on the way. */
final class Tokens implements AutoCloseable {

  private final JsonParser parser;
  private final String file;
  private final int lineOffset;
  private final Problems problems;
  private final boolean yaml;
  private @Nullable JsonToken current;
  private String top = "";
  private @Nullable Placement places;
  private int node;

  Tokens(JsonParser parser, String file, int lineOffset, Problems problems) {
    this.parser = parser;
    this.file = file;
    this.lineOffset = lineOffset;
    this.problems = problems;
    this.yaml = parser.canReadObjectId();
  }

  /** Goes to the next token; null at the end of the input. */
  @Nullable JsonToken next() {
    current = parser.nextToken();
    if (current == null && !parser.isClosed()) {
      throw new StreamReadException(parser, "a tag that does not fit its value");
    }
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
      report(around(), Wrong.alias(text()));
      return;
    }
    Object anchor = parser.getObjectId();
    if (anchor != null) {
      report(around(), Wrong.anchor(anchor.toString()));
    }
    Object tag = parser.getTypeId();
    if (tag != null) {
      report(around(), Wrong.tag(tag.toString()));
    }
  }

  /** What the tokens from here on belong to, until a place is opened: a key of the document. */
  void top(String path) {
    top = path;
  }

  private String around() {
    return places == null ? top : places.address(node);
  }

  /** Whether the token is the empty key that a bare {@code ?} makes in YAML. */
  boolean isQuestionMark() {
    return current == JsonToken.PROPERTY_NAME && yaml && name().isEmpty();
  }

  /** Whether the token says that nothing is known. */
  boolean isUnknown() {
    return current().isScalarValue()
        && Scalars.state(text()).filter(Answer.UNKNOWN::equals).isPresent();
  }

  /** Whether the token stands for a value written elsewhere. */
  boolean isAlias() {
    return parser instanceof YAMLParser ofYaml && ofYaml.isCurrentAlias();
  }

  /** The token that was gone to last; null at the end of the input. */
  @Nullable JsonToken last() {
    return current;
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
    return enter(
        places, places.open(parent, key, start.getLineNr() + lineOffset, start.getColumnNr()));
  }

  /** Starts the place of an element at the current token. */
  int open(Placement places, int parent, int index) {
    TokenStreamLocation start = parser.currentTokenLocation();
    return enter(
        places, places.open(parent, index, start.getLineNr() + lineOffset, start.getColumnNr()));
  }

  private int enter(Placement its, int child) {
    places = its;
    node = child;
    return child;
  }

  /** Ends a place just after the current token. */
  void close(Placement places, int node) {
    if (current == JsonToken.VALUE_STRING) {
      parser.getStringLength(); // JSON text is scanned only when it is asked for
    }
    TokenStreamLocation end = parser.currentLocation();
    places.close(node, end.getLineNr() + lineOffset, end.getColumnNr());
    this.places = node == Placement.ROOT ? null : places;
    this.node = places.parent(node);
  }

  /** Leaves the value that the current token begins. */
  void skip() {
    parser.skipChildren();
    current = parser.currentToken();
  }

  /** Reports a problem at the place of a node. */
  void report(Placement places, int node, Text message) {
    Position at = places.position(node);
    problems.add(new Problem(file, at.line(), at.column(), places.address(node), message));
  }

  /** Reports a problem at the current token. */
  void report(String path, Text message) {
    problems.add(new Problem(file, line(), column(), path, message));
  }

  /** What the current token is, as a message says it. */
  Text found() {
    return switch (current()) {
      case START_ARRAY -> Text.of("une liste", "a list");
      case START_OBJECT -> Text.of("des clés", "a map");
      default -> Wrong.quoted(text());
    };
  }

  @Override
  public void close() {
    parser.close();
  }
}
