package org.dialia.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.Background;
import org.dialia.assessment.DialogueNeed;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Frame;
import org.dialia.assessment.InventoryAssessment;
import org.dialia.assessment.OrganisationAssessment;
import org.dialia.assessment.RuleBaseId;
import org.dialia.charter.Principle;
import org.dialia.charter.Rule;
import org.dialia.charter.Step;
import org.dialia.charter.SubjectKind;
import org.dialia.io.Described;
import org.dialia.io.Inconsistency;
import org.dialia.model.Deployment;
import org.dialia.model.FactList;
import org.dialia.model.Inventory;
import org.dialia.model.Organisation;
import org.dialia.model.Positions;
import org.dialia.model.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the charter. Load them once and share them: they are immutable and safe to use from
 * many threads.
 *
 * <pre>{@code
 * CharterRules rules = CharterRules.load();
 * Inventory inventory = InventoryReader.read(Path.of("cv-screening.yaml"));
 * InventoryAssessment result = rules.assess(inventory, LocalDate.of(2026, 3, 1));
 * for (Assessment assessment : result.deployments()) {
 *   assessment.findings().forEach(f -> System.out.println(f.rule().id() + " " + f.message().in(Language.FR)));
 *   assessment.steps(DialoguePhase.BEFORE).forEach(s -> System.out.println(s.status() + " " + s.title().in(Language.FR)));
 * }
 * }</pre>
 */
public final class CharterRules {

  private static final String DIALOGUE = "org.dialia.rules.dialogue";

  /**
   * How many deployments the rules look at in one go. A rule's code runs for all of them while it
   * is at hand, which more than halves the time; more of them gain nothing.
   */
  private static final int IN_ONE_GO = 32;

  private final Catalogue catalogue;
  private final RuleBase charter;

  /** Empty until somebody needs it, or the executor has come to it. */
  private volatile @Nullable RuleBase dialogue;

  /** What the deployments of one organisation share; they are mostly given one after the other. */
  private volatile @Nullable Frame last;

  private CharterRules(Catalogue catalogue) {
    this.catalogue = catalogue;
    // Two layers: the rules of the charter run first, to the end; what they found are facts for the
    // rules that say which dialogue it calls for.
    this.charter = layer(name -> !name.equals(DIALOGUE), catalogue.rules().stream().map(Rule::id));
  }

  /**
   * Loads the rules of the charter.
   *
   * @throws IllegalStateException when the rule base is broken or empty; the message names the file
   */
  public static CharterRules load() {
    CharterRules rules = new CharterRules(Catalogue.load());
    rules.dialogue();
    return rules;
  }

  /**
   * Loads the rules of the charter, and has those of the dialogue loaded by the executor: for a
   * program that starts cold. An assessment that comes before the executor does loads them itself,
   * so that it never waits for a task that is not begun.
   *
   * @param beside runs one task that takes some milliseconds; what it throws when it is given the
   *     task, such as {@link java.util.concurrent.RejectedExecutionException}, is thrown on
   * @throws IllegalStateException when the rule base is broken or empty; the message names the
   *     file. What is broken in the rules of the dialogue is thrown by each assessment instead.
   */
  public static CharterRules load(Executor beside) {
    CharterRules rules = new CharterRules(Catalogue.load());
    beside.execute(rules::loadAhead);
    return rules;
  }

  /** The compiled rules of some packages, which are those that have words. */
  private static RuleBase layer(Predicate<String> packages, Stream<String> ids) {
    RuleBase layer = RuleBase.load(packages);
    Set<String> words = ids.collect(Collectors.toCollection(TreeSet::new));
    Set<String> logic = layer.ruleNames();
    if (!words.equals(logic)) {
      Set<String> odd = new TreeSet<>(words);
      odd.removeAll(logic);
      Set<String> silent = new TreeSet<>(logic);
      silent.removeAll(words);
      throw new IllegalStateException(
          "rules without logic: " + odd + ", rules without words: " + silent);
    }
    return layer;
  }

  private void loadAhead() {
    try {
      dialogue();
    } catch (RuntimeException broken) {
      // Whoever assesses comes upon it too, and is told.
    }
  }

  private RuleBase dialogue() {
    RuleBase loaded = dialogue;
    return loaded == null ? loadDialogue() : loaded;
  }

  private synchronized RuleBase loadDialogue() {
    RuleBase loaded = dialogue;
    if (loaded == null) {
      loaded = layer(DIALOGUE::equals, catalogue.stepsInOrder().stream().map(Step::ruleId));
      dialogue = loaded;
    }
    return loaded;
  }

