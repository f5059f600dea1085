package org.dialia.charter;

import java.util.List;

/**
 * One statement of the charter that a deployment can be held against.
 *
 * @param id {@code HD-1}
 * @param sections the sections of the manifesto that it comes from
 * @param derived whether the text implies it and does not say it
 * @param text a paraphrase
 */
public record Statement(String id, List<Integer> sections, boolean derived, Text text) {
  public Statement {
    sections = List.copyOf(sections);
  }
}
