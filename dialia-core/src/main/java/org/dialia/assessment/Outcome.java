package org.dialia.assessment;

import org.dialia.model.Answer;
import org.dialia.model.Claim;
import org.dialia.model.Word;

/** What one rule says of one subject. */
public enum Outcome implements Word {
  /** The defect is certain. */
  RISK("risque", "risk"),
  /** The description does not tell, or not on good enough ground. */
  QUESTION("question", "question"),
  /** The rule applies and the defect is certainly absent. */
  CLEAR("en ordre", "clear"),
  /** The rule does not concern this subject. */
  NOT_APPLICABLE("sans objet", "not applicable"),
  /**
   * The rule found nothing to say: its scope is uncertain, or another question asks for the whole
   * list.
   */
  NOT_ASSESSED("non évalué", "not assessed");

  private final String fr;
  private final String en;

  Outcome(String fr, String en) {
    this.fr = fr;
    this.en = en;
  }

  /**
   * The outcome of a rule.
   *
   * @param scope whether the rule concerns the subject
   * @param defect whether what the charter warns of is so
   */
  public static Outcome of(Claim scope, Claim defect) {
    return of(scope.answer(), defect.answer());
  }

  static Outcome of(Answer scope, Answer defect) {
    if (!scope.possible() || defect == Answer.NOT_APPLICABLE) {
      return NOT_APPLICABLE;
    }
    if (defect == Answer.NO) {
      return scope == Answer.YES ? CLEAR : NOT_ASSESSED;
    }
    return scope == Answer.YES && defect == Answer.YES ? RISK : QUESTION;
  }

  /** Whether it makes a label: what does not apply or was not assessed makes none. */
  boolean counts() {
    return this != NOT_APPLICABLE && this != NOT_ASSESSED;
  }

  /** Whether people have something to do about it. */
  public boolean speaks() {
    return this == RISK || this == QUESTION;
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
