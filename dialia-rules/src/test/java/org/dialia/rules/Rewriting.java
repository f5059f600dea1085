package org.dialia.rules;

import java.util.ArrayList;
import java.util.List;
import org.dialia.model.Fact;
import org.dialia.model.FactDescription;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.Margin;
import org.dialia.model.Subject;

/** What a description says instead of each of its facts; the records are made anew. */
@FunctionalInterface
interface Rewriting {

  /**
   * What is said instead.
   *
   * @param path where the fact stands, as evidence names it: {@code tasks[sort].real[0].considered}
   * @param fact its description
   * @param said what is said now, a {@link Fact} or a {@link FactList}; the elements of a list of
   *     maps have been rewritten already
   */
  Object instead(String path, FactDescription fact, Object said);

  /** The map with every fact in it, however deep, rewritten. */
  default <R extends Record> R of(R map) {
    return of(map, "");
  }

  @SuppressWarnings("unchecked")
  private <R extends Record> R of(R map, String prefix) {
    FactSheet sheet = FactSheet.of(map.getClass());
    Object[] values = sheet.blankValues();
    for (FactDescription fact : sheet.components()) {
      Object said = fact.read(map);
      values[fact.slot()] =
          said instanceof Margin margin
              ? of(margin, prefix)
              : rewritten(prefix + fact.key(), fact, said);
    }
    return (R) sheet.create(values);
  }

  private Object rewritten(String path, FactDescription fact, Object said) {
    if (said instanceof Record map) {
      return of(map, path + ".");
    }
    if (said instanceof FactList<?> list && fact.kind() == FactDescription.Kind.MAP) {
      List<Object> elements = new ArrayList<>();
      for (Object one : list) {
        String step =
            one instanceof Subject subject && !subject.id().isEmpty()
                ? subject.id()
                : Integer.toString(elements.size());
        elements.add(of((Record) one, path + "[" + step + "]."));
      }
      return instead(path, fact, with(list, elements));
    }
    return said instanceof Fact<?> || said instanceof FactList<?>
        ? instead(path, fact, said)
        : said;
  }

  /** A list with other elements, as complete or open as it is. */
  static FactList<?> with(FactList<?> list, List<?> elements) {
    if (list.isOpen()) {
      return FactList.open(elements);
    }
    return list.isComplete() ? FactList.complete(elements) : list;
  }
}
