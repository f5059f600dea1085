package org.dialia.io;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.yaml.YAMLParser;

/** The tokens of a file in YAML or JSON. */
final class FileTokens extends Tokens {

  private final JsonParser parser;
  private final boolean yaml;

  /**
   * @param lineOffset lines of the file that stand before those the parser reads
   */
  FileTokens(JsonParser parser, String file, int lineOffset, Problems problems) {
    super(file, lineOffset, problems);
    this.parser = parser;
    this.yaml = parser.canReadObjectId();
  }

  @Override
  @Nullable JsonToken advance() {
    JsonToken token = parser.nextToken();
    if (token == null && !parser.isClosed()) {
      throw new StreamReadException(parser, "a tag that does not fit its value");
    }
    if (token != null && yaml) {
      refuseYamlExtras(token);
    }
    return token;
  }

  private void refuseYamlExtras(JsonToken token) {
    if (token == JsonToken.PROPERTY_NAME
        || token == JsonToken.END_ARRAY
        || token == JsonToken.END_OBJECT) {
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

  @Override
  boolean isQuestionMark() {
    return current() == JsonToken.PROPERTY_NAME && yaml && name().isEmpty();
  }

  @Override
  boolean isAlias() {
    return parser instanceof YAMLParser ofYaml && ofYaml.isCurrentAlias();
  }

  @Override
  String text() {
    return parser.getString();
  }

  @Override
  String name() {
    return parser.currentName();
  }

  @Override
  TokenStreamLocation start() {
    return parser.currentTokenLocation();
  }

  @Override
  TokenStreamLocation end() {
    if (current() == JsonToken.VALUE_STRING) {
      parser.getStringLength(); // JSON text is scanned only when it is asked for
    }
    return parser.currentLocation();
  }

  @Override
  JsonToken behindChildren() {
    parser.skipChildren();
    return parser.currentToken();
  }

  @Override
  public void close() {
    parser.close();
  }
}
