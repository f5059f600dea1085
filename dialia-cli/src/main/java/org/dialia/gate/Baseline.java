package org.dialia.gate;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.RuleBaseId;
import org.dialia.charter.Text;
import org.dialia.io.Described;
import org.dialia.io.FactFile;
import org.dialia.io.Input;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.Problem;
import org.dialia.model.Fact;
import org.dialia.model.FactList;
import org.dialia.model.PartialDate;
import org.dialia.model.Position;

/**
 * What was found before. Immutable; safe on any thread. A finding is told by its stable id and the
 * file that describes its subject, so that two organisations with the same ids stay apart. A banned
 * practice is never part of it.
 */
public final class Baseline {

  /** No baseline: everything is new. */
  public static final Baseline NONE = new Baseline(List.of());

  private static final Comparator<KnownFinding> IN_FILE =
      Comparator.comparing((KnownFinding one) -> text(one.file()))
          .thenComparing(one -> text(one.subject()))
          .thenComparing(one -> text(one.rule()))
          .thenComparing(one -> text(one.id()));

  private final Map<Key, KnownFinding> entries = new HashMap<>();

  /** What tells one entry from all others. */
  private record Key(String file, String id) {}

  private Baseline(Collection<KnownFinding> findings) {
    findings.forEach(one -> entries.put(key(one), one));
  }

  private static Key key(KnownFinding one) {
    return new Key(text(one.file()), text(one.id()));
  }

  private static String text(Fact<String> fact) {
    return fact.value().orElse("");
  }

  /**
   * Reads a baseline.
   *
   * @throws InvalidDescriptionException when it cannot be used as it is
   */
  public static Baseline read(Input input) throws InvalidDescriptionException {
    Described<BaselineFile> read = FactFile.read(input, BaselineFile.class);
    List<Problem> wrong = new ArrayList<>();
    if (!read.facts().findings().isComplete()) {
      wrong.add(problem(input, read, "findings", Complaint.noFindings()));
    }
    int index = 0;
    for (KnownFinding one : read.facts().findings()) {
      String path = "findings[" + index++ + "]";
      if (!one.id().isKnown()) {
        wrong.add(problem(input, read, path, Complaint.missing("id")));
      }
      if (!one.file().isKnown()) {
        wrong.add(problem(input, read, path, Complaint.missing("file")));
      }
    }
    if (!wrong.isEmpty()) {
      throw FactFile.refused(wrong);
    }
    return new Baseline(read.facts().findings().elements());
  }

  private static Problem problem(
      Input input, Described<BaselineFile> read, String path, Text message) {
    Position at = read.positions().of(path);
    return new Problem(input.name(), at.line(), at.column(), path, message);
  }

  /** How a finding of a file stands against it. */
  Standing standing(String file, Finding finding) {
    KnownFinding before = entries.get(new Key(file, entries.isEmpty() ? "" : finding.id()));
    if (before == null || banned(finding)) {
      return Standing.NEW;
    }
    return rank(finding) > before.rank() ? Standing.WORSENED : Standing.KNOWN;
  }

  /** How an overdue step of a file stands against it. */
  Standing standing(String file, DialogueStep step) {
    return entries.containsKey(new Key(file, step.id())) ? Standing.KNOWN : Standing.NEW;
  }

  private static boolean banned(Finding finding) {
    return finding.outcome() == Outcome.RISK && finding.rule().prohibits();
  }

  private static int rank(Finding finding) {
    return KnownFinding.rank(finding.outcome(), finding.severity().orElseThrow());
  }

  /** How many entries it has. */
  public int size() {
    return entries.size();
  }

  /**
   * The entry that a finding makes; empty for a banned practice, which stays new for ever.
   *
   * @param file the file that describes its subject
   */
  public static Optional<KnownFinding> entry(String file, Finding finding) {
    return banned(finding)
        ? Optional.empty()
        : Optional.of(
            new KnownFinding(
                Fact.of(finding.id()),
                Fact.of(file),
                Fact.of(finding.rule().id()),
                Fact.of(finding.address()),
                Fact.of(finding.outcome()),
                Fact.of(finding.severity().orElseThrow())));
  }

  /** The entry that an overdue step makes. */
  public static KnownFinding entry(String file, DialogueStep step) {
    String subject =
        step.ofOrganisation() || step.deployments().isEmpty()
            ? "organisation"
            : step.deployments().get(0).id();
    return new KnownFinding(
        Fact.of(step.id()),
        Fact.of(file),
        Fact.of(step.step().ruleId()),
        Fact.of(subject),
        Fact.unknown(),
        Fact.unknown());
  }

  /** A baseline of these entries. */
  public static Baseline of(Collection<KnownFinding> findings) {
    return new Baseline(findings);
  }

  /**
   * The baseline without what is gone, and with what is eased at its new severity. It never grows.
   *
   * @param found what is found now
   * @param looked whether a file was assessed as a whole, or is no more
   */
  public Baseline shrunk(Collection<KnownFinding> found, Predicate<String> looked) {
    Map<Key, KnownFinding> now = new HashMap<>();
    found.forEach(one -> now.put(key(one), one));
    Set<KnownFinding> kept = new HashSet<>();
    entries.forEach(
        (key, before) -> {
          KnownFinding after = now.get(key);
          if (after != null && after.rank() <= before.rank()) {
            kept.add(after);
          } else if (after != null || !looked.test(key.file())) {
            kept.add(before);
          }
        });
    return new Baseline(kept);
  }

  /**
   * Writes it: the same entries give the same bytes, one fact a line.
   *
   * @param asOf the date of the assessment
   * @param rules the rules of the assessment
   */
  public void write(LocalDate asOf, RuleBaseId rules, OutputStream out) throws IOException {
    FactFile.write(
        new BaselineFile(
            Fact.of(1),
            Fact.of(PartialDate.of(asOf)),
            Fact.of(rules.version()),
            Fact.of(rules.sha256()),
            FactList.complete(entries.values().stream().sorted(IN_FILE).toList())),
        out);
  }
}
