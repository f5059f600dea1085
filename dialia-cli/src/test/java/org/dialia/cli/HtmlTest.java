package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The HTML report as a browser and a reader meet it. */
class HtmlTest {

  private static final String EXAMPLES = "../examples/";

  @Test
  void pages_of_the_examples_are_whole_and_load_nothing() throws Exception {
    for (String language : List.of("fr", "en")) {
      for (String file :
          List.of(
              "cv-screening.yaml",
              "benefit-scoring.yaml",
              "maintenance-assistant.yaml",
              "inventory.yaml")) {
        Run run = Run.of("assess", EXAMPLES + file, "--format", "html", "--lang", language);
        assertThat(run.code()).isZero();
        if (!file.equals("inventory.yaml")) {
          assertThat(run.out().getBytes(StandardCharsets.UTF_8).length)
              .as(file)
              .isLessThan(300_000);
        }
        Document page = parsed(run.out());
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
        assertThat(run.out())
            .doesNotContainIgnoringCase("<link", "<img", "@import", "url(", "src=")
            .doesNotContainPattern("(?i)href=\"(?!#)");
        // Only the index of an inventory sorts and filters.
        assertThat(page.getElementsByTagName("script").getLength())
            .isEqualTo(file.equals("inventory.yaml") ? 1 : 0);
        headingsAreInOrder(page);
        tablesHaveHeaders(page);
      }
    }
  }

  @Test
  void page_says_labels_and_severities_in_words_and_is_small() {
    Run run = Run.of("assess", EXAMPLES + "cv-screening.yaml", "--format", "html", "--lang", "en");
    assertThat(run.out().getBytes(StandardCharsets.UTF_8).length).isLessThan(300_000);
    assertThat(run.out())
        .contains("RISK", "severity critical", "<dd>100:11 ", "Who decides")
        .contains("Hatched: used before consultation or negotiation was concluded");
    assertThat(Run.of("assess", EXAMPLES + "cv-screening.yaml", "--format", "html", "--lang", "en"))
        .isEqualTo(run);
  }

  @Test
  void hostile_text_stays_text() throws Exception {
    String hostile =
        "</title></style><script>alert(1)</script><b onclick='x'>\\\"'&amp;\\u202e 😀 "
            + "w".repeat(10_000);
    String text = '"' + hostile + '"';
    Run run =
        Run.reading(
            """
            dialia: 1
            organisation: { name: %1$s, sector: private, country: FR }
            deployments:
              - id: d
                name: %1$s
                phase: in_use
                notes: %1$s
                system: { suppliers: [{ id: s, name: %1$s }] }
                roles: [{ id: r, name: %1$s, kind: worker }]
                tasks: [{ id: t, name: %1$s, role: r, prescribed: [%1$s], real: [{ what: %1$s, considered: no }] }]
                decisions: [{ id: c, name: %1$s, about: candidate, effect: employment, automation: acts_alone, oversight: { role: r } }]
                data_flows: [{ id: f, name: %1$s, from: r, to: s, subjects: [r] }]
                value: { gains: [{ id: g, name: %1$s, amount: 3, unit: fte, shares: { workers: 10 } }] }
                dialogue: { events: [{ id: e, name: %1$s, kind: consultation, closed_on: 2026-01-04 }] }
            """
                .formatted(text),
            "assess",
            "-",
            "--format",
            "html");
    assertThat(run.err()).isEmpty();
    Document page = parsed(run.out());
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    assertThat(page.getElementsByTagName("b").getLength()).isZero();
    assertThat(run.out()).doesNotContain("\u202e").contains("&lt;script&gt;alert(1)");
    assertThat(page.getElementsByTagName("title").item(0).getTextContent())
        .doesNotContain("script");
  }

  @Test
  void empty_sections_say_why() {
    Run run =
        Run.reading(
            """
            dialia: 1
            organisation: { sector: private, country: FR }
            deployments: [{ id: d, phase: idea, decisions: [], data_flows: not_applicable }]
            """,
            "assess",
            "-",
            "--format",
            "html");
    assertThat(run.out())
        .contains("Who decides: the description says that there is none.")
        .contains("Prescribed and real work: the description says nothing about it.");
  }

