package org.dialia.model;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * The one description of the facts a map can state, derived from its record. The reader, the
 * evidence, schemas, templates and tests all use it; there is no second list.
 *
 * <pre>{@code
 * FactSheet.of(Decision.class).facts()          // about, effect, automation …
 * FactSheet.of(Decision.class).path("oversight.authority")
 * }</pre>
 */
public final class FactSheet {

  private static final ClassValue<FactSheet> SHEETS =
      new ClassValue<>() {
        @Override
        protected FactSheet computeValue(Class<?> type) {
          return new FactSheet(type.asSubclass(Record.class));
        }
      };

  private final Class<? extends Record> type;
  private final Components record;
  private final List<FactDescription> components = new ArrayList<>();
  private final Map<String, FactDescription> facts = new LinkedHashMap<>();
  // Read by every rule, so an open table and not a map: replaced as a whole when a path is met for
  // the first time, and never more than half full.
  private volatile @Nullable Path[] paths = new Path[16];
  private int known;
  private final List<FactDescription> inOrder;
  private volatile Object @Nullable [] blank;
  private int marginIndex = -1;

  private FactSheet(Class<? extends Record> type) {
    this.type = type;
    this.record = Components.of(type);
    for (RecordComponent component : type.getRecordComponents()) {
      int slot = components.size();
      Accessor accessor = new Accessor(record, slot);
      if (component.getType() == Margin.class) {
        marginIndex = slot;
        for (FactDescription inMargin : of(Margin.class).facts.values()) {
          facts.put(inMargin.key(), inMargin.through(accessor, facts.size()));
        }
      }
      FactDescription description = new FactDescription(component, accessor, slot, facts.size());
      components.add(description);
      if (component.getType() != Margin.class && component.getType() != Map.class) {
        facts.put(description.key(), description);
      }
    }
    inOrder = List.copyOf(facts.values());
  }

  /** The sheet of one record of the model. */
  public static FactSheet of(Class<? extends Record> type) {
    return SHEETS.get(type);
  }

  /** The record that the sheet describes. */
  public Class<? extends Record> type() {
    return type;
  }

  /** The facts that a map of this kind can state, by key, in the order of the description. */
  public List<FactDescription> facts() {
    return inOrder;
  }

  /** One fact by its key. */
  public Optional<FactDescription> fact(String key) {
    return Optional.ofNullable(facts.get(key));
  }

  /** One component of the record, in the order of its constructor; the margin is one component. */
  public List<FactDescription> components() {
    return components;
  }

  /** Which component is the {@link Margin}; -1 when the record has none. */
  public int marginIndex() {
    return marginIndex;
  }

  /** The margin of a map of this kind; one that says nothing where it has none. */
  private Margin margin(Record map) {
    return marginIndex < 0 ? Margin.NONE : (Margin) components.get(marginIndex).read(map);
  }

  /** The keys of the facts. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(facts.keySet());
  }

  /** Makes the record from its components, in their order. */
  public Record create(Object[] values) {
    return record.create(values);
  }

  /** The values of a map of which nothing is said, one per component, for {@link #create}. */
  public Object[] blankValues() {
    // Records are immutable, so every blank map shares the same blank facts.
    Object[] values = blank;
    if (values == null) {
      values = new Object[components.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = i == marginIndex ? Margin.NONE : components.get(i).blank();
      }
      blank = values;
    }
    return values.clone();
  }

  /** A map of which nothing is said. */
  public static <R extends Record> R blank(Class<R> type) {
    FactSheet sheet = of(type);
    return type.cast(sheet.create(sheet.blankValues()));
  }

  /** A map that makes no sense here: none of its facts is applicable. */
  public static <R extends Record> R notApplicable(Class<R> type) {
    FactSheet sheet = of(type);
    Object[] values = sheet.blankValues();
    for (FactDescription fact : sheet.components) {
      if (values[fact.slot()] instanceof Fact<?>) {
        values[fact.slot()] = Fact.notApplicable();
      } else if (values[fact.slot()] instanceof FactList<?>) {
        values[fact.slot()] = FactList.notApplicable();
      } else if (fact.kind() == FactDescription.Kind.MAP && fact.slot() != sheet.marginIndex) {
        values[fact.slot()] = notApplicable(fact.type().asSubclass(Record.class));
      }
    }
    return type.cast(sheet.create(values));
  }

  /** A thing of which nothing is said but its id. */
  public static <R extends Record & Subject> R blank(Class<R> type, String id) {
    FactSheet sheet = of(type);
    Object[] values = sheet.blankValues();
    values[0] = id;
    return type.cast(sheet.create(values));
  }

  /**
   * A fact by its path through nested maps, such as {@code oversight.authority}.
   *
   * @throws IllegalArgumentException when there is no such fact; the message names the nearest one
   */
  public Path path(String path) {
    @Nullable Path[] table = paths;
    for (int i = path.hashCode() & (table.length - 1); ; i = (i + 1) & (table.length - 1)) {
      Path one = table[i];
      if (one == null) {
        return remember(resolve(path));
      }
      if (one.text.equals(path)) {
        return one;
      }
    }
  }

