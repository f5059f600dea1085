package org.dialia.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dialia.charter.Language;
import org.dialia.model.Change;
import org.dialia.model.Fact;
import org.junit.jupiter.api.Test;

/** Facts in the words of a reader. */
class PhrasesTest {

  @Test
  void voices_are_called_by_their_names_in_the_language_of_the_reader() {
    Map<String, Change> voices = new LinkedHashMap<>();
    voices.put("management", Change.SAME);
    voices.put("workers", Change.WORSE);
    voices.put("CGT Nord", Change.WORSE);
    Fact<Change> fact = Fact.disputed(voices);
    assertThat(Phrases.say(fact, Language.EN))
        .contains("(management: ", "; workers: ", "; CGT Nord: ");
    assertThat(Phrases.say(fact, Language.FR))
        .contains("(la direction : ", " ; celles et ceux qui font le travail : ", " ; CGT Nord : ");
  }
}
