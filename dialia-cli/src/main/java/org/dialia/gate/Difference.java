package org.dialia.gate;

import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.StepStatus;

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
    /** It is less severe, or a risk that became a question. */
    EASED,
    /** A risk that is no longer there. */
    RESOLVED,
    /** A question that is no longer there. */
    ANSWERED;

    /** Whether things got worse. */
    public boolean worse() {
      return this == NEW || this == WORSENED;
    }
  }

  /**
   * A change.
   *
   * @param kind how it changed
   * @param item as it is now; as it was where it is no longer there
   * @param before what it was, where it is still there and was otherwise
   * @param byRules whether it changed only because the rules did
   */
  public record Change(
      Kind kind, Snapshot.Item item, Optional<Snapshot.Item> before, boolean byRules) {}

  /**
   * Compares.
   *
   * @param knownNow the ids of the rules that the later one was made with; empty when not known
   */
  public static Difference between(
      Snapshot before, Snapshot after, Optional<Set<String>> knownNow) {
    Attribution attribution = new Attribution(before, after, knownNow);
    Set<String> left = minus(before.deployments(), after.deployments());
    List<Change> changes = new ArrayList<>();
    after
        .findings()
        .forEach(
            (key, now) -> {
              Snapshot.Item then = before.findings().get(key);
              if (then == null) {
                changes.add(
                    new Change(Kind.NEW, now, Optional.empty(), attribution.broughtByRules(now)));
              } else if (now.rank() != then.rank()) {
                changes.add(
                    new Change(
                        now.rank() > then.rank() ? Kind.WORSENED : Kind.EASED,
                        now,
                        Optional.of(then),
                        attribution.sameInput(now)));
              }
            });
    before
        .findings()
        .forEach(
            (key, then) -> {
              if (!after.findings().containsKey(key) && !left.contains(then.deployment())) {
                changes.add(
                    new Change(
                        then.outcome() == Outcome.RISK ? Kind.RESOLVED : Kind.ANSWERED,
                        then,
                        Optional.empty(),
                        attribution.takenByRules(then)));
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
    private final Optional<Set<String>> knownNow;
    private final boolean otherRules;
    private final Set<String> same;

    Attribution(Snapshot before, Snapshot after, Optional<Set<String>> knownNow) {
      this.before = before;
      this.after = after;
      this.knownNow = knownNow;
      this.otherRules = !before.rules().sha256().equals(after.rules().sha256());
      this.same = new HashSet<>(before.inputs().values());
      same.retainAll(after.inputs().values());
    }

    /** Whether file and date are the same, so that only the rules can have made a difference. */
    boolean sameInput(Snapshot.Item item) {
      String sha = after.inputs().getOrDefault(item.file(), before.inputs().get(item.file()));
      return otherRules && before.asOf().equals(after.asOf()) && sha != null && same.contains(sha);
    }

    boolean broughtByRules(Snapshot.Item now) {
      return otherRules
          && (sameInput(now)
              || (!now.since().isEmpty()
                  && Version.parse(now.since()).compareTo(Version.parse(before.rules().version()))
                      > 0));
    }

    boolean takenByRules(Snapshot.Item then) {
      return otherRules
          && (sameInput(then)
              || knownNow.filter(rules -> !rules.contains(then.rule())).isPresent());
    }
  }
}
