package org.dialia.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dialia.model.Word;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * One line of JSON, written value by value: for results that are many, where the maps of {@link
 * Trees} would cost more than the text.
 *
 * <pre>{@code
 * byte[] line = JsonText.line(json -> json.field("id", id).array("rows").…end());
 * }</pre>
 */
public final class JsonText {

  private static final JsonFactory JSON = new JsonFactory();

  /** Names and words as they are written; there are as many as the form and the rules have. */
  private static final Map<Object, SerializedString> WORDS = new ConcurrentHashMap<>();

  /** The same within a text that is written in pieces. */
  private static final Map<String, SerializedString> PIECES = new ConcurrentHashMap<>();

  /** As much as most lines need; a longer one is not kept. */
  private static final int USUAL = 1 << 18;

  /** What the last line of a thread was written to; empty while one is written. */
  private static final ThreadLocal<@Nullable ByteArrayOutputStream> FREE = new ThreadLocal<>();

  private static final JsonStringEncoder ESCAPES = JsonStringEncoder.getInstance();

  private final JsonGenerator out;

  // The name of a thing stands in one text after the other.
  private String lastPiece = "";
  private SerializedString lastWritten = new SerializedString("");

  private JsonText(JsonGenerator out) {
    this.out = out;
  }

  /** What writes the fields of an object. */
  @FunctionalInterface
  public interface Fields {
    /** Writes them. */
    void to(JsonText json);
  }

  /** An object on one line, with the line feed behind it, in UTF-8. */
  public static byte[] line(Fields fields) {
    ByteArrayOutputStream free = FREE.get();
    ByteArrayOutputStream line = free != null ? free : new ByteArrayOutputStream(1 << 12);
    FREE.remove(); // what is written may write a line of its own
    try (JsonGenerator out =
        JSON.createGenerator(ObjectWriteContext.empty(), line, JsonEncoding.UTF8)) {
      out.writeStartObject();
      fields.to(new JsonText(out));
      out.writeEndObject();
    }
    line.write('\n');
    byte[] bytes = line.toByteArray();
    if (bytes.length < USUAL) {
      line.reset();
      FREE.set(line);
    }
    return bytes;
  }

  /** Fields as they are written, for what stands in many lines. */
  public static final class Written {
    private final SerializedString json;

    private Written(String json) {
      this.json = new SerializedString(json);
    }

    /** Writes fields that stand behind others; see {@link JsonText#behind}. */
    public static Written behind(Fields fields) {
      String text = new String(line(fields), StandardCharsets.UTF_8).stripTrailing();
      return new Written("," + text.substring(1, text.length() - 1)); // without the braces
    }
  }

  /** Fields that are written already, {@linkplain Written#behind behind} others of the object. */
  public JsonText behind(Written fields) {
    out.writeRaw(fields.json);
    return this;
  }

  /** A field of the object that is open. */
  public JsonText field(String name, String value) {
    out.writeName(kept(name));
    out.writeString(value);
    return this;
  }

  /** Begins a field that is a text in pieces. */
  public JsonText openText(String name) {
    out.writeName(kept(name));
    out.writeRawValue("\"");
    return this;
  }

  /** A piece of the text that is open, one of few: they are kept as written. */
  public void pieceOfFew(String piece) {
    SerializedString its = PIECES.get(piece);
    if (its == null) {
      its = new SerializedString(escaped(piece));
      PIECES.put(piece, its);
    }
    out.writeRaw(its);
  }

  /** A piece of the text that is open. */
  @SuppressWarnings("ReferenceEquality") // an equal one is only written anew
  public void piece(String piece) {
    if (piece != lastPiece) {
      lastPiece = piece;
      lastWritten = new SerializedString(escaped(piece));
    }
    out.writeRaw(lastWritten);
  }

  /** A text as it stands between quotation marks. */
  private static String escaped(String text) {
    String escaped = new String(ESCAPES.quoteAsCharArray(text));
    for (int i = 0; i < escaped.length(); i++) {
      if (Character.isSurrogate(escaped.charAt(i))) {
        return withoutHalves(escaped);
      }
    }
    return escaped;
  }

  /** A text in which half a character, which UTF-8 has not, is told by its number. */
  private static String withoutHalves(String text) {
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      if (letter <= Character.MAX_VALUE && Character.isSurrogate((char) letter)) {
        whole.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits((char) letter));
      } else {
        whole.appendCodePoint(letter);
      }
    }
    return whole.toString();
  }

  /** Closes the text that is open. */
  public JsonText closeText() {
    out.writeRaw('"');
    return this;
  }

  /** A field whose value is a word of the model. */
  public JsonText field(String name, Word value) {
    out.writeName(kept(name));
    out.writeString(kept(value));
    return this;
  }

  /** A field whose value is one of few, such as the id of a rule: they are kept as written. */
  public JsonText fieldOfFew(String name, String value) {
    out.writeName(kept(name));
    out.writeString(kept(value));
    return this;
  }

  /** A field of the object that is open. */
  public JsonText field(String name, long value) {
    out.writeName(kept(name));
    out.writeNumber(value);
    return this;
  }

  /** A field whose value is one of few numbers: they are kept as written. */
  public JsonText fieldOfFew(String name, double value) {
    out.writeName(kept(name));
    out.writeRawValue(kept(value));
    return this;
  }

  /** A field of the object that is open. */
  public JsonText field(String name, boolean value) {
    out.writeName(kept(name));
    out.writeBoolean(value);
    return this;
  }

  /** A field that is a list of texts. */
  public JsonText field(String name, Iterable<String> values) {
    array(name);
    for (String value : values) {
      out.writeString(value);
    }
    return endArray();
  }

  /** Opens an object as a field of the one that is open. */
  public JsonText object(String name) {
    out.writeName(kept(name));
    out.writeStartObject();
    return this;
  }

  /** Opens an object as an element of the list that is open. */
  public JsonText object() {
    out.writeStartObject();
    return this;
  }

  /** Closes the object that is open. */
  public JsonText endObject() {
    out.writeEndObject();
    return this;
  }

  /** Opens a list as a field of the object that is open. */
  public JsonText array(String name) {
    out.writeName(kept(name));
    out.writeStartArray();
    return this;
  }

  /** An element of the list that is open. */
  public JsonText element(int value) {
    out.writeNumber(value);
    return this;
  }

  /** An element of the list that is open. */
  public JsonText element(String value) {
    out.writeString(value);
    return this;
  }

  /** Closes the list that is open. */
  public JsonText endArray() {
    out.writeEndArray();
    return this;
  }

  private static SerializedString kept(Object of) {
    SerializedString its = WORDS.get(of);
    return its != null
        ? its
        : WORDS.computeIfAbsent(
            of,
            none -> new SerializedString(of instanceof Word word ? word.word() : of.toString()));
  }
}
