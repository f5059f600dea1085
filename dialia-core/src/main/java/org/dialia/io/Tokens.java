package org.dialia.io;

import java.util.Objects;
import org.dialia.charter.Text;
import org.dialia.model.Answer;
import org.dialia.model.Position;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** The tokens of an input with their lines and columns, and the problems found on the way. */
abstract class Tokens implements AutoCloseable {

  private final String file;
  private final int lineOffset;
  private final Problems problems;
  private @Nullable JsonToken current;
  private String top = "";
  private @Nullable Placement places;
  private int node;

  /**
   * @param lineOffset lines of the input that stand before those the tokens count from
   */
  Tokens(String file, int lineOffset, Problems problems) {
    this.file = file;
    this.lineOffset = lineOffset;
    this.problems = problems;
  }

  /** The name of the input. */
  final String file() {
    return file;
  }

  /** Goes to the next token; null at the end of the input. */
  final @Nullable JsonToken next() {
    current = advance();
    return current;
  }

  /** The next token; null at the end of the input. */
  abstract @Nullable JsonToken advance();

  /** What the tokens from here on belong to, until a place is opened: a key of the document. */
  final void top(String path) {
    top = path;
  }

  /** The path of what the current token stands in. */
  final String around() {
    return places == null ? top : places.address(node);
  }

  /** Whether the token is the empty key that a bare {@code ?} makes in YAML. */
  abstract boolean isQuestionMark();

  /** Whether the token says that nothing is known. */
  final boolean isUnknown() {
    return current().isScalarValue()
        && Scalars.state(text()).filter(Answer.UNKNOWN::equals).isPresent();
  }

  /** Whether the token stands for a value written elsewhere. */
  abstract boolean isAlias();

  /** The token that was gone to last; null at the end of the input. */
  final @Nullable JsonToken last() {
    return current;
  }

  final JsonToken current() {
    return Objects.requireNonNull(current);
  }

  abstract String text();

  abstract String name();

  /** Where the current token begins. */
  abstract TokenStreamLocation start();

  /** The place just after the current token. */
  abstract TokenStreamLocation end();

  final int line() {
    return start().getLineNr() + lineOffset;
  }

  final int column() {
    return start().getColumnNr();
  }

  /** Starts the place of a key at the current token. */
  final int open(Placement places, int parent, String key) {
    TokenStreamLocation start = start();
    return enter(
        places, places.open(parent, key, start.getLineNr() + lineOffset, start.getColumnNr()));
  }

  /** Starts the place of an element at the current token. */
  final int open(Placement places, int parent, int index) {
    TokenStreamLocation start = start();
    return enter(
        places, places.open(parent, index, start.getLineNr() + lineOffset, start.getColumnNr()));
  }

  private int enter(Placement its, int child) {
    places = its;
    node = child;
    return child;
  }

  /** Ends a place just after the current token. */
  final void close(Placement places, int node) {
    TokenStreamLocation end = end();
    places.close(node, end.getLineNr() + lineOffset, end.getColumnNr());
    this.places = node == Placement.ROOT ? null : places;
    this.node = places.parent(node);
  }

  /** Leaves the value that the current token begins. */
  final void skip() {
    current = behindChildren();
  }

  /** Goes to the end of the value that the current token begins, and gives its last token. */
  abstract JsonToken behindChildren();

  /** Reports a problem at the place of a node. */
  final void report(Placement places, int node, Text message) {
    Position at = places.position(node);
    problems.add(new Problem(file, at.line(), at.column(), places.address(node), message));
  }

  /** Reports a problem at a place. */
  final void report(Position at, String path, Text message) {
    problems.add(new Problem(file, at.line(), at.column(), path, message));
  }

  /** Reports a problem at the current token. */
  final void report(String path, Text message) {
    problems.add(new Problem(file, line(), column(), path, message));
  }

  /** What the current token is, as a message says it. */
  final Text found() {
    return switch (current()) {
      case START_ARRAY -> Text.of("une liste", "a list");
      case START_OBJECT -> Text.of("des clés", "a map");
      default -> Wrong.quoted(text());
    };
  }

  @Override
  public abstract void close();
}
