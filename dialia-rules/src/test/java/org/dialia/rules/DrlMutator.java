package org.dialia.rules;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.dialia.rules.DrlTranslation.Binding;
import org.dialia.rules.DrlTranslation.Span;
import org.jspecify.annotations.Nullable;

/**
 * Changes a rule in one small way after another: a question for its opposite or neighbour, a
 * condition or word left out, a word for its neighbour, a number for a larger and a smaller one, a
 * scope for everything.
 */
final class DrlMutator extends DrlScanner {

  /** Each question with those that may be asked in its place. */
  private static final Map<String, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry("yes", List.of("no")),
          Map.entry("no", List.of("yes")),
          Map.entry("and", List.of("or")),
          Map.entry("or", List.of("and")),
          Map.entry("all", List.of("any")),
          Map.entry("any", List.of("all", "every")),
          Map.entry("every", List.of("any")),
          Map.entry("below", List.of("atLeast")),
          Map.entry("atLeast", List.of("below", "above")),
          Map.entry("above", List.of("below", "atLeast")),
          Map.entry("before", List.of("after")),
          Map.entry("after", List.of("before")),
          Map.entry("includes", List.of("within")),
          Map.entry("within", List.of("includes")),
          Map.entry("possible", List.of("doubtful")),
          Map.entry("doubtful", List.of("possible")),
          Map.entry("anyMatch", List.of("allMatch")),
          Map.entry("allMatch", List.of("anyMatch")),
          Map.entry("heldBeforeUse", List.of("heldSinceUse")),
          Map.entry("heldSinceUse", List.of("heldBeforeUse")),
          Map.entry("reportOrDefer", List.of("report")),
          Map.entry("reportClash", List.of("report", "reportOrDefer")),
          Map.entry("plusMonths", List.of("minusMonths")),
          Map.entry("minusMonths", List.of("plusMonths")));

  /** Claims whose opposite is among the others, or comes of the opposites of their parts. */
  private static final Set<String> WITH_OPPOSITE =
      Set.of("yes", "no", "not", "below", "atLeast", "above", "before", "after", "and", "or");

  private static final Map<Tree.Kind, List<String>> OTHER_SIGNS =
      Map.of(
          Tree.Kind.CONDITIONAL_AND, List.of("||"),
          Tree.Kind.CONDITIONAL_OR, List.of("&&"),
          Tree.Kind.EQUAL_TO, List.of("!="),
          Tree.Kind.NOT_EQUAL_TO, List.of("=="),
          Tree.Kind.LESS_THAN, List.of("<=", ">="),
          Tree.Kind.LESS_THAN_EQUAL, List.of("<", ">"),
          Tree.Kind.GREATER_THAN, List.of(">=", "<="),
          Tree.Kind.GREATER_THAN_EQUAL, List.of(">", "<"));

  private static final Set<Tree.Kind> JOINING =
      Set.of(Tree.Kind.CONDITIONAL_AND, Tree.Kind.CONDITIONAL_OR);

  /** By the text they make of the rule, so that none comes twice. */
  private final Map<String, Mutation> mutations = new LinkedHashMap<>();

  /** What each variable may stand for. */
  private final Map<String, List<ExpressionTree>> values = new HashMap<>();

  private final List<ExpressionTree> scopes = new ArrayList<>();
  private boolean defers;

  private DrlMutator(DrlTranslation rule, CompilationUnitTree unit, JavacTask task) {
    super(rule, unit, task);
  }

  /** All changes of these rules. */
  static List<Mutation> mutations(List<Drl> rules) throws IOException {
    DrlCompiler.Understood understood = DrlCompiler.understand(rules);
    List<Mutation> mutations = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      DrlMutator mutator =
          new DrlMutator(understood.rules().get(i), understood.trees().get(i), understood.task());
      mutator.scan();
      mutator.left();
      mutations.addAll(mutator.mutations.values());
    }
    return mutations;
  }

  private void add(Tree tree, String becomes) {
    add(span(tree), becomes);
  }

  private void add(Span span, String becomes) {
    if (!text(span).equals(becomes)) {
      Mutation mutation = new Mutation(rule().rule(), span.start(), span.end(), becomes);
      mutations.putIfAbsent(mutation.mutant().text(), mutation);
    }
  }

  private void left() {
    for (Binding binding : rule().bindings()) {
      add(binding.question(), "described");
    }
    for (Span guard : rule().guards()) {
      if (!savesOnlyWork(text(guard).strip())) {
        boolean first = rule().rule().text().charAt(guard.start() - 1) == '(';
        boolean last = rule().rule().text().charAt(guard.end()) == ')';
        int start = first ? guard.start() : guard.start() - 1;
        add(new Span(start, first && !last ? guard.end() + 1 : guard.end()), "");
      }
    }
  }

  /**
   * Whether the guard of a claim only saves work: where the claim is a sure no, so is each scope
   * that requires it, and the sink finds the rule not applicable by itself.
   */
  private boolean savesOnlyWork(String guard) {
    return !defers
        && rule().bindings().stream()
            .map(Binding::name)
            .filter(name -> guard.equals(name + ".possible"))
            .anyMatch(name -> scopes.stream().allMatch(scope -> requires(scope, name)));
  }

  private boolean requires(ExpressionTree scope, String name) {
    if (scope instanceof IdentifierTree) {
      List<ExpressionTree> its = values.getOrDefault(text(scope), List.of());
      return text(scope).equals(name)
          || (!its.isEmpty() && its.stream().allMatch(value -> requires(value, name)));
    }
    if (scope instanceof ConditionalExpressionTree choice) {
      return requires(choice.getTrueExpression(), name)
          && requires(choice.getFalseExpression(), name);
    }
    return scope instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && (select.getIdentifier().contentEquals("and") || text(select).equals("Claim.all"))
        && Stream.concat(Stream.of(select.getExpression()), call.getArguments().stream())
            .anyMatch(part -> requires(part, name));
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    if (inside(call)
        && call.getMethodSelect() instanceof MemberSelectTree select
        && element() instanceof ExecutableElement method) {
      otherQuestions(call, select, method);
      opposite(call, method);
      withoutWhatItJoins(call, select, method);
      if (method.isVarArgs()) {
        withoutOne(call.getArguments(), method.getParameters().size() - 1);
      }
      sink(text(select), call);
    }
    return super.visitMethodInvocation(call, null);
  }

  private void otherQuestions(
      MethodInvocationTree call, MemberSelectTree select, ExecutableElement method) {
    int end = end(select);
    for (String other : OTHERS.getOrDefault(name(method), List.of())) {
      if (exists(other, method)) {
        add(new Span(end - name(method).length(), end), other);
      }
    }
    String asked = text(select.getExpression());
    if (name(method).equals("below")) {
      add(call, asked + ".above(" + text(call.getArguments().get(0)) + ").not()");
    } else if (name(method).equals("before") && !exists("after", method)) {
      add(call, text(call.getArguments().get(0)) + ".before(" + asked + ")");
    }
  }

  private static boolean exists(String name, ExecutableElement like) {
    return ElementFilter.methodsIn(like.getEnclosingElement().getEnclosedElements()).stream()
        .anyMatch(
            method ->
                name(method).equals(name)
                    && isStatic(method) == isStatic(like)
                    && parameters(method).equals(parameters(like)));
  }

  private static List<String> parameters(ExecutableElement method) {
    return method.getParameters().stream().map(one -> one.asType().toString()).toList();
  }

  private void opposite(MethodInvocationTree call, ExecutableElement method) {
    boolean hasOther = OTHERS.containsKey(name(method));
    boolean hasOpposite = WITH_OPPOSITE.contains(name(method)) || (hasOther && isStatic(method));
    if (isClaim(call) && !hasOpposite && !asked("not")) {
      add(call, text(call) + ".not()");
    }
    if (method.getReturnType().getKind() == TypeKind.BOOLEAN
        && !hasOther
        && !(parent() instanceof UnaryTree)) {
      add(call, "!" + text(call));
    }
  }

  /** Leaves out what makes one claim of another: {@code a.and(b)}, {@code a.not()}. */
  private void withoutWhatItJoins(
      MethodInvocationTree call, MemberSelectTree select, ExecutableElement method) {
    if (!isStatic(method) && isClaim(call) && isClaim(select.getExpression())) {
      add(new Span(end(select.getExpression()), end(call)), "");
      if (name(method).equals("and") || name(method).equals("or")) {
        add(call, text(call.getArguments().get(0)));
      }
    }
  }

  /** Leaves out each of several elements, from an index on. */
  private void withoutOne(List<? extends ExpressionTree> elements, int first) {
    int last = elements.size() - 1;
    for (int i = first; i <= last && first < last; i++) {
      add(
          i < last
              ? new Span(start(elements.get(i)), start(elements.get(i + 1)))
              : new Span(end(elements.get(i - 1)), end(elements.get(i))),
          "");
    }
  }

  private void sink(String method, MethodInvocationTree call) {
    if (method.equals("findings.threshold")) {
      add(call, "(" + text(call) + " * 2)");
      add(call, "(" + text(call) + " / 2)");
    } else if (method.startsWith("findings.report")) {
      ExpressionTree scope = call.getArguments().get(2);
      scopes.add(scope);
      if (rule().bindings().stream().noneMatch(one -> one.name().equals(text(scope)))) {
        add(scope, text(call.getArguments().get(1)) + ".described()");
      }
    } else if (method.equals("findings.defer")) {
      defers = true;
    }
  }

  @Override
  public Void visitVariable(VariableTree variable, Void none) {
    if (variable.getInitializer() != null) {
      value(variable.getName().toString(), variable.getInitializer());
    }
    return super.visitVariable(variable, null);
  }

  @Override
  public Void visitAssignment(AssignmentTree assignment, Void none) {
    value(assignment.getVariable().toString(), assignment.getExpression());
    return super.visitAssignment(assignment, null);
  }

  private void value(String name, ExpressionTree value) {
    values.computeIfAbsent(name, one -> new ArrayList<>()).add(value);
  }

  @Override
  public Void visitIdentifier(IdentifierTree name, Void none) {
    boolean assigned = parent() instanceof AssignmentTree set && set.getVariable() == name;
    boolean joined = !(parent() instanceof MemberSelectTree) || asked("and") || asked("or");
    if (inside(name) && isVariable(element()) && isClaim(name) && !assigned && joined) {
      add(name, text(name) + ".not()");
    }
    return super.visitIdentifier(name, null);
  }

  private static boolean isVariable(@Nullable Element element) {
    return element != null && !element.getKind().isClass() && !element.getKind().isInterface();
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree select, Void none) {
    Element word = element();
    if (inside(select) && word != null && word.getKind() == ElementKind.ENUM_CONSTANT) {
      neighbour(select, word);
    }
    return super.visitMemberSelect(select, null);
  }

  /** Says the nearest word before this one that is not said beside it. */
  private void neighbour(MemberSelectTree select, Element word) {
    List<String> words =
        word.getEnclosingElement().getEnclosedElements().stream()
            .filter(one -> one.getKind() == ElementKind.ENUM_CONSTANT)
            .map(one -> text(select.getExpression()) + "." + one.getSimpleName())
            .toList();
    List<String> beside = beside().stream().map(this::text).toList();
    int here = words.indexOf(text(select));
    IntStream.range(1, words.size())
        .mapToObj(back -> words.get((here - back + words.size()) % words.size()))
        .filter(one -> !beside.contains(one))
        .findFirst()
        .ifPresent(one -> add(select, one));
  }

  private List<? extends ExpressionTree> beside() {
    if (parent() instanceof MethodInvocationTree call) {
      return call.getArguments();
    }
    return parent() instanceof NewArrayTree array ? array.getInitializers() : List.of();
  }

  @Override
  public Void visitNewArray(NewArrayTree array, Void none) {
    if (inside(array) && array.getInitializers() != null) {
      withoutOne(array.getInitializers(), 0);
    }
    return super.visitNewArray(array, null);
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Void none) {
    if (inside(literal)) {
      if (literal.getValue() instanceof Number) {
        add(literal, "(" + text(literal) + " + 1)");
        add(literal, "(" + text(literal) + " - 1)");
      } else if (literal.getValue() instanceof String word
          && parent() instanceof MethodInvocationTree call
          && call.getMethodSelect() instanceof MemberSelectTree select
          && Set.of("is", "includes", "within").contains(select.getIdentifier().toString())) {
        add(literal, "\"not " + word + "\"");
      }
    }
    return super.visitLiteral(literal, null);
  }

  @Override
  public Void visitBinary(BinaryTree binary, Void none) {
    if (inside(binary)) {
      Tree left = binary.getLeftOperand();
      Tree right = binary.getRightOperand();
      for (String sign : OTHER_SIGNS.getOrDefault(binary.getKind(), List.of())) {
        add(binary, "(" + text(left) + " " + sign + " " + text(right) + ")");
      }
      if (JOINING.contains(binary.getKind())) {
        add(new Span(start(left), start(right)), "");
        add(new Span(end(left), end(right)), "");
      }
    }
    return super.visitBinary(binary, null);
  }

  @Override
  public Void visitUnary(UnaryTree unary, Void none) {
    if (inside(unary) && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      add(unary, text(unary.getExpression()));
    }
    return super.visitUnary(unary, null);
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree choice, Void none) {
    if (inside(choice)) {
      add(choice.getCondition(), "true");
      add(choice.getCondition(), "false");
    }
    return super.visitConditionalExpression(choice, null);
  }

  @Override
  public Void visitIf(IfTree choice, Void none) {
    if (inside(choice) && choice.getCondition() instanceof ParenthesizedTree condition) {
      add(condition.getExpression(), "true");
      add(condition.getExpression(), "false");
    }
    return super.visitIf(choice, null);
  }

  private static boolean isStatic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC);
  }

  private static String name(ExecutableElement method) {
    return method.getSimpleName().toString();
  }
}
