package org.dialia.rules;

/**
 * One change to a rule.
 *
 * @param rule the rule as it is
 * @param start where what is changed starts
 * @param end where it ends
 * @param becomes what stands there instead
 */
record Mutation(Drl rule, int start, int end, String becomes) {

  private static final int HALF = 35;

  /** The rule with the change. */
  Drl mutant() {
    return new Drl(
        rule.id(), rule.text().substring(0, start) + becomes + rule.text().substring(end));
  }

  /** The rule, the line and column of the change, and what becomes of what. */
  @Override
  public String toString() {
    String before = rule.text().substring(0, start);
    String was = shortened(rule.text().substring(start, end));
    return "%s %d:%d %s"
        .formatted(
            rule.id(),
            before.chars().filter(one -> one == '\n').count() + 1,
            start - before.lastIndexOf('\n'),
            becomes.isEmpty()
                ? "without " + was.replaceAll("^,\\s*|,$", "")
                : was + " → " + shortened(becomes));
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 2 * HALF
        ? line
        : line.substring(0, HALF) + "…" + line.substring(line.length() - HALF);
  }
}
