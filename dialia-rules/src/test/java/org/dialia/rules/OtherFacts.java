package org.dialia.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dialia.model.Answer;
import org.dialia.model.Body;
import org.dialia.model.Fact;
import org.dialia.model.FactDescription;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.Headcount;
import org.dialia.model.Help;
import org.dialia.model.PartialDate;
import org.dialia.model.Subject;

/** What else could be said at one place of a description. */
final class OtherFacts {

  private static final List<Double> NUMBERS = List.of(0.0, 1.0, 50.0, 100.0, 100_000.0);
  private static final List<Integer> PEOPLE = List.of(0, 10, 49, 50, 299, 300, 5000);

  /** A limit up to this one can be a number of months. */
  private static final int MONTHS = 60;

  private final Sample sample;
  private final Set<Double> numbers = new TreeSet<>(NUMBERS);
  private final Set<LocalDate> days = new TreeSet<>();

  /**
   * @param sample the description
   * @param limits numbers that it is compared with
   */
  OtherFacts(Sample sample, Iterable<Double> limits) {
    this.sample = sample;
    for (double limit : limits) {
      around(limit);
      if (limit <= MONTHS) {
        LocalDate before = sample.asOf().minusMonths((long) limit);
        days.addAll(List.of(before.minusDays(1), before, before.plusDays(1)));
      }
    }
    days.add(LocalDate.of(1990, 1, 1));
    days.add(LocalDate.of(2100, 1, 1));
    around(sample.asOf());
    sample.places().values().stream()
        .filter(place -> place.said() instanceof Fact<?>)
        .flatMap(place -> ((Fact<?>) place.said()).value().stream())
        .forEach(
            value -> {
              if (value instanceof PartialDate date) {
                around(date.earliest());
              }
            });
  }

  private void around(double limit) {
    numbers.addAll(List.of(limit / 2, limit - 1, limit, limit + 1, limit * 2));
  }

  private void around(LocalDate day) {
    days.addAll(
        List.of(day.minusYears(3), day.minusDays(1), day, day.plusDays(1), day.plusYears(1)));
  }

  /**
   * Facts and lists that can be said there, none of them what is said.
   *
   * @param place the place
   * @param elsewhere what other descriptions say in that place
   */
  List<Object> at(Sample.Place place, List<Object> elsewhere) {
    Set<Object> others = new LinkedHashSet<>(elsewhere);
    if (place.said() instanceof FactList<?> list) {
      others.addAll(lists(place.fact(), list));
    } else {
      scalars(place.fact()).forEach(value -> others.add(Fact.of(value)));
      others.addAll(List.of(Fact.unknown(), Fact.disputed(), Fact.notApplicable()));
    }
    others.remove(place.said());
    return List.copyOf(others);
  }

  private List<Object> lists(FactDescription fact, FactList<?> said) {
    List<Object> lists =
        new ArrayList<>(List.of(FactList.none(), FactList.absent(), FactList.notApplicable()));
    List<Object> elements = List.copyOf(said.elements());
    lists.add(FactList.complete(elements));
    lists.add(FactList.open(elements));
    for (Object one : elements) {
      lists.add(FactList.complete(elements.stream().filter(other -> other != one).toList()));
    }
    List<Object> more =
        fact.kind() == FactDescription.Kind.MAP ? List.of(blank(fact)) : scalars(fact);
    for (Object one : more) {
      lists.add(FactList.complete(List.of(one)));
      lists.add(FactList.complete(Stream.concat(elements.stream(), Stream.of(one)).toList()));
    }
    return lists;
  }

  private static Object blank(FactDescription fact) {
    FactSheet sheet = FactSheet.of(fact.type().asSubclass(Record.class));
    Object[] values = sheet.blankValues();
    if (sheet.components().get(0).kind() == FactDescription.Kind.ID) {
      values[0] = "another";
    }
    return sheet.create(values);
  }

  private List<Object> scalars(FactDescription fact) {
    return switch (fact.kind()) {
      case ANSWER -> List.of(Answer.YES, Answer.NO, Answer.PARTLY);
      case WORD -> List.of(fact.type().getEnumConstants());
      case WHOLE -> allowed(fact).map(number -> (Object) number.intValue()).distinct().toList();
      case NUMBER -> allowed(fact).map(number -> (Object) BigDecimal.valueOf(number)).toList();
      case DATE -> days.stream().map(day -> (Object) date(day)).toList();
      case HEADCOUNT -> PEOPLE.stream().map(people -> (Object) Headcount.of(people)).toList();
      case TEXT -> texts(fact);
      case MAP, ID, VERSION -> List.of();
    };
  }

  private Stream<Double> allowed(FactDescription fact) {
    return numbers.stream().filter(number -> number >= fact.min() && number <= fact.max());
  }

  private static PartialDate date(LocalDate day) {
    return PartialDate.parse(day.toString()).orElseThrow();
  }

  private List<Object> texts(FactDescription fact) {
    if (fact.refersTo().isEmpty()) {
      return List.of("another");
    }
    List<Object> texts = new ArrayList<>(fact.words());
    for (Help.Target target : fact.refersTo()) {
      switch (target) {
        case ROLE -> texts.addAll(ids(sample.deployment().roles()));
        case TASK -> texts.addAll(ids(sample.deployment().tasks()));
        case SUPPLIER -> texts.addAll(ids(sample.deployment().system().suppliers()));
        case BODY ->
            Arrays.stream(Body.values())
                .filter(body -> body != Body.NONE)
                .forEach(body -> texts.add(body.word()));
      }
    }
    return texts;
  }

  private static List<String> ids(FactList<? extends Subject> subjects) {
    return subjects.elements().stream().map(Subject::id).toList();
  }
}
