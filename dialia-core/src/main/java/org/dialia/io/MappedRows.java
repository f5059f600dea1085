package org.dialia.io;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dialia.charter.Text;
import org.dialia.model.Deployment;
import org.dialia.model.FactDescription;
import org.dialia.model.FactSheet;
import org.dialia.model.Organisation;
import org.dialia.model.Subject;
import org.jspecify.annotations.Nullable;

/** Rows that a mapping gives their meaning, for a table with certain headers. */
final class MappedRows implements RowForm {

  private static final int LONGEST_ID = 100;

  /** What an entry is said of: where in the row, and how its cells are read. */
  private record Target(
      String path,
      List<String> keys,
      List<Integer> columns,
      CellReader reader,
      CsvMapping.Entry entry,
      List<Check> when) {}

  /** An element of a list. */
  private record Group(
      List<String> list,
      CsvMapping.Item item,
      List<Target> targets,
      List<Check> when,
      List<Check> none) {}

  /** A condition on a cell. */
  private record Check(
      int column, Folding<Boolean> is, Folding<Boolean> isNot, CsvMapping.Condition condition) {}

  private final Described<CsvMapping> mapping;
  private final List<String> headers;
  private final boolean named;
  private final Map<String, List<Integer>> places;
  private final Problems problems;
  private final Folding<String> usual = new Folding<>();
  private final Set<Integer> read = new LinkedHashSet<>();
  private final List<Check> rows;
  private final List<Integer> idColumns;
  private final List<Target> targets;
  private final List<Group> groups = new ArrayList<>();

  private MappedRows(
      Described<CsvMapping> mapping, List<String> headers, boolean named, Problems problems) {
    this.mapping = mapping;
    this.headers = headers;
    this.named = named;
    this.places = Folding.places(headers);
    this.problems = problems;
    CsvMapping facts = mapping.facts();
    facts.unknown().forEach(text -> usual.put(text, CellReader.UNKNOWN));
    for (int i = 0; i < facts.notApplicable().size(); i++) {
      String text = facts.notApplicable().get(i);
      if (!usual.put(text, CellReader.NOT_APPLICABLE).equals(CellReader.NOT_APPLICABLE)) {
        wrong(
            "not_applicable[" + i + "]",
            Wrong.textTwice(text, CellReader.UNKNOWN, CellReader.NOT_APPLICABLE));
      }
    }
    rows = checks(facts.rows(), "rows");
    idColumns = id(facts.id());
    targets = targets(facts.facts(), "facts", Deployment.class);
    for (int i = 0; i < facts.items().size(); i++) {
      group(facts.items().get(i), "items[" + i + "]");
    }
  }

  /**
   * Fits a mapping to a table.
   *
   * @param headers the headers; as many empty ones as there are columns when the table has none
   * @param named whether the table has headers
   * @param problems takes what does not fit, at its place in the mapping
   */
  static MappedRows of(
      Described<CsvMapping> mapping, List<String> headers, boolean named, Problems problems) {
    return new MappedRows(mapping, headers, named, problems);
  }

  private void wrong(String path, Text message) {
    var at = mapping.positions().of(path);
    problems.add(new Problem(at.file(), at.line(), at.column(), path, message));
  }

  private List<Integer> id(Optional<CsvMapping.Id> id) {
    if (id.isEmpty()) {
      wrong("", Wrong.missingKey("id"));
      return List.of();
    }
    CsvMapping.Id made = id.get();
    if (made.columns().isEmpty() && !made.rowNumber().orElse(false)) {
      wrong("id", Wrong.oneOf("columns", "row_number: yes"));
    }
    if (!made.prefix().isEmpty() && !Scalars.isId(made.prefix())) {
      wrong("id.prefix", Wrong.badId(made.prefix()));
    }
    return columns(made.columns(), "id.columns");
  }

