package org.dialia.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Finding;
import org.dialia.charter.Language;
import org.dialia.io.Described;
import org.dialia.model.Deployment;
import org.dialia.model.Organisation;
import org.dialia.model.Subject;

/**
 * For whom a report is: all, or one reader. One reader's own comes first: the questions that go to
 * it, the steps of dialogue that it convenes or takes part in, and the risks and questions that the
 * rule base sends to such a step. The rest follows; nothing is taken away but, for readers outside,
 * what can name a person ({@link Nameless}), and that is counted.
 */
public final class View {

  /** The view of all readers: in the usual order, with every name. */
  public static final View ALL = new View(Optional.empty());

  private final Optional<Reader> reader;

  private View(Optional<Reader> reader) {
    this.reader = reader;
  }

  /** The view of one reader. */
  public static View of(Reader reader) {
    return new View(Optional.of(reader));
  }

  /** A deployment as the reader may see it, before it is assessed. */
  public Described<Deployment> ofDeployment(Described<Deployment> whole, Language language) {
    return outside()
        ? new Described<>(Nameless.of(whole.facts(), language), whole.positions())
        : whole;
  }

  /** An organisation as the reader may see it, before it is assessed. */
  public Described<Organisation> ofOrganisation(Described<Organisation> whole, Language language) {
    return outside()
        ? new Described<>(Nameless.of(whole.facts(), language), whole.positions())
        : whole;
  }

  /** Whether the reader is outside the organisation. */
  boolean outside() {
    return reader.filter(Reader::outside).isPresent();
  }

  /**
   * Some findings and steps, in the order in which they are read.
   *
   * @param before what stands before their headings; empty for those that come first
   * @param has whether a step is among them
   */
  record Part(String before, List<Finding> findings, Predicate<DialogueStep> has) {
    /** The steps of a plan that stand here. */
    DialoguePlan of(DialoguePlan plan) {
      return new DialoguePlan(plan.steps().stream().filter(has).toList());
    }
  }

  /** What concerns the reader, then what does not; everything at once for all readers. */
  List<Part> parts(List<Finding> all, DialoguePlan plan, Labels labels) {
    if (reader.isEmpty()) {
      return List.of(new Part("", all, step -> true));
    }
    Reader one = reader.get();
    List<Finding> rest = new ArrayList<>(all);
    List<Finding> first = all.stream().filter(finding -> concerns(one, finding, plan)).toList();
    rest.removeIf(finding -> concerns(one, finding, plan));
    return List.of(
        new Part("", first, one::takesPartIn),
        new Part(labels.get("reader.others") + " · ", rest, step -> !one.takesPartIn(step)));
  }

  private static boolean concerns(Reader reader, Finding finding, DialoguePlan plan) {
    return reader.answers(finding)
        || plan.steps().stream()
            .anyMatch(
                step -> step.step().id().equals(finding.rule().need()) && reader.takesPartIn(step));
  }

  /** The steps to hold next, those of the reader first. */
  List<DialogueStep> next(DialoguePlan plan, int most) {
    List<DialogueStep> all = plan.next(Integer.MAX_VALUE);
    return reader
        .map(
            one ->
                Stream.concat(
                        all.stream().filter(one::takesPartIn),
                        all.stream().filter(step -> !one.takesPartIn(step)))
                    .toList())
        .orElse(all)
        .stream()
        .limit(most)
        .toList();
  }

  /** What the top of a page says of the view; nothing where it is for all. */
  List<String> head(Labels labels) {
    if (reader.isEmpty()) {
      return List.of();
    }
    List<String> head = new ArrayList<>();
    head.add(
        labels.get("reader.view")
            + labels.colon()
            + reader.get().name(labels.language())
            + ". "
            + labels.get("reader.order"));
    if (outside()) {
      head.add(labels.get("reader.outside"));
    }
    return head;
  }

  /** How much of one deployment or organisation comes first, follows, and is left out. */
  Optional<String> counts(Subject subject, List<Finding> all, DialoguePlan plan, Labels labels) {
    if (reader.isEmpty()) {
      return Optional.empty();
    }
    List<Part> parts = parts(all, plan, labels);
    List<String> counts = new ArrayList<>();
    counts.add(labels.count("reader.first", speaking(parts.get(0))));
    counts.add(labels.count("reader.after", speaking(parts.get(1))));
    if (outside()) {
      counts.add(labels.count("reader.left", Nameless.leftOut(subject)));
    }
    return Optional.of(
        labels.get("reader.this") + labels.colon() + String.join(labels.semicolon(), counts));
  }

  private static int speaking(Part part) {
    return (int) part.findings().stream().filter(one -> one.outcome().speaks()).count();
  }
}
