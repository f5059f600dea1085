package org.dialia.io;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.dialia.model.Deployment;
import org.dialia.model.FactDescription;
import org.dialia.model.FactSheet;
import org.dialia.model.Inventory;
import org.dialia.model.Organisation;

/**
 * An inventory as a table, one deployment a row. Each header is the path of a fact, such as {@code
 * decisions[1].oversight.authority}; each cell holds what a description says of it, and an empty
 * cell says nothing. {@link CsvStream#open(Input)} reads it back to an equal inventory.
 *
 * <ul>
 *   <li>A list of words has {@code ;} between them. The cell of a list of elements says {@code
 *       complete} where there are no others than those in the columns behind it.
 *   <li>What a cell cannot show as it is (a line break, who says what of a disputed fact) is JSON.
 *   <li>The organisation stands in the columns {@code organisation.…} of the first row.
 *   <li>A row that begins with {@code #} is for people.
 * </ul>
 */
public final class CsvInventory {

  private static final String ORGANISATION = "organisation.";

  private CsvInventory() {}

  /** Writes an inventory and leaves the stream open. */
  public static void write(Inventory inventory, CsvTable.Form form, OutputStream out)
      throws IOException {
    Columns ofDeployments = new Columns();
    Columns ofOrganisation = new Columns();
    ofDeployments.at("id").used = true;
    List<Map<String, String>> cells = new ArrayList<>();
    for (Deployment deployment : inventory.deployments()) {
      cells.add(cells(deployment, ofDeployments));
    }
    Map<String, String> organisation = cells(inventory.organisation(), ofOrganisation);
    List<String> paths = new ArrayList<>();
    ofDeployments.add(FactSheet.of(Deployment.class), "", paths);
    List<String> organisationPaths = new ArrayList<>();
    ofOrganisation.add(FactSheet.of(Organisation.class), "", organisationPaths);

    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>();
    paths.forEach(path -> head.add(text(path)));
    organisationPaths.forEach(path -> head.add(text(ORGANISATION + path)));
    rows.add(head);
    int count = Math.max(cells.size(), organisation.isEmpty() ? 0 : 1);
    for (int i = 0; i < count; i++) {
      Map<String, String> deployment = i < cells.size() ? cells.get(i) : Map.of();
      List<String> row = new ArrayList<>();
      paths.forEach(path -> row.add(deployment.getOrDefault(path, "")));
      for (String path : organisationPaths) {
        row.add(i == 0 ? organisation.getOrDefault(path, "") : "");
      }
      rows.add(row);
    }
    CsvTable.write(rows, form, out);
  }

  /**
   * Writes a table to fill in, with a column for each core fact, and below the headers what they
   * mean and what can be written.
   *
   * @param language the language of what stands below the headers
   */
  public static void writeTemplate(Language language, CsvTable.Form form, OutputStream out)
      throws IOException {
    List<List<String>> rows = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    template(FactSheet.of(Deployment.class), "", language, rows);
    template(FactSheet.of(Organisation.class), ORGANISATION, language, rows);
    for (List<String> remark : rows.subList(1, rows.size())) {
      remark.set(0, PathRows.REMARK + " " + remark.get(0));
    }
    CsvTable.write(rows, form, out);
  }

  /** Adds the columns of a map; whether it has any. */
  private static boolean template(
      FactSheet sheet, String prefix, Language language, List<List<String>> rows) {
    int before = rows.get(0).size();
    boolean any = false;
    // What tells a map from others stands at its head, wherever its record has it.
    for (boolean head : List.of(true, false)) {
      for (FactDescription fact : sheet.facts()) {
        boolean heading =
            fact.kind() == FactDescription.Kind.ID
                || (fact.inMargin() && fact.key().equals("name"));
        if (heading != head || (heading && fact.inMargin() && !needsName(sheet))) {
          continue;
        }
        String path = prefix + fact.key();
        if (fact.kind() == FactDescription.Kind.MAP) {
          FactSheet inner = FactSheet.of(fact.type().asSubclass(Record.class));
          if (fact.list()) {
            int at = rows.get(0).size();
            if (template(inner, path + "[1].", language, rows)) {
              add(at, path, fact, language, rows);
              any = true;
            }
          } else {
            any |= template(inner, path + ".", language, rows);
          }
        } else if (heading || fact.core()) {
          add(rows.get(0).size(), path, fact, language, rows);
          any |= fact.core();
        }
      }
    }
    if (!any) {
      for (List<String> row : rows) {
        row.subList(before, row.size()).clear();
      }
    }
    return any;
  }

  private static boolean needsName(FactSheet sheet) {
    return sheet.type() == Deployment.class || sheet.type() == Organisation.class;
  }

