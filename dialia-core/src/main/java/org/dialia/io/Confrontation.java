package org.dialia.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dialia.model.Answer;
import org.dialia.model.Deployment;
import org.dialia.model.Fact;
import org.dialia.model.FactDescription;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.Inventory;
import org.dialia.model.Margin;
import org.dialia.model.Organisation;
import org.dialia.model.Source;
import org.dialia.model.Subject;

/**
 * What several sides say of the same deployments, as one inventory in which they may contradict
 * each other: who says what stays written, and nothing is certain that one of them denies.
 *
 * <ul>
 *   <li>Silence contradicts nobody. What one side leaves out, a fact or a whole list, is as the
 *       others say it; but a source vouches only for its own side: where another side without a
 *       source adds a claim about real work, the source is disputed, so that the claim is not clear
 *       on it.
 *   <li>A fact that all who speak of it give alike stays. Otherwise it is disputed, and each side
 *       is a voice. Disputes that the sides describe themselves keep their voices. A voice says
 *       that the fact does not apply, or is disputed, for yes/no facts alone; where another fact
 *       could be answered for sure without the voice that is missing, it is plainly disputed. So is
 *       a head count, which takes no voices, and a fact where one voice would say two things.
 *   <li>A list of words that differs keeps the words that all name, and is open.
 *   <li>Elements are matched by their ids; those without one are the same only when all that is
 *       said of them is. An element that another side's list leaves out is disputed in every fact,
 *       with the one voice that there is; where that list is open and elements have ids, it is
 *       taken as it is. The list is then open, and that is all that is left of an element of which
 *       nothing was said.
 *   <li>Of two names, or two entries kept without being read, the first stays.
 *   <li>Where what the sides say together contradicts itself, an end before its start or shares
 *       over 100, what the one adds to the other is disputed too.
 *   <li>A deployment that one side alone describes is as that side says.
 * </ul>
 *
 * <p>The order of the sides decides on names and on the order of voices and elements, and on
 * nothing else. What could not be written in the inventory is in {@link #differences}.
 */
public final class Confrontation {

  private final Map<String, Inventory> sides;
  private final Set<String> clashing;
  private final List<Difference> differences = new ArrayList<>();
  private final Inventory inventory;

  /** Whose claims about real work, of those met since the last map, others say nothing of. */
  private Set<String> adding = new HashSet<>();

  private Confrontation(Map<String, Inventory> sides, Set<String> clashing) {
    this.sides = sides;
    this.clashing = clashing;
    Organisation organisation =
        map(Organisation.class, "organisation", each(sides, Inventory::organisation), false);
    this.inventory = new Inventory(1, organisation, deployments());
  }

  /**
   * Confronts inventories that were read without problems.
   *
   * @param sides by the name of who wrote them, in the order that voices take
   * @throws IllegalArgumentException when there are fewer than two
   */
  public static Confrontation of(Map<String, Inventory> sides) {
    if (sides.size() < 2) {
      throw new IllegalArgumentException("a confrontation takes two sides or more");
    }
    Map<String, Inventory> inOrder = new LinkedHashMap<>(sides);
    Set<String> clashing = new HashSet<>();
    Confrontation confrontation;
    do {
      confrontation = new Confrontation(inOrder, Set.copyOf(clashing));
    } while (clashing.addAll(confrontation.clashes()));
    return confrontation;
  }

  /** What all sides say together. */
  public Inventory inventory() {
    return inventory;
  }

  /** What differs and is not written in the inventory, in its order. */
  public List<Difference> differences() {
    return List.copyOf(differences);
  }

  /** Where what the sides say together contradicts itself, though none of them does. */
  private Set<String> clashes() {
    Set<String> paths = new HashSet<>();
    Inconsistency.in(inventory.organisation())
        .forEach(found -> paths.add("organisation." + found.path()));
    for (Deployment deployment : inventory.deployments()) {
      Inconsistency.in(deployment)
          .forEach(
              found -> paths.add(element("deployments", deployment.id()) + "." + found.path()));
    }
    return paths;
  }

