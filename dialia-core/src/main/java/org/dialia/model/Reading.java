package org.dialia.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a description with the place it stands at. Each question put to it gives a {@link
 * Claim}, which remembers that place.
 *
 * <pre>{@code
 * decision.fact("oversight.authority").yes()
 * decision.fact("oversight.minutes_per_case").below(1)
 * deployment.fact("dialogue.events").any(event -> event.fact("kind").is(EventKind.CONSULTATION))
 * }</pre>
 */
public final class Reading {

  private final Subject subject;

  /** The element of a list that the fact stands in; none for a fact of the subject's own map. */
  private final @Nullable Part element;

  private final FactSheet.Path path;
  private final Object said;
  private final boolean applies;

  /** A fact of a subject's own map. */
  static Reading of(Subject subject, String path) {
    Record map = (Record) subject;
    FactSheet.Path its = FactSheet.of(map.getClass()).path(path);
    return new Reading(subject, null, its, its.read(map), its.fact().always());
  }

  /** A fact of an element of a list. */
  static Reading of(Part element, FactSheet.Path path) {
    return new Reading(
        element.subject(), element, path, path.read(element.map()), path.fact().always());
  }

  private Reading(
      Subject subject, @Nullable Part element, FactSheet.Path path, Object said, boolean applies) {
    this.subject = subject;
    this.element = element;
    this.path = path;
    this.said = said;
    this.applies = applies;
  }

  /**
   * The same fact, where others say that it does apply: stated as not applicable it answers
   * unknown, so that it is asked about and never clears.
   */
  public Reading applying() {
    return new Reading(subject, element, path, said, true);
  }

  /** The subject that the fact belongs to. */
  public Subject subject() {
    return subject;
  }

  /**
   * Where the fact stands, from the subject: {@code oversight.authority}, {@code
   * real[0].considered}.
   */
  public String path() {
    return element == null ? path.toString() : element.prefix().concat(path.toString());
  }

  /** Which fact of the subject's own map it is; -1 where it stands in an element of a list. */
  int number() {
    return element == null ? path.number() : -1;
  }

  /** The nearest thing with an id around the fact: a task of the deployment that is asked. */
  Subject nearest() {
    return element == null ? subject : element.nearest();
  }

  /** Where the fact stands in its own map: {@code study.workers}. */
  String step() {
    return path.toString();
  }

  /**
   * Who says so, by the nearest map around the fact that states a source, up to the subject itself;
   * unknown where none does.
   */
  Fact<Source> source() {
    Fact<Source> its = path.source(element == null ? (Record) subject : element.map());
    return its.isUnknown() && element != null ? element.source() : its;
  }

  /** The description of the fact. */
  public FactDescription description() {
    return path.fact();
  }

  /** What is said: a {@link Fact} or a {@link FactList}. */
  public Object said() {
    return said;
  }

  /** Whether it is so, for a yes/no fact. */
  public Claim yes() {
    return leaf(fact().answer(value -> (Answer) value));
  }

  /** Whether it is not so, for a yes/no fact. */
  public Claim no() {
    return yes().not();
  }

  /** Whether something is said about it: unknown when nobody has. */
  public Claim stated() {
    if (said instanceof FactList<?> list) {
      return leaf(
          list.isNotApplicable()
              ? Answer.NOT_APPLICABLE
              : list.isAbsent() ? Answer.UNKNOWN : list.isOpen() ? Answer.PARTLY : Answer.YES);
    }
    return leaf(fact().answer(value -> Answer.YES));
  }

  /**
   * Whether it is said to make no sense here. What nobody said could still turn out not to apply,
   * so that it is unknown; where voices differ on that very point it is disputed.
   */
  public Claim notApplicable() {
    if (said instanceof FactList<?> list) {
      return leaf(list.isAbsent() ? Answer.UNKNOWN : Answer.of(list.isNotApplicable()));
    }
    return leaf(fact().isNotApplicable() ? Answer.YES : fact().answer(value -> Answer.NO));
  }

  /** Whether the value is one of these words. */
  public Claim is(Word... words) {
    Class<?> type = description().type();
    for (Word word : words) {
      if (word.getClass() != type && !type.isInstance(word)) {
        throw new IllegalArgumentException(path() + " never says " + word);
      }
    }
    return leaf(fact().answer(new OneOf(words)));
  }