  private synchronized Path remember(Path path) {
    path.number = known;
    known++;
    @Nullable Path[] more = new Path[2 * known < paths.length ? paths.length : 2 * paths.length];
    for (Path one : paths) {
      put(more, one);
    }
    put(more, path);
    paths = more;
    return path;
  }

  private static void put(@Nullable Path[] table, @Nullable Path path) {
    if (path != null) {
      int i = path.text.hashCode() & (table.length - 1);
      while (table[i] != null) {
        i = (i + 1) & (table.length - 1);
      }
      table[i] = path;
    }
  }

  private Path resolve(String text) {
    List<FactDescription> steps = new ArrayList<>();
    FactSheet sheet = this;
    for (String key : text.split("\\.", -1)) {
      FactDescription fact = sheet.facts.get(key);
      if (fact == null) {
        throw new IllegalArgumentException(
            type.getSimpleName()
                + " has no fact "
                + text
                + nearest(key, sheet.facts.keySet()).map(near -> "; nearest: " + near).orElse(""));
      }
      steps.add(fact);
      if (fact.kind() == FactDescription.Kind.MAP && !fact.list()) {
        sheet = of(fact.type().asSubclass(Record.class));
      }
    }
    return new Path(text, steps);
  }

  /**
   * Visits every fact reachable from this map, with its path; lists of maps are written {@code
   * tasks[].role}.
   */
  public void walk(BiConsumer<String, FactDescription> visitor) {
    walk("", visitor);
  }

  private void walk(String prefix, BiConsumer<String, FactDescription> visitor) {
    facts
        .values()
        .forEach(
            fact -> {
              String path = prefix + fact.key();
              visitor.accept(path, fact);
              if (fact.kind() == FactDescription.Kind.MAP) {
                of(fact.type().asSubclass(Record.class))
                    .walk(path + (fact.list() ? "[]." : "."), visitor);
              }
            });
  }

  /**
   * The nearest of some words, whatever the case of their letters, when one is near enough to be
   * what was meant.
   */
  public static Optional<String> nearest(String word, Iterable<String> words) {
    String meant = word.toLowerCase(Locale.ROOT);
    // A word of which no letter stays is another word.
    int limit = Math.max(0, Math.min(Math.max(2, word.length() / 3), word.length() - 1));
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    String nearest = null;
    int least = limit + 1;
    double closest = 0;
    for (String candidate : words) {
      String other = candidate.toLowerCase(Locale.ROOT);
      int steps = distance.apply(meant, other);
      if (steps >= 0 && steps <= least) {
        double likeness = similarity.apply(meant, other);
        if (steps < least || likeness > closest) {
          least = steps;
          closest = likeness;
          nearest = candidate;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** How an element of a list is told from the others: by its id, else by its place from 0. */
  static String step(Record element, int index) {
    return element instanceof Subject subject && !subject.id().isEmpty()
        ? subject.id()
        : Integer.toString(index);
  }

  /**
   * The key in a file of a component: its name in snake case, without the underscore behind a name
   * that the builders of records have taken; {@code x_} for what is only kept.
   */
  public static String key(RecordComponent component) {
    if (component.getDeclaringRecord() == Margin.class && component.getType() == Map.class) {
      return "x_";
    }
    String name = component.getName();
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (Character.isUpperCase(letter)) {
        key.append('_');
      }
      key.append(Character.toLowerCase(letter));
    }
    if (name.endsWith("_")) {
      key.setLength(key.length() - 1);
    }
    return key.toString();
  }

  /** The way from a map to one of its facts, through nested maps. */
  public static final class Path {
    private final String text;
    private final FactDescription fact;
    private final Accessor[] steps;
    private int number; // before anybody else has it

    private Path(String text, List<FactDescription> steps) {
      this.text = text;
      this.fact = steps.get(steps.size() - 1);
      List<Accessor> all = new ArrayList<>();
      for (FactDescription step : steps) {
        all.addAll(step.way());
      }
      this.steps = all.toArray(new Accessor[0]);
    }

    /** The fact at the end. */
    public FactDescription fact() {
      return fact;
    }

    /** Which of the paths of its sheet it is, in the order in which they were asked for. */
    int number() {
      return number;
    }

    Object read(Record map) {
      Object value = map;
      for (Accessor step : steps) {
        value = step.read(value);
      }
      return value;
    }

    /** The source that the nearest map on the way to the fact states; unknown where none does. */
    Fact<Source> source(Record map) {
      Fact<Source> nearest = Fact.unknown();
      Object value = map;
      for (Accessor step : steps) {
        if (value instanceof Record around && !(around instanceof Margin)) {
          Fact<Source> its = of(around.getClass()).margin(around).source();
          nearest = its.isUnknown() ? nearest : its;
        }
        value = step.read(value);
      }
      return nearest;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