  private boolean clashes(String path) {
    return clashing.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "."));
  }

  private List<Deployment> deployments() {
    Map<String, Map<String, Deployment>> described = new LinkedHashMap<>();
    sides.forEach(
        (side, its) -> {
          for (Deployment one : its.deployments()) {
            described.computeIfAbsent(one.id(), id -> new LinkedHashMap<>()).put(side, one);
          }
        });
    List<Deployment> deployments = new ArrayList<>();
    described.forEach(
        (id, its) -> {
          String path = element("deployments", id);
          if (its.size() < sides.size()) {
            report(path, Difference.Kind.DEPLOYMENT, each(its, one -> one.label()));
          }
          deployments.add(
              its.size() == 1
                  ? its.values().iterator().next()
                  : map(Deployment.class, path, its, false));
        });
    return deployments;
  }

  /**
   * One map.
   *
   * @param said what each side that describes it says
   * @param denied whether another side says that there is no such thing
   */
  private <R extends Record> R map(
      Class<R> type, String path, Map<String, R> said, boolean denied) {
    FactSheet sheet = FactSheet.of(type);
    Set<String> outside = adding;
    adding = new HashSet<>();
    Object[] values = sheet.blankValues();
    for (FactDescription fact : sheet.components()) {
      String its = fact.slot() == sheet.marginIndex() ? path : path + "." + fact.key();
      values[fact.slot()] = component(fact, its, each(said, fact::read), denied);
    }
    if (sheet.marginIndex() >= 0) {
      Map<String, Margin> margins =
          each(said, map -> (Margin) sheet.components().get(sheet.marginIndex()).read(map));
      values[sheet.marginIndex()] = vouching((Margin) values[sheet.marginIndex()], margins);
      if (Subject.class.isAssignableFrom(type)) {
        adding.removeIf(side -> !source(margins, side).isUnknown());
      }
    }
    adding.addAll(outside);
    return type.cast(sheet.create(values));
  }

  @SuppressWarnings("unchecked")
  private Object component(
      FactDescription fact, String path, Map<String, Object> said, boolean denied) {
    Object one = said.values().iterator().next();
    if (one instanceof Fact<?>) {
      return fact.key().equals("name") && !denied
          ? name(path, each(said, its -> (Fact<Object>) its))
          : fact(fact, path, each(said, its -> (Fact<Object>) its), denied);
    }
    if (one instanceof FactList<?>) {
      Map<String, FactList<?>> lists = each(said, its -> (FactList<?>) its);
      lists.values().removeIf(FactList::isAbsent);
      note(fact, lists.keySet());
      return lists.isEmpty()
          ? FactList.absent()
          : fact.kind() == FactDescription.Kind.MAP
              ? elements(fact, path, lists, denied)
              : words(path, lists, denied);
    }
    if (one instanceof Map<?, ?>) {
      return kept(path, each(said, its -> (Map<String, Object>) its));
    }
    return one instanceof Record map
        ? map((Class<Record>) map.getClass(), path, each(said, its -> (Record) its), denied)
        : one; // an id is the same for all
  }

  private Fact<?> fact(
      FactDescription fact, String path, Map<String, Fact<Object>> said, boolean denied) {
    Map<String, Fact<Object>> speaking = speaking(said);
    if (speaking.isEmpty()) {
      return Fact.unknown();
    }
    boolean doubtful = denied || (speaking.size() < said.size() && clashes(path));
    if (!doubtful && agree(speaking)) {
      Fact<Object> common = speaking.values().iterator().next();
      note(fact, common.isKnown() ? speaking.keySet() : Set.of());
      return common;
    }
    Voices voices = new Voices(fact, doubtful);
    speaking.forEach(voices::add);
    if (!voices.tellAll()) {
      report(path, Difference.Kind.FACT, speaking);
    }
    return voices.dispute();
  }

  /** Remembers who states a claim about real work that not all state. */
  private void note(FactDescription fact, Set<String> stating) {
    if (fact.realWork() && stating.size() < sides.size()) {
      adding.addAll(stating);
    }
  }

  /** The margin of a map, whose source is disputed where it would lend weight to another side. */
  private Margin vouching(Margin margin, Map<String, Margin> said) {
    if (!margin.source().isKnown()
        || adding.stream().noneMatch(side -> source(said, side).isUnknown())) {
      return margin;
    }
    Map<String, Source> voices = new LinkedHashMap<>();
    said.forEach((side, its) -> its.source().value().ifPresent(value -> voices.put(side, value)));
    return new Margin(
        margin.name(),
        // Several voices that agree would be one certain source.
        voices.size() == 1 ? Fact.disputed(voices) : Fact.disputed(),
        margin.reference(),
        margin.kept());
  }

  private static Fact<Source> source(Map<String, Margin> margins, String side) {
    return margins.getOrDefault(side, Margin.NONE).source();
  }

  private Fact<Object> name(String path, Map<String, Fact<Object>> said) {
    Map<String, Fact<Object>> speaking = speaking(said);
    if (!agree(speaking)) {
      report(path, Difference.Kind.KEPT, speaking);
    }
    return speaking.values().stream()
        .filter(Fact::isKnown)
        .findFirst()
        .or(() -> speaking.values().stream().findFirst())
        .orElse(Fact.unknown());
  }

  private Map<String, Object> kept(String path, Map<String, Map<String, Object>> said) {
    Map<String, Object> kept = new LinkedHashMap<>();
    said.values().forEach(its -> its.forEach(kept::putIfAbsent));
    kept.forEach(
        (key, value) -> {
          Map<String, Map<String, Object>> speaking = new LinkedHashMap<>(said);
          speaking.values().removeIf(its -> !its.containsKey(key));
          if (speaking.values().stream().anyMatch(its -> !value.equals(its.get(key)))) {
            // The path of the margin is that of its map, followed by the key of this component.
            String map = path.substring(0, path.lastIndexOf('.'));
            report(map + "." + key, Difference.Kind.KEPT, each(speaking, its -> its.get(key)));
          }
        });
    return kept;
  }

  private FactList<?> words(String path, Map<String, FactList<?>> lists, boolean denied) {
    FactList<?> first = lists.values().iterator().next();
    if (!denied && lists.values().stream().allMatch(list -> sameWords(first, list))) {
      return first;
    }
    List<Object> common = new ArrayList<>(denied ? List.of() : first.elements());
    lists.values().forEach(list -> common.retainAll(list.elements()));
    if (lists.values().stream()
        .anyMatch(list -> list.isNotApplicable() || !common.containsAll(list.elements()))) {
      report(path, Difference.Kind.WORDS, lists);
    }
    return FactList.open(common);
  }

  private static boolean sameWords(FactList<?> one, FactList<?> other) {
    return one.isOpen() == other.isOpen()
        && one.isNotApplicable() == other.isNotApplicable()
        && new HashSet<>(one.elements()).equals(new HashSet<>(other.elements()));
  }

  private FactList<?> elements(
      FactDescription fact, String path, Map<String, FactList<?>> lists, boolean denied) {
    if (!denied && lists.values().stream().allMatch(FactList::isNotApplicable)) {
      return FactList.notApplicable();
    }
    List<Object> elements = new ArrayList<>();
    boolean whole = !denied && lists.values().stream().allMatch(FactList::isComplete);
    for (Map<String, Record> described : matched(lists).values()) {
      Record one = described.values().iterator().next();
      Set<String> others = new LinkedHashSet<>(lists.keySet());
      others.removeAll(described.keySet());
      boolean leftOut =
          others.stream().anyMatch(side -> !(one instanceof Subject) || !lists.get(side).isOpen());
      String its =
          element(
              path,
              one instanceof Subject subject ? subject.id() : Integer.toString(elements.size()));
      if (!others.isEmpty()) {
        whole = false;
        report(
            its,
            leftOut ? Difference.Kind.LEFT_OUT : Difference.Kind.NOT_NAMED,
            each(described, Confrontation::label));
      }
      if (!leftOut || !isBlank(one)) { // nothing is said that could be disputed
        elements.add(element(fact, its, described, denied || leftOut));
      }
    }
    return whole ? FactList.complete(elements) : FactList.open(elements);
  }

  @SuppressWarnings("unchecked")
  private Record element(
      FactDescription fact, String path, Map<String, Record> described, boolean denied) {
    return map((Class<Record>) fact.type(), path, described, denied);
  }

  /** The elements of several lists, each with what every side that names it says of it. */
  private static Map<Object, Map<String, Record>> matched(Map<String, FactList<?>> lists) {
    Map<Object, Map<String, Record>> matched = new LinkedHashMap<>();
    lists.forEach(
        (side, list) -> {
          Map<Object, Integer> times = new HashMap<>();
          for (Object element : list) {
            Object mark = element instanceof Subject subject ? subject.id() : element;
            // The second of two equal elements is not the first once more.
            Object nth = List.of(mark, times.merge(mark, 1, Integer::sum));
            matched.computeIfAbsent(nth, key -> new LinkedHashMap<>()).put(side, (Record) element);
          }
        });
    return matched;
  }

  private static boolean isBlank(Record element) {
    return element.equals(FactSheet.blank(element.getClass()));
  }

  private static String label(Record element) {
    return element instanceof Subject subject ? subject.label() : "";
  }

  private static Map<String, Fact<Object>> speaking(Map<String, Fact<Object>> said) {
    Map<String, Fact<Object>> speaking = new LinkedHashMap<>(said);
    speaking.values().removeIf(Fact::isUnknown);
    return speaking;
  }

  private static boolean agree(Map<String, Fact<Object>> speaking) {
    return speaking.values().stream()
            .map(Confrontation::comparable)
            .collect(Collectors.toSet())
            .size()
        <= 1;
  }

  /** 12 and 12.0 are one number. */
  private static Fact<Object> comparable(Fact<Object> fact) {
    return fact.value().orElse("") instanceof BigDecimal number
        ? Fact.of(number.stripTrailingZeros())
        : fact;
  }

  private static String element(String path, String step) {
    return path + "[" + step + "]";
  }

  private void report(String path, Difference.Kind kind, Map<String, ?> said) {
    differences.add(new Difference(path, kind, each(said, Object::toString)));
  }

  private static <A, B> Map<String, B> each(
      Map<String, A> by, Function<? super A, ? extends B> to) {
    Map<String, B> all = new LinkedHashMap<>();
    by.forEach((side, one) -> all.put(side, to.apply(one)));
    return all;
  }

  /**
   * Something that differs and is not written in the inventory as voices.
   *
   * @param path where, from the top of the description
   * @param kind what was made of it
   * @param said who says what; of a thing with an id its name, and nothing of other elements
   */
  public record Difference(String path, Kind kind, Map<String, String> said) {

    /** What was made of a difference. */
    public enum Kind {
      /** The first of several names, or of several entries kept without being read, stays. */
      KEPT,
      /** A fact is disputed without every voice. */
      FACT,
      /** Of the words of a list, those that all name stay. */
      WORDS,
      /** What a side says of an element that another one's list leaves out is disputed. */
      LEFT_OUT,
      /** An element that another one's open list does not name is taken as it is. */
      NOT_NAMED,
      /** A deployment that not all describe is as the others say. */
      DEPLOYMENT
    }
  }

  /** The voices of one fact that is disputed. */
  private static final class Voices {
    private final Map<String, Object> voices = new LinkedHashMap<>();
    private final boolean answers;
    // A description has no way to write what some voice says.
    private boolean incomplete;
    // A voice says two things, or the fact takes no voices.
    private boolean unwritable;
    // No question may be answered for sure, whatever the voices have in common.
    private boolean doubtful;

    Voices(FactDescription fact, boolean doubtful) {
      this.answers = fact.kind() == FactDescription.Kind.ANSWER;
      this.unwritable = fact.kind() == FactDescription.Kind.HEADCOUNT;
      this.doubtful = doubtful;
    }

    void add(String side, Fact<Object> said) {
      said.voices().forEach(this::put);
      if (said.isKnown()) {
        put(side, said.value().orElseThrow());
      } else if (said.isNotApplicable()) {
        state(side, Answer.NOT_APPLICABLE);
      } else if (said.voices().size() < 2) {
        state(side, Answer.DISPUTED);
      }
    }

    /** A state that a side gives instead of a value; only a yes/no fact has words for it. */
    private void state(String side, Answer state) {
      if (answers) {
        put(side, state);
      } else {
        doubtful = true;
        incomplete |= state == Answer.NOT_APPLICABLE;
      }
    }

    private void put(String voice, Object said) {
      Object before = voices.putIfAbsent(voice, said);
      unwritable |= before != null && !before.equals(said);
    }

    /** Whether the dispute tells all that is said. */
    boolean tellAll() {
      return !incomplete && dispute().voices().size() == voices.size();
    }

    Fact<Object> dispute() {
      // A single voice leaves every question open; more could agree on one.
      return unwritable || (doubtful && voices.size() > 1)
          ? Fact.disputed()
          : Fact.disputed(voices);
    }
  }
}
