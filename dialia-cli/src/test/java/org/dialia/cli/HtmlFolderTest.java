package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The report of an inventory as a folder of pages, and its index. */
class HtmlFolderTest {

  private static final String INVENTORY = "../examples/inventory.yaml";

  @TempDir private Path folder;

  private String site() {
    return folder.resolve("site") + "/";
  }

  private Path page(String name) {
    return folder.resolve("site").resolve(name);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("site"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Path description(String name, String organisation, String... ids) throws IOException {
    StringBuilder text = new StringBuilder("dialia: 1\norganisation: { name: ");
    text.append(organisation).append(", sector: private, country: FR }\ndeployments:\n");
    for (String id : ids) {
      text.append("  - { id: \"").append(id).append("\", phase: in_use }\n");
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private Document index() throws Exception {
    return HtmlTest.parsed(Files.readString(page("index.html")));
  }

  private static List<Element> rows(Document index) {
    List<Element> rows = new ArrayList<>();
    Element body = (Element) heatmap(index).getElementsByTagName("tbody").item(0);
    NodeList all = body.getElementsByTagName("tr");
    for (int i = 0; i < all.getLength(); i++) {
      rows.add((Element) all.item(i));
    }
    return rows;
  }

  private static Element heatmap(Document index) {
    NodeList tables = index.getElementsByTagName("table");
    for (int i = 0; i < tables.getLength(); i++) {
      if (((Element) tables.item(i)).getAttribute("class").equals("heatmap")) {
        return (Element) tables.item(i);
      }
    }
    throw new AssertionError("no heat map");
  }

  private static String href(Element in) {
    return ((Element) in.getElementsByTagName("a").item(0)).getAttribute("href");
  }

  @Test
  void folder_has_a_page_for_each_deployment_and_all_links_lead_somewhere() throws Exception {
    Run run = Run.of("assess", INVENTORY, "-o", site());
    assertThat(run).isEqualTo(new Run(0, "", ""));
    assertThat(names()).hasSize(14).contains("index.html", "organisation.html", "rosters.html");
    for (String name : names()) {
      String text = Files.readString(page(name));
      assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThan(300_000);
      Document parsed = HtmlTest.parsed(text);
      HtmlTest.headingsAreInOrder(parsed);
      HtmlTest.tablesHaveHeaders(parsed);
      NodeList links = parsed.getElementsByTagName("a");
      assertThat(links.getLength()).isPositive();
      for (int i = 0; i < links.getLength(); i++) {
        assertThat(page(((Element) links.item(i)).getAttribute("href"))).exists();
      }
      assertThat(text.contains("<script")).isEqualTo(name.equals("index.html"));
    }
    assertThat(rows(index())).hasSize(12);
    assertThat(Files.readString(page("organisation.html")))
        .contains("Debate on AI strategy", "Serves", "Planification des services de conduite");
  }

  @Test
  void one_page_of_several_deployments_has_the_same_index_and_one_of_one_has_none()
      throws Exception {
    assertThat(Run.of("assess", INVENTORY, "-o", site()).code()).isZero();
    Document whole = HtmlTest.parsed(Run.of("assess", INVENTORY, "--format", "html").out());
    List<Element> inFolder = rows(index());
    List<Element> inPage = rows(whole);
    assertThat(inPage).hasSameSizeAs(inFolder);
    for (int i = 0; i < inPage.size(); i++) {
      assertThat(inPage.get(i).getTextContent()).isEqualTo(inFolder.get(i).getTextContent());
      assertThat(href(inPage.get(i))).isEqualTo("#d" + (i + 1));
    }
    String one = Run.of("assess", "../examples/cv-screening.yaml", "--format", "html").out();
    assertThat(one).doesNotContain("<table class=\"heatmap\"", "<script");
  }

  @Test
  void cells_say_label_and_severity_in_words_and_rank_them() throws Exception {
    assertThat(Run.of("assess", INVENTORY, "-o", site(), "--lang", "fr").code()).isZero();
    Document index = index();
    int columns =
        heatmap(index).getElementsByTagName("thead").item(0).getTextContent().isBlank()
            ? 0
            : ((Element) heatmap(index).getElementsByTagName("thead").item(0))
                .getElementsByTagName("th")
                .getLength();
    assertThat(columns).isEqualTo(1 + 7 + 4);
    for (Element row : rows(index)) {
      NodeList cells = row.getElementsByTagName("td");
      assertThat(cells.getLength()).isEqualTo(columns - 1);
      for (int i = 0; i < 7; i++) {
        Element cell = (Element) cells.item(i);
        String said = cell.getTextContent().strip();
        int rank = Integer.parseInt(cell.getAttribute("data-rank"));
        List<String> severities = List.of("faible", "modéré", "élevé", "critique");
        if (rank >= 10) {
          String label = rank >= 20 ? "RISQUE" : "QUESTION";
          assertThat(said).isEqualTo(label + " " + severities.get(rank % 10));
        } else {
          assertThat(said).isEqualTo(rank == 1 ? "EN ORDRE" : "NON ÉVALUÉ");
        }
      }
      for (int i = 7; i < 10; i++) {
        Element cell = (Element) cells.item(i);
        assertThat(cell.getTextContent().strip()).isEqualTo(cell.getAttribute("data-rank"));
      }
    }
  }

  @Test
  void policy_allows_the_script_and_the_style_of_the_page_and_nothing_else() throws Exception {
    assertThat(Run.of("assess", INVENTORY, "-o", site()).code()).isZero();
    String text = Files.readString(page("index.html"));
    for (String element : List.of("style", "script")) {
      String content =
          text.substring(
              text.indexOf("<" + element + ">") + element.length() + 2,
              text.indexOf("</" + element + ">"));
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      assertThat(
              index().getElementsByTagName("meta").item(1).getAttributes().getNamedItem("content"))
          .extracting(Node::getNodeValue)
          .asString()
          .startsWith("default-src 'none'; ")
          .contains(element + "-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';")
          .doesNotContain("unsafe", "*", "http", "'self'");
    }
    assertThat(text).doesNotContain("innerHTML", "eval(", "style=", "onclick");
  }

  @Test
  void folder_is_updated_and_never_wiped() throws Exception {
    Files.createDirectories(folder.resolve("site/notes"));
    Files.writeString(page("notes.txt"), "mine");
    Path two = description("two.yaml", "O", "alpha", "beta");
    assertThat(Run.of("assess", two.toString(), "-o", site()).code()).isZero();
    byte[] first = Files.readAllBytes(page("alpha.html"));
    assertThat(Run.of("assess", two.toString(), "--format", "html", "-o", site()).code()).isZero();
    assertThat(page("alpha.html")).hasBinaryContent(first);
    description("two.yaml", "O", "alpha");
    String same = folder.resolve("site").toString();
    assertThat(Run.of("assess", two.toString(), "-o", same, "--lang", "fr").code()).isZero();
    assertThat(names())
        .containsExactly(
            "alpha.html", "beta.html", "index.html", "notes", "notes.txt", "organisation.html");
    assertThat(page("notes.txt")).hasContent("mine");
    assertThat(Files.readAllBytes(page("alpha.html"))).isNotEqualTo(first);
    assertThat(rows(index())).hasSize(1);
  }

  @Test
  void somebody_elses_page_of_the_same_name_is_not_replaced() throws Exception {
    Files.createDirectories(folder.resolve("site"));
    Files.writeString(page("beta.html"), "<!DOCTYPE html><title>mine</title>");
    Path two = description("two.yaml", "O", "alpha", "beta");
    Run run = Run.of("assess", two.toString(), "-o", site());
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("beta.html", "another origin").doesNotContain("Exception");
    assertThat(names()).containsExactly("beta.html");
    assertThat(page("beta.html")).hasContent("<!DOCTYPE html><title>mine</title>");
  }

  @Test
  void failure_leaves_the_old_pages_and_no_parts() throws Exception {
    Path two = description("two.yaml", "O", "alpha", "beta");
    assertThat(Run.of("assess", two.toString(), "-o", site()).code()).isZero();
    byte[] first = Files.readAllBytes(page("alpha.html"));
    Files.delete(page("beta.html"));
    Files.createDirectory(page("beta.html"));
    Run late = Run.of("assess", two.toString(), "-o", site(), "--lang", "fr");
    assertThat(late.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(page("alpha.html")).hasBinaryContent(first);
    assertThat(names())
        .containsExactly("alpha.html", "beta.html", "index.html", "organisation.html");
    Path unusable = Files.writeString(folder.resolve("bad.yaml"), "dialia: 1\nwhat: [");
    String other = folder.resolve("other") + "/";
    assertThat(Run.of("assess", unusable.toString(), "-o", other).code())
        .isEqualTo(ExitCode.INPUT.code());
    assertThat(folder.resolve("other")).doesNotExist();
  }

  @Test
  void two_deployments_with_one_id_have_pages_of_their_own() throws Exception {
    Path here = description("here.yaml", "Ici", "alpha", "organisation");
    Path there = description("there.yaml", "Ailleurs", "alpha");
    Run run = Run.of("assess", here.toString(), there.toString(), "-o", site());
    assertThat(run.code()).isZero();
    List<Element> rows = rows(index());
    assertThat(rows.stream().map(HtmlFolderTest::href)).hasSize(3).doesNotHaveDuplicates();
    assertThat(rows.get(0).getTextContent()).contains("Ici, ");
    assertThat(rows.get(2).getTextContent()).contains("Ailleurs, ");
    assertThat(names()).hasSize(6);
    assertThat(Files.readString(page(href(rows.get(2))))).contains("Ailleurs");
    List<String> before = names();
    assertThat(Run.of("assess", here.toString(), there.toString(), "-o", site()).code()).isZero();
    assertThat(names()).isEqualTo(before);
  }

  @Test
  void ids_that_no_file_system_likes_become_safe_names() throws Exception {
    String[] ids = {"CON", "con", "index", "Été.2026", "a.b", "A.B", "é", "x".repeat(100), "lpt1"};
    Path file = description("hostile.yaml", "\"<b>&\"", ids);
    assertThat(Run.of("assess", file.toString(), "-o", site())).isEqualTo(new Run(0, "", ""));
    assertThat(names()).hasSize(ids.length + 2);
    assertThat(names()).allMatch(name -> name.matches("[a-z0-9][a-z0-9_-]{0,110}\\.html"));
    assertThat(names()).doesNotContain("con.html", "lpt1.html");
    assertThat(rows(index()).stream().map(HtmlFolderTest::href)).doesNotHaveDuplicates();
    assertThat(Files.readString(page("index.html"))).doesNotContain("<b>&");
  }

  @Test
  void index_of_five_hundred_has_a_row_each_and_stays_small() throws Exception {
    String[] ids = new String[500];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = "system-" + i;
    }
    Path file = description("many.yaml", "O", ids);
    assertThat(Run.of("assess", file.toString(), "-o", site()).code()).isZero();
    assertThat(rows(index())).hasSize(500);
    assertThat(names()).hasSize(502);
    assertThat(Files.size(page("index.html"))).isLessThan(800_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "markdown", "csv", "text"})
  void only_html_is_written_into_a_folder(String format) {
    Run run = Run.of("assess", INVENTORY, "--format", format, "-o", site());
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("only html");
    assertThat(Run.of("plan", INVENTORY, "-o", site()).code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void folder_and_files_are_written_in_one_run_unless_they_meet() throws Exception {
    Files.createDirectories(folder.resolve("site"));
    Path two = description("two.yaml", "O", "alpha");
    String json = page("all.json").toString();
    assertThat(Run.of("assess", two.toString(), "-o", site(), "-o", json).code()).isZero();
    assertThat(names())
        .containsExactly("all.json", "alpha.html", "index.html", "organisation.html");
    String clash = page("alpha.html").toString();
    Run run = Run.of("assess", two.toString(), "-o", site(), "-o", clash);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("named twice");
  }
}
