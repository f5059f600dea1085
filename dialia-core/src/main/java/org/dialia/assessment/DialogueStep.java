package org.dialia.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dialia.charter.Language;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Participant;
import org.dialia.charter.Severity;
import org.dialia.charter.Step;
import org.dialia.charter.Text;
import org.dialia.model.Answer;
import org.dialia.model.Body;
import org.dialia.model.Claim;
import org.dialia.model.Deployment;
import org.dialia.model.Role;
import org.dialia.model.RoleKind;
import org.dialia.model.Subject;
import org.dialia.model.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One dialogue step of a plan: who meets whom, on what, by when, and where it stands. A step of the
 * organisation serves several deployments at once.
 */
public final class DialogueStep {

  private final Step step;
  // What its claims and its law are about; of several deployments, the one that presses most.
  private final Background origin;
  private final List<Background> backgrounds;
  private final List<Finding> findings;
  private final List<Claim> calls;
  private final List<Part> parts;
  private final State state;
  private final Beyond beyond;
  // Asked for by every report, often; the same whoever asks first.
  private @Nullable String id;
  private @Nullable List<Finding> byWeight;

  /**
   * What a step of the organisation that was gathered from many deployments counts only.
   *
   * @param deployments deployments that it serves too
   * @param risks risks that it answers too
   * @param questions questions that it answers too
   */
  public record Beyond(int deployments, int risks, int questions) {
    static final Beyond NOTHING = new Beyond(0, 0, 0);
  }

  /**
   * Something that has to be there for a step to be done.
   *
   * @param key its key in the words of the step
   * @param text what it is
   * @param claim what the description says of it
   * @param answer whether it is there: what the claim says, or unknown where a claim about real
   *     work rests on management's word alone
   */
  public record Part(String key, Text text, Claim claim, Answer answer) {}

  /**
   * Where a step stands.
   *
   * @param status the status
   * @param reason why it is not required; empty for every other status
   * @param earliest from when it can be held; empty when nothing holds it back
   * @param latest by when it has to be held; empty when the description gives no date to count from
   */
  public record State(
      StepStatus status,
      Optional<Text> reason,
      Optional<Deadline> earliest,
      Optional<Deadline> latest) {

    /** A step that is not required. */
    public static State notRequired(Text reason) {
      return new State(
          StepStatus.NOT_REQUIRED, Optional.of(reason), Optional.empty(), Optional.empty());
    }
  }

  /**
   * Makes a step.
   *
   * @param step its words
   * @param background the deployment or organisation it is for
   * @param findings the risks and questions it answers
   * @param calls what else of the description calls for it
   * @param parts what has to be there for it to be done
   * @param state where it stands
   */
  public DialogueStep(
      Step step,
      Background background,
      List<Finding> findings,
      List<Claim> calls,
      List<Part> parts,
      State state) {
    this(step, background, List.of(background), findings, calls, parts, state, Beyond.NOTHING);
  }

  private DialogueStep(
      Step step,
      Background origin,
      List<Background> backgrounds,
      List<Finding> findings,
      List<Claim> calls,
      List<Part> parts,
      State state,
      Beyond beyond) {
    this.step = step;
    this.origin = origin;
    this.beyond = beyond;
    this.backgrounds = List.copyOf(backgrounds);
    this.findings = List.copyOf(findings);
    this.calls = List.copyOf(calls);
    this.parts = List.copyOf(parts);
    this.state = state;
  }

