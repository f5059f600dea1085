package org.dialia.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.StepStatus;
import org.dialia.charter.Text;
import org.dialia.model.Answer;
import org.dialia.model.Body;
import org.dialia.model.DataFlow;
import org.dialia.model.Decision;
import org.dialia.model.Deployment;
import org.dialia.model.DialogueEvent;
import org.dialia.model.EventKind;
import org.dialia.model.Fact;
import org.dialia.model.FactList;
import org.dialia.model.Gain;
import org.dialia.model.PartialDate;
import org.dialia.model.RealElement;
import org.dialia.model.Shares;
import org.dialia.model.Subject;
import org.dialia.model.Task;

/** What the description of a deployment says, matter by matter, as tables and pictures. */
final class DeploymentSections {

  private static final int MOST_COLUMNS = 3;

  private final Assessment assessment;
  private final Deployment deployment;
  private final Labels labels;

  DeploymentSections(Assessment assessment, Labels labels) {
    this.assessment = assessment;
    this.deployment = assessment.deployment();
    this.labels = labels;
  }

  /** Who and what it is. */
  List<HtmlPage.Pair> identity() {
    return List.of(
        pair("phase", say(deployment.phase())),
        pair("html.change", say(deployment.change())),
        pair("html.introduced_by", say(deployment.introducedBy())),
        pair("html.reach", say(deployment.reach())),
        pair("html.purposes", say(deployment.purposes())),
        pair("html.techniques", say(deployment.system().techniques())),
        pair("html.suppliers", say(deployment.system().suppliers())),
        pair(
            "html.people",
            deployment.roles().elements().isEmpty()
                ? say(deployment.roles())
                : deployment.roles().elements().stream()
                    .map(role -> label(role) + " (" + say(role.headcount()) + ")")
                    .collect(Collectors.joining(labels.semicolon()))));
  }

  /** The matters, in the order in which people ask about them. */
  List<HtmlPage.Section> all() {
    return List.of(decisions(), work(), flows(), value(), dialogue());
  }

  private HtmlPage.Section decisions() {
    List<List<String>> rows = new ArrayList<>();
    for (Decision one : deployment.decisions()) {
      rows.add(
          List.of(
              label(one),
              say(one.about()) + labels.semicolon() + say(one.effect()),
              say(one.automation()),
              who(one.oversight().role()),
              say(one.oversight().authority()),
              say(one.oversight().minutesPerCase()),
              say(one.person().canContest()),
              say(one.person().humanReview()),
              say(one.reversible()),
              say(one.casesPerMonth())));
    }
    return section(
        "decisions",
        List.of(),
        deployment.decisions(),
        rows,
        "decision",
        "about",
        "system",
        "decides",
        "authority",
        "minutes",
        "contest",
        "review",
        "undone",
        "cases");
  }