  /** The rules, in the order of their ids. */
  public List<Rule> rules() {
    return catalogue.rules();
  }

  /** The kinds of dialogue step, in the order of their ids. */
  public List<Step> steps() {
    return catalogue.stepsInOrder();
  }

  /** The principles of the charter with their statements, in its order. */
  public List<Principle> principles() {
    return catalogue.principles();
  }

  /** Which rules these are. */
  public RuleBaseId id() {
    return catalogue.id();
  }

  /**
   * Assesses an inventory: its organisation once, and each deployment.
   *
   * @throws IllegalArgumentException when a description contradicts itself; the message names the
   *     facts
   */
  public InventoryAssessment assess(Inventory inventory, LocalDate asOf) {
    Described<Organisation> organisation =
        new Described<>(inventory.organisation(), Positions.NONE);
    List<Described<Deployment>> described = new ArrayList<>();
    for (Deployment deployment : inventory.deployments()) {
      described.add(consistent(deployment));
    }
    return new InventoryAssessment(
        asOf, catalogue.id(), assess(organisation, asOf), assess(described, organisation, asOf));
  }

  /**
   * Assesses one deployment of an organisation.
   *
   * @throws IllegalArgumentException when the description contradicts itself; the message names the
   *     facts
   */
  public Assessment assess(Deployment deployment, Organisation organisation, LocalDate asOf) {
    return assess(consistent(deployment), new Described<>(organisation, Positions.NONE), asOf);
  }