  /**
   * The same step of the organisation, seen from several deployments, as one: with all findings,
   * the most pressing status, the earliest of the last dates.
   *
   * @param most how many deployments and how many findings it keeps, the gravest; the others are
   *     counted
   */
  static DialogueStep merged(List<DialogueStep> same, int most) {
    // Of two with one status, the one that lacks more tells what to do; of two that are not
    // required, the one that findings called for tells why.
    DialogueStep pressing = same.stream().min(DialogueStep::byPressure).orElseThrow();
    Set<Background> backgrounds = new LinkedHashSet<>();
    Map<String, Finding> findings = new LinkedHashMap<>();
    int deployments = 0;
    int risks = 0;
    int questions = 0;
    for (DialogueStep one : same) {
      if (one.status() != StepStatus.NOT_REQUIRED || one == pressing) {
        backgrounds.addAll(one.backgrounds);
        deployments += one.beyond.deployments();
      }
      one.findings.forEach(finding -> findings.putIfAbsent(finding.id(), finding));
      risks += one.beyond.risks();
      questions += one.beyond.questions();
    }
    List<Finding> kept = List.copyOf(findings.values());
    if (kept.size() > most) {
      List<Finding> byWeight = kept.stream().sorted(DialoguePlan.BY_WEIGHT).toList();
      kept = byWeight.subList(0, most);
      int left =
          (int) byWeight.stream().skip(most).filter(one -> one.outcome() == Outcome.RISK).count();
      risks += left;
      questions += byWeight.size() - most - left;
    }
    Optional<Deadline> latest =
        same.stream()
            .filter(one -> one.status() == pressing.status())
            .flatMap(one -> one.latest().stream())
            .min((one, other) -> one.date().compareTo(other.date()));
    return new DialogueStep(
        pressing.step,
        pressing.origin,
        backgrounds.stream().limit(most).toList(),
        kept,
        pressing.calls,
        pressing.parts,
        new State(pressing.status(), pressing.state.reason(), pressing.earliest(), latest),
        new Beyond(deployments + Math.max(0, backgrounds.size() - most), risks, questions));
  }

  private static int byPressure(DialogueStep one, DialogueStep other) {
    int order = one.status().compareTo(other.status());
    if (order == 0) {
      order = Integer.compare(other.missing().size(), one.missing().size());
    }
    return order != 0 ? order : Boolean.compare(one.findings.isEmpty(), other.findings.isEmpty());
  }

  /** What it counts only; nothing unless it was gathered from many deployments. */
  public Beyond beyond() {
    return beyond;
  }

  /** What people call it. */
  public Text title() {
    return step.words().title();
  }

  /** The kind of step, in words. */
  public Step step() {
    return step;
  }

  /**
   * A hash of the kind of step and of the deployment (or organisation): it survives every change.
   */
  public String id() {
    String its = id;
    if (its == null) {
      its = origin.id(step.ruleId(), ofOrganisation() ? "organisation" : owner());
      id = its;
    }
    return its;
  }

  private String owner() {
    Background first = backgrounds.get(0);
    return first.deployment().map(Deployment::id).orElse("organisation");
  }

  /** Whether it is held once, for the organisation and all its deployments. */
  public boolean ofOrganisation() {
    return step.scope().ofOrganisation();
  }

  /** The deployments it serves; none when it is for the organisation alone. */
  public List<Deployment> deployments() {
    return backgrounds.stream().flatMap(one -> one.deployment().stream()).toList();
  }

  /** Where it stands. */
  public StepStatus status() {
    return state.status();
  }

  /** Why it is not required; empty for every other status. */
  public Optional<Text> reason() {
    return state.reason();
  }

  /** From when it can be held; empty when nothing holds it back. */
  public Optional<Deadline> earliest() {
    return state.earliest();
  }

  /** By when it has to be held; empty when the description gives no date to count from. */
  public Optional<Deadline> latest() {
    return state.latest();
  }

  /** The risks and questions it answers: risks first, the most severe first. */
  public List<Finding> findings() {
    List<Finding> its = byWeight;
    if (its == null) {
      its = findings;
      if (its.size() > 1) {
        List<Finding> sorted = new ArrayList<>(its);
        sorted.sort(DialoguePlan.BY_WEIGHT);
        its = List.copyOf(sorted);
      }
      byWeight = its;
    }
    return its;
  }

  /** The highest severity or weight among the findings it answers; empty when there is none. */
  public Optional<Severity> severity() {
    Optional<Severity> highest = Optional.empty();
    for (Finding finding : findings) {
      Optional<Severity> its = finding.severity();
      if (highest.isEmpty() || (its.isPresent() && its.get().compareTo(highest.get()) > 0)) {
        highest = its;
      }
    }
    return highest;
  }

  /**
   * What has to be there for it to be done, with whether it is; what does not apply is left out.
   */
  public List<Part> parts() {
    return parts;
  }