  @Test
  void map_of_the_data_shows_each_flow_of_the_table_once() throws Exception {
    Document page =
        page(
            """
            roles: [{ id: crew, name: Crew, kind: worker }, { id: seat, kind: client }]
                system: { suppliers: [{ id: cloud, name: Cloud }] }
                data_flows:
                  - { id: a, from: crew, to: system, subjects: [crew], categories: [health], person_grain: individual, outside_eea: yes, shared_with: [cloud] }
                  - { id: b, from: system, to: crew, subjects: [], categories: [none], outside_eea: no }
                  - { id: c, name: "<b>x</b>", from: seat, subjects: [seat], categories: [identity], outside_eea: no }
                  - { id: d, from: crew, to: cloud, categories: [none], outside_eea: unknown }
                  - { id: e, from: system, to: system, categories: [none], outside_eea: no }
            """);
    Element map = pictures(page, "map").get(0);
    assertThat(map.getAttribute("role")).isEqualTo("img");
    assertThat(map.getAttribute("aria-label")).isNotBlank();
    List<String> flows = texts(map, "flow");
    assertThat(flows).hasSize(5);
    assertThat(flows.get(0)).endsWith("1!");
    assertThat(flows.get(1)).endsWith("2");
    assertThat(flows.get(2)).contains("<b>x</b>").endsWith("3");
    assertThat(named(map, "flow").get(0).getAttribute("class")).contains("sensitive");
    assertThat(named(map, "flow").get(1).getAttribute("class")).contains("plain");
    assertThat(named(map, "flow").get(2).getAttribute("class")).contains("unsaid");
    assertThat(texts(map, "share")).singleElement().asString().contains("Cloud");
    assertThat(texts(map, "border")).hasSize(2).anyMatch(one -> one.endsWith("4?"));
    assertThat(texts(map, "unsaid")).anyMatch(one -> one.startsWith("?"));
    assertThat(named(page.getDocumentElement(), "frontier"))
        .anyMatch(one -> one.getAttribute("class").contains("eea"));
    assertThat(page.getDocumentElement().getTextContent()).contains("5 · e");
  }

