package org.dialia.assessment;

import org.dialia.charter.Language;
import org.dialia.model.Fact;
import org.dialia.model.FactList;
import org.dialia.model.Position;

/**
 * One fact that decided a finding.
 *
 * @param path where the fact stands, from the deployment or the organisation: {@code
 *     decisions[reject].oversight.authority}
 * @param said what the description says: a {@link Fact} or a {@link FactList}
 * @param position where it is written; a fact that is left out has the place of the nearest map
 *     around it
 */
public record Evidence(String path, Object said, Position position) {

  /** What is said, in the words of a description. */
  public String value() {
    return said.toString();
  }

  /** What is said, in a reader's language. */
  public String value(Language language) {
    return Phrases.say(said, language);
  }
}
