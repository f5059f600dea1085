package org.dialia.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.dialia.model.Claim;
import org.jspecify.annotations.Nullable;

/** Walks through the syntax tree of a translation, and knows where its pieces stand in the rule. */
abstract class DrlScanner extends TreePathScanner<Void, Void> {

  private final DrlTranslation rule;
  private final CompilationUnitTree unit;
  private final JavacTask task;
  private final Trees trees;

  DrlScanner(DrlTranslation rule, CompilationUnitTree unit, JavacTask task) {
    this.rule = rule;
    this.unit = unit;
    this.task = task;
    this.trees = Trees.instance(task);
  }

  final DrlTranslation rule() {
    return rule;
  }

  final void scan() {
    scan(unit, null);
  }

  /** What the expression at hand names or calls; null when it does neither. */
  final @Nullable Element element() {
    return trees.getElement(getCurrentPath());
  }

  final Tree parent() {
    return getCurrentPath().getParentPath().getLeaf();
  }

  /** Whether the expression at hand is what a method of that name is called on. */
  final boolean asked(String method) {
    return parent() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals(method);
  }

  final boolean isClaim(Tree expression) {
    TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), expression));
    return type != null
        && type.getKind() == TypeKind.DECLARED
        && task.getTypes()
            .isSubtype(type, task.getElements().getTypeElement(Claim.class.getName()).asType());
  }

  /** Whether the tree stands in the rule, not only in the translation. */
  final boolean inside(Tree tree) {
    int start = start(tree);
    return start >= rule.rightStart()
        || rule.guards().stream().anyMatch(one -> one.start() <= start && start < one.end());
  }

  final int start(Tree tree) {
    return span(tree).start();
  }

  final int end(Tree tree) {
    return span(tree).end();
  }

  final DrlTranslation.Span span(Tree tree) {
    SourcePositions positions = trees.getSourcePositions();
    return new DrlTranslation.Span(
        rule.place(positions.getStartPosition(unit, tree)),
        rule.place(positions.getEndPosition(unit, tree)));
  }

  final String text(Tree tree) {
    return text(span(tree));
  }

  final String text(DrlTranslation.Span span) {
    return rule.rule().text().substring(span.start(), span.end());
  }
}
