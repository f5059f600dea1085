package org.dialia.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.jspecify.annotations.Nullable;

/** The texts of the catalogue: one file a language, read when its first text is asked for. */
final class Texts {

  private final int size;
  private final Function<String, @Nullable InputStream> open;
  private final Map<Language, BuiltFile> files = new ConcurrentHashMap<>();

  /**
   * Texts of which none is read yet.
   *
   * @param size how many there are
   * @param open opens the file of a name; null when there is none
   */
  Texts(int size, Function<String, @Nullable InputStream> open) {
    this.size = size;
    this.open = open;
  }

  static void write(List<Text> texts, Path folder) throws IOException {
    for (Language language : Language.values()) {
      BuiltFile.write(
          folder.resolve(name(language)),
          List.of(),
          texts.stream().map(text -> text.in(language)).toList());
    }
  }

  private static String name(Language language) {
    return "words_" + language.code() + ".bin";
  }

  /** A text by its index. */
  Text text(int index) {
    return Text.from(language -> file(language).string(index));
  }

  private BuiltFile file(Language language) {
    BuiltFile known = files.get(language); // no lock where it is there, as nearly always
    return known == null ? files.computeIfAbsent(language, this::read) : known;
  }

  private BuiltFile read(Language language) {
    BuiltFile file = BuiltFile.read(name(language), open);
    if (file.size() != size) {
      throw new IllegalStateException(
          "the rule base has a " + name(language) + " of another build: it has other texts");
    }
    return file;
  }
}
