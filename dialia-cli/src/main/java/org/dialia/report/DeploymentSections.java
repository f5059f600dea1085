package org.dialia.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dialia.assessment.Assessment;
import org.dialia.model.Answer;
import org.dialia.model.DataFlow;
import org.dialia.model.Decision;
import org.dialia.model.Deployment;
import org.dialia.model.Fact;
import org.dialia.model.FactList;
import org.dialia.model.Gain;
import org.dialia.model.Shares;

/** What the description of a deployment says, matter by matter, as tables and pictures. */
final class DeploymentSections {

  private static final int MOST_COLUMNS = 3;

  private final Assessment assessment;
  private final Deployment deployment;
  private final Labels labels;
  private final DeploymentPhrases phrases;

  DeploymentSections(Assessment assessment, Labels labels) {
    this.assessment = assessment;
    this.deployment = assessment.deployment();
    this.labels = labels;
    this.phrases = new DeploymentPhrases(deployment, labels);
  }

  /** Who and what it is. */
  List<HtmlPage.Pair> identity() {
    return List.of(
        pair("phase", phrases.say(deployment.phase())),
        pair("html.change", phrases.say(deployment.change())),
        pair("html.introduced_by", phrases.say(deployment.introducedBy())),
        pair("html.reach", phrases.say(deployment.reach())),
        pair("html.purposes", phrases.say(deployment.purposes())),
        pair("html.techniques", phrases.say(deployment.system().techniques())),
        pair("html.suppliers", phrases.say(deployment.system().suppliers())),
        pair(
            "html.people",
            deployment.roles().elements().isEmpty()
                ? phrases.say(deployment.roles())
                : deployment.roles().elements().stream()
                    .map(role -> phrases.say(role) + " (" + phrases.say(role.headcount()) + ")")
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
              phrases.say(one),
              phrases.say(one.about()) + labels.semicolon() + phrases.say(one.effect()),
              phrases.say(one.automation()),
              phrases.who(one.oversight().role()),
              phrases.say(one.oversight().authority()),
              phrases.say(one.oversight().minutesPerCase()),
              phrases.say(one.person().canContest()),
              phrases.say(one.person().humanReview()),
              phrases.say(one.reversible()),
              phrases.say(one.casesPerMonth())));
    }
    return section(
        "decisions",
        List.of(),
        deployment.decisions().elements().stream()
            .map(one -> DecisionChain.of(deployment, one, phrases, labels))
            .toList(),
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
    RealWork work = new RealWork(phrases, labels);
    List<HtmlPage.Work> parts = deployment.tasks().elements().stream().map(work::beside).toList();
    return new HtmlPage.Section(
        labels.get("html.work"),
        lead("work_lead", deployment.tasks()),
        List.copyOf(parts),
        parts.isEmpty() ? empty("work", deployment.tasks()) : "");
  }

  private HtmlPage.Section flows() {
    List<List<String>> rows = new ArrayList<>();
    for (DataFlow one : deployment.dataFlows()) {
      rows.add(
          List.of(
              labels.number(rows.size() + 1) + " · " + phrases.say(one),
              phrases.who(one.from()) + " → " + phrases.who(one.to()),
              phrases.whom(one.subjects()),
              phrases.say(one.categories()),
              labels.say(one.sensitive().answer()),
              phrases.say(one.purpose()) + labels.semicolon() + phrases.say(one.legalBasis()),
              phrases.say(one.retentionDays()),
              border(one),
              phrases.whom(one.sharedWith()),
              phrases.say(one.reuse())));
    }
    return section(
        "flows",
        List.of(),
        rows.isEmpty() ? List.of() : List.of(FlowMap.of(deployment, phrases, labels)),
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
        ? phrases.say(flow.outsideEea())
            + labels.semicolon()
            + labels.get("html.safeguards")
            + labels.colon()
            + phrases.say(flow.transferSafeguards())
        : phrases.say(flow.outsideEea());
  }

  private HtmlPage.Section value() {
    List<List<String>> rows = new ArrayList<>();
    List<HtmlPage.Part> stacks = new ArrayList<>();
    for (Gain gain : deployment.value().gains()) {
      List<String> row = new ArrayList<>();
      row.add(phrases.say(gain));
      row.add(phrases.say(gain.kind()));
      row.add(
          gain.amount().isKnown()
              ? phrases.say(gain.amount()) + " " + phrases.say(gain.unit())
              : phrases.say(gain.amount()));
      row.add(phrases.say(gain.measured()));
      List<HtmlPage.Piece> pieces = new ArrayList<>();
      double from = 0;
      for (Map.Entry<String, Fact<BigDecimal>> share : shares(gain.shares()).entrySet()) {
        Optional<BigDecimal> percent = share.getValue().value();
        row.add(percent.map(this::percent).orElseGet(() -> phrases.say(share.getValue())));
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
      stacks.add(new HtmlPage.Stack(phrases.say(gain), pieces));
    }
    return section(
        "value",
        List.of(
            phrases.pair("html.sharing", phrases.say(deployment.value().sharing().rule())) + "."),
        stacks,
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

  private HtmlPage.Section dialogue() {
    List<String> lead = new ArrayList<>();
    if (deployment.dialogue().events().elements().isEmpty()) {
      lead.add(empty("dialogue", deployment.dialogue().events()));
    }
    return new HtmlPage.Section(
        labels.get("html.dialogue"),
        lead,
        new DialogueDates(assessment, phrases, labels).drawn(),
        "");
  }

  private HtmlPage.Section section(
      String key,
      List<String> lead,
      List<? extends HtmlPage.Part> pictures,
      FactList<?> list,
      List<List<String>> rows,
      String... headers) {
    List<String> more = new ArrayList<>(lead);
    if (list.isOpen() && !rows.isEmpty()) {
      more.add(labels.get("html.open_list"));
    }
    List<HtmlPage.Part> parts = new ArrayList<>(pictures);
    parts.addAll(turned(labels.get("html." + key + "_caption"), headers(headers), rows));
    return new HtmlPage.Section(
        labels.get("html." + key), more, parts, rows.isEmpty() ? empty(key, list) : "");
  }

  private List<String> lead(String key, FactList<?> list) {
    List<String> lead = new ArrayList<>();
    if (!list.elements().isEmpty()) {
      lead.add(labels.get("html." + key));
      if (list.isOpen()) {
        lead.add(labels.get("html.open_list"));
      }
    }
    return lead;
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

  private HtmlPage.Pair pair(String key, String value) {
    return new HtmlPage.Pair(labels.get(key), List.of(value));
  }
}
