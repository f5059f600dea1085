package org.dialia.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dialia.assessment.Finding;
import org.dialia.charter.Rule;
import org.dialia.charter.Statement;
import org.dialia.charter.Text;
import org.dialia.io.Described;
import org.dialia.io.FactFile;
import org.dialia.io.Input;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.Problem;
import org.dialia.model.Fact;
import org.dialia.model.PartialDate;
import org.dialia.model.Position;

/**
 * The waivers of a run. Immutable; safe on any thread. A waiver that lacks something it needs
 * waives nothing, and says so as a fault of its own.
 */
public final class Waivers {

  /** No waiver at all. */
  public static final Waivers NONE = new Waivers(List.of(), List.of());

  /** The days that a waiver may hold from the date of the run, where nothing else is said. */
  public static final int USUAL_DAYS = 366;

  /** A waiver, which of its equals it is from 1, where it is written, and whether it holds. */
  private record Entry(Waiver waiver, int nth, Position position, boolean holds) {}

  private final List<Entry> entries;
  private final List<WaiverFault> faults;
  // What holds, by the deployment that it speaks of.
  private final Map<String, List<Waiver>> byDeployment = new HashMap<>();

  private Waivers(List<Entry> entries, List<WaiverFault> faults) {
    this.entries = List.copyOf(entries);
    this.faults = List.copyOf(faults);
    for (Entry entry : entries) {
      if (entry.holds()) {
        byDeployment
            .computeIfAbsent(
                entry.waiver().deployment().value().orElse(""), none -> new ArrayList<>())
            .add(entry.waiver());
      }
    }
  }

  /**
   * Reads the waivers of a run.
   *
   * @param input the file
   * @param rules the rules of the run
   * @param asOf the date of the run
   * @param days how many days from that date a waiver may hold
   * @throws InvalidDescriptionException when the file cannot be used as it is: a gate that passes
   *     over what it cannot read would open by accident
   */
  public static Waivers read(Input input, Collection<Rule> rules, LocalDate asOf, int days)
      throws InvalidDescriptionException {
    Described<WaiverFile> read = FactFile.read(input, WaiverFile.class);
    List<Problem> wrong = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    List<WaiverFault> faults = new ArrayList<>();
    Known known = Known.of(rules);
    Map<Waiver, Integer> equals = new HashMap<>();
    if (!read.facts().waivers().isComplete()) {
      wrong.add(problem(input, read, "waivers", Complaint.noWaivers()));
    }
    for (Waiver waiver : read.facts().waivers()) {
      String path = "waivers[" + entries.size() + "]";
      for (Map.Entry<String, Text> lack : lacks(waiver).entrySet()) {
        wrong.add(problem(input, read, path + lack.getKey(), lack.getValue()));
      }
      if (!said(waiver.subject()) && isWritten(read, path, ".subject")) {
        // Left out it stands for all of the deployment: that must not come about by accident.
        wrong.add(problem(input, read, path + ".subject", Complaint.noSubject()));
      }
      Optional<WaiverFault.Kind> kind = fault(waiver, known, asOf, days);
      Position position = read.positions().of(path);
      int nth = equals.merge(waiver, 1, Integer::sum);
      entries.add(new Entry(waiver, nth, position, kind.isEmpty()));
      kind.ifPresent(
          one ->
              faults.add(
                  new WaiverFault(
                      one,
                      waiver,
                      nth,
                      read.positions().of(path + "." + one.key()),
                      Complaint.of(one, waiver, known, days))));
    }
    if (!wrong.isEmpty()) {
      throw FactFile.refused(wrong);
    }
    return new Waivers(entries, faults);
  }

  private static Problem problem(
      Input input, Described<WaiverFile> read, String path, Text message) {
    Position at = read.positions().of(path);
    return new Problem(input.name(), at.line(), at.column(), path, message);
  }

  /** What a waiver must say in any case and does not, by the path from its map. */
  private static Map<String, Text> lacks(Waiver waiver) {
    Map<String, Text> lacks = new LinkedHashMap<>();
    if (waiver.rule().isKnown() == waiver.statement().isKnown()) {
      lacks.put("", Complaint.ruleOrStatement());
    }
    if (!said(waiver.reason())) {
      lacks.put(".reason", Complaint.missing("reason"));
    }
    if (!waiver.expires().isKnown()) {
      lacks.put(".expires", Complaint.missing("expires"));
    }
    return lacks;
  }

