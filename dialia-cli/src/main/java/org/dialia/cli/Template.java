package org.dialia.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dialia.charter.Language;
import org.dialia.io.Draft;
import org.dialia.io.Input;
import org.dialia.io.InventoryReader;

/**
 * A typical system at work to begin a description with. Each is one file for both languages: a text
 * stands there as <code>&lt;en français | in English&gt;</code>.
 */
enum Template {
  CV_SCREENING,
  SCHEDULING,
  CHATBOT,
  SCORING,
  GENERATIVE_ASSISTANT,
  PREDICTIVE_MAINTENANCE,
  CALL_MONITORING,
  DOCUMENT_PROCESSING;

  private static final Pattern BOTH = Pattern.compile("<([^<>|\n]*) \\| ([^<>|\n]*)>");

  /** The name on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All names. */
  static List<String> words() {
    return Arrays.stream(values()).map(Template::word).toList();
  }

  /** The description in one language, as YAML. */
  String text(Language language) {
    try (InputStream in = Template.class.getResourceAsStream("templates/" + word() + ".yaml")) {
      String both =
          new String(Objects.requireNonNull(in, word()).readAllBytes(), StandardCharsets.UTF_8);
      return BOTH.matcher(both).replaceAll(language == Language.FR ? "$1" : "$2");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A draft that says what the template says. */
  Draft draft(Language language) {
    try {
      byte[] text = text(language).getBytes(StandardCharsets.UTF_8);
      return Draft.of(InventoryReader.read(Input.of(word() + ".yaml", text)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
