package org.dialia.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
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
import org.jspecify.annotations.Nullable;

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
    return where(subject).address;
  }

  /** The facts that decided some claims, each once: those of the first claim, then the others. */
  List<Evidence> evidence(List<Claim> claims) {
    Gathering gathering = new Gathering();
    for (Claim claim : claims) {
      claim.everyDecisive(gathering);
    }
    return gathering.evidence;
  }

  /** The same, those of each claim in the order of their paths. */
  List<Evidence> evidenceInOrder(List<Claim> claims) {
    Gathering gathering = new Gathering();
    for (Claim claim : claims) {
      int from = gathering.evidence.size();
      claim.everyDecisive(gathering);
      int to = gathering.evidence.size();
      if (to - from > 1) {
        gathering.evidence.subList(from, to).sort(Background::byPath);
      }
    }
    return gathering.evidence;
  }

  private static int byPath(Evidence one, Evidence other) {
    return one.path().compareTo(other.path());
  }

  /** Takes up facts that it has not yet; most findings rest on a few. */
  private final class Gathering implements Predicate<Leaf> {
    private static final int FEW = 16;

    private final List<Evidence> evidence = new ArrayList<>();
    private @Nullable Set<String> paths;
    // Most facts of a finding belong to one subject.
    private @Nullable Subject around;
    private @Nullable Where where;

    @Override
    @SuppressWarnings("ReferenceEquality") // as in the map of places
    public boolean test(Leaf leaf) {
      Where its = where;
      if (its == null || around != leaf.subject()) {
        around = leaf.subject();
        its = where(leaf.subject());
        where = its;
      }
      Evidence fact = fact(leaf, its);
      if (isNew(fact.path())) {
        evidence.add(fact);
      }
      return true;
    }

    private boolean isNew(String path) {
      Set<String> many = paths;
      if (many != null) {
        return many.add(path);
      }
      for (int i = 0; i < evidence.size(); i++) {
        if (evidence.get(i).path().equals(path)) {
          return false;
        }
      }
      if (evidence.size() == FEW) {
        many = new HashSet<>();
        for (Evidence one : evidence) {
          many.add(one.path());
        }
        many.add(path);
        paths = many;
      }
      return true;
    }
  }

  private Evidence fact(Leaf leaf, Where where) {
    Evidence its = where.known(leaf);
    if (its == null) {
      String place = where.prefix.concat(leaf.path());
      its = new Evidence(where.outside.concat(place), leaf.said(), positions(where).of(place));
      where.keep(leaf, its);
    }
    return its;
  }

  /** Where a subject is written, as a whole. */
  Position position(Subject subject) {
    Where where = where(subject);
    String prefix = where.prefix;
    String place = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1); // the point
    return positions(where).of(place);
  }

  private Positions positions(Where where) {
    return where.ofOrganisation ? frame.positions() : positions;
  }

  /** Where a subject stands, and those of its facts that were met. */
  private static final class Where {
    // For a person and for ids.
    private final String address;
    // What the paths of the organisation begin with for a deployment.
    private final String outside;
    // What the paths of its facts begin with where it is written.
    private final String prefix;
    // Whether it is written with the organisation.
    private final boolean ofOrganisation;
    // By the numbers of their paths. Without a lock: a fact that is lost is made again, and equal.
    private @Nullable Evidence[] own = new Evidence[32];
    private final Map<String, Evidence> ofElements = new ConcurrentHashMap<>();

    Where(String address, String outside, String prefix, boolean ofOrganisation) {
      this.address = address;
      this.outside = outside;
      this.prefix = prefix;
      this.ofOrganisation = ofOrganisation;
    }

    @Nullable Evidence known(Leaf leaf) {
      int number = leaf.number();
      if (number < 0) {
        return ofElements.get(leaf.path());
      }
      @Nullable Evidence[] its = own;
      return number < its.length ? its[number] : null;
    }

    void keep(Leaf leaf, Evidence fact) {
      int number = leaf.number();
      if (number < 0) {
        ofElements.put(leaf.path(), fact);
        return;
      }
      @Nullable Evidence[] its = own;
      if (number >= its.length) {
        its = Arrays.copyOf(its, Math.max(number + 1, 2 * its.length));
        own = its;
      }
      its[number] = fact;
    }
  }

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
        address, outside, list.isEmpty() ? "" : list + "[" + subject.id() + "].", ofOrganisation);
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
