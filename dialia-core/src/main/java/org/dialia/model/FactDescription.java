package org.dialia.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The description of one fact: its key, what kind of value it takes, its words, its unit, whether
 * it is core, and help. Derived from a record component; see {@link FactSheet}.
 */
public final class FactDescription {

  /** What kind of value a fact takes. */
  public enum Kind {
    /** {@code yes}, {@code no}, {@code partly} and the states. */
    ANSWER,
    /** One of a closed set of words. */
    WORD,
    /** A whole number. */
    WHOLE,
    /** A number, with decimals or without. */
    NUMBER,
    /** A date, whole or partial. */
    DATE,
    /** A number of people, exact or a range. */
    HEADCOUNT,
    /**
     * Free text, the id of another thing when {@link #refersTo} is not empty, or a {@link
     * #country}.
     */
    TEXT,
    /** A map of facts. */
    MAP,
    /** The id of the map it stands in. */
    ID,
    /** The version of the form of the description. */
    VERSION
  }

  private final RecordComponent component;
  private final Class<?> raw;
  private final String key;
  private final List<Accessor> way;
  private final int slot;
  private final int place;

  // Found out when they are asked for: a run meets few of all facts. The same whoever asks first.
  private @Nullable Class<?> type;
  private @Nullable Kind kind;
  private @Nullable List<String> words;
  private @Nullable List<Help.Target> targets;
  private @Nullable Helped helped;

  /**
   * What its help says, where it has any; what is read each time a fact is asked about is kept, for
   * an annotation answers slowly.
   */
  private record Helped(@Nullable Help help, boolean always, boolean realWork) {}

  FactDescription(RecordComponent component, Accessor accessor, int slot, int place) {
    this(component, List.of(accessor), slot, place);
  }

  private FactDescription(RecordComponent component, List<Accessor> way, int slot, int place) {
    this.component = component;
    this.raw = component.getType();
    this.key = FactSheet.key(component);
    this.way = way;
    this.slot = slot;
    this.place = place;
  }

  private Helped helped() {
    Helped its = helped;
    if (its == null) {
      Help help = component.getAnnotation(Help.class);
      its = new Helped(help, help != null && help.always(), help != null && help.realWork());
      helped = its;
    }
    return its;
  }

  private @Nullable Help help() {
    return helped().help;
  }

  /** The same fact, reached from the map whose margin it stands in. */
  FactDescription through(Accessor margin, int itsPlace) {
    List<Accessor> longer = new ArrayList<>(List.of(margin));
    longer.addAll(way);
    return new FactDescription(component, List.copyOf(longer), slot, itsPlace);
  }

  /** Whether the fact stands in the margin of its map. */
  public boolean inMargin() {
    return way.size() > 1;
  }

  /** Which component of the record, or of its margin, holds the fact. */
  public int slot() {
    return slot;
  }

  /** The place of the fact among {@link FactSheet#facts}. */
  public int place() {
    return place;
  }

  /**
   * What the fact is when nothing is said: an unknown fact, an absent list, a map of which nothing
   * is said.
   */
  public Object blank() {
    if (raw == Fact.class) {
      return Fact.unknown();
    }
    if (raw == FactList.class) {
      return FactList.absent();
    }
    if (raw == Map.class) {
      return Map.of(); // what a margin keeps
    }
    return switch (kind()) {
      case ID -> "";
      case VERSION -> 1;
      default -> list() ? List.of() : FactSheet.blank(raw.asSubclass(Record.class));
    };
  }

  /** The key in a description, in snake case. */
  public String key() {
    return key;
  }

  /** What kind of value, or of element when it is a {@link #list}. */
  public Kind kind() {
    Kind its = kind;
    if (its == null) {
      its = kind(raw, type());
      kind = its;
    }
    return its;
  }

