package org.dialia.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An answer that remembers the facts it was made of, so that a finding can show what decided it.
 *
 * <p>The logic is that of {@link Answer}.
 */
public abstract sealed class Claim permits Leaf, Claim.Negation, Claim.Junction, Claim.Join {

  private final Answer answer;

  Claim(Answer answer) {
    this.answer = answer;
  }

  /** The answer. */
  public final Answer answer() {
    return answer;
  }

  /** Whether it may be so; see {@link Answer#possible}. */
  public final boolean possible() {
    return answer.possible();
  }

  /** Whether it may not be so; see {@link Answer#doubtful}. */
  public final boolean doubtful() {
    return answer.doubtful();
  }

  /** Both hold. */
  public final Claim and(Claim other) {
    return new Junction(new Claim[] {this, other}, true);
  }

  /** At least one holds. */
  public final Claim or(Claim other) {
    return new Junction(new Claim[] {this, other}, false);
  }

  /** The opposite. */
  public final Claim not() {
    return this instanceof Negation negation ? negation.claim : new Negation(this);
  }

  /** All of these hold; not applicable when there is none. An array that is given is kept. */
  public static Claim all(Claim... claims) {
    return new Junction(claims, true);
  }

  /**
   * At least one of these holds; not applicable when there is none. An array that is given is kept.
   */
  public static Claim any(Claim... claims) {
    return new Junction(claims, false);
  }

  /** A claim that holds whatever is said, and rests on no fact. */
  public static Claim always() {
    return Junction.ALWAYS;
  }

  /**
   * At least one of the elements of a list holds; the first claim is what the list says of others.
   */
  static Claim among(Claim[] restAndElements) {
    return new Junction(restAndElements, false);
  }

  /**
   * The facts that decided: for a sure answer those that made it sure, for an open one those that
   * keep it open. The evidence of an absence is the list, and each element that could still fit.
   */
  public final List<Leaf> decisive() {
    Set<Leaf> leaves = new LinkedHashSet<>();
    everyDecisive(
        leaf -> {
          leaves.add(leaf);
          return true;
        });
    return List.copyOf(leaves);
  }

  /** Whether something holds for each of the facts that decided; see {@link #decisive}. */
  public abstract boolean everyDecisive(Predicate<Leaf> test);

  /** The answer there would be if nobody had said these facts. */
  public abstract Answer without(Predicate<Leaf> unsaid);

  static final class Negation extends Claim {
    private final Claim claim;

    Negation(Claim claim) {
      super(claim.answer().not());
      this.claim = claim;
    }

    @Override
    public boolean everyDecisive(Predicate<Leaf> test) {
      return claim.everyDecisive(test);
    }

    @Override
    public Answer without(Predicate<Leaf> unsaid) {
      return claim.without(unsaid).not();
    }
  }

  static final class Junction extends Claim {
    private static final Junction ALWAYS = new Junction(new Claim[0], Answer.YES, true);

    private final Claim[] claims;
    private final boolean all;

    Junction(Claim[] claims, boolean all) {
      this(claims, fold(claims, all), all);
    }

    Junction(Claim[] claims, Answer answer, boolean all) {
      super(answer);
      this.claims = claims;
      this.all = all;
    }

    private static Answer fold(Claim[] claims, boolean all) {
      Answer answer = Answer.NOT_APPLICABLE;
      for (Claim claim : claims) {
        answer = all ? answer.and(claim.answer()) : answer.or(claim.answer());
      }
      return answer;
    }

    @Override
    public boolean everyDecisive(Predicate<Leaf> test) {
      for (Claim claim : claims) {
        boolean decides = answer().open() ? claim.answer().open() : claim.answer() == answer();
        // The list itself is always part of what is said about its elements.
        boolean ofList =
            !all && answer() != Answer.YES && claim instanceof Leaf leaf && leaf.isList();
        if ((decides || ofList) && !claim.everyDecisive(test)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Answer without(Predicate<Leaf> unsaid) {
      if (claims.length == 0) {
        return answer();
      }
      Answer answer = Answer.NOT_APPLICABLE;
      for (Claim claim : claims) {
        Answer its = claim.without(unsaid);
        answer = all ? answer.and(its) : answer.or(its);
      }
      return answer;
    }
  }

  /** An answer made of two facts together, such as one date before another. */
  static final class Join extends Claim {
    private final Leaf left;
    private final Leaf right;

    Join(Leaf left, Leaf right, Answer answer) {
      super(answer);
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean everyDecisive(Predicate<Leaf> test) {
      // A missing date is what keeps the answer open; two known ones decide together.
      boolean leftMissing = !left.isKnown();
      boolean rightMissing = !right.isKnown();
      return ((rightMissing && !leftMissing) || left.everyDecisive(test))
          && ((leftMissing && !rightMissing) || right.everyDecisive(test));
    }

    @Override
    public Answer without(Predicate<Leaf> unsaid) {
      return unsaid.test(left) || unsaid.test(right) ? Answer.UNKNOWN : answer();
    }
  }
}
