package org.dialia.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Rule;
import org.dialia.model.Organisation;
import org.dialia.model.Positions;

/** What the assessments of one organisation and its deployments share: it, the date, the scale. */
public final class Frame {

  private final Organisation organisation;
  private final Positions positions;
  private final LocalDate asOf;
  private final SeverityScale scale;
  private final Map<String, List<Finding.Citation>> law = new ConcurrentHashMap<>();
  private final Map<String, Long> hashes;

  /**
   * Takes down what is shared.
   *
   * @param organisation the organisation
   * @param positions where its facts are written
   * @param asOf the date
   * @param scale the weights of severity
   * @param hashes of the rules and the kinds of step, by their names; see {@link Ids}
   */
  public Frame(
      Organisation organisation,
      Positions positions,
      LocalDate asOf,
      SeverityScale scale,
      Map<String, Long> hashes) {
    this.organisation = organisation;
    this.positions = positions;
    this.asOf = asOf;
    this.scale = scale;
    this.hashes = hashes;
  }

  Organisation organisation() {
    return organisation;
  }

  Positions positions() {
    return positions;
  }

  LocalDate asOf() {
    return asOf;
  }

  SeverityScale scale() {
    return scale;
  }

  /** Whether it is what this very organisation shares at a date. */
  @SuppressWarnings("ReferenceEquality") // an equal one would cost a walk through all it says
  public boolean isOf(Organisation one, Positions itsPositions, LocalDate date) {
    return organisation == one && positions == itsPositions && asOf.equals(date);
  }

  /** The hash of a rule or a kind of step. */
  long hash(String rule) {
    Long its = hashes.get(rule);
    if (its == null) {
      throw new IllegalArgumentException(rule + " is no rule and no kind of step");
    }
    return its;
  }

  /** The texts that bear on what a rule finds, in its order: the same list for every deployment. */
  List<Finding.Citation> law(Rule rule) {
    List<Finding.Citation> its = law.get(rule.id());
    return its == null ? law.computeIfAbsent(rule.id(), id -> citations(rule)) : its;
  }

  private List<Finding.Citation> citations(Rule rule) {
    List<Finding.Citation> its = new ArrayList<>();
    for (LegalReference reference : rule.law()) {
      reference
          .on(organisation, asOf)
          .ifPresent(force -> its.add(new Finding.Citation(reference, force)));
    }
    return List.copyOf(its);
  }
}
