package org.dialia.report;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dialia.charter.Step;

/** What lines of {@link JsonLines} have told, so that others can go on behind them. */
public final class WrittenLines {

  private final Set<String> told = new HashSet<>();
  private boolean begun;
  private int inputs;
  private boolean organisation;

  /**
   * Takes the next line.
   *
   * @param head its first fields, up to the first that is a list or an object
   * @return whether it can stand there
   */
  public boolean add(Map<String, String> head) {
    String type = head.getOrDefault("type", "");
    if (begun == type.equals("run")) {
      return false; // the first line, and no other
    }
    begun = true;
    switch (type) {
      case "run", "deployment" -> {}
      case "rule", "law" -> told.add(head.getOrDefault("id", ""));
      case "step" -> told.add(Step.ruleId(head.getOrDefault("kind", "")));
      case "organisation" -> organisation = true;
      case "input" -> {
        inputs++;
        organisation = false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The rules, laws and kinds of steps that are told. */
  Set<String> told() {
    return told;
  }

  /** How many inputs have ended. */
  int inputs() {
    return inputs;
  }

  /** Whether the organisation of the input behind these is told. */
  boolean organisation() {
    return organisation;
  }
}
