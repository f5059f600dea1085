package org.dialia.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dialia.charter.Text;
import org.dialia.model.Deployment;
import org.dialia.model.FactDescription;
import org.dialia.model.FactSheet;
import org.dialia.model.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Fits a mapping to the model and to the headers of a table. What does not fit is told at its place
 * in the mapping, all of it at once.
 */
final class MappingFit {

  private final Described<CsvMapping> mapping;
  private final List<String> headers;
  private final boolean named;
  private final Map<String, List<Integer>> places;
  private final Problems problems;
  private final Folding<String> usual = new Folding<>();
  private final Set<Integer> read = new HashSet<>();
  private final List<MappedRows.Group> groups = new ArrayList<>();

  private MappingFit(
      Described<CsvMapping> mapping, List<String> headers, boolean named, Problems problems) {
    this.mapping = mapping;
    this.headers = headers;
    this.named = named;
    this.places = Folding.places(headers);
    this.problems = problems;
  }

  /**
   * The meaning of the rows.
   *
   * @param headers the headers; as many empty ones as there are columns when the table has none
   * @param named whether the table has headers
   * @param problems takes what does not fit; with any, the rows cannot be read
   */
  static MappedRows of(
      Described<CsvMapping> mapping, List<String> headers, boolean named, Problems problems) {
    return new MappingFit(mapping, headers, named, problems).rows();
  }

  private MappedRows rows() {
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
    List<MappedRows.Check> rows = checks(facts.rows(), "rows");
    List<Integer> idColumns = id(facts.id());
    List<MappedRows.Target> targets = targets(facts.facts(), "facts", Deployment.class);
    for (int i = 0; i < facts.items().size(); i++) {
      group(facts.items().get(i), "items[" + i + "]");
    }
    Map<Integer, String> unread = new TreeMap<>();
    for (int i = 0; i < headers.size(); i++) {
      if (!read.contains(i)) {
        unread.put(i + 1, headers.get(i));
      }
    }
    return new MappedRows(mapping, usual, rows, idColumns, targets, groups, unread);
  }

  private void wrong(String path, Text message) {
    var at = mapping.positions().of(path);
    problems.add(new Problem(at.file(), at.line(), at.column(), path, message));
  }

  private List<Integer> id(Optional<CsvMapping.RowId> id) {
    if (id.isEmpty()) {
      wrong("", Wrong.missingKey("id"));
      return List.of();
    }
    CsvMapping.RowId made = id.get();
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

  private List<MappedRows.Check> checks(List<CsvMapping.Condition> conditions, String path) {
    List<MappedRows.Check> checks = new ArrayList<>();
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
            new MappedRows.Check(
                place, Folding.of(condition.is()), Folding.of(condition.isNot()), condition));
      }
    }
    return checks;
  }

  private List<MappedRows.Target> targets(
      List<CsvMapping.Entry> entries, String path, Class<? extends Record> type) {
    List<MappedRows.Target> found = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      target(entries.get(i), path + "[" + i + "]", type).ifPresent(found::add);
    }
    return found;
  }

  private Optional<MappedRows.Target> target(
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
    List<MappedRows.Check> when = checks(entry.when(), path + ".when");
    check(entry, path, fact.fact());
    return problems.size() == before
        ? Optional.of(
            new MappedRows.Target(
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
      List<String> others = new ArrayList<>(entry.dates().subList(0, i));
      others.add(DatePatterns.ISO);
      for (String other : others) {
        if (DatePatterns.clash(other, pattern)) {
          wrong(at, Wrong.dayOrMonth(other, pattern));
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
      if (next.filter(one -> one.kind() == FactDescription.Kind.ID).isPresent()) {
        wrong(at, Wrong.idAmongFacts());
        return new Resolved(false, keys, null);
      }
      if (next.isEmpty()) {
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
    for (MappedRows.Group other : groups) {
      if (!item.id().isEmpty()
          && other.list().equals(keys)
          && other.item().id().equals(item.id())) {
        wrong(path + ".id", Wrong.duplicateId(item.id()));
      }
    }
    groups.add(
        new MappedRows.Group(
            keys,
            item,
            targets(item.facts(), path + ".facts", sheet.type()),
            checks(item.when(), path + ".when"),
            checks(item.none(), path + ".none")));
  }
}
