package org.dialia.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.commons.text.WordUtils;
import org.junit.jupiter.api.Test;

class TextPageTest {

  @Test
  void texts_are_broken_where_a_library_breaks_them() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder("x");
      int words = random.nextInt(30);
      for (int word = 0; word < words; word++) {
        text.append(random.nextInt(9) == 0 ? "  " : " ").append("é".repeat(1 + random.nextInt(45)));
      }
      int columns = 20 + random.nextInt(60);

      assertThat(TextPage.wrap(text.toString(), columns).stream().map(String::strip))
          .as("%d columns: %s", columns, text)
          .containsExactlyElementsOf(
              WordUtils.wrap(text.toString(), columns, "\n", true)
                  .lines()
                  .map(String::strip)
                  .toList());
    }
  }
}