  /** Whether a key is there: what is not written has the place of the map around it. */
  private static boolean isWritten(Described<WaiverFile> read, String path, String key) {
    return !read.positions().of(path + key).equals(read.positions().of(path));
  }

  private static boolean said(Fact<String> text) {
    return text.value().filter(its -> !its.isBlank()).isPresent();
  }

  private static Optional<WaiverFault.Kind> fault(
      Waiver waiver, Known known, LocalDate asOf, int days) {
    Optional<LocalDate> last = waiver.expires().value().map(PartialDate::latest);
    if (waiver.rule().value().filter(id -> !known.rules().containsKey(id)).isPresent()) {
      return Optional.of(WaiverFault.Kind.UNKNOWN_RULE);
    }
    if (waiver.statement().value().filter(id -> !known.statements().contains(id)).isPresent()) {
      return Optional.of(WaiverFault.Kind.UNKNOWN_STATEMENT);
    }
    if (waiver.rule().value().filter(id -> known.rule(id).prohibits()).isPresent()) {
      return Optional.of(WaiverFault.Kind.PROHIBITED);
    }
    if (!said(waiver.deployment())) {
      return Optional.of(WaiverFault.Kind.TOO_WIDE);
    }
    if (!said(waiver.agreedWith()) && aboutDialogue(waiver, known)) {
      return Optional.of(WaiverFault.Kind.NO_AGREEMENT);
    }
    if (last.filter(day -> day.isAfter(asOf.plusDays(days))).isPresent()) {
      return Optional.of(WaiverFault.Kind.TOO_LONG);
    }
    if (last.filter(day -> day.isBefore(asOf)).isPresent()) {
      return Optional.of(WaiverFault.Kind.EXPIRED);
    }
    return Optional.empty();
  }

  private static boolean aboutDialogue(Waiver waiver, Known known) {
    return waiver
        .rule()
        .value()
        .map(id -> known.rule(id).principle().isSocialDialogue())
        .orElseGet(
            () ->
                waiver
                    .statement()
                    .value()
                    .filter(known.dialogueStatements()::contains)
                    .isPresent());
  }

  /**
   * Which waiver waives a finding. What the law bans is never waived, and what is about social
   * dialogue only by a waiver that names with whom it is agreed.
   */
  Optional<Waiver> waiving(Finding finding) {
    if (byDeployment.isEmpty() || finding.rule().prohibits()) {
      return Optional.empty();
    }
    String address = finding.address();
    int slash = address.indexOf('/');
    String deployment = slash < 0 ? address : address.substring(0, slash);
    return byDeployment.getOrDefault(deployment, List.of()).stream()
        .filter(waiver -> waiver.names(finding))
        .filter(
            waiver -> said(waiver.agreedWith()) || !finding.rule().principle().isSocialDialogue())
        .findFirst();
  }

  /** Whether the file has any waiver. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** What is wrong with the waivers whatever the run finds. */
  List<WaiverFault> faults() {
    return faults;
  }

  /**
   * The waivers that hold and waived nothing.
   *
   * @param used those that did, told by identity
   * @param deployments the ids of the deployments of the run
   */
  List<WaiverFault> unused(Set<Waiver> used, Set<String> deployments) {
    return entries.stream()
        .filter(entry -> entry.holds() && !used.contains(entry.waiver()))
        .map(
            entry ->
                new WaiverFault(
                    WaiverFault.Kind.UNUSED,
                    entry.waiver(),
                    entry.nth(),
                    entry.position(),
                    Complaint.unused(entry.waiver(), deployments)))
        .toList();
  }

  /**
   * What waivers may name.
   *
   * @param rules the rules by id
   * @param statements the ids of the statements
   * @param dialogueStatements those of social dialogue
   */
  record Known(Map<String, Rule> rules, Set<String> statements, Set<String> dialogueStatements) {

    static Known of(Collection<Rule> rules) {
      Map<String, Rule> byId =
          rules.stream().collect(Collectors.toMap(Rule::id, one -> one, (one, same) -> one));
      Set<String> statements = new TreeSet<>();
      Set<String> ofDialogue = new TreeSet<>();
      for (Rule rule : rules) {
        for (Statement statement : rule.principle().statements()) {
          statements.add(statement.id());
          if (rule.principle().isSocialDialogue()) {
            ofDialogue.add(statement.id());
          }
        }
      }
      return new Known(byId, statements, ofDialogue);
    }

    Rule rule(String id) {
      return Objects.requireNonNull(rules.get(id), id);
    }
  }
}
