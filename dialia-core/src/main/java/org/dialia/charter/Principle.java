package org.dialia.charter;

import java.util.List;

/**
 * One of the seven principles of the charter.
 *
 * @param id in snake case: {@code human_decision}
 * @param code the two letters that its statements begin with: {@code HD}
 * @param name the name people read
 * @param statements what it states, in the order of the charter
 */
public record Principle(String id, String code, Text name, List<Statement> statements) {
  public Principle {
    statements = List.copyOf(statements);
  }

  /** Of the id alone: that of a record would hash every text, at every start by code made anew. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The principle of social dialogue, whose label is also given per phase. */
  public boolean isSocialDialogue() {
    return code.equals("SD");
  }
}
