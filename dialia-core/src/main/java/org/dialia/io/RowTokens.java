package org.dialia.io;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;

/**
 * The tokens of a deployment that a row of a table describes, as if it were written as a
 * description. The place of each is the row and the column of the cell that says it.
 */
final class RowTokens extends Tokens {

  /**
   * One token.
   *
   * @param text its text; a key for the name of a property
   * @param column the cell that says it, from 1
   */
  record Token(JsonToken kind, String text, int column) {}

  private final List<Token> tokens;
  private final int row;
  private int at = -1;

  RowTokens(List<Token> tokens, int row, String file, Problems problems) {
    super(file, 0, problems);
    this.tokens = tokens;
    this.row = row;
  }

  @Override
  @Nullable JsonToken advance() {
    at++;
    return at < tokens.size() ? tokens.get(at).kind() : null;
  }

  @Override
  boolean isQuestionMark() {
    return false;
  }

  @Override
  boolean isAlias() {
    return false;
  }

  @Override
  String text() {
    return tokens.get(at).text();
  }

  @Override
  String name() {
    return text();
  }

  @Override
  TokenStreamLocation start() {
    return location(0);
  }

  @Override
  TokenStreamLocation end() {
    return location(1);
  }

  private TokenStreamLocation location(int behind) {
    int column = tokens.get(at).column() + behind;
    return new TokenStreamLocation(ContentReference.unknown(), -1, row, column);
  }

  @Override
  JsonToken behindChildren() {
    int depth = 0;
    for (; ; at++) {
      JsonToken kind = tokens.get(at).kind();
      depth += kind.isStructStart() ? 1 : kind.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return kind;
      }
    }
  }

  @Override
  public void close() {
    // The table is closed, not each of its rows.
  }
}