  private static void add(
      int at, String path, FactDescription fact, Language language, List<List<String>> rows) {
    rows.get(0).add(at, path);
    rows.get(1).add(at, language == Language.FR ? fact.fr() : fact.en());
    rows.get(2).add(at, Wrong.allowed(fact, PathRows.COMPLETE, PathRows.OPEN).in(language));
  }

  /** What a map says, by path; its columns are added to those that are there. */
  private static Map<String, String> cells(Record map, Columns columns) {
    Map<String, String> cells = new LinkedHashMap<>();
    put(InventoryWriter.map(map), FactSheet.of(map.getClass()), "", columns, cells);
    return cells;
  }

  private static void put(
      Map<?, ?> tree, FactSheet sheet, String prefix, Columns columns, Map<String, String> cells) {
    tree.forEach(
        (name, value) -> {
          String key = name.toString();
          String path = prefix + key;
          Columns column = columns.at(key);
          Optional<FactDescription> fact = sheet.fact(key);
          boolean map = fact.filter(known -> known.kind() == FactDescription.Kind.MAP).isPresent();
          if (map && value instanceof Map<?, ?> inner) {
            put(inner, inside(fact.get()), path + ".", column, cells);
          } else if (map && value instanceof List<?> elements) {
            elements(elements, inside(fact.get()), path, column, cells);
          } else {
            column.used = true;
            cells.put(path, cell(value, fact.filter(FactDescription::list).isPresent()));
          }
        });
  }

  private static FactSheet inside(FactDescription fact) {
    return FactSheet.of(fact.type().asSubclass(Record.class));
  }

  private static void elements(
      List<?> elements, FactSheet sheet, String path, Columns columns, Map<String, String> cells) {
    boolean open = elements.contains(CellReader.UNKNOWN);
    columns.used = true;
    cells.put(path, open ? PathRows.OPEN : PathRows.COMPLETE);
    int index = 0;
    for (Object element : elements) {
      if (element instanceof Map<?, ?> map) {
        Columns column = columns.element(++index);
        String at = path + "[" + index + "]";
        if (map.isEmpty()) {
          column.used = true;
          cells.put(at, "{}");
        }
        put(map, sheet, at + ".", column, cells);
      }
    }
  }

  private static String cell(Object value, boolean ofList) {
    if (value instanceof List<?> list) {
      boolean plain =
          !list.isEmpty()
              && !(list.size() == 1 && Scalars.state(list.get(0).toString()).isPresent())
              && list.stream()
                  .allMatch(
                      one ->
                          one.toString().equals(text(one.toString()))
                              && !one.toString().contains(PathRows.BETWEEN));
      return plain && ofList
          ? String.join(PathRows.BETWEEN + " ", list.stream().map(Object::toString).toList())
          : Trees.inCell(list);
    }
    if (value instanceof Map<?, ?>) {
      return Trees.inCell(value);
    }
    return value instanceof String text
        ? text(text)
        : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** A text as a cell holds it: as it is, or as a JSON text where a cell would change it. */
  private static String text(String text) {
    boolean plain =
        !text.isEmpty()
            && text.strip().equals(text)
            && Text.oneLine(text).equals(text)
            && "\"'[{".indexOf(text.charAt(0)) < 0;
    return plain ? text : Trees.inCell(text);
  }

  /** The columns that some row needs, as a tree of keys and elements. */
  private static final class Columns {
    private final Map<String, Columns> keys = new TreeMap<>();
    private final TreeMap<Integer, Columns> elements = new TreeMap<>();
    private boolean used;

    Columns at(String key) {
      return keys.computeIfAbsent(key, missing -> new Columns());
    }

    Columns element(int place) {
      return elements.computeIfAbsent(place, missing -> new Columns());
    }

    /** Adds the paths of the columns in the order of the model, what tells a map first. */
    void add(FactSheet sheet, String prefix, List<String> paths) {
      for (boolean head : List.of(true, false)) {
        for (FactDescription fact : sheet.facts()) {
          Columns column = keys.get(fact.key());
          boolean heading = fact.kind() == FactDescription.Kind.ID || fact.inMargin();
          if (column != null && heading == head) {
            column.add(fact, prefix + fact.key(), paths);
          }
        }
      }
      keys.forEach(
          (key, column) -> {
            if (sheet.fact(key).isEmpty()) {
              paths.add(prefix + key);
            }
          });
    }

    private void add(FactDescription fact, String path, List<String> paths) {
      if (used) {
        paths.add(path);
      }
      if (fact.kind() == FactDescription.Kind.MAP) {
        FactSheet inner = inside(fact);
        add(inner, path + ".", paths);
        elements.forEach(
            (place, element) -> {
              String at = path + "[" + place + "]";
              if (element.used) {
                paths.add(at);
              }
              element.add(inner, at + ".", paths);
            });
      }
    }
  }
}
