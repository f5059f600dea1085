package org.dialia.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.dialia.charter.Rule;
import org.dialia.charter.Severity;
import org.dialia.charter.SubjectKind;
import org.dialia.model.Agreement;
import org.dialia.model.Claim;
import org.dialia.model.Deployment;
import org.dialia.model.Leaf;
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
  // What many findings ask for again; made when it is asked for, by any thread.
  private final IdentityHashMap<Subject, Where> places = new IdentityHashMap<>();
  private final Map<String, Long> hashes = new ConcurrentHashMap<>();

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

  /** The id of what a rule says of a subject, or of a step that is held for it. */
  String id(String rule, String subject) {
    Long its = hashes.get(subject);
    if (its == null) {
      its = Ids.hash(subject);
      hashes.put(subject, its);
    }
    return Ids.of(frame.hash(rule), its);
  }

  List<Finding.Citation> law(Rule rule) {
    return frame.law(rule);
  }

  Grade grade(Rule rule, Outcome outcome, Subject subject) {
    return frame.scale().grade(rule, outcome, decisions.getOrDefault(subject, whole));
  }

  double score(Rule rule, Outcome outcome, Subject subject) {
    return frame.scale().score(rule, outcome, decisions.getOrDefault(subject, whole));
  }

  Severity severity(Rule rule, Outcome outcome, Subject subject) {
    return frame.scale().severity(rule, outcome, decisions.getOrDefault(subject, whole));
  }

  /** Where a subject stands: {@code cv-screening/decisions/reject}, {@code organisation}. */
  String address(Subject subject) {
    return where(subject).address();
  }

  /**
   * The facts that decided a claim, without those that were met before.
   *
   * @param met the paths of these; it takes up the new ones
   */
  List<Evidence> evidence(Claim claim, Set<String> met) {
    Gathering gathering = new Gathering(met);
    claim.everyDecisive(gathering);
    return gathering.evidence;
  }

  /** Takes up facts: an object of its own, since one is made for each of many claims. */
  private final class Gathering implements Predicate<Leaf> {
    private final Set<String> met;
    private final List<Evidence> evidence = new ArrayList<>();

    Gathering(Set<String> met) {
      this.met = met;
    }

    @Override
    public boolean test(Leaf leaf) {
      Evidence fact = fact(leaf);
      if (met.add(fact.path())) {
        evidence.add(fact);
      }
      return true;
    }
  }

  private Evidence fact(Leaf leaf) {
    Where where = where(leaf.subject());
    String inside = leaf.path();
    Evidence its = where.facts().get(inside);
    if (its == null) {
      String place = where.prefix() + inside;
      its = new Evidence(where.outside() + place, leaf.said(), positions(where).of(place));
      where.facts().put(inside, its);
    }
    return its;
  }

  /** Where a subject is written, as a whole. */
  Position position(Subject subject) {
    Where where = where(subject);
    String prefix = where.prefix();
    String place = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1); // the point
    return positions(where).of(place);
  }

  private Positions positions(Where where) {
    return where.ofOrganisation() ? frame.positions() : positions;
  }

  /**
   * Where a subject stands.
   *
   * @param address for a person and for ids
   * @param outside what the paths of the organisation begin with for a deployment
   * @param prefix what the paths of its facts begin with where it is written
   * @param ofOrganisation whether it is written with the organisation
   * @param facts those of its facts that were met, by their paths from it
   */
  private record Where(
      String address,
      String outside,
      String prefix,
      boolean ofOrganisation,
      Map<String, Evidence> facts) {}

  private Where where(Subject subject) {
    synchronized (places) {
      Where its = places.get(subject);
      if (its == null) {
        its = find(subject);
        places.put(subject, its);
      }
      return its;
    }
  }

  private Where find(Subject subject) {
    boolean ofOrganisation =
        subject instanceof Organisation || (subject instanceof Agreement && !ofDeployment(subject));
    String outside = ofOrganisation && deployment.isPresent() ? "organisation." : "";
    String list = list(subject);
    String top = deployment.map(Deployment::id).orElse(organisation().id());
    String address =
        list.isEmpty()
            ? subject instanceof Organisation ? organisation().id() : top
            : top + "/" + list.substring(list.lastIndexOf('.') + 1) + "/" + subject.id();
    return new Where(
        address,
        outside,
        list.isEmpty() ? "" : list + "[" + subject.id() + "].",
        ofOrganisation,
        new ConcurrentHashMap<>());
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
