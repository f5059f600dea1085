package org.dialia.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A line of JSON is the same however its texts were given. */
class JsonTextProperties {

  /** Texts of any characters, halves of pairs and marks of JSON among them. */
  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('a', 'é', '"', '\\', '\n', '\u0007', '\u2028', '\ud83d', '\ude00', '“')
        .all()
        .ofMaxLength(12);
  }

  @Property
  void a_text_in_pieces_is_written_as_the_whole(
      @ForAll("texts") String words, @ForAll("texts") String value) {
    // Between two halves of a character a piece would tell both apart.
    String between = "-";
    byte[] pieces =
        JsonText.line(
            json -> {
              json.openText("text");
              json.pieceOfFew(words);
              json.piece(between);
              json.piece(value);
              json.closeText().field("behind", 1);
            });
    byte[] whole =
        JsonText.line(json -> json.field("text", words + between + value).field("behind", 1));
    assertThat(pieces).isEqualTo(whole);
  }

  @Property
  void fields_that_were_written_before_stand_as_if_they_were_written_now(
      @ForAll("texts") String text) {
    JsonText.Written written =
        JsonText.Written.behind(json -> json.field("text", text).field("numbers", List.of("1")));
    assertThat(JsonText.line(json -> json.field("first", 1).behind(written).field("last", 2)))
        .isEqualTo(
            JsonText.line(
                json ->
                    json.field("first", 1)
                        .field("text", text)
                        .field("numbers", List.of("1"))
                        .field("last", 2)));
  }

  @Example
  void a_line_may_be_written_while_another_is() {
    byte[] line =
        JsonText.line(
            json ->
                json.field("before", "x")
                    .behind(
                        JsonText.Written.behind(it -> it.object("inner").field("y", 1).endObject()))
                    .field("behind", "z"));
    assertThat(new String(line, java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("{\"before\":\"x\",\"inner\":{\"y\":1},\"behind\":\"z\"}\n");
  }
}