  /** The parts that are missing, or not said to be there. Empty unless it is open or to come. */
  public List<Part> missing() {
    if (status() == StepStatus.DONE || status() == StepStatus.NOT_REQUIRED) {
      return List.of();
    }
    List<Part> missing = new ArrayList<>(parts.size());
    for (Part part : parts) {
      if (part.answer() != Answer.YES) {
        missing.add(part);
      }
    }
    return missing;
  }

  /** Whether every part is there, and risks that it answers are left all the same. */
  public boolean leavesRisks() {
    return status().open() && missing().isEmpty() && !parts.isEmpty();
  }

  /** The facts that call for it, then those of what is missing, then those of what is there. */
  public List<Evidence> evidence() {
    List<Claim> claims = new ArrayList<>(calls);
    for (boolean there : List.of(false, true)) {
      for (Part part : parts) {
        if ((part.answer() == Answer.YES) == there) {
          claims.add(part.claim());
        }
      }
    }
    return origin.evidence(claims);
  }

  /** The texts of law that bind the organisation to it at that date. */
  public List<LegalReference> law() {
    Background background = origin;
    return step.basis().law().stream()
        .filter(
            reference ->
                reference.on(background.organisation(), background.asOf()).stream()
                    .anyMatch(force -> force == LegalReference.Force.BINDS))
        .toList();
  }

  /** The names that the description gives to a participant; empty when it gives none. */
  public List<String> names(Participant participant, Language language) {
    Set<String> names = new LinkedHashSet<>();
    for (Background background : backgrounds) {
      names.addAll(
          switch (participant) {
            case REPRESENTATIVES -> bodies(background, language);
            case WORKERS ->
                roles(
                    background, RoleKind.WORKER, RoleKind.AGENCY_WORKER, RoleKind.PLATFORM_WORKER);
            case MANAGERS -> roles(background, RoleKind.MANAGER);
            case PROJECT_TEAM -> roles(background, RoleKind.PROJECT_TEAM);
            case REVIEWERS -> reviewers(background);
            case SUPPLIER ->
                background.deployment().stream()
                    .flatMap(its -> its.system().suppliers().elements().stream())
                    .map(Supplier::label)
                    .toList();
            case SUBCONTRACTORS ->
                roles(background, RoleKind.SUBCONTRACTOR, RoleKind.AGENCY_WORKER);
            case USERS ->
                background.deployment().stream()
                    .flatMap(its -> its.roles().elements().stream())
                    .filter(role -> role.served().answer() == Answer.YES)
                    .map(Role::label)
                    .toList();
            case DPO -> roles(background, RoleKind.DATA_PROTECTION_OFFICER);
            case OCCUPATIONAL_HEALTH -> roles(background, RoleKind.OCCUPATIONAL_HEALTH);
            case EXPERT -> roles(background, RoleKind.EXPERT);
            case AUTHORITY -> roles(background, RoleKind.AUTHORITY);
            case MANAGEMENT, UNIONS -> List.of();
          });
    }
    return List.copyOf(names);
  }

  private static List<String> bodies(Background background, Language language) {
    return background.organisation().bodies().elements().stream()
        .filter(body -> body != Body.NONE)
        .map(body -> Phrases.say(body, language))
        .toList();
  }

  private static List<String> roles(Background background, RoleKind... kinds) {
    Set<RoleKind> these = Set.of(kinds);
    return background.deployment().stream()
        .flatMap(its -> its.roles().elements().stream())
        .filter(role -> role.kind().value().filter(these::contains).isPresent())
        .map(Subject::label)
        .toList();
  }

  private static List<String> reviewers(Background background) {
    return background.deployment().stream()
        .flatMap(its -> its.decisions().elements().stream())
        .map(decision -> decision.oversight().role())
        .flatMap(role -> role.value().stream())
        .distinct()
        .flatMap(
            id ->
                background.deployment().orElseThrow().roles().elements().stream()
                    .filter(role -> role.id().equals(id)))
        .map(Role::label)
        .toList();
  }

  @Override
  public String toString() {
    return step.id() + " " + owner() + " " + status().word();
  }
}