  private List<Integer> columns(List<CsvMapping.Column> columns, String path) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int place = column(columns.get(i), columns.size() > 1 ? path + "[" + i + "]" : path);
      if (place >= 0) {
        found.add(place);
      }
    }
    return found;
  }

  /** The place of a column from 0; -1 when there is none, which is told. */
  private int column(CsvMapping.Column column, String path) {
    int place = -1;
    if (column.position() > 0) {
      if (column.position() > headers.size()) {
        wrong(path, Wrong.noPosition(column.position(), headers.size()));
      } else {
        place = column.position() - 1;
      }
    } else if (!named) {
      wrong(path, Wrong.noHeaders());
    } else {
      List<Integer> alike = places.getOrDefault(Folding.fold(column.name()), List.of());
      if (alike.size() == 1) {
        place = alike.get(0);
      } else if (alike.isEmpty()) {
        wrong(path, Wrong.noColumn(column.name(), headers));
      } else {
        wrong(path, Wrong.columnsAlike(column.name(), alike.stream().map(one -> one + 1).toList()));
      }
    }
    if (place >= 0) {
      read.add(place);
    }
    return place;
  }

  private List<Check> checks(List<CsvMapping.Condition> conditions, String path) {
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      CsvMapping.Condition condition = conditions.get(i);
      String at = conditions.size() > 1 ? path + "[" + i + "]" : path;
      if (condition.column().isEmpty()) {
        wrong(at, Wrong.missingKey("column"));
        continue;
      }
      if (condition.is().isEmpty()
          && condition.isNot().isEmpty()
          && condition.answered().isEmpty()) {
        wrong(at, Wrong.missingKey("is, is_not, answered"));
      }
      int place = column(condition.column().get(), at + ".column");
      if (place >= 0) {
        checks.add(
            new Check(place, Folding.of(condition.is()), Folding.of(condition.isNot()), condition));
      }
    }
    return checks;
  }

  private List<Target> targets(
      List<CsvMapping.Entry> entries, String path, Class<? extends Record> type) {
    List<Target> found = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      target(entries.get(i), path + "[" + i + "]", type).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Target> target(
      CsvMapping.Entry entry, String path, Class<? extends Record> type) {
    if (entry.fact().isEmpty()) {
      wrong(path, Wrong.missingKey("fact"));
      return Optional.empty();
    }
    Resolved fact = resolve(entry.fact(), path + ".fact", type);
    if (!fact.found()) {
      return Optional.empty();
    }
    int before = problems.size();
    if (entry.column().isEmpty() == entry.constant().isEmpty()) {
      wrong(path, Wrong.oneOf("column", "constant"));
    }
    List<Integer> columns = columns(entry.column(), path + ".column");
    List<Check> when = checks(entry.when(), path + ".when");
    check(entry, path, fact.fact());
    return problems.size() == before
        ? Optional.of(
            new Target(
                entry.fact(),
                fact.keys(),
                columns,
                new CellReader(fact.fact(), entry, usual),
                entry,
                when))
        : Optional.empty();
  }

  /** Reports what of an entry the fact cannot take, and what would do nothing. */
  private void check(CsvMapping.Entry entry, String path, @Nullable FactDescription fact) {
    boolean list = fact != null && fact.list();
    Folding<String> meanings = new Folding<>();
    entry
        .words()
        .forEach(
            (word, texts) -> {
              if (fact != null && !CellReader.takes(fact, word)) {
                wrong(path + ".words." + word, Wrong.value(fact, word));
              }
              for (String text : texts) {
                String before = meanings.put(text, word);
                if (!before.equals(word)) {
                  wrong(path + ".words." + word, Wrong.textTwice(text, before, word));
                }
              }
            });
    for (String one : entry.constant().orElse(List.of())) {
      if (fact != null && !CellReader.takes(fact, one)) {
        wrong(path + ".constant", Wrong.value(fact, one));
      }
    }
    if (!list && entry.constant().filter(values -> values.size() != 1).isPresent()) {
      wrong(path + ".constant", Wrong.oneValue());
    }
    for (int i = 0; i < entry.dates().size(); i++) {
      String pattern = entry.dates().get(i);
      String at = path + ".dates" + (entry.dates().size() > 1 ? "[" + i + "]" : "");
      if (!DatePatterns.isPattern(pattern)) {
        wrong(at, Wrong.badPattern(pattern));
      }
      for (String earlier : entry.dates().subList(0, i)) {
        if (DatePatterns.clash(earlier, pattern)) {
          wrong(at, Wrong.dayOrMonth(earlier, pattern));
        }
      }
    }
    useless(
        !entry.dates().isEmpty() && !is(fact, FactDescription.Kind.DATE), path, "dates", "DATE");
    boolean number =
        is(fact, FactDescription.Kind.NUMBER)
            || is(fact, FactDescription.Kind.WHOLE)
            || is(fact, FactDescription.Kind.HEADCOUNT);
    useless(entry.decimalComma().isPresent() && !number, path, "decimal_comma", "NUMBER");
    useless(!entry.separators().isEmpty() && !list, path, "separators", "LIST");
    useless(!entry.none().isEmpty() && !list, path, "none", "LIST");
    useless(entry.complete().isPresent() && !list, path, "complete", "LIST");
    boolean text = !list && (fact == null || fact.kind() == FactDescription.Kind.TEXT);
    useless(entry.join().isPresent() && (!text || entry.column().size() < 2), path, "join", "TEXT");
    if (entry.separators().contains("")) {
      wrong(path + ".separators", Wrong.badDelimiter(""));
    }
  }

  private static boolean is(@Nullable FactDescription fact, FactDescription.Kind kind) {
    return fact != null && fact.kind() == kind;
  }

  private void useless(boolean so, String path, String key, String kind) {
    if (so) {
      wrong(path + "." + key, Wrong.useless(key, kind));
    }
  }

  /** A fact that a path leads to; none for a key that is kept. */
  private record Resolved(boolean found, List<String> keys, @Nullable FactDescription fact) {}

  private Resolved resolve(String path, String at, Class<? extends Record> type) {
    List<String> keys = List.of(path.split("\\.", -1));
    FactSheet sheet = FactSheet.of(type);
    FactDescription fact = null;
    for (int i = 0; i < keys.size(); i++) {
      if (i == keys.size() - 1 && keys.get(i).startsWith("x_")) {
        return new Resolved(true, keys, null);
      }
      Optional<FactDescription> next = sheet.fact(keys.get(i));
      if (next.isEmpty() || next.get().kind() == FactDescription.Kind.ID) {
        wrong(at, Wrong.unknownFact(keys.get(i), sheet.keys()));
        return new Resolved(false, keys, null);
      }
      fact = next.get();
      if (fact.kind() == FactDescription.Kind.MAP && fact.list()) {
        wrong(at, Wrong.listOfMaps(keys.get(i)));
        return new Resolved(false, keys, null);
      }
      if (i == keys.size() - 1) {
        break;
      }
      if (fact.kind() != FactDescription.Kind.MAP) {
        wrong(at, Wrong.insideFact(keys.get(i)));
        return new Resolved(false, keys, null);
      }
      sheet = FactSheet.of(fact.type().asSubclass(Record.class));
    }
    if (fact != null && fact.kind() == FactDescription.Kind.MAP) {
      wrong(at, Wrong.insideMap(path));
      return new Resolved(false, keys, null);
    }
    return new Resolved(true, keys, fact);
  }

  private void group(CsvMapping.Item item, String path) {
    if (item.list().isEmpty()) {
      wrong(path, Wrong.missingKey("list"));
      return;
    }
    List<String> keys = List.of(item.list().split("\\.", -1));
    FactSheet sheet = FactSheet.of(Deployment.class);
    for (int i = 0; i < keys.size(); i++) {
      Optional<FactDescription> next = sheet.fact(keys.get(i));
      if (next.isEmpty()) {
        wrong(path + ".list", Wrong.unknownFact(keys.get(i), sheet.keys()));
        return;
      }
      boolean last = i == keys.size() - 1;
      if (next.get().kind() != FactDescription.Kind.MAP || next.get().list() != last) {
        wrong(path + ".list", Wrong.notListOfMaps(item.list()));
        return;
      }
      sheet = FactSheet.of(next.get().type().asSubclass(Record.class));
    }
    boolean identified = Subject.class.isAssignableFrom(sheet.type());
    if (identified ? !Scalars.isId(item.id()) : !item.id().isEmpty()) {
      if (item.id().isEmpty()) {
        wrong(path, Wrong.missingKey("id"));
      } else {
        wrong(path + ".id", identified ? Wrong.badId(item.id()) : Wrong.noId(item.list()));
      }
    }
    for (Group other : groups) {
      if (!item.id().isEmpty()
          && other.list().equals(keys)
          && other.item().id().equals(item.id())) {
        wrong(path + ".id", Wrong.duplicateId(item.id()));
      }
    }
    groups.add(
        new Group(
            keys,
            item,
            targets(item.facts(), path + ".facts", sheet.type()),
            checks(item.when(), path + ".when"),
            checks(item.none(), path + ".none")));
  }

  /** The headers of the columns that nothing reads, with their positions from 1. */
  Map<Integer, String> unread() {
    Map<Integer, String> unread = new TreeMap<>();
    for (int i = 0; i < headers.size(); i++) {
      if (!read.contains(i)) {
        unread.put(i + 1, headers.get(i));
      }
    }
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
    if (!id.isEmpty()) {
      tree.at("id").say(id, idColumns.isEmpty() ? 1 : idColumns.get(0) + 1);
    }
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
    if (!group.none().isEmpty() && hold(group.none(), row)) {
      list.say(List.of(), group.none().get(0).column() + 1);
      return;
    }
    if (!hold(group.when(), row)) {
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
    }
  }

  /** Reads the cells of one fact; whether they say something. */
  private boolean say(
      Target target, RowTree tree, String around, CsvRows.Row row, RowCounts counts) {
    if (!hold(target.when(), row)) {
      return false;
    }
    CsvMapping.Entry entry = target.entry();
    if (entry.constant().isPresent()) {
      List<String> values = entry.constant().get();
      boolean list =
          target.reader().readsList() && !values.equals(List.of(CellReader.NOT_APPLICABLE));
      node(target, tree).say(list ? values : values.get(0), 1);
      return true;
    }
    if (entry.join().isPresent()) {
      return join(target, tree, around, row, counts);
    }
    boolean said = false;
    for (int column : target.columns()) {
      CellReader.Said cell = target.reader().read(row.cell(column));
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
      }
    }
    if (!said) {
      silent(target, tree);
    }
    counts.said(said);
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
    for (int column : target.columns()) {
      CellReader.Said cell = target.reader().read(row.cell(column));
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
    counts.said(!texts.isEmpty());
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

  private boolean hold(List<Check> checks, CsvRows.Row row) {
    for (Check check : checks) {
      String cell = row.cell(check.column());
      boolean answered =
          !Folding.fold(cell).isEmpty()
              && !usual.meaning(cell).filter(CellReader.UNKNOWN::equals).isPresent();
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
    CsvMapping.Id made = mapping.facts().id().orElseThrow();
    List<String> parts = new ArrayList<>();
    for (int column : idColumns) {
      String part = slug(row.cell(column));
      if (!part.isEmpty()) {
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
    for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
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
