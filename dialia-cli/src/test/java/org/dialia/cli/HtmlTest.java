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
        .contains("RISK", "severity critical", "cv-screening.yaml:100:11", "Who decides")
        .contains("Shaded: used before consultation or negotiation was concluded");
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
