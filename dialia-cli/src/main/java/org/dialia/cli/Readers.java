package org.dialia.cli;

import java.util.ArrayList;
import java.util.List;
import org.dialia.charter.Language;
import org.dialia.model.FactSheet;
import org.dialia.report.Reader;

/** Whom an option names. */
final class Readers {

  private Readers() {}

  /**
   * The reader that a word names.
   *
   * @param option the option that the word is given to
   * @param others what the option takes besides
   * @throws UsageException when nobody is called so
   */
  static Reader called(String word, String option, List<String> others, Language language) {
    return Reader.of(word)
        .orElseThrow(
            () -> {
              List<String> words = new ArrayList<>(others);
              Reader.all().forEach(one -> words.add(one.word()));
              return new UsageException(
                  Say.in(
                      language,
                      "no_such_reader",
                      option,
                      word,
                      FactSheet.nearest(word, words).orElse(words.get(0)),
                      String.join(", ", words)));
            });
  }
}
