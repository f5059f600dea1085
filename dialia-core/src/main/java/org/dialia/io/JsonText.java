package org.dialia.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dialia.model.Word;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
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

  private final JsonGenerator out;

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
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 16);
    try (JsonGenerator out =
        JSON.createGenerator(ObjectWriteContext.empty(), line, JsonEncoding.UTF8)) {
      out.writeStartObject();
      fields.to(new JsonText(out));
      out.writeEndObject();
    }
    line.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
    return line.toByteArray();
  }

  /** An object as it is written, or fields of one, for what stands in many lines. */
  public static final class Written {
    private final SerializedString json;

    private Written(String json) {
      this.json = new SerializedString(json);
    }

    /** Writes an object. */
    public static Written of(Fields fields) {
      return new Written(text(fields));
    }

    /** Writes fields that stand behind others; see {@link JsonText#behind}. */
    public static Written behind(Fields fields) {
      String text = text(fields);
      return new Written("," + text.substring(1, text.length() - 1)); // without the braces
    }

    private static String text(Fields fields) {
      return new String(line(fields), StandardCharsets.UTF_8).stripTrailing();
    }
  }

  /** Fields that are written already, {@linkplain Written#behind behind} others of the object. */
  public JsonText behind(Written fields) {
    out.writeRaw(fields.json);
    return this;
  }

  /** A field whose value is written already. */
  public JsonText field(String name, Written value) {
    out.writeName(kept(name));
    out.writeRawValue(value.json);
    return this;
  }

  /** A field of the object that is open. */
  public JsonText field(String name, String value) {
    out.writeName(kept(name));
    out.writeString(value);
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

  /** A field of the object that is open. */
  public JsonText field(String name, double value) {
    out.writeName(kept(name));
    out.writeNumber(value);
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
