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
  private final Map<String, Long> hashes = new ConcurrentHashMap<>();

  /**
   * Takes down what is shared.
   *
   * @param organisation the organisation
   * @param positions where its facts are written
   * @param asOf the date
   * @param scale the weights of severity
   */
  public Frame(
      Organisation organisation, Positions positions, LocalDate asOf, SeverityScale scale) {
    this.organisation = organisation;
    this.positions = positions;
    this.asOf = asOf;
    this.scale = scale;
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

  /** The id of what a rule says of a subject, or of a step that is held for it. */
  String id(String rule, String subject) {
    return Ids.of(
        hashes.computeIfAbsent(rule, Ids::hash), hashes.computeIfAbsent(subject, Ids::hash));
  }

  /** The texts that bear on what a rule finds, in its order: the same for every deployment. */
  List<Finding.Citation> law(Rule rule) {
    return law.computeIfAbsent(
        rule.id(),
        id -> {
          List<Finding.Citation> its = new ArrayList<>();
          for (LegalReference reference : rule.law()) {
            reference
                .on(organisation, asOf)
                .ifPresent(force -> its.add(new Finding.Citation(reference, force)));
          }
          return List.copyOf(its);
        });
  }
}