  @Test
  void numbers_of_a_large_map_do_not_meet() throws Exception {
    StringBuilder flows =
        new StringBuilder(
            "roles: [{ id: r, kind: worker }, { id: s, kind: manager }]\n    data_flows:\n");
    List<String> ends = List.of("r", "s", "system", "unknown");
    for (int i = 0; i < 12; i++) {
      flows.append(
          "      - { id: f%d, from: %s, to: %s }\n"
              .formatted(i, ends.get(i % 4), ends.get(i * 7 / 4 % 4)));
    }
    Element map = pictures(page(flows.toString()), "map").get(0);
    List<double[]> places = new ArrayList<>();
    for (Element arrow : named(map, "flow")) {
      Element text = (Element) arrow.getElementsByTagName("text").item(0);
      places.add(
          new double[] {
            Double.parseDouble(text.getAttribute("x")), Double.parseDouble(text.getAttribute("y"))
          });
    }
    assertThat(places).hasSize(12);
    for (int i = 0; i < places.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(
                Math.abs(places.get(i)[0] - places.get(j)[0]) >= 32
                    || Math.abs(places.get(i)[1] - places.get(j)[1]) >= 20)
            .as("numbers %d and %d", i + 1, j + 1)
            .isTrue();
      }
    }
  }

  @Test
  void chain_of_a_decision_shows_what_is_unknown_and_who_is_missing() throws Exception {
    Document page =
        page(
            """
            roles: [{ id: crew, name: "</text><b>", kind: worker }]
                decisions:
                  - { id: a }
                  - { id: b, automation: acts_unless_vetoed, about: worker, effect: employment, oversight: { role: none }, person: { can_contest: yes } }
                  - { id: c, automation: { management: recommends, workers: acts_alone }, oversight: { role: crew } }
            """);
    List<Element> chains = pictures(page, "chain");
    assertThat(chains).hasSize(3);
    assertThat(named(chains.get(0), "box"))
        .hasSize(5)
        .allMatch(one -> one.getAttribute("class").endsWith("unsaid"))
        .allMatch(one -> one.getTextContent().contains("?"));
    assertThat(named(chains.get(0), "here")).isEmpty();
    Element nobody = named(chains.get(1), "box").get(1);
    assertThat(nobody.getAttribute("class")).endsWith("missing");
    assertThat(nobody.getTextContent()).contains("nobody", "✕");
    assertThat(texts(chains.get(1), "here")).singleElement().asString().contains("acts unless");
    assertThat(texts(chains.get(2), "perhaps")).hasSize(2).allMatch(one -> one.contains("?"));
    assertThat(named(chains.get(2), "box").get(1).getTextContent()).contains("</text><b>");
  }

  @Test
  void one_day_has_one_mark_on_the_time_line() throws Exception {
    Run run =
        Run.of(
            "assess",
            EXAMPLES + "cv-screening.yaml",
            "--format",
            "html",
            "--lang",
            "en",
            "--as-of",
            "2026-03-01");
    Document page = parsed(run.out());
    Element timeline = pictures(page, "timeline").get(0);
    int dated = 0;
    for (String text : texts(timeline, "mark")) {
      String[] numbers = text.replaceAll("^.*?(\\d+(–\\d+)?)( !)?$", "$1").split("–", -1);
      dated += Integer.parseInt(numbers[numbers.length - 1]) - Integer.parseInt(numbers[0]) + 1;
    }
    long rows =
        named(page.getDocumentElement(), "wide").stream()
            .filter(one -> one.getAttribute("aria-label").startsWith("The dates of the time line"))
            .flatMap(one -> elements(one, "tr").stream())
            .filter(one -> one.getTextContent().strip().matches("(?s)\\d+.*"))
            .count();
    assertThat(dated).isEqualTo(rows).isGreaterThan(10);
    assertThat(named(timeline, "mark").size()).isLessThan(dated);
    assertThat(named(timeline, "hatch")).hasSize(1);
  }

  private static Document page(String facts) throws Exception {
    Run run =
        Run.reading(
            """
            dialia: 1
            organisation: { sector: private, country: FR }
            deployments:
              - id: d
                phase: in_use
                %s
            """
                .formatted(facts),
            "assess",
            "-",
            "--format",
            "html");
    assertThat(run.err()).isEmpty();
    return parsed(run.out());
  }

  private static List<Element> pictures(Document page, String kind) {
    return elements(page.getDocumentElement(), "svg").stream()
        .filter(one -> one.getAttribute("class").equals(kind))
        .toList();
  }

  private static List<Element> named(Element within, String kind) {
    return elements(within, "*").stream()
        .filter(one -> List.of(one.getAttribute("class").split(" ", -1)).contains(kind))
        .toList();
  }

  private static List<String> texts(Element within, String kind) {
    return named(within, kind).stream().map(one -> one.getTextContent().strip()).toList();
  }

  private static List<Element> elements(Element within, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList all = within.getElementsByTagName(name);
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }

  static Document parsed(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page.strip())));
  }

  static void headingsAreInOrder(Document page) {
    int before = 0;
    NodeList all = page.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      String name = all.item(i).getNodeName();
      if (name.matches("h[1-6]")) {
        int level = name.charAt(1) - '0';
        assertThat(level).as(all.item(i).getTextContent()).isBetween(1, before + 1);
        before = level;
      }
    }
  }

  static void tablesHaveHeaders(Document page) {
    NodeList tables = page.getElementsByTagName("table");
    List<Element> headers = new ArrayList<>();
    for (int i = 0; i < tables.getLength(); i++) {
      Element table = (Element) tables.item(i);
      assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
      assertThat(table.getElementsByTagName("th").getLength()).isGreaterThan(1);
      headers.add(table);
    }
    assertThat(headers).isNotEmpty();
  }
}
