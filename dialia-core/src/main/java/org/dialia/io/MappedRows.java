package org.dialia.io;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dialia.model.FactSheet;
import org.dialia.model.Organisation;

/** Rows that a mapping gives their meaning; see {@link MappingFit}. */
final class MappedRows implements RowForm {

  private static final int LONGEST_ID = 100;

  /**
   * What an entry is said of.
   *
   * @param keys where, from the deployment or the element
   * @param columns the places of its columns, from 0
   */
  record Target(
      String path,
      List<String> keys,
      List<Integer> columns,
      CellReader reader,
      CsvMapping.Entry entry,
      List<Check> when) {}

  /** An element of a list. */
  record Group(
      List<String> list,
      CsvMapping.Item item,
      List<Target> targets,
      List<Check> when,
      List<Check> none) {}

  /** A condition on a cell. */
  record Check(
      int column, Folding<Boolean> is, Folding<Boolean> isNot, CsvMapping.Condition condition) {}

  private final Described<CsvMapping> mapping;
  private final Folding<String> usual;
  private final List<Check> rows;
  private final List<Integer> idColumns;
  private final List<Target> targets;
  private final List<Group> groups;
  private final Map<Integer, String> unread;

  /**
   * @param usual what texts mean in every column
   * @param rows what must be so of a row that is wanted
   * @param idColumns the columns that the id is made of, from 0
   * @param unread the headers of the columns that nothing reads, by their position from 1
   */
  MappedRows(
      Described<CsvMapping> mapping,
      Folding<String> usual,
      List<Check> rows,
      List<Integer> idColumns,
      List<Target> targets,
      List<Group> groups,
      Map<Integer, String> unread) {
    this.mapping = mapping;
    this.usual = usual;
    this.rows = rows;
    this.idColumns = idColumns;
    this.targets = targets;
    this.groups = groups;
    this.unread = unread;
  }

  /** The headers of the columns that nothing reads, by their position from 1. */
  Map<Integer, String> unread() {
    return unread;
  }

  @Override
  public Optional<Described<Organisation>> organisation() {
    return mapping
        .facts()
        .organisation()
        .or(
            () ->
                Optional.of(
                    new Described<>(FactSheet.blank(Organisation.class), mapping.positions())));
  }

  @Override
  public boolean lenient() {
    return true;
  }

  @Override
  public Optional<RowTree> deployment(CsvRows.Row row, RowCounts counts) {
    if (!hold(rows, row)) {
      return Optional.empty();
    }
    RowTree tree = new RowTree();
    String id = id(row);
    tree.at("id").say(id, idColumns.isEmpty() ? 1 : idColumns.get(0) + 1);
    for (Target target : targets) {
      say(target, tree, "", row, counts);
    }
    for (Group group : groups) {
      say(group, tree, row, counts);
    }
    return Optional.of(tree);
  }

  private void say(Group group, RowTree tree, CsvRows.Row row, RowCounts counts) {
    RowTree list = tree;
    for (String key : group.list()) {
      list = list.at(key);
    }
    CsvMapping.Item item = group.item();
    if (!group.none().isEmpty() && holdForSure(group.none(), row)) {
      list.say(List.of(), group.none().get(0).column() + 1);
      return;
    }
    if (!hold(group.when(), row)) {
      for (Check check : group.when()) {
        if (!isAnswered(check.column(), row)) {
          leaveOpen(list, check.column(), row);
        }
      }
      return;
    }
    RowTree element = new RowTree();
    boolean said = !group.when().isEmpty();
    String at = item.list() + "[" + item.id() + "].";
    for (Target target : group.targets()) {
      said |= say(target, element, at, row, counts) && !target.columns().isEmpty();
    }
    if (said) {
      RowTree added = list.add();
      if (!item.id().isEmpty()) {
        added.at("id").say(item.id(), element.firstColumn());
      }
      added.takeAll(element);
      if (item.complete().orElse(false)) {
        list.say(List.of(), element.firstColumn());
      }
    } else {
      for (Target target : group.targets()) {
        for (int column : target.columns()) {
          leaveOpen(list, column, row);
        }
      }
    }
  }

  /** Where a cell is written in, nobody knows whether it says that there is another element. */
  private static void leaveOpen(RowTree list, int column, CsvRows.Row row) {
    if (!Folding.fold(row.cell(column)).isEmpty()) {
      list.leaveOpen();
    }
  }