  /** Whether the reference or text is one of these. */
  public Claim is(String... texts) {
    return leaf(fact().answer(new OneOf(texts)));
  }

  /** Whether the number is less than {@code limit}. */
  public Claim below(double limit) {
    return leaf(fact().answer(value -> Answer.of(number(value) < limit)));
  }

  /**
   * Whether the number is {@code limit} or more; for a head count, unknown where its range has the
   * limit inside.
   */
  public Claim atLeast(double limit) {
    return leaf(
        fact()
            .answer(
                value ->
                    value instanceof Headcount people
                        ? people.reaches((int) Math.ceil(limit))
                        : Answer.of(number(value) >= limit)));
  }

  /** Whether the number is more than {@code limit}. */
  public Claim above(double limit) {
    return leaf(fact().answer(value -> Answer.of(number(value) > limit)));
  }

  /** Whether the date is before that day. */
  public Claim before(LocalDate day) {
    return leaf(fact().answer(value -> ((PartialDate) value).before(day)));
  }

  /** Whether the date is after that day. */
  public Claim after(LocalDate day) {
    return leaf(fact().answer(value -> ((PartialDate) value).after(day)));
  }

  /** Whether the date is still to come on that day; one that may have come counts as come. */
  public Claim toCome(LocalDate day) {
    return leaf(fact().answer(value -> Answer.of(((PartialDate) value).after(day) == Answer.YES)));
  }

  /**
   * Whether the date is still to come on that day, in part where it is: what is only planned is no
   * proof, and no fault either.
   */
  public Claim planned(LocalDate day) {
    return leaf(
        fact()
            .answer(
                value ->
                    ((PartialDate) value).after(day) == Answer.YES ? Answer.PARTLY : Answer.NO));
  }

  /**
   * Whether the date has come by that day, and that day is no more than so many months later: the
   * last day that counts is that of {@link PartialDate#plusMonths}.
   */
  public Claim recent(int months, LocalDate day) {
    return leaf(
        fact()
            .answer(
                value -> {
                  PartialDate date = (PartialDate) value;
                  return date.after(day).not().and(date.plusMonths(months).before(day).not());
                }));
  }

  /** Whether this date is before that one; both facts are remembered. */
  public Claim before(Reading other) {
    return leaf(Answer.YES)
        .joined(
            other.leaf(Answer.YES),
            said(mine -> other.said(its -> ((PartialDate) mine).before((PartialDate) its))));
  }

  /** Whatever a function makes of the value; for what no other question of this class says. */
  public Claim holds(Function<Object, Answer> question) {
    return leaf(fact().answer(question));
  }

  /** Whether any element of the list is one of these words, ids or texts. */
  public Claim includes(Object... wanted) {
    FactList<?> list = list();
    for (Object element : list.elements()) {
      if (isOneOf(element, wanted)) {
        return leaf(Answer.YES);
      }
    }
    return leaf(list.others());
  }

  /**
   * Whether every element of the list is one of these words, ids or texts, and there is at least
   * one.
   */
  public Claim within(Object... allowed) {
    FactList<?> list = list();
    if (list.isComplete() && list.elements().isEmpty()) {
      return leaf(Answer.NO);
    }
    for (Object element : list.elements()) {
      if (!isOneOf(element, allowed)) {
        return leaf(Answer.NO);
      }
    }
    return leaf(list.others().not());
  }

  /**
   * Whether the list is given and has no element; disputed where all that is said of each element
   * is what one voice alone says, in dispute.
   */
  public Claim empty() {
    FactList<?> list = list();
    if (list.elements().isEmpty()) {
      return leaf(list.others().not());
    }
    boolean denied =
        description().kind() == FactDescription.Kind.MAP
            && list.elements().stream().allMatch(one -> isDenied((Record) one));
    return leaf(denied ? Answer.DISPUTED : Answer.NO);
  }

  /** Whether something is said of an element, and none of it by more than one voice. */
  private static boolean isDenied(Record element) {
    return ofOneVoice(element) == Answer.YES;
  }

