package org.dialia.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dialia.charter.Text;
import org.dialia.model.Deployment;
import org.dialia.model.FactDescription;
import org.dialia.model.FactSheet;
import org.dialia.model.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the form that {@link CsvInventory} writes: each header is the path of a fact, each cell
 * holds what a description would say of it.
 */
final class PathRows implements RowForm {

  /** A list that says all its elements, and one that may have more. */
  static final String COMPLETE = "complete";

  static final String OPEN = "open";

  /** What separates the elements of a list in a cell. */
  static final String BETWEEN = ";";

  /** With what a row begins that is for people alone. */
  static final String REMARK = "#";

  private static final String ORGANISATION = "organisation";

  /** A step of a path: a key, or the place of an element of a list from 0. */
  private record Step(String key, int index) {}

  /** What a column says; null for one without a header. */
  private record Path(
      String text,
      boolean ofOrganisation,
      List<Step> steps,
      @Nullable FactDescription fact,
      boolean element) {}

  private final String file;
  private final List<@Nullable Path> columns = new ArrayList<>();
  private final Problems problems;

  private PathRows(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads the headers.
   *
   * @param problems takes those that are no paths of facts
   */
  static PathRows of(String file, List<String> headers, Problems problems) {
    PathRows rows = new PathRows(file, problems);
    List<String> paths = headers.stream().map(PathRows::written).toList();
    if (!headers.isEmpty() && !paths.contains("id")) {
      // A table of another kind: what is wrong with each of its headers helps nobody.
      problems.add(new Problem(file, 1, 0, "", Wrong.noIdColumn()));
      return rows;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < paths.size(); i++) {
      String path = paths.get(i);
      if (!path.isEmpty() && !seen.add(path)) {
        rows.problem(1, i, "", Wrong.duplicateKey(path));
      }
      rows.columns.add(path.isEmpty() ? null : rows.path(path, i));
    }
    return rows;
  }

  private static String written(String header) {
    String plain = CsvTable.active(header).strip();
    return !plain.isEmpty() && Trees.cell(plain, false) instanceof String text ? text : plain;
  }

  private void problem(int row, int column, String path, Text message) {
    problems.add(new Problem(file, row, column + 1, path, message));
  }

  private @Nullable Path path(String text, int column) {
    boolean ofOrganisation = text.startsWith(ORGANISATION + ".");
    FactSheet sheet = FactSheet.of(ofOrganisation ? Organisation.class : Deployment.class);
    String rest = ofOrganisation ? text.substring(ORGANISATION.length() + 1) : text;
    List<Step> steps = new ArrayList<>();
    while (true) {
      if (rest.startsWith("x_")) {
        steps.add(new Step(rest, -1));
        return new Path(text, ofOrganisation, steps, null, false);
      }
      int dot = rest.indexOf('.');
      String step = dot < 0 ? rest : rest.substring(0, dot);
      int bracket = step.indexOf('[');
      String key = bracket < 0 ? step : step.substring(0, bracket);
      Optional<FactDescription> known = sheet.fact(key);
      if (known.isEmpty()) {
        problem(1, column, "", Wrong.unknownFact(key, sheet.keys()));
        return null;
      }
      FactDescription fact = known.get();
      boolean maps = fact.kind() == FactDescription.Kind.MAP;
      steps.add(new Step(key, -1));
      if (bracket >= 0) {
        int index = index(step.substring(bracket));
        if (index < 0 || !maps || !fact.list()) {
          problem(1, column, "", Wrong.notElement(text));
          return null;
        }
        steps.add(new Step("", index));
      }
      if (dot < 0) {
        return new Path(text, ofOrganisation, steps, fact, bracket >= 0);
      }
      if (!maps || (fact.list() && bracket < 0)) {
        problem(1, column, "", maps ? Wrong.notElement(text) : Wrong.insideFact(key));
        return null;
      }
      sheet = FactSheet.of(fact.type().asSubclass(Record.class));
      rest = rest.substring(dot + 1);
    }
  }

  /** The place from 0 that {@code [1]} names; -1 when it names none. */
  private static int index(String step) {
    if (!step.endsWith("]")) {
      return -1;
    }
    return Scalars.people(step.substring(1, step.length() - 1)).map(place -> place - 1).orElse(-1);
  }

  @Override
  public Optional<Described<Organisation>> organisation() {
    return Optional.empty(); // the first row tells it
  }

  @Override
  public boolean lenient() {
    return false;
  }

  @Override
  public Optional<RowTree> deployment(CsvRows.Row row, RowCounts counts) {
    if (isRemark(row)) {
      return Optional.empty();
    }
    for (int i = 0; i < row.cells().size(); i++) {
      boolean headed = i < columns.size() && columns.get(i) != null;
      if (!headed && !Folding.fold(row.cell(i)).isEmpty()) {
        problem(row.number(), i, "", Wrong.noHeader());
      }
    }
    RowTree tree = tree(row, false, counts);
    return tree.isEmpty() ? Optional.empty() : Optional.of(tree);
  }

  /** What a row says of the organisation. */
  Optional<RowTree> organisation(CsvRows.Row row) {
    if (isRemark(row)) {
      return Optional.empty();
    }
    RowTree tree = tree(row, true, new RowCounts());
    return tree.isEmpty() ? Optional.empty() : Optional.of(tree);
  }

  /** Whether a row is for people alone. */
  boolean isRemark(CsvRows.Row row) {
    return row.cell(0).strip().startsWith(REMARK);
  }

  private RowTree tree(CsvRows.Row row, boolean ofOrganisation, RowCounts counts) {
    RowTree tree = new RowTree();
    List<Integer> saying = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Path path = columns.get(i);
      if (path == null || path.ofOrganisation() != ofOrganisation) {
        continue;
      }
      String cell = CsvTable.active(row.cell(i)).strip();
      counts.said(!cell.isEmpty(), false);
      if (!cell.isEmpty()) {
        node(path, tree).say(value(path, cell), i + 1);
        saying.add(i);
      }
    }
    for (int column : saying) {
      Path path = columns.get(column);
      if (path != null && node(path, tree).isContradictory()) {
        problem(row.number(), column, path.text(), Wrong.saidTwice(path.text()));
      }
    }
    return tree;
  }

  private static RowTree node(Path path, RowTree tree) {
    RowTree node = tree;
    for (Step step : path.steps()) {
      node = step.index() < 0 ? node.at(step.key()) : node.at(step.index());
    }
    return node;
  }

  private static Object value(Path path, String cell) {
    FactDescription fact = path.fact();
    Object value = Trees.cell(cell, fact != null && fact.list());
    if (fact == null || !fact.list() || path.element() || !(value instanceof String text)) {
      return value;
    }
    if (fact.kind() == FactDescription.Kind.MAP) {
      return switch (text) {
        case COMPLETE -> List.of();
        case OPEN -> List.of(CellReader.UNKNOWN);
        default -> text;
      };
    }
    if (Scalars.state(text).isPresent()) {
      return text;
    }
    List<String> elements = new ArrayList<>();
    for (String element : text.split(BETWEEN, -1)) {
      if (!element.isBlank()) {
        elements.add(element.strip());
      }
    }
    return elements;
  }
}
