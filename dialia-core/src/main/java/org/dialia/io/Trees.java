package org.dialia.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dialia.charter.Text;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Plain data in YAML or JSON: maps, lists, texts, numbers, booleans. For the product's own files,
 * such as the words of the rules; descriptions are read by {@link InventoryStream}.
 */
public final class Trees {

  /** As deep as JSON in a cell can be nested. */
  private static final int DEEPEST = 64;

  private Trees() {}

  /**
   * Reads one YAML document.
   *
   * @throws IOException with the line, when it is not YAML or has a key twice
   */
  public static Map<String, Object> yaml(InputStream in) throws IOException {
    try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), in)) {
      return document(parser);
    }
  }

  /**
   * Reads one JSON object.
   *
   * @throws IOException with the line, when it is not JSON or has a key twice
   */
  public static Map<String, Object> json(InputStream in) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      return document(parser);
    }
  }

  /**
   * Reads an input that is one JSON object.
   *
   * @return empty where it is not, or cannot be read: the reader of what it is instead says why
   */
  public static Optional<Map<String, Object>> json(Input input) {
    try {
      if (!input.isJson()) {
        return Optional.empty();
      }
      try (InputStream in = input.open()) {
        return Optional.of(json(in));
      }
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /**
   * The first fields of a JSON object that are texts, up to the first that is a list or an object;
   * the rest is not looked at.
   *
   * @throws IOException when it is not JSON so far
   */
  public static Map<String, String> head(byte[] json) throws IOException {
    Map<String, String> head = new LinkedHashMap<>();
    try (JsonParser parser = Cells.STRICT.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not an object");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value.isStructStart()) {
          break;
        }
        if (value == JsonToken.VALUE_STRING) {
          head.put(key, parser.getString());
        }
      }
      return head;
    } catch (JacksonException broken) {
      throw new IOException(broken);
    }
  }

  /**
   * A list of texts that a cell of a table holds in JSON, or as Python writes one; empty when it
   * holds something else.
   */
  static Optional<List<String>> texts(String cell) {
    if (!cell.stripLeading().startsWith("[")
        || !(cell(cell, Cells.IN_A_CELL) instanceof List<?> list)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (Object element : list) {
      if (!(element instanceof String text)) {
        return Optional.empty();
      }
      texts.add(text);
    }
    return Optional.of(texts);
  }

  /**
   * What a cell of a table holds in JSON, or as people write a map in a description, every value as
   * a text; the cell itself when it is neither.
   *
   * @param list whether a list may be written as in a description too
   */
  static Object cell(String cell, boolean list) {
    if ("[{\"".indexOf(cell.charAt(0)) < 0) {
      return cell;
    }
    Object json = cell(cell, Cells.STRICT);
    boolean plain = json.equals(cell) && (list || cell.charAt(0) == '{');
    return plain ? cell(cell, InventoryStream.YAML) : json;
  }

  private static Object cell(String cell, TokenStreamFactory form) {
    try (JsonParser parser = form.createParser(ObjectReadContext.empty(), cell)) {
      parser.nextToken();
      Object value = texts(parser);
      return parser.nextToken() == null ? value : cell;
    } catch (JacksonException | YamlEngineException | IllegalStateException another) {
      return cell;
    }
  }

  private static Object texts(JsonParser parser) {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(texts(parser));
      }
      return list;
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> map = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        if (map.put(key, texts(parser)) != null) {
          throw new IllegalStateException("twice: " + key);
        }
      }
      return map;
    }
    return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString();
  }

  /** Compact JSON on one line, in which every character can be seen. */
  static String inCell(Object tree) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = Cells.STRICT.createGenerator(ObjectWriteContext.empty(), out)) {
      write(tree, generator);
    }
    StringBuilder shown = new StringBuilder();
    String json = out.toString();
    json.codePoints()
        .forEach(
            letter -> {
              String one = Character.toString(letter);
              if (Text.oneLine(one).equals(one)) {
                shown.append(one);
              } else {
                one.chars().forEach(half -> shown.append(String.format("\\u%04x", half)));
              }
            });
    return shown.toString();
  }

  /** Writes compact JSON; keys keep their order. */
  public static void write(Map<String, ?> tree, OutputStream out) throws IOException {
    write(tree, out, false);
  }

  /** Writes indented JSON that ends with a line feed; keys keep their order. */
  public static void writeIndented(Map<String, ?> tree, OutputStream out) throws IOException {
    write(tree, out, true);
    out.write('\n');
  }

  /**
   * Writes one YAML document; keys keep their order. A text that YAML would read as something else
   * is quoted.
   */
  static void writeYaml(Map<String, ?> tree, OutputStream out) throws IOException {
    try (JsonGenerator generator =
        YamlOut.FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      write(tree, generator);
    } catch (JacksonException failed) {
      throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed);
    }
  }

  /**
   * A value as it stands behind a key of a YAML document, on one line: maps, lists and texts of
   * several lines in the form of JSON, which YAML reads too.
   */
  static String yamlLine(Object value) {
    if (!(value instanceof Map<?, ?>) && !(value instanceof List<?>)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        writeYaml(Map.of("v", value), out);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      String line = out.toString(StandardCharsets.UTF_8).substring("v: ".length()).stripTrailing();
      if (line.indexOf('\n') < 0) {
        return line;
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(Map.of("v", value), out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    String json = out.toString(StandardCharsets.UTF_8);
    return json.substring("{\"v\":".length(), json.length() - 1);
  }

  private static void write(Map<String, ?> tree, OutputStream out, boolean indented)
      throws IOException {
    ObjectWriteContext context =
        indented
            ? new ObjectWriteContext.Base() {
              @Override
              public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter()
                    .withArrayIndenter(
                        tools.jackson.core.util.DefaultIndenter.SYSTEM_LINEFEED_INSTANCE
                            .withLinefeed("\n"))
                    .withObjectIndenter(
                        tools.jackson.core.util.DefaultIndenter.SYSTEM_LINEFEED_INSTANCE
                            .withLinefeed("\n"));
              }
            }
            : ObjectWriteContext.empty();
    try (JsonGenerator generator =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(context, out, JsonEncoding.UTF8)) {
      write(tree, generator);
    } catch (JacksonException failed) {
      throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed);
    }
  }

  private static void write(@Nullable Object tree, JsonGenerator out) {
    if (tree instanceof Map<?, ?> map) {
      out.writeStartObject();
      map.forEach(
          (key, value) -> {
            out.writeName(key.toString());
            write(value, out);
          });
      out.writeEndObject();
    } else if (tree instanceof Iterable<?> list) {
      out.writeStartArray();
      list.forEach(element -> write(element, out));
      out.writeEndArray();
    } else if (tree instanceof Integer number) {
      out.writeNumber(number);
    } else if (tree instanceof Long number) {
      out.writeNumber(number);
    } else if (tree instanceof Double number) {
      out.writeNumber(number);
    } else if (tree instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (tree instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (tree == null) {
      out.writeNull();
    } else {
      out.writeString(tree.toString());
    }
  }

  private static Map<String, Object> document(JsonParser parser) throws IOException {
    try {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("a map is expected");
      }
      return map(parser);
    } catch (JacksonException broken) {
      throw new IOException(
          "line " + broken.getLocation().getLineNr() + ": " + broken.getOriginalMessage(), broken);
    }
  }

  private static Map<String, Object> map(JsonParser parser) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      int line = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      if (map.put(key, value(parser)) != null) {
        throw new IOException("line " + line + ": the key \"" + key + "\" is written twice");
      }
    }
    return map;
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> map(parser);
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> "";
      default -> parser.getString();
    };
  }

  /** How a cell is read and written; made when it is needed, as the next one is. */
  private static final class Cells {
    static final JsonFactory STRICT =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(Scalars.LONGEST)
                    .build())
            .build();
    static final JsonFactory IN_A_CELL =
        STRICT
            .rebuild()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
  }

  /** How YAML is written. */
  private static final class YamlOut {
    static final YAMLFactory FACTORY =
        YAMLFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .stringQuotingChecker(new PlainText())
            .build();
  }

  /** Which texts stand in YAML without quotes: those that any reader takes for the same text. */
  private static final class PlainText extends StringQuotingChecker {
    private static final long serialVersionUID = 1;

    // A letter or digit first, no blank last, nothing between that is a control or unseen.
    private static final Pattern PLAIN =
        Pattern.compile("[\\p{L}\\p{N}][^\\p{C}\\p{Zl}\\p{Zp}]*(?<![\\s:])");
    // As YAML 1.2 has it, where "yes" and "no" are words like any other.
    private static final Pattern NO_TEXT =
        Pattern.compile(
            "(?i)true|false|null|0[xo][0-9a-f]+|[0-9][0-9_]*(\\.[0-9]*)?(e[-+]?[0-9]+)?");

    @Override
    public boolean needToQuoteName(String name) {
      return needToQuoteValue(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
      return !PLAIN.matcher(value).matches()
          || NO_TEXT.matcher(value).matches()
          || valueHasQuotableChar(value);
    }
  }
}