  /** Whether all that a map says is said by one voice alone, in dispute; unknown if it is empty. */
  private static Answer ofOneVoice(Record map) {
    Answer all = Answer.UNKNOWN;
    for (FactDescription fact : FactSheet.of(map.getClass()).facts()) {
      Object one = fact.read(map);
      Answer its = Answer.UNKNOWN;
      if (one instanceof Record nested) {
        its = ofOneVoice(nested);
      } else if (one instanceof Fact<?> stated && !stated.isUnknown()) {
        its = Answer.of(stated.isDisputed() && stated.voices().size() < 2);
      } else if (one instanceof FactList<?> list && !list.elements().isEmpty()) {
        its = Answer.NO;
      }
      if (its == Answer.NO) {
        return its; // which is what nearly every map says at its first fact
      }
      all = its == Answer.YES ? its : all;
    }
    return all;
  }

  /**
   * Whether the claim holds for at least one element of the list. It is a sure no only when the
   * list is complete and no element could still fit; its evidence is then the list itself.
   */
  public Claim any(Function<Part, Claim> claim) {
    List<?> elements = list().elements();
    Claim[] claims = new Claim[elements.size() + 1];
    claims[0] = leaf(list().others());
    for (int i = 0; i < elements.size(); i++) {
      claims[i + 1] = claim.apply(Part.element(this, i, (Record) elements.get(i), sheet()));
    }
    return Claim.among(claims);
  }

  /**
   * Whether the claim holds for every element, and the list is complete; so for a list without
   * elements.
   */
  public Claim every(Function<Part, Claim> claim) {
    return any(part -> claim.apply(part).not()).not();
  }

  /**
   * Whether the claim holds for every element that it is asked of, and the list is complete. Not
   * applicable when it is asked of none for sure, so that a list without such elements proves
   * nothing.
   *
   * @param which whether it is asked of an element
   */
  public Claim everyOf(Function<Part, Claim> which, Function<Part, Claim> claim) {
    List<?> elements = list().elements();
    boolean ofNone = list().isComplete();
    Claim[] broken = new Claim[elements.size() + 1];
    broken[0] = leaf(list().others());
    for (int i = 0; i < elements.size(); i++) {
      Part part = Part.element(this, i, (Record) elements.get(i), sheet());
      Claim asked = which.apply(part);
      Claim its =
          switch (asked.answer()) {
            case YES -> claim.apply(part);
            case NO, NOT_APPLICABLE -> Claim.any();
            case PARTLY, UNKNOWN, DISPUTED -> asked.not().or(claim.apply(part));
          };
      ofNone &= its.answer() == Answer.NOT_APPLICABLE;
      broken[i + 1] = its.not();
    }
    return ofNone ? Claim.any() : Claim.among(broken).not();
  }

  private Answer said(Function<Object, Answer> question) {
    return applies && fact().isNotApplicable() ? Answer.UNKNOWN : fact().answer(question);
  }

  Leaf leaf(Answer answer) {
    return new Leaf(this, applies && answer == Answer.NOT_APPLICABLE ? Answer.UNKNOWN : answer);
  }

  @SuppressWarnings("unchecked")
  private Fact<Object> fact() {
    if (said instanceof Fact<?> fact) {
      return (Fact<Object>) fact;
    }
    throw new IllegalStateException(
        path() + " is a list: ask any, every, includes, within or empty");
  }

  private FactList<?> list() {
    if (said instanceof FactList<?> list) {
      return list;
    }
    throw new IllegalStateException(path() + " is not a list");
  }

  private FactSheet sheet() {
    return FactSheet.of(description().type().asSubclass(Record.class));
  }

  /**
   * Whether a value is one of some. Not a lambda: one that holds something is slow to make until
   * the optimising compiler has seen it, and this is the question most often asked.
   */
  private static final class OneOf implements Function<Object, Answer> {
    private final Object[] wanted;

    OneOf(Object[] wanted) {
      this.wanted = wanted;
    }

    @Override
    public Answer apply(Object value) {
      return Answer.of(isOneOf(value, wanted));
    }
  }

  private static boolean isOneOf(Object value, Object[] wanted) {
    for (Object one : wanted) {
      if (one.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static double number(Object value) {
    return value instanceof BigDecimal decimal
        ? decimal.doubleValue()
        : ((Number) value).doubleValue();
  }
}
