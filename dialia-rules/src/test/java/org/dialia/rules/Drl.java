package org.dialia.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule as its {@code .drl} says it.
 *
 * @param id the id
 * @param text the whole file
 */
record Drl(String id, String text) {

  /** Every rule of the charter: the first layer. */
  static List<Drl> all() throws IOException {
    List<Drl> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Case.RULES)) {
      for (Path file :
          files
              .filter(one -> one.toString().endsWith(".drl"))
              .filter(one -> !one.startsWith(Case.STEPS))
              .sorted()
              .toList()) {
        String path = Case.RULES.relativize(file).toString();
        all.add(
            new Drl(path.substring(0, path.length() - ".drl".length()), Files.readString(file)));
      }
    }
    return all;
  }
}
