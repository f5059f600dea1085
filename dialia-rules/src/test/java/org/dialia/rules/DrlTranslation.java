package org.dialia.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule as a Java class that is a {@link RuleLogic}: each pattern of the left side a loop over the
 * facts, each constraint a condition, the right side as it stands. Of the language it knows what
 * rules use; it refuses anything else. It remembers where each piece stands in the rule.
 */
final class DrlTranslation {

  private static final Pattern RULE =
      Pattern.compile(
          "(?ms)\\s*^package (?<package>[\\w.]+);\\s*(?<imports>(?:^import [\\w.*]+;\\s*)*)"
              + "^global org\\.dialia\\.rules\\.Findings findings;\\s*^rule \"[^\"]+\"\\s*"
              + "^when$(?<left>.*?)^then$(?<right>.*)^end\\s*");
  private static final Pattern FACT =
      Pattern.compile("\\s*(?<name>\\$\\w+)\\s*:\\s*(?<type>\\w+)\\s*\\(");
  private static final Pattern BINDING =
      Pattern.compile("\\s*(?<name>\\$\\w+)\\s*:\\s*(?<question>\\w+)\\s*");

  /** A name with the dot before it and the bracket behind it. */
  private static final Pattern WORD = Pattern.compile("\\.?(?<name>\\$?[a-zA-Z]\\w*)(?<call>\\(?)");

  private final Drl rule;
  private final String left;
  private final StringBuilder java = new StringBuilder();
  private final List<Integer> places = new ArrayList<>();
  private final List<Binding> bindings = new ArrayList<>();
  private final List<Span> guards = new ArrayList<>();
  private final int rightStart;
  private int place;
  private int blocks;

  /** A claim that the left side asks for: {@code $name : question}. */
  record Binding(String name, Span question) {}

  /** A piece of the rule. */
  record Span(int start, int end) {}

  DrlTranslation(Drl rule, String className) {
    this.rule = rule;
    Matcher parts = RULE.matcher(rule.text());
    if (!parts.matches()) {
      throw untranslatable(rule.text());
    }
    left = rule.text().substring(0, parts.end("left"));
    write("package " + parts.group("package") + ";\n" + parts.group("imports"));
    open("public final class " + className + " implements org.dialia.rules.RuleLogic");
    open(
        "public void run(java.util.List<?> $$facts, org.kie.api.runtime.rule.RuleContext drools,"
            + " org.dialia.rules.Findings findings)");
    left(parts.start("left"));
    rightStart = parts.start("right");
    copy(new Span(rightStart, parts.end("right")));
    write("}\n".repeat(blocks));
  }

  private void left(int start) {
    String facts = withoutComments(left);
    Matcher fact = FACT.matcher(facts);
    int from = start;
    while (fact.find(from) && fact.start() == from) {
      String name = fact.group("name");
      String element = "$$" + blocks;
      open("for (Object " + element + " : $$facts)");
      open("if (" + element + " instanceof " + fact.group("type") + " " + name + ")");
      from = constraints(name, facts, fact.end()) + 1;
    }
    if (!facts.substring(from).isBlank()) {
      throw untranslatable(facts.substring(from));
    }
  }

  /** With as many characters, so that what is left stands where it stood. */
  private static String withoutComments(String text) {
    return Pattern.compile("//.*")
        .matcher(text)
        .replaceAll(comment -> " ".repeat(comment.group().length()));
  }

  /** Translates the constraints on a fact up to the closing bracket, and gives its place. */
  private int constraints(String fact, String facts, int start) {
    int depth = 0;
    int from = start;
    int at = start;
    while (depth >= 0) {
      char here = facts.charAt(at);
      depth += here == '(' ? 1 : here == ')' ? -1 : 0;
      if (depth < 0 || (depth == 0 && here == ',')) {
        if (!facts.substring(from, at).isBlank()) {
          constraint(fact, facts, new Span(from, at));
        }
        from = at + 1;
      }
      at++;
    }
    return at - 1;
  }

  private void constraint(String fact, String facts, Span span) {
    Matcher binding = BINDING.matcher(facts).region(span.start(), span.end());
    if (binding.matches()) {
      String name = binding.group("name");
      bindings.add(new Binding(name, new Span(binding.start("question"), binding.end("question"))));
      write("var " + name + " = " + fact + "." + binding.group("question") + "();\n");
    } else {
      guards.add(span);
      write("if (");
      guard(fact, facts, span);
      open(")");
    }
  }

  /**
   * Properties become calls: {@code a.b} is {@code $fact.a().b()}, {@code $c.d} is {@code $c.d()}.
   */
  private void guard(String fact, String facts, Span span) {
    Matcher word = WORD.matcher(facts).region(span.start(), span.end());
    int from = span.start();
    boolean constant = false;
    while (word.find()) {
      copy(new Span(from, word.start()));
      from = word.end("name");
      char first = word.group().charAt(0);
      if (first != '.') {
        constant = first != '$' && !Character.isLowerCase(first);
      }
      boolean property = !constant && first != '$';
      write(property && first != '.' ? fact + "." : "");
      copy(new Span(word.start(), from));
      write(property && word.group("call").isEmpty() ? "()" : "");
    }
    copy(new Span(from, span.end()));
  }

  private void open(String header) {
    write(header + " {\n");
    blocks++;
  }

  private void write(String text) {
    java.append(text);
    text.chars().forEach(one -> places.add(place));
  }

  private void copy(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      places.add(i);
    }
    java.append(rule.text(), span.start(), span.end());
    place = span.end();
  }

  private IllegalArgumentException untranslatable(String what) {
    return new IllegalArgumentException(rule.id() + ": there is no translation of " + what);
  }

  Drl rule() {
    return rule;
  }

  String java() {
    return java.toString();
  }

  List<Binding> bindings() {
    return bindings;
  }

  /** The constraints that are no bindings. */
  List<Span> guards() {
    return guards;
  }

  /** Where the right side starts. */
  int rightStart() {
    return rightStart;
  }

  /** Where in the rule a character of the Java code stands; what javac adds has no place there. */
  int place(long character) {
    return character < 0 ? 0 : places.get((int) character);
  }
}