  private static Kind kind(Class<?> raw, Class<?> type) {
    if (raw == String.class) {
      return Kind.ID;
    }
    if (raw == int.class) {
      return Kind.VERSION;
    }
    if (type == Answer.class) {
      return Kind.ANSWER;
    }
    if (type.isEnum()) {
      return Kind.WORD;
    }
    if (type == Integer.class) {
      return Kind.WHOLE;
    }
    if (type == BigDecimal.class) {
      return Kind.NUMBER;
    }
    if (type == PartialDate.class) {
      return Kind.DATE;
    }
    if (type == Headcount.class) {
      return Kind.HEADCOUNT;
    }
    return type == String.class ? Kind.TEXT : Kind.MAP;
  }

  /** Whether the fact is a list. */
  public boolean list() {
    return raw == FactList.class || raw == List.class;
  }

  /** The Java type of the value or element: the enum of a word, the record of a map. */
  public Class<?> type() {
    Class<?> its = type;
    if (its == null) {
      its = raw;
      if (component.getGenericType() instanceof ParameterizedType generic
          && generic.getActualTypeArguments()[0] instanceof Class<?> plain) {
        its = plain;
      }
      type = its;
    }
    return its;
  }

  /** Whether an interview, the contract and the minutes are enough to fill it in. */
  public boolean core() {
    Help help = help();
    return help != null && help.core();
  }

  /** Whether it is such a fact, or a map that has one inside it. */
  public boolean leadsToCore() {
    return core()
        || (kind() == Kind.MAP
            && FactSheet.of(type().asSubclass(Record.class)).facts().stream()
                .anyMatch(FactDescription::leadsToCore));
  }

  /** Whether it is a claim about real work, not clear on management's declaration alone. */
  public boolean realWork() {
    return helped().realWork;
  }

  /** Whether it makes sense wherever its map does, so that "not applicable" is asked about. */
  public boolean always() {
    return helped().always;
  }

  /** The meaning, in French. */
  public String fr() {
    Help help = help();
    return help == null ? "" : help.fr();
  }

  /** The meaning, in English. */
  public String en() {
    Help help = help();
    return help == null ? "" : help.en();
  }

  /** What the text names by id; empty when it is free text. */
  public List<Help.Target> refersTo() {
    List<Help.Target> its = targets;
    if (its == null) {
      Help help = help();
      its = help == null ? List.of() : List.of(help.refersTo());
      targets = its;
    }
    return its;
  }

  /** The words allowed: those of a closed set, or those allowed beside an id. */
  public List<String> words() {
    List<String> its = words;
    if (its == null) {
      Help help = help();
      its =
          kind() == Kind.WORD
              ? Arrays.stream(type().getEnumConstants()).map(one -> ((Word) one).word()).toList()
              : help == null ? List.of() : List.of(help.orWords());
      words = its;
    }
    return its;
  }

  /** Whether the text is a country, in two capital letters. */
  public boolean country() {
    Help help = help();
    return help != null && help.country();
  }

  /** The smallest number allowed. */
  public double min() {
    Help help = help();
    return help == null ? 0 : help.min();
  }

  /** The largest number allowed. */
  public double max() {
    Help help = help();
    return help == null ? Double.MAX_VALUE : help.max();
  }

  /**
   * The unit, from the name: {@code pct}, {@code days}, {@code fte}, {@code eur} …; empty when it
   * has none.
   */
  public Optional<String> unit() {
    if (kind() != Kind.NUMBER && kind() != Kind.WHOLE) {
      return Optional.empty();
    }
    for (String unit :
        List.of("pct", "days", "months", "minutes", "hours", "fte", "eur", "month")) {
      if (List.of(key.split("_")).contains(unit)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  /** What a map says of this fact: a {@link Fact}, a {@link FactList}, a record or an id. */
  public Object read(Record map) {
    Object value = map;
    for (Accessor step : way) {
      value = step.read(value);
    }
    return value;
  }

  /** How the fact is read from its map, step by step. */
  List<Accessor> way() {
    return way;
  }

  @Override
  public String toString() {
    return key;
  }
}