  private static Described<Deployment> consistent(Deployment deployment) {
    List<Inconsistency> wrong = Inconsistency.in(deployment);
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          deployment.id()
              + ": "
              + String.join(
                  "; ", wrong.stream().map(one -> one.path() + ": " + one.message()).toList()));
    }
    return new Described<>(deployment, Positions.NONE);
  }

  /**
   * Assesses one deployment that was read from a file; the evidence says where its facts are
   * written.
   */
  public Assessment assess(
      Described<Deployment> deployment, Described<Organisation> organisation, LocalDate asOf) {
    return assess(List.of(deployment), organisation, asOf).get(0);
  }

  /**
   * Assesses deployments of one organisation, in their order. The result is that of assessing each
   * alone; together they take less than half the time.
   */
  public List<Assessment> assess(
      List<Described<Deployment>> deployments,
      Described<Organisation> organisation,
      LocalDate asOf) {
    List<Assessment> assessments = new ArrayList<>(deployments.size());
    batches(deployments, organisation, asOf).forEach(batch -> assessments.addAll(batch.assess()));
    return assessments;
  }

  /** The findings of the first layer alone, for each deployment. */
  List<List<Finding>> findings(
      List<Described<Deployment>> deployments,
      Described<Organisation> organisation,
      LocalDate asOf) {
    List<List<Finding>> findings = new ArrayList<>(deployments.size());
    batches(deployments, organisation, asOf).forEach(batch -> findings.addAll(batch.findings()));
    return findings;
  }

  private List<Batch> batches(
      List<Described<Deployment>> deployments,
      Described<Organisation> organisation,
      LocalDate asOf) {
    List<Batch> batches = new ArrayList<>();
    Frame frame = frame(organisation, asOf);
    Batch batch = new Batch(organisation.facts(), asOf);
    batches.add(batch);
    for (Described<Deployment> deployment : deployments) {
      Background background =
          new Background(Optional.of(deployment.facts()), deployment.positions(), frame);
      Map<SubjectKind, List<Subject>> subjects = subjects(deployment.facts());
      if (batch.isFull() || batch.has(subjects)) {
        batch = new Batch(organisation.facts(), asOf);
        batches.add(batch);
      }
      batch.add(background, subjects);
    }
    return batches;
  }

  /** Assesses an organisation that was read from a file, apart from its deployments. */
  public OrganisationAssessment assess(Described<Organisation> organisation, LocalDate asOf) {
    Batch batch = new Batch(organisation.facts(), asOf);
    batch.add(
        new Background(Optional.empty(), Positions.NONE, frame(organisation, asOf)),
        Map.of(SubjectKind.ORGANISATION, List.of(organisation.facts())));
    List<List<Finding>> findings = batch.findings();
    return OrganisationAssessment.of(
        organisation.facts(),
        catalogue.principles(),
        findings.get(0),
        batch.plans(findings).get(0));
  }

  private Frame frame(Described<Organisation> organisation, LocalDate asOf) {
    Frame its = last;
    if (its == null || !its.isOf(organisation.facts(), organisation.positions(), asOf)) {
      its =
          new Frame(
              organisation.facts(),
              organisation.positions(),
              asOf,
              catalogue.scale(),
              catalogue.hashes());
      last = its;
    }
    return its;
  }

  /** What the rules look at in one go. */
  final class Batch {
    private final Organisation organisation;
    private final LocalDate asOf;
    private final List<Background> backgrounds = new ArrayList<>();
    private final List<Map<SubjectKind, List<Subject>>> subjects = new ArrayList<>();
    private final Set<Subject> all = Collections.newSetFromMap(new IdentityHashMap<>());

    Batch(Organisation organisation, LocalDate asOf) {
      this.organisation = organisation;
      this.asOf = asOf;
    }

    boolean isFull() {
      return backgrounds.size() == IN_ONE_GO;
    }

    /** Whether it has one of these very records already: two deployments may share some. */
    boolean has(Map<SubjectKind, List<Subject>> these) {
      return these.values().stream().flatMap(List::stream).anyMatch(all::contains);
    }

    void add(Background background, Map<SubjectKind, List<Subject>> its) {
      backgrounds.add(background);
      subjects.add(its);
      its.values().forEach(all::addAll);
    }

    /** The findings of the first layer, for each that was added. */
    List<List<Finding>> findings() {
      Findings sink = new Findings(catalogue, organisation, asOf);
      for (int i = 0; i < backgrounds.size(); i++) {
        sink.add(backgrounds.get(i), subjects.get(i));
      }
      List<Subject> facts = new ArrayList<>(all.size());
      subjects.forEach(its -> its.values().forEach(facts::addAll));
      charter.run(facts, "findings", sink);
      List<List<Finding>> findings = new ArrayList<>();
      for (int i = 0; i < backgrounds.size(); i++) {
        findings.add(sink.all(backgrounds.get(i), subjects.get(i)));
      }
      return findings;
    }

    /** The plans of the second layer, from what the first one found. */
    List<DialoguePlan> plans(List<List<Finding>> findings) {
      List<DialogueNeed> needs = new ArrayList<>();
      for (int i = 0; i < backgrounds.size(); i++) {
        addNeeds(backgrounds.get(i), findings.get(i), needs);
      }
      Steps sink = new Steps(catalogue, organisation, asOf);
      dialogue().run(needs, "steps", sink);
      return backgrounds.stream().map(sink::planned).toList();
    }

    private void addNeeds(Background background, List<Finding> findings, List<DialogueNeed> needs) {
      List<Step> steps = catalogue.stepsInOrder();
      List<List<Finding>> calls = new ArrayList<>(Collections.nCopies(steps.size(), List.of()));
      Steps.Calls called = Steps.calls(catalogue, background.deployment());
      for (Finding finding : findings) {
        if (finding.outcome().speaks()) {
          int step = called.step(finding.rule());
          List<Finding> its = calls.get(step);
          if (its.isEmpty()) {
            its = new ArrayList<>();
            calls.set(step, its);
          }
          its.add(finding);
        }
      }
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        if (background.deployment().isPresent() || step.scope().ofOrganisation()) {
          needs.add(new DialogueNeed(background, step.id(), calls.get(i)));
        }
      }
    }

    private List<Assessment> assess() {
      List<List<Finding>> findings = findings();
      List<DialoguePlan> plans = plans(findings);
      List<Assessment> assessments = new ArrayList<>();
      for (int i = 0; i < backgrounds.size(); i++) {
        assessments.add(
            Assessment.of(
                backgrounds.get(i).deployment().orElseThrow(),
                asOf,
                catalogue.id(),
                catalogue.principles(),
                findings.get(i),
                plans.get(i)));
      }
      return assessments;
    }
  }

  static Map<SubjectKind, List<Subject>> subjects(Deployment deployment) {
    Map<SubjectKind, List<Subject>> subjects = new EnumMap<>(SubjectKind.class);
    subjects.put(SubjectKind.DEPLOYMENT, List.of(deployment));
    subjects.put(SubjectKind.SUPPLIER, all(deployment.system().suppliers()));
    subjects.put(SubjectKind.ROLE, all(deployment.roles()));
    subjects.put(SubjectKind.TASK, all(deployment.tasks()));
    subjects.put(SubjectKind.DECISION, all(deployment.decisions()));
    subjects.put(SubjectKind.DATA_FLOW, all(deployment.dataFlows()));
    subjects.put(SubjectKind.GAIN, all(deployment.value().gains()));
    subjects.put(SubjectKind.EVENT, all(deployment.dialogue().events()));
    subjects.put(SubjectKind.AGREEMENT, all(deployment.dialogue().agreements()));
    return subjects;
  }

  private static List<Subject> all(FactList<? extends Subject> list) {
    return List.copyOf(list.elements());
  }
}