  private HtmlPage.Section work() {
    List<HtmlPage.Table> tables = new ArrayList<>();
    List<String> headers =
        headers("work_row", "prescribed", "considered", "not_considered", "unsaid");
    for (Task task : deployment.tasks()) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(
          List.of(
              label(task),
              say(task.prescribed()),
              real(task, Answer.YES, Answer.PARTLY),
              real(task, Answer.NO),
              real(task, Answer.UNKNOWN, Answer.DISPUTED, Answer.NOT_APPLICABLE)));
      tables.add(
          new HtmlPage.Table(
              label(task)
                  + labels.colon()
                  + who(task.role())
                  + " · "
                  + labels.get("html.studied")
                  + labels.colon()
                  + say(task.study().method())
                  + " · "
                  + labels.get("html.took_part")
                  + labels.colon()
                  + say(task.workersTookPart()),
              headers,
              rows));
    }
    return new HtmlPage.Section(
        labels.get("html.work"),
        tables.isEmpty() ? List.of() : List.of(labels.get("html.work_lead")),
        List.of(),
        List.of(),
        tables,
        tables.isEmpty() ? empty("work", deployment.tasks()) : "");
  }

  /** What people really do, of which the answer to "is it taken into account" is one of these. */
  private String real(Task task, Answer... answers) {
    List<Answer> these = Arrays.asList(answers);
    if (task.real().elements().isEmpty()) {
      return these.contains(Answer.UNKNOWN) ? say(task.real()) : "–";
    }
    String text =
        task.real().elements().stream()
            .filter(one -> these.contains(one.considered().answer(answer -> answer)))
            .map(this::real)
            .collect(Collectors.joining(labels.semicolon()));
    return text.isEmpty() ? "–" : text;
  }

  private String real(RealElement one) {
    String what = say(one.what());
    String kind = one.kind().isKnown() ? " (" + say(one.kind()) + ")" : "";
    return one.considered().equals(Fact.of(Answer.PARTLY))
        ? what + kind + ", " + say(one.considered())
        : what + kind;
  }

  private HtmlPage.Section flows() {
    List<List<String>> rows = new ArrayList<>();
    for (DataFlow one : deployment.dataFlows()) {
      rows.add(
          List.of(
              label(one),
              who(one.from()) + " → " + who(one.to()),
              whom(one.subjects()),
              say(one.categories()),
              labels.say(one.sensitive().answer()),
              say(one.purpose()) + labels.semicolon() + say(one.legalBasis()),
              say(one.retentionDays()),
              border(one),
              whom(one.sharedWith()),
              say(one.reuse())));
    }
    return section(
        "flows",
        List.of(),
        deployment.dataFlows(),
        rows,
        "flow",
        "way",
        "subjects",
        "categories",
        "sensitive",
        "purpose",
        "kept",
        "border",
        "shared",
        "reuse");
  }

  private String border(DataFlow flow) {
    return flow.outsideEea().equals(Fact.of(Answer.YES))
        ? say(flow.outsideEea())
            + labels.semicolon()
            + labels.get("html.safeguards")
            + labels.colon()
            + say(flow.transferSafeguards())
        : say(flow.outsideEea());
  }

  private HtmlPage.Section value() {
    List<List<String>> rows = new ArrayList<>();
    List<HtmlPage.Stack> stacks = new ArrayList<>();
    for (Gain gain : deployment.value().gains()) {
      List<String> row = new ArrayList<>();
      row.add(label(gain));
      row.add(say(gain.kind()));
      row.add(
          gain.amount().isKnown()
              ? say(gain.amount()) + " " + say(gain.unit())
              : say(gain.amount()));
      row.add(say(gain.measured()));
      List<HtmlPage.Piece> pieces = new ArrayList<>();
      double from = 0;
      for (Map.Entry<String, Fact<BigDecimal>> share : shares(gain.shares()).entrySet()) {
        Optional<BigDecimal> percent = share.getValue().value();
        row.add(percent.map(this::percent).orElseGet(() -> say(share.getValue())));
        if (percent.isPresent() && percent.get().signum() > 0) {
          double part = percent.get().doubleValue();
          pieces.add(
              new HtmlPage.Piece(
                  from,
                  part,
                  labels.get("html.share." + share.getKey())
                      + labels.colon()
                      + percent(percent.get()),
                  share.getKey()));
          from += part;
        }
      }
      double rest = Math.max(0, 100 - from);
      row.add(percent(BigDecimal.valueOf(rest)));
      if (rest > 0) {
        pieces.add(
            new HtmlPage.Piece(
                from,
                rest,
                labels.get("html.share.unsaid")
                    + labels.colon()
                    + percent(BigDecimal.valueOf(rest)),
                "unsaid"));
      }
      rows.add(row);
      stacks.add(new HtmlPage.Stack(label(gain), pieces));
    }
    HtmlPage.Section table =
        section(
            "value",
            List.of(
                labels.get("html.sharing")
                    + labels.colon()
                    + say(deployment.value().sharing().rule())
                    + "."),
            deployment.value().gains(),
            rows,
            "gain",
            "kind",
            "amount",
            "measured",
            "share.workers",
            "share.organisation",
            "share.shareholders",
            "share.supplier",
            "share.users",
            "share.society",
            "share.unsaid");
    return new HtmlPage.Section(
        table.heading(), table.lead(), stacks, List.of(), table.tables(), table.empty());
  }

  private static Map<String, Fact<BigDecimal>> shares(Shares shares) {
    Map<String, Fact<BigDecimal>> all = new LinkedHashMap<>();
    all.put("workers", shares.workers());
    all.put("organisation", shares.organisation());
    all.put("shareholders", shares.shareholders());
    all.put("supplier", shares.supplier());
    all.put("users", shares.users());
    all.put("society", shares.society());
    return all;
  }

  private String percent(BigDecimal share) {
    return labels.say(share.stripTrailingZeros()) + "\u00a0%";
  }

  /** Something with a date, above the line (life of the system) or below (dialogue). */
  private record Dated(
      LocalDate day, String when, String what, String state, String kind, boolean above) {}

  private HtmlPage.Section dialogue() {
    List<Dated> dated = new ArrayList<>();
    List<List<String>> undated = new ArrayList<>();
    life(dated, "decided", deployment.dates().decided());
    life(dated, "pilot_started", deployment.dates().pilotStarted());
    life(dated, "in_use_since", deployment.dates().inUseSince());
    life(dated, "changed", deployment.dates().changed());
    life(dated, "suspended", deployment.dates().suspended());
    life(dated, "retired", deployment.dates().retired());
    LocalDate asOf = assessment.asOf();
    dated.add(
        new Dated(asOf, labels.date(asOf), labels.get("html.date.as_of"), "–", "today", true));
    for (DialogueEvent event : deployment.dialogue().events()) {
      Optional<PartialDate> when = day(event);
      String what = label(event) + " (" + say(event.kind()) + ")";
      String state = say(event.status()) + labels.semicolon() + say(event.outcome());
      boolean held = event.closedOn().isKnown();
      if (when.isPresent()) {
        dated.add(
            new Dated(
                when.get().latest(),
                labels.say(when.get()),
                what,
                state,
                held ? "held" : "open",
                false));
      } else {
        undated.add(List.of("–", say(event.closedOn()), what, state));
      }
    }
    for (DialogueStep step : assessment.plan().ofDeployment().required()) {
      if (step.latest().isPresent() && step.status() != StepStatus.DONE) {
        LocalDate by = step.latest().get().date();
        dated.add(
            new Dated(
                by,
                labels.date(by),
                labels.get("html.due")
                    + labels.colon()
                    + step.step().words().title().in(labels.language()),
                labels.say(step.status()),
                step.status() == StepStatus.OVERDUE ? "overdue" : "open",
                false));
      }
    }
    dated.sort(Comparator.comparing(Dated::day).thenComparing(one -> !one.above()));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < dated.size(); i++) {
      Dated one = dated.get(i);
      rows.add(List.of(labels.number(i + 1), one.when(), one.what(), one.state()));
    }
    rows.addAll(undated);
    List<String> lead = new ArrayList<>();
    if (deployment.dialogue().events().elements().isEmpty()) {
      lead.add(empty("dialogue", deployment.dialogue().events()));
    }
    return new HtmlPage.Section(
        labels.get("html.dialogue"),
        lead,
        List.of(),
        List.of(timeline(dated)),
        List.of(
            new HtmlPage.Table(
                labels.get("html.dialogue_caption"),
                headers("number", "when", "what", "state"),
                rows)),
        "");
  }

  private void life(List<Dated> dated, String key, Fact<PartialDate> date) {
    date.value()
        .ifPresent(
            day ->
                dated.add(
                    new Dated(
                        day.latest(),
                        labels.say(day),
                        labels.get("html.date." + key),
                        "–",
                        "life",
                        true)));
  }

  private static Optional<PartialDate> day(DialogueEvent event) {
    return event
        .closedOn()
        .value()
        .or(() -> event.documentsGivenOn().value())
        .or(() -> event.openedOn().value())
        .or(() -> event.plannedFor().value());
  }

  private Timeline timeline(List<Dated> dated) {
    LocalDate first = dated.get(0).day();
    LocalDate last = dated.get(dated.size() - 1).day();
    int above = 0;
    int below = 0;
    List<int[]> places = new ArrayList<>();
    List<Integer> lanesAbove = new ArrayList<>();
    List<Integer> lanesBelow = new ArrayList<>();
    for (Dated one : dated) {
      int x = x(one.day(), first, last);
      int lane = lane(one.above() ? lanesAbove : lanesBelow, x);
      if (one.above()) {
        above = Math.max(above, lane + 1);
      } else {
        below = Math.max(below, lane + 1);
      }
      places.add(new int[] {x, lane});
    }
    int axis = above * 36 + 14;
    List<Timeline.Mark> marks = new ArrayList<>();
    for (int i = 0; i < dated.size(); i++) {
      Dated one = dated.get(i);
      int away = 34 + places.get(i)[1] * 36;
      marks.add(
          new Timeline.Mark(
              i + 1,
              places.get(i)[0],
              one.above() ? axis - away + 4 : axis + away - 4,
              one.kind(),
              one.when() + labels.colon() + one.what()));
    }
    return new Timeline(
        labels.get("html.timeline"), axis, axis + below * 36 + 14, marks, gap(first, last));
  }

  /** The first lane in which a mark touches no earlier one; lanes hold the last place taken. */
  private static int lane(List<Integer> lanes, int x) {
    for (int i = 0; i < lanes.size(); i++) {
      if (x - lanes.get(i) >= 34) {
        lanes.set(i, x);
        return i;
      }
    }
    lanes.add(x);
    return lanes.size() - 1;
  }

  private static int x(LocalDate day, LocalDate first, LocalDate last) {
    long whole = Math.max(1, ChronoUnit.DAYS.between(first, last));
    return (int) (20 + 960 * ChronoUnit.DAYS.between(first, day) / whole);
  }

  /** From first use to the first consultation or negotiation that was concluded, else to today. */
  private List<Timeline.Gap> gap(LocalDate first, LocalDate last) {
    Answer used = deployment.putToWork().answer();
    Answer before =
        deployment.heldBeforeUse(EventKind.CONSULTATION, EventKind.NEGOTIATION).answer();
    if (used != Answer.YES
        || before != Answer.NO
        || !(deployment.firstUse().said() instanceof Fact<?> fact)
        || fact.value().isEmpty()
        || !(fact.value().get() instanceof PartialDate since)) {
      return List.of();
    }
    Optional<LocalDate> concluded =
        deployment.dialogue().events().elements().stream()
            .filter(
                one ->
                    one.kind().equals(Fact.of(EventKind.CONSULTATION))
                        || one.kind().equals(Fact.of(EventKind.NEGOTIATION)))
            .flatMap(one -> one.closedOn().value().stream())
            .map(PartialDate::latest)
            .filter(day -> day.isAfter(since.latest()))
            .min(Comparator.naturalOrder());
    LocalDate end = concluded.orElse(assessment.asOf());
    int from = x(since.latest(), first, last);
    String text =
        labels.get("html.gap")
            + " "
            + labels.say(since)
            + ". "
            + concluded
                .map(day -> labels.get("html.gap_until") + " " + labels.date(day) + ".")
                .orElseGet(() -> labels.get("html.gap_open"));
    return List.of(new Timeline.Gap(from, Math.max(4, x(end, first, last) - from), text));
  }

  private HtmlPage.Section section(
      String key, List<String> lead, FactList<?> list, List<List<String>> rows, String... headers) {
    boolean none = rows.isEmpty();
    List<String> more = new ArrayList<>(lead);
    if (!none && list.isOpen()) {
      more.add(labels.get("html.open_list"));
    }
    return new HtmlPage.Section(
        labels.get("html." + key),
        more,
        List.of(),
        List.of(),
        turned(labels.get("html." + key + "_caption"), headers(headers), rows),
        none ? empty(key, list) : "");
  }

  /** Tables with a column for each thing, so few of them that they fit a sheet of paper. */
  private static List<HtmlPage.Table> turned(
      String caption, List<String> headers, List<List<String>> rows) {
    List<HtmlPage.Table> tables = new ArrayList<>();
    for (int first = 0; first < rows.size(); first += MOST_COLUMNS) {
      List<List<String>> these = rows.subList(first, Math.min(rows.size(), first + MOST_COLUMNS));
      List<List<String>> turned = new ArrayList<>();
      for (int i = 0; i < headers.size(); i++) {
        List<String> row = new ArrayList<>();
        row.add(headers.get(i));
        for (List<String> one : these) {
          row.add(one.get(i));
        }
        turned.add(row);
      }
      tables.add(new HtmlPage.Table(caption, turned.get(0), turned.subList(1, turned.size())));
    }
    return tables;
  }

  /** Why there is nothing: it is said that there is none, that it does not apply, or nothing is. */
  private String empty(String key, FactList<?> list) {
    String why =
        list.isNotApplicable()
            ? "html.none.not_applicable"
            : list.isComplete() ? "html.none.said" : "html.none.unsaid";
    return labels.get("html." + key) + labels.colon() + labels.get(why);
  }

  private List<String> headers(String... keys) {
    return Arrays.stream(keys).map(key -> labels.get("html.col." + key)).toList();
  }

  private String say(Object said) {
    return Text.oneLine(labels.say(said));
  }

  private static String label(Subject subject) {
    return Text.oneLine(subject.label());
  }

  private String who(Fact<String> id) {
    return id.value().map(this::name).orElseGet(() -> say(id));
  }

  private String whom(FactList<String> ids) {
    if (ids.elements().isEmpty()) {
      return say(ids);
    }
    String names = ids.elements().stream().map(this::name).collect(Collectors.joining(", "));
    return ids.isOpen() ? names + ", " + labels.get("html.perhaps_others") : names;
  }

  /** The name behind an id or a word of the description. */
  private String name(String id) {
    for (Subject role : deployment.roles()) {
      if (role.id().equals(id)) {
        return label(role);
      }
    }
    for (Subject supplier : deployment.system().suppliers()) {
      if (supplier.id().equals(id)) {
        return label(supplier);
      }
    }
    for (Body body : Body.values()) {
      if (body.word().equals(id)) {
        return labels.say(body);
      }
    }
    return switch (id) {
      case "system" -> labels.get("html.the_system");
      case "none" -> labels.get("html.nobody");
      case "management" -> labels.get("html.management");
      default -> Text.oneLine(id);
    };
  }

  private HtmlPage.Pair pair(String key, String value) {
    return new HtmlPage.Pair(labels.get(key), List.of(value));
  }
}