  /** Reads the cells of one fact; whether they say something. */
  private boolean say(
      Target target, RowTree tree, String around, CsvRows.Row row, RowCounts counts) {
    CsvMapping.Entry entry = target.entry();
    boolean constant = entry.constant().isPresent();
    if (constant ? !holdForSure(target.when(), row) : !hold(target.when(), row)) {
      return false;
    }
    if (constant) {
      List<String> values = new ArrayList<>(entry.constant().orElseThrow());
      boolean list =
          target.reader().readsList() && !values.equals(List.of(CellReader.NOT_APPLICABLE));
      if (list && entry.complete().isPresent() && !entry.complete().get()) {
        values.add(CellReader.UNKNOWN);
      }
      node(target, tree).say(list ? values : values.get(0), 1);
      return true;
    }
    if (entry.join().isPresent()) {
      return join(target, tree, around, row, counts);
    }
    boolean said = false;
    boolean more = false;
    boolean notCovered = false;
    for (int column : target.columns()) {
      CellReader.Said cell = target.reader().read(row.cell(column));
      notCovered |= !cell.notCovered().isEmpty();
      cell.notCovered()
          .forEach(
              text ->
                  counts.notCovered(
                      row.number(),
                      column + 1,
                      around + target.path(),
                      text,
                      target.reader().why(text)));
      if (!cell.isSilent()) {
        said = true;
        if (cell.value() instanceof List<?> words) {
          node(target, tree).sayMore(words.stream().map(Object::toString).toList(), column + 1);
        } else {
          node(target, tree).say(cell.value(), column + 1);
          break;
        }
      } else {
        more |= !Folding.fold(row.cell(column)).isEmpty();
      }
    }
    if (!said) {
      silent(target, tree);
    } else if (more && target.reader().readsList()) {
      // A column of the list is written in, and nobody knows what it adds.
      node(target, tree).sayMore(List.of(CellReader.UNKNOWN), target.columns().get(0) + 1);
    }
    counts.said(said, notCovered);
    return said;
  }

  /** Where nothing is said, the place of the fact is the cell that could say it. */
  private static void silent(Target target, RowTree tree) {
    if (!target.reader().isKept()) {
      node(target, tree).say(CellReader.UNKNOWN, target.columns().get(0) + 1);
    }
  }

  private static boolean join(
      Target target, RowTree tree, String around, CsvRows.Row row, RowCounts counts) {
    List<String> texts = new ArrayList<>();
    int first = 0;
    boolean notCovered = false;
    for (int column : target.columns()) {
      CellReader.Said cell = target.reader().read(row.cell(column));
      notCovered |= !cell.notCovered().isEmpty();
      cell.notCovered()
          .forEach(
              text ->
                  counts.notCovered(
                      row.number(),
                      column + 1,
                      around + target.path(),
                      text,
                      target.reader().why(text)));
      if (!cell.isSilent() && Scalars.state(cell.value().toString()).isEmpty()) {
        first = texts.isEmpty() ? column : first;
        texts.add(cell.value().toString());
      }
    }
    counts.said(!texts.isEmpty(), notCovered);
    if (texts.isEmpty()) {
      silent(target, tree);
      return false;
    }
    node(target, tree).say(String.join(target.entry().join().orElseThrow(), texts), first + 1);
    return true;
  }

  private static RowTree node(Target target, RowTree tree) {
    RowTree node = tree;
    for (String key : target.keys()) {
      node = node.at(key);
    }
    return node;
  }

  /** Whether conditions hold, and none of them because a cell is silent. */
  private boolean holdForSure(List<Check> checks, CsvRows.Row row) {
    for (Check check : checks) {
      if (!check.isNot().isEmpty() && !isAnswered(check.column(), row)) {
        return false;
      }
    }
    return hold(checks, row);
  }

  private boolean isAnswered(int column, CsvRows.Row row) {
    String cell = row.cell(column);
    return !Folding.fold(cell).isEmpty()
        && !usual.meaning(cell).filter(CellReader.UNKNOWN::equals).isPresent();
  }

  private boolean hold(List<Check> checks, CsvRows.Row row) {
    for (Check check : checks) {
      String cell = row.cell(check.column());
      boolean answered = isAnswered(check.column(), row);
      if ((!check.is().isEmpty() && !check.is().knows(cell))
          || check.isNot().knows(cell)
          || check.condition().answered().filter(wanted -> wanted != answered).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** The id of the deployment of a row; empty when the cells that it is made of are. */
  private String id(CsvRows.Row row) {
    CsvMapping.RowId made = mapping.facts().id().orElseThrow();
    List<String> parts = new ArrayList<>();
    for (int column : idColumns) {
      String cell = row.cell(column);
      String part = slug(cell);
      if (!part.isEmpty() && !usual.knows(cell)) {
        parts.add(part);
      }
    }
    String number = made.rowNumber().orElse(false) ? Integer.toString(row.number()) : "";
    if (parts.isEmpty() && number.isEmpty()) {
      return "";
    }
    if (!made.prefix().isEmpty()) {
      parts.add(0, made.prefix());
    }
    int room = LONGEST_ID - (number.isEmpty() ? 0 : number.length() + 1);
    String words = String.join("-", parts);
    String cut = words.length() <= room ? words : words.substring(0, room);
    return number.isEmpty() ? cut : cut.isEmpty() ? number : cut + "-" + number;
  }

  /** A text as a part of an id: its letters and digits, with a hyphen for what stands between. */
  static String slug(String text) {
    StringBuilder slug = new StringBuilder();
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (char letter : composed.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(letter)) {
        slug.append(letter);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
  }
}
