package org.dialia.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.Background;
import org.dialia.assessment.DialogueNeed;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.Finding;
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
 * }
 * }</pre>
 */
public final class CharterRules {

  private static final String DIALOGUE = "org.dialia.rules.dialogue";

  private final Catalogue catalogue;
  private final RuleBase charter;
  private final RuleBase dialogue;

  private CharterRules(Catalogue catalogue, RuleBase charter, RuleBase dialogue) {
    this.catalogue = catalogue;
    this.charter = charter;
    this.dialogue = dialogue;
  }

  /**
   * Loads the rules of the charter.
   *
   * @throws IllegalStateException when the rule base is broken or empty; the message names the file
   */
  public static CharterRules load() {
    Catalogue catalogue = Catalogue.load();
    // Two layers: the rules of the charter run first, to the end; what they found are facts for the
    // rules that say which dialogue it calls for.
    RuleBase charter = RuleBase.load(name -> !name.equals(DIALOGUE));
    RuleBase dialogue = RuleBase.load(DIALOGUE::equals);
    Set<String> words = new TreeSet<>();
    catalogue.rules().forEach(rule -> words.add(rule.id()));
    catalogue.steps().keySet().forEach(step -> words.add("dialogue/" + step));
    Set<String> logic = new TreeSet<>(charter.ruleNames());
    logic.addAll(dialogue.ruleNames());
    if (!words.equals(logic)) {
      Set<String> odd = new TreeSet<>(words);
      odd.removeAll(logic);
      Set<String> silent = new TreeSet<>(logic);
      silent.removeAll(words);
      throw new IllegalStateException(
          "rules without logic: " + odd + ", rules without words: " + silent);
    }
    return new CharterRules(catalogue, charter, dialogue);
  }

  /** The rules, in the order of their ids. */
  public List<Rule> rules() {
    return catalogue.rules();
  }

  /** The kinds of dialogue step, in the order of their ids. */
  public List<Step> steps() {
    return List.copyOf(catalogue.steps().values());
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
    List<Assessment> deployments = new ArrayList<>();
    for (Deployment deployment : inventory.deployments()) {
      deployments.add(assess(deployment, inventory.organisation(), asOf));
    }
    return new InventoryAssessment(
        asOf,
        catalogue.id(),
        assess(new Described<>(inventory.organisation(), Positions.NONE), asOf),
        deployments);
  }

  /**
   * Assesses one deployment of an organisation.
   *
   * @throws IllegalArgumentException when the description contradicts itself; the message names the
   *     facts
   */
  public Assessment assess(Deployment deployment, Organisation organisation, LocalDate asOf) {
    List<Inconsistency> wrong = Inconsistency.in(deployment);
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          deployment.id()
              + ": "
              + String.join(
                  "; ", wrong.stream().map(one -> one.path() + ": " + one.message()).toList()));
    }
    return assess(
        new Described<>(deployment, Positions.NONE),
        new Described<>(organisation, Positions.NONE),
        asOf);
  }

  /**
   * Assesses one deployment that was read from a file; the evidence says where its facts are
   * written.
   */
  public Assessment assess(
      Described<Deployment> deployment, Described<Organisation> organisation, LocalDate asOf) {
    Deployment facts = deployment.facts();
    Map<SubjectKind, List<Subject>> subjects = subjects(facts);
    List<Object> inserted = new ArrayList<>();
    subjects.values().forEach(inserted::addAll);
    Background background =
        new Background(
            Optional.of(facts),
            deployment.positions(),
            organisation.facts(),
            organisation.positions(),
            asOf,
            catalogue.scale());
    List<Finding> findings = run(inserted, background).all(subjects);
    return Assessment.of(
        facts, asOf, catalogue.id(), catalogue.principles(), findings, plan(findings, background));
  }

  /** Assesses an organisation that was read from a file, apart from its deployments. */
  public OrganisationAssessment assess(Described<Organisation> organisation, LocalDate asOf) {
    Map<SubjectKind, List<Subject>> subjects = new EnumMap<>(SubjectKind.class);
    subjects.put(SubjectKind.ORGANISATION, List.of(organisation.facts()));
    Background background =
        new Background(
            Optional.empty(),
            Positions.NONE,
            organisation.facts(),
            organisation.positions(),
            asOf,
            catalogue.scale());
    List<Finding> findings = run(List.of(organisation.facts()), background).all(subjects);
    return OrganisationAssessment.of(
        organisation.facts(), catalogue.principles(), findings, plan(findings, background));
  }

  private Findings run(List<?> subjects, Background background) {
    Findings findings = new Findings(catalogue, background);
    charter.run(subjects, "findings", findings);
    return findings;
  }

  private DialoguePlan plan(List<Finding> findings, Background background) {
    Map<String, List<Finding>> calls = new HashMap<>();
    for (Finding finding : findings) {
      if (finding.outcome().speaks()) {
        calls
            .computeIfAbsent(
                Steps.kind(finding.rule(), catalogue, background.deployment()),
                none -> new ArrayList<>())
            .add(finding);
      }
    }
    List<DialogueNeed> needs = new ArrayList<>();
    for (Step step : catalogue.steps().values()) {
      if (background.deployment().isPresent() || step.scope().ofOrganisation()) {
        List<Finding> its = calls.getOrDefault(step.id(), List.of());
        needs.add(DialogueNeed.of(step.id(), its));
      }
    }
    Steps steps = new Steps(catalogue, background);
    dialogue.run(needs, "steps", steps);
    return steps.planned();
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
