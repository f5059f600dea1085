package org.dialia.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Inventories at random, made from the {@link FactSheet} alone: every fact can be known, unknown,
 * disputed or not applicable, every list absent, open or complete. They are consistent: an id
 * points at something, shares add up, no end comes before its start. One seed gives one sequence of
 * inventories.
 *
 * <pre>{@code
 * RandomInventories inventories = new RandomInventories(42);
 * Inventory one = inventories.next();
 * }</pre>
 */
public final class RandomInventories {

  /** Dates that end something; every other date lies before the first of them. */
  private static final Set<String> ENDS = Set.of("ends_on", "retired", "closed_on", "after_date");

  private static final List<String> VOICES = List.of("management", "workers", "cse", "supplier");
  private static final String LETTERS = "abc DÉè ’\"\\/\n\t:#-{}[],&*!|>%@`日本😀";

  private final Random random;

  /** The ids that facts of the inventory under way may point at. */
  private final Map<Help.Target, List<String>> ids = new EnumMap<>(Help.Target.class);

  private int named;

  public RandomInventories(long seed) {
    random = new Random(seed);
    List<String> bodies = new ArrayList<>();
    for (Body body : Body.values()) {
      if (body != Body.NONE) {
        bodies.add(body.word());
      }
    }
    ids.put(Help.Target.BODY, bodies);
    forget();
  }

