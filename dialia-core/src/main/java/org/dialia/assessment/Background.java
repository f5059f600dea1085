package org.dialia.assessment;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.dialia.charter.Rule;
import org.dialia.charter.Severity;
import org.dialia.charter.SubjectKind;
import org.dialia.model.Agreement;
import org.dialia.model.Deployment;
import org.dialia.model.Organisation;
import org.dialia.model.Position;
import org.dialia.model.Positions;
import org.dialia.model.Subject;

/** What all findings of one assessment share. */
public final class Background {

  private final Optional<Deployment> deployment;
  private final Positions positions;
  private final Organisation organisation;
  private final Positions organisationPositions;
  private final LocalDate asOf;
  private final SeverityScale scale;
  private final SeverityScale.Stakes whole;
  // By identity: a record's own equality would walk the whole description.
  private final IdentityHashMap<Subject, SeverityScale.Stakes> decisions = new IdentityHashMap<>();

  /**
   * Takes down what is assessed, and what is at stake in it.
   *
   * @param deployment the deployment; empty when the organisation itself is assessed
   * @param positions where the facts of the deployment are written
   * @param organisation the organisation
   * @param organisationPositions where the facts of the organisation are written
   * @param asOf the date
   * @param scale the weights of severity
   */
  public Background(
      Optional<Deployment> deployment,
      Positions positions,
      Organisation organisation,
      Positions organisationPositions,
      LocalDate asOf,
      SeverityScale scale) {
    this.deployment = deployment;
    this.positions = positions;
    this.organisation = organisation;
    this.organisationPositions = organisationPositions;
    this.asOf = asOf;
    this.scale = scale;
    this.whole = deployment.map(scale::stakes).orElse(SeverityScale.Stakes.ORDINARY);
    deployment.ifPresent(
        its -> its.decisions().forEach(one -> decisions.put(one, scale.stakes(one))));
  }

  /** The deployment; empty when the organisation itself is assessed. */
  public Optional<Deployment> deployment() {
    return deployment;
  }

  /** The organisation. */
  public Organisation organisation() {
    return organisation;
  }

  /** The date. */
  public LocalDate asOf() {
    return asOf;
  }

  Grade grade(Rule rule, Outcome outcome, Subject subject) {
    return scale.grade(rule, outcome, decisions.getOrDefault(subject, whole));
  }

  Severity severity(Rule rule, Outcome outcome, Subject subject) {
    return scale.severity(rule, outcome, decisions.getOrDefault(subject, whole));
  }

  /** Where a subject stands: {@code cv-screening/decisions/reject}, {@code organisation}. */
  String address(Subject subject) {
    String top = deployment.map(Deployment::id).orElse(organisation.id());
    String list = list(subject);
    return list.isEmpty()
        ? subject instanceof Organisation ? organisation.id() : top
        : top + "/" + list.substring(list.lastIndexOf('.') + 1) + "/" + subject.id();
  }

  /** Where a fact of a subject stands, from the top of the deployment or organisation. */
  String path(Subject subject, String path) {
    String list = list(subject);
    String full = list.isEmpty() ? path : list + "[" + subject.id() + "]." + path;
    return fromOrganisation(subject) && deployment.isPresent() ? "organisation." + full : full;
  }

  /** Where a fact of a subject is written; with an empty path, the subject itself. */
  Position position(Subject subject, String path) {
    String list = list(subject);
    String step = list + "[" + subject.id() + "]";
    String full = list.isEmpty() ? path : path.isEmpty() ? step : step + "." + path;
    return fromOrganisation(subject) ? organisationPositions.of(full) : positions.of(full);
  }

  private boolean fromOrganisation(Subject subject) {
    return subject instanceof Organisation
        || (subject instanceof Agreement && !ofDeployment(subject));
  }

  private boolean ofDeployment(Subject agreement) {
    return deployment.isPresent()
        && deployment.get().dialogue().agreements().elements().stream()
            .anyMatch(one -> one == agreement);
  }

  private String list(Subject subject) {
    if (subject instanceof Agreement) {
      return ofDeployment(subject) ? "dialogue.agreements" : "agreements";
    }
    return SubjectKind.of(subject).list();
  }
}
