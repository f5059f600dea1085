package org.dialia.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dialia.charter.Rule;
import org.dialia.charter.Severity;
import org.dialia.charter.SubjectKind;
import org.dialia.model.Agreement;
import org.dialia.model.Claim;
import org.dialia.model.Deployment;
import org.dialia.model.Organisation;
import org.dialia.model.Position;
import org.dialia.model.Positions;
import org.dialia.model.Subject;

/** What all findings of one assessment share. */
public final class Background {

  private final Optional<Deployment> deployment;
  private final Positions positions;
  private final Frame frame;
  private final SeverityScale.Stakes whole;
  // By identity: a record's own equality would walk the whole description.
  private final IdentityHashMap<Subject, SeverityScale.Stakes> decisions = new IdentityHashMap<>();

  /**
   * Takes down what is assessed, and what is at stake in it.
   *
   * @param deployment the deployment; empty when the organisation itself is assessed
   * @param positions where the facts of the deployment are written
   * @param frame what it shares with other assessments
   */
  public Background(Optional<Deployment> deployment, Positions positions, Frame frame) {
    this.deployment = deployment;
    this.positions = positions;
    this.frame = frame;
    SeverityScale scale = frame.scale();
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
    return frame.organisation();
  }

  /** The date. */
  public LocalDate asOf() {
    return frame.asOf();
  }

  String id(String rule, String subject) {
    return frame.id(rule, subject);
  }

  List<Finding.Citation> law(Rule rule) {
    return frame.law(rule);
  }

  Grade grade(Rule rule, Outcome outcome, Subject subject) {
    return frame.scale().grade(rule, outcome, decisions.getOrDefault(subject, whole));
  }

  Severity severity(Rule rule, Outcome outcome, Subject subject) {
    return frame.scale().severity(rule, outcome, decisions.getOrDefault(subject, whole));
  }

  /** Where a subject stands: {@code cv-screening/decisions/reject}, {@code organisation}. */
  String address(Subject subject) {
    String top = deployment.map(Deployment::id).orElse(organisation().id());
    String list = list(subject);
    return list.isEmpty()
        ? subject instanceof Organisation ? organisation().id() : top
        : top + "/" + list.substring(list.lastIndexOf('.') + 1) + "/" + subject.id();
  }

  /**
   * The facts that decided a claim, without those that were met before.
   *
   * @param met the paths of these; it takes up the new ones
   */
  List<Evidence> evidence(Claim claim, Set<String> met) {
    List<Evidence> evidence = new ArrayList<>();
    claim.everyDecisive(
        leaf -> {
          Subject subject = leaf.subject();
          boolean outer = fromOrganisation(subject);
          String place = place(subject, leaf.path());
          String path = outer && deployment.isPresent() ? "organisation." + place : place;
          if (met.add(path)) {
            Positions its = outer ? frame.positions() : positions;
            evidence.add(new Evidence(path, leaf.said(), its.of(place)));
          }
          return true;
        });
    return evidence;
  }

  /** Where a subject is written, as a whole. */
  Position position(Subject subject) {
    String list = list(subject);
    String place = list.isEmpty() ? "" : list + "[" + subject.id() + "]";
    return (fromOrganisation(subject) ? frame.positions() : positions).of(place);
  }

  /** Where a fact of a subject stands in the deployment or organisation that the subject is of. */
  private String place(Subject subject, String path) {
    String list = list(subject);
    return list.isEmpty() ? path : list + "[" + subject.id() + "]." + path;
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