  /** The next inventory, of at most three deployments. */
  public Inventory next() {
    Organisation organisation = organisation();
    List<Deployment> deployments = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      deployments.add(deployment());
    }
    return new Inventory(1, organisation, deployments);
  }

  /** The next organisation. */
  public Organisation organisation() {
    forget();
    return map(Organisation.class);
  }

  /** The next deployment; its id is new. */
  public Deployment deployment() {
    forget();
    for (Help.Target target : List.of(Help.Target.ROLE, Help.Target.TASK, Help.Target.SUPPLIER)) {
      for (int left = random.nextInt(4); left > 0; left--) {
        ids.get(target).add(id(target.name()));
      }
    }
    return map(Deployment.class);
  }

  private void forget() {
    ids.put(Help.Target.ROLE, new ArrayList<>());
    ids.put(Help.Target.TASK, new ArrayList<>());
    ids.put(Help.Target.SUPPLIER, new ArrayList<>());
  }

  private String id(String kind) {
    return kind.toLowerCase(Locale.ROOT) + (random.nextBoolean() ? "-é." : "_") + ++named;
  }

  private <R extends Record> R map(Class<R> type) {
    return map(type, id(type.getSimpleName()));
  }

  private <R extends Record> R map(Class<R> type, String id) {
    FactSheet sheet = FactSheet.of(type);
    Object[] values = sheet.blankValues();
    for (FactDescription fact : sheet.components()) {
      values[fact.slot()] =
          fact.slot() == sheet.marginIndex()
              ? margin()
              : fact.kind() == FactDescription.Kind.ID ? id : value(fact);
    }
    Record made = type == Shares.class ? shares() : sheet.create(values);
    return type.cast(made);
  }

  private Object value(FactDescription fact) {
    if (fact.list()) {
      return list(fact);
    }
    if (fact.kind() == FactDescription.Kind.MAP) {
      Class<? extends Record> type = fact.type().asSubclass(Record.class);
      boolean needed = type == AiSystem.class && !ids.get(Help.Target.SUPPLIER).isEmpty();
      return switch (needed ? 2 : random.nextInt(10)) {
        case 0 -> FactSheet.blank(type);
        case 1 -> FactSheet.notApplicable(type);
        default -> map(type);
      };
    }
    return fact(fact);
  }

  private Fact<Object> fact(FactDescription fact) {
    if (!fact.refersTo().isEmpty() && targets(fact).isEmpty()) {
      return Fact.unknown();
    }
    return switch (random.nextInt(12)) {
      case 0, 1 -> Fact.unknown();
      case 2 -> Fact.notApplicable();
      case 3 -> Fact.disputed();
      case 4 -> fact.kind() == FactDescription.Kind.HEADCOUNT ? Fact.disputed() : voices(fact);
      default -> Fact.of(scalar(fact));
    };
  }

  private Fact<Object> voices(FactDescription fact) {
    Map<String, Object> voices = new LinkedHashMap<>();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      voices.put(one(VOICES), scalar(fact));
    }
    return Fact.disputed(voices);
  }

  private FactList<?> list(FactDescription fact) {
    List<Object> elements = elements(fact);
    boolean needed = fact.kind() == FactDescription.Kind.MAP && !elements.isEmpty();
    return switch (random.nextInt(8)) {
      case 0 -> needed ? FactList.complete(elements) : FactList.absent();
      case 1 -> needed ? FactList.complete(elements) : FactList.notApplicable();
      case 2, 3 -> FactList.open(elements);
      default -> FactList.complete(elements);
    };
  }

  private List<Object> elements(FactDescription fact) {
    List<Object> elements = new ArrayList<>();
    if (fact.type() == Role.class) {
      ids.get(Help.Target.ROLE).forEach(id -> elements.add(map(Role.class, id)));
    } else if (fact.type() == Task.class) {
      ids.get(Help.Target.TASK).forEach(id -> elements.add(map(Task.class, id)));
    } else if (fact.type() == Supplier.class) {
      ids.get(Help.Target.SUPPLIER).forEach(id -> elements.add(map(Supplier.class, id)));
    } else if (fact.refersTo().isEmpty() || !targets(fact).isEmpty()) {
      for (int left = random.nextInt(4); left > 0; left--) {
        elements.add(
            fact.kind() == FactDescription.Kind.MAP
                ? map(fact.type().asSubclass(Record.class))
                : scalar(fact));
      }
    }
    return elements;
  }

  private Object scalar(FactDescription fact) {
    return switch (fact.kind()) {
      case ANSWER -> one(List.of(Answer.YES, Answer.NO, Answer.PARTLY));
      case WORD -> one(List.of(fact.type().getEnumConstants()));
      case WHOLE -> (int) Math.min(fact.max(), fact.min() + random.nextInt(100_000));
      case NUMBER ->
          BigDecimal.valueOf(random.nextInt(1 + 100 * (int) Math.min(fact.max(), 100_000)), 2);
      case DATE -> date(ENDS.contains(fact.key()) ? 2025 : 2022);
      case HEADCOUNT -> headcount();
      case TEXT ->
          fact.country()
              ? one(List.of("FR", "SE", "US"))
              : fact.refersTo().isEmpty() ? text() : one(targets(fact));
      case MAP, ID, VERSION -> throw new IllegalArgumentException(fact + " is no single value");
    };
  }

  /** What a fact that names things by id can say. */
  private List<String> targets(FactDescription fact) {
    List<String> targets = new ArrayList<>(fact.words());
    fact.refersTo().forEach(target -> targets.addAll(ids.get(target)));
    return targets;
  }

  private PartialDate date(int year) {
    LocalDate day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(3 * 365));
    int letters = one(List.of(4, 7, 10));
    return PartialDate.parse(day.toString().substring(0, letters)).orElseThrow();
  }

  private Headcount headcount() {
    int people = random.nextInt(5000);
    return switch (random.nextInt(4)) {
      case 0 -> new Headcount(people, Headcount.NO_LIMIT);
      case 1 -> new Headcount(people, people + 1 + random.nextInt(5000));
      default -> Headcount.of(people);
    };
  }

  /** A text that is none of the words that name a state. */
  private String text() {
    int[] letters = LETTERS.codePoints().toArray();
    StringBuilder text = new StringBuilder("t");
    for (int left = random.nextInt(20); left > 0; left--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.append('.').toString();
  }

  private Margin margin() {
    if (random.nextInt(4) > 0) {
      return Margin.NONE;
    }
    FactSheet sheet = FactSheet.of(Margin.class);
    Map<String, Object> kept = new LinkedHashMap<>();
    if (random.nextBoolean()) {
      kept.put("x_ticket", text());
      kept.put("x_more", Map.of("list", List.of(text(), List.of(), Map.of()), "text", text()));
    }
    return new Margin(
        cast(fact(sheet.components().get(0))),
        cast(fact(sheet.components().get(1))),
        cast(fact(sheet.components().get(2))),
        kept);
  }

  /** Shares of which the known ones add up to at most 100, and to 100 when all are known. */
  private Shares shares() {
    List<Fact<BigDecimal>> shares = new ArrayList<>();
    Set<Integer> known = new HashSet<>();
    BigDecimal left = BigDecimal.valueOf(100);
    boolean open = false;
    for (int i = 0; i < 6; i++) {
      Fact<BigDecimal> share =
          switch (random.nextInt(6)) {
            case 0 -> Fact.unknown();
            case 1 -> Fact.disputed();
            case 2 -> Fact.notApplicable();
            default -> Fact.of(BigDecimal.valueOf(random.nextInt(left.intValue() + 1)));
          };
      if (share.isKnown()) {
        known.add(i);
        left = left.subtract(share.value().orElseThrow());
      }
      open |= share.isUnknown() || share.isDisputed();
      shares.add(share);
    }
    if (!open && !known.isEmpty()) {
      int rest = known.iterator().next();
      shares.set(rest, Fact.of(shares.get(rest).value().orElseThrow().add(left)));
    }
    return new Shares(
        shares.get(0),
        shares.get(1),
        shares.get(2),
        shares.get(3),
        shares.get(4),
        shares.get(5),
        margin());
  }

  private <T> T one(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }

  @SuppressWarnings("unchecked")
  private static <T> Fact<T> cast(Fact<Object> fact) {
    return (Fact<T>) fact;
  }
}
