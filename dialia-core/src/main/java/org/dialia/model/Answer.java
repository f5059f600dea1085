package org.dialia.model;

/**
 * The answer to a yes/no question about a deployment, where "nobody said" is never "no".
 *
 * <p>The logic has five ranks and one neutral word:
 *
 * <pre>
 * and: no &gt; disputed &gt; unknown &gt; partly &gt; yes     the leftmost one present wins
 * or:  yes &gt; disputed &gt; unknown &gt; partly &gt; no     the leftmost one present wins
 * not: yes ↔ no, every other answer stays
 * not_applicable is neutral: a and not_applicable = a, a or not_applicable = a
 *
 * and            | yes       no  partly    unknown   disputed  n/a
 * yes            | yes       no  partly    unknown   disputed  yes
 * no             | no        no  no        no        no        no
 * partly         | partly    no  partly    unknown   disputed  partly
 * unknown        | unknown   no  unknown   unknown   disputed  unknown
 * disputed       | disputed  no  disputed  disputed  disputed  disputed
 * not_applicable | yes       no  partly    unknown   disputed  n/a
 *
 * or             | yes  no        partly    unknown   disputed  n/a
 * yes            | yes  yes       yes       yes       yes       yes
 * no             | yes  no        partly    unknown   disputed  no
 * partly         | yes  partly    partly    unknown   disputed  partly
 * unknown        | yes  unknown   unknown   unknown   disputed  unknown
 * disputed       | yes  disputed  disputed  disputed  disputed  disputed
 * not_applicable | yes  no        partly    unknown   disputed  n/a
 * </pre>
 */
public enum Answer implements Word {
  /** It is so. */
  YES("oui", "yes", 1, 5),
  /** It is not so. */
  NO("non", "no", 5, 1),
  /** It is so in part, which neither proves nor clears. */
  PARTLY("en partie", "partly", 2, 2),
  /** Nobody has said. */
  UNKNOWN("inconnu", "unknown", 3, 3),
  /** Those concerned say different things. */
  DISPUTED("contesté", "disputed", 4, 4),
  /** The question makes no sense here. */
  NOT_APPLICABLE("sans objet", "not applicable", 0, 0);

  private final String fr;
  private final String en;
  // Of two answers that are joined, the one of the higher rank wins.
  private final int inAnd;
  private final int inOr;

  Answer(String fr, String en, int inAnd, int inOr) {
    this.fr = fr;
    this.en = en;
    this.inAnd = inAnd;
    this.inOr = inOr;
  }

  /** Yes for true, no for false. */
  public static Answer of(boolean value) {
    return value ? YES : NO;
  }

  /** Both hold; see the table above. */
  public Answer and(Answer other) {
    return inAnd >= other.inAnd ? this : other;
  }

  /** At least one holds; see the table above. */
  public Answer or(Answer other) {
    return inOr >= other.inOr ? this : other;
  }

  /** Yes becomes no and no becomes yes; what is not known, disputed or not applicable stays so. */
  public Answer not() {
    return this == YES ? NO : this == NO ? YES : this;
  }

  /** Whether it may be so: every answer but {@link #NO} and {@link #NOT_APPLICABLE}. */
  public boolean possible() {
    return this != NO && this != NOT_APPLICABLE;
  }

  /** Whether it may not be so: every answer but {@link #YES} and {@link #NOT_APPLICABLE}. */
  public boolean doubtful() {
    return this != YES && this != NOT_APPLICABLE;
  }

  /** Whether it is neither plainly so, nor plainly not so, nor beside the point. */
  public boolean open() {
    return this == PARTLY || this == UNKNOWN || this == DISPUTED;
  }

  @Override
  public String fr() {
    return fr;
  }

  @Override
  public String en() {
    return en;
  }
}
