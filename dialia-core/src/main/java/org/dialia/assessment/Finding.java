package org.dialia.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Language;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Rule;
import org.dialia.charter.Severity;
import org.dialia.charter.Text;
import org.dialia.model.Claim;
import org.dialia.model.DialogueEvent;
import org.dialia.model.Position;
import org.dialia.model.Stage;
import org.dialia.model.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says of one subject, and why. The outcome is decided when the finding is made; the
 * explanation is drawn from the claims behind it when it is asked for, and is the same each time.
 */
public final class Finding {

  private final Background background;
  private final Rule rule;
  private final Subject subject;
  private final Outcome outcome;
  private final List<Claim> claims;
  // Asked for by every label and every step that the finding counts in; the same whoever asks
  // first.
  private @Nullable Severity severity;
  private @Nullable String id;

  /**
   * @param background what all findings of the assessment share
   * @param rule the rule
   * @param subject what it is about
   * @param outcome what it says
   * @param claims what decided it: the defect, then the scope; empty where the rule does not
   *     concern the subject
   */
  public Finding(
      Background background, Rule rule, Subject subject, Outcome outcome, List<Claim> claims) {
    this.background = background;
    this.rule = rule;
    this.subject = subject;
    this.outcome = outcome;
    this.claims = List.copyOf(claims);
  }

  /** The rule. */
  public Rule rule() {
    return rule;
  }

  /** What it is about. */
  public Subject subject() {
    return subject;
  }

  /** Risk, question, clear, not applicable or not assessed. */
  public Outcome outcome() {
    return outcome;
  }

  /** Where the subject stands: {@code cv-screening/decisions/reject}. */
  public String address() {
    return background.address(subject);
  }

  /**
   * A hash of rule, deployment and subject alone, 16 hexadecimal digits: it survives moved lines
   * and a question that becomes a risk.
   */
  public String id() {
    String its = id;
    if (its == null) {
      its = background.id(rule.id(), address());
      id = its;
    }
    return its;
  }

  /**
   * For a rule of social dialogue, when the dialogue it is about is held: the stage of the event it
   * looks at where that is known, else what the rule says. Empty for other rules.
   */
  public Set<DialoguePhase> phases() {
    return subject instanceof DialogueEvent event && !rule.phases().isEmpty()
        ? event.stage().value().map(stage -> Set.of(phase(stage))).orElse(rule.phases())
        : rule.phases();
  }

  private static DialoguePhase phase(Stage stage) {
    return switch (stage) {
      case BEFORE_DECISION, BEFORE_PILOT, BEFORE_ROLLOUT -> DialoguePhase.BEFORE;
      case DURING -> DialoguePhase.DURING;
      case AFTER -> DialoguePhase.AFTER;
    };
  }

  /** The severity of a risk or the weight of a question, explained; empty for other outcomes. */
  public Optional<Grade> grade() {
    return outcome.speaks()
        ? Optional.of(background.grade(rule, outcome, subject))
        : Optional.empty();
  }

  /** The severity of a risk or the weight of a question; empty for other outcomes. */
  public Optional<Severity> severity() {
    if (!outcome.speaks()) {
      return Optional.empty();
    }
    Severity its = severity;
    if (its == null) {
      its = background.severity(rule, outcome, subject);
      severity = its;
    }
    return Optional.of(its);
  }

  /**
   * The number that the grade is made from: the product of its factors; 0 where the rule fixes the
   * severity, and for other outcomes.
   */
  public double score() {
    return outcome.speaks() ? background.score(rule, outcome, subject) : 0;
  }

  /** What a person reads: the risk, the question, or for other outcomes the title of the rule. */
  public Text message() {
    return switch (outcome) {
      case RISK -> filled(rule.words().risk());
      case QUESTION -> filled(rule.words().question());
      default -> rule.words().title();
    };
  }

  /**
   * The same in pieces: for what has many to write, and keeps the words of the rules as they are
   * written.
   */
  public void message(Language language, Template.Pieces to) {
    switch (outcome) {
      case RISK -> fill(rule.words().risk(), language, to);
      case QUESTION -> fill(rule.words().question(), language, to);
      default -> to.words(rule.words().title().in(language));
    }
  }

  private void fill(Text text, Language language, Template.Pieces to) {
    Template.fill(text.in(language), language, subject, background, to);
  }

  /** What puts it right. */
  public Text remedy() {
    return filled(rule.words().remedy());
  }

  private Text filled(Text text) {
    return Text.from(language -> Template.fill(text.in(language), language, subject, background));
  }

  /**
   * The facts that decided, those of the defect before those of the scope, each in the order of
   * their paths.
   */
  public List<Evidence> evidence() {
    return background.evidenceInOrder(claims);
  }

  /** Where to look first: the place of the first fact that has one. */
  public Position position() {
    return evidence().stream()
        .map(Evidence::position)
        .filter(Position::isKnown)
        .findFirst()
        .orElse(Position.NONE);
  }

  /** Where its subject is written, as a whole. */
  public Position subjectPosition() {
    return background.position(subject);
  }

  /** The texts that bear on it at that date and for that organisation, in the order of the rule. */
  public List<Citation> law() {
    return background.law(rule);
  }

  @Override
  public String toString() {
    return rule.id() + " " + address() + " " + outcome.word();
  }

  /**
   * A legal reference and its force for the organisation at the date.
   *
   * @param reference the text
   * @param force whether it binds, may bind, is coming, or guides
   */
  public record Citation(LegalReference reference, LegalReference.Force force) {}
}
