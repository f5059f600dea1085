package org.dialia.gate;

import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.StepStatus;
import org.dialia.model.Answer;

/**
 * What differs between two assessments.
 *
 * @param before the earlier one
 * @param after the later one
 * @param changes what changed among risks and questions, the gravest first
 * @param done the steps that are done and were not
 * @param due the steps that are due or overdue and were not
 * @param described the deployments that only the later one looked at
 * @param left the deployments that only the earlier one looked at; their findings are not resolved,
 *     and no change
 */
public record Difference(
    Snapshot before,
    Snapshot after,
    List<Change> changes,
    List<Snapshot.Step> done,
    List<Snapshot.Step> due,
    List<String> described,
    List<String> left) {

  private static final String UNKNOWN = Answer.UNKNOWN.word();

  public Difference {
    changes = List.copyOf(changes);
    done = List.copyOf(done);
    due = List.copyOf(due);
    described = List.copyOf(described);
    left = List.copyOf(left);
  }

  /** How something changed. */
  public enum Kind {
    /** It was not there. */
    NEW,
    /** It is more severe, or a question that became a risk. */
    WORSENED,
    /**
     * It says less than it did, because a fact that it rested on is no longer told: a risk that
     * became a question, weighs less or is gone for that. Silence puts nothing right.
     */
    UNTOLD,
    /** It is less severe, or a risk that became a question, and what it rests on is told. */
    EASED,
    /** A risk that is no longer there. */
    RESOLVED,
    /** A question that is no longer there. */
    ANSWERED,
    /**
     * What it was about, a decision for example, is no longer described, though its deployment is.
     * That may be so because it is given up, which is no worse; but nothing was put right.
     */
    GONE;

    /** Whether things got worse, or may have behind silence. */
    public boolean worse() {
      return this == NEW || this == WORSENED || this == UNTOLD;
    }
  }

  /** What made a change. */
  public enum Cause {
    /** The description, or the date. */
    DESCRIPTION,
    /**
     * The rules alone: the file and the date are the same, or one side does not have the rule, or
     * the rule changed while the date and all facts that the finding rests on are the same.
     */
    RULES,
    /**
     * The rule changed, and so did the date or a fact; or it is not known whether they did. It
     * counts as a change of the description: nobody can tell that the facts had no part in it, and
     * a gate must not open because the rules changed too.
     */
    BOTH
  }

  /**
   * A change.
   *
   * @param kind how it changed
   * @param item as it is now; as it was where it is no longer there
   * @param before what it was, where it is still there and was otherwise
   * @param cause what made it change
   */
  public record Change(Kind kind, Snapshot.Item item, Optional<Snapshot.Item> before, Cause cause) {

    /** Whether it changed only because the rules did. */
    public boolean byRules() {
      return cause == Cause.RULES;
    }
  }

  /** Compares. */
  public static Difference between(Snapshot before, Snapshot after) {
    Attribution attribution = new Attribution(before, after);
    Set<String> left = minus(before.deployments(), after.deployments());
    List<Change> changes = new ArrayList<>();
    after
        .findings()
        .forEach(
            (key, now) -> {
              Snapshot.Item then = before.findings().get(key);
              if (then == null) {
                changes.add(new Change(Kind.NEW, now, Optional.empty(), attribution.ofNew(now)));
              } else if (now.rank() != then.rank()) {
                changes.add(
                    new Change(
                        now.rank() > then.rank()
                            ? Kind.WORSENED
                            : isUntold(then, Optional.of(now), after) ? Kind.UNTOLD : Kind.EASED,
                        now,
                        Optional.of(then),
                        attribution.ofBoth(then, now)));
              }
            });
    before
        .findings()
        .forEach(
            (key, then) -> {
              if (!after.findings().containsKey(key) && !left.contains(then.deployment())) {
                changes.add(
                    new Change(left(then, after), then, Optional.empty(), attribution.ofOld(then)));
              }
            });
    changes.sort(
        Comparator.comparing(Change::kind)
            .thenComparing(one -> -one.item().rank())
            .thenComparing(one -> one.item().subject())
            .thenComparing(one -> one.item().rule())
            .thenComparing(one -> one.item().file()));
    List<Snapshot.Step> done = new ArrayList<>();
    List<Snapshot.Step> due = new ArrayList<>();
    after
        .steps()
        .forEach(
            (key, now) -> {
              Optional<StepStatus> then =
                  Optional.ofNullable(before.steps().get(key)).map(Snapshot.Step::status);
              if (now.status() == StepStatus.DONE
                  && then.filter(status -> status != StepStatus.DONE).isPresent()) {
                done.add(now);
              } else if (isNewlyDue(now.status(), then)) {
                due.add(now);
              }
            });
    return new Difference(
        before,
        after,
        changes,
        inOrder(done),
        inOrder(due),
        List.copyOf(minus(after.deployments(), before.deployments())),
        List.copyOf(left));
  }

  /** How a finding is no longer there. */
  private static Kind left(Snapshot.Item then, Snapshot after) {
    if (!after.subjects().isEmpty() && !after.subjects().contains(then.subject())) {
      return Kind.GONE;
    }
    if (isUntold(then, Optional.empty(), after)) {
      return Kind.UNTOLD;
    }
    return then.outcome() == Outcome.RISK ? Kind.RESOLVED : Kind.ANSWERED;
  }

  /**
   * Whether a finding says less because something that it rested on is no longer told.
   *
   * @param now as it is now; empty where it is no longer there, which a fact that is told otherwise
   *     explains better than one that is not told
   */
  private static boolean isUntold(Snapshot.Item then, Optional<Snapshot.Item> now, Snapshot after) {
    boolean untold = false;
    for (Map.Entry<String, String> fact : then.evidence().entrySet()) {
      String path = fact.getKey();
      Optional<String> later =
          now.map(item -> item.evidence().get(path))
              .or(() -> after.told().of(then.deployment(), path));
      if (isSilent(fact.getValue())) {
        continue;
      }
      boolean less =
          later
              .map(value -> saysLess(fact.getValue(), value))
              .orElseGet(() -> after.told().isSilentAround(then.deployment(), path));
      if (now.isEmpty() && !less && later.isPresent() && !later.get().equals(fact.getValue())) {
        return false;
      }
      untold |= less;
    }
    return untold || now.filter(item -> weighsLess(then.stakes(), item.stakes())).isPresent();
  }

  /** Whether something that a severity was weighed by is no longer told. */
  private static boolean weighsLess(Map<String, String> then, Map<String, String> now) {
    // A deployment weighs as its heaviest decision, or as none where it is known to have none.
    boolean silentOnDecisions = now.containsKey("change") && !now.containsKey("decisions");
    return then.entrySet().stream()
        .filter(one -> !isSilent(one.getValue()))
        .anyMatch(
            one ->
                now.containsKey(one.getKey())
                    ? isSilent(now.get(one.getKey()))
                    : silentOnDecisions);
  }

  /** Whether a value says nothing: a fact that is unknown, a list of which nothing is known. */
  static boolean isSilent(String value) {
    return value.equals(UNKNOWN) || value.equals("[" + UNKNOWN + "]");
  }

  /** Whether a value says nothing any more, or a list that was complete is so no longer. */
  private static boolean saysLess(String then, String now) {
    return isSilent(now) || (isOpen(now) && !isOpen(then));
  }

  private static boolean isOpen(String value) {
    return value.startsWith("[") && value.endsWith(", " + UNKNOWN + "]");
  }

  private static boolean isNewlyDue(StepStatus now, Optional<StepStatus> then) {
    return switch (now) {
      case OVERDUE -> then.filter(status -> status == StepStatus.OVERDUE).isEmpty();
      case DUE -> then.filter(StepStatus::open).isEmpty();
      default -> false;
    };
  }

  private static List<Snapshot.Step> inOrder(List<Snapshot.Step> steps) {
    return steps.stream()
        .sorted(
            Comparator.comparing(Snapshot.Step::owner)
                .thenComparing(Snapshot.Step::status)
                .thenComparing(Snapshot.Step::kind)
                .thenComparing(Snapshot.Step::file))
        .toList();
  }

  private static Set<String> minus(Set<String> all, Set<String> without) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(without);
    return rest;
  }

  /** The changes of a kind that the descriptions or the date made. */
  public List<Change> changes(Kind kind) {
    return changes.stream().filter(one -> one.kind() == kind && !one.byRules()).toList();
  }

  /** The changes that the rules alone made. */
  public List<Change> byRules() {
    return changes.stream().filter(Change::byRules).toList();
  }

  /** Whether the two were made with other rules. */
  public boolean otherRules() {
    return !before.rules().sha256().equals(after.rules().sha256());
  }

  /** Whether something is new or worse, and not by the rules alone. */
  public boolean worse() {
    return changes.stream().anyMatch(one -> one.kind().worse() && !one.byRules());
  }

  /** Tells what the rules changed from what the descriptions did. */
  private static final class Attribution {
    private final Snapshot before;
    private final Snapshot after;
    private final boolean otherRules;
    private final boolean sameDate;
    private final Set<String> same;

    Attribution(Snapshot before, Snapshot after) {
      this.before = before;
      this.after = after;
      this.otherRules = !before.rules().sha256().equals(after.rules().sha256());
      this.sameDate = before.asOf().equals(after.asOf());
      this.same = new HashSet<>(before.inputs().values());
      same.retainAll(after.inputs().values());
    }

    Cause ofNew(Snapshot.Item now) {
      boolean newer =
          !now.since().isEmpty()
              && Version.parse(now.since()).compareTo(Version.parse(before.rules().version())) > 0;
      return cause(now, newer || lacks(before, now), () -> isSaid(now, before));
    }

    Cause ofOld(Snapshot.Item then) {
      return cause(then, lacks(after, then), () -> isSaid(then, after));
    }

    Cause ofBoth(Snapshot.Item then, Snapshot.Item now) {
      return cause(
          now,
          false,
          () -> then.stakes().equals(now.stakes()) && isSaid(then, after) && isSaid(now, before));
    }

    private Cause cause(Snapshot.Item item, boolean oneSided, BooleanSupplier sameFacts) {
      if (!otherRules) {
        return Cause.DESCRIPTION;
      }
      if (oneSided || isSameInput(item)) {
        return Cause.RULES;
      }
      String then = before.rules().rules().getOrDefault(item.rule(), "");
      String now = after.rules().rules().getOrDefault(item.rule(), "");
      if (then.isEmpty() || now.isEmpty() || then.equals(now)) {
        return Cause.DESCRIPTION;
      }
      return sameDate && sameFacts.getAsBoolean() ? Cause.RULES : Cause.BOTH;
    }

    /** Whether file and date are the same, so that only the rules can have made a difference. */
    private boolean isSameInput(Snapshot.Item item) {
      String sha = after.inputs().getOrDefault(item.file(), before.inputs().get(item.file()));
      return sameDate && sha != null && same.contains(sha);
    }

    /** Whether an assessment was made without a rule, as far as it says with which. */
    private static boolean lacks(Snapshot snapshot, Snapshot.Item item) {
      return !snapshot.rules().rules().isEmpty()
          && !snapshot.rules().rules().containsKey(item.rule());
    }

    /** Whether all facts that a finding rests on are known to be the same on the other side. */
    private static boolean isSaid(Snapshot.Item item, Snapshot other) {
      return !item.evidence().isEmpty()
          && item.evidence().entrySet().stream()
              .allMatch(
                  one ->
                      other
                          .told()
                          .of(item.deployment(), one.getKey())
                          .filter(one.getValue()::equals)
                          .isPresent());
    }
  }
}
