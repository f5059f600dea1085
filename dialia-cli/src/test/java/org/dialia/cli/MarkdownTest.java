package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Markdown report as a code-hosting site meets it. */
class MarkdownTest {

  private static final String CV = "../examples/cv-screening.yaml";

  /** The same pages of a description that has nothing hostile. */
  private static final Map<String, Seen> CALM = new HashMap<>();

  /** Letters, digits and spaces, marks that no picture reads, and characters by their number. */
  private static final String SAFE = "(?:[\\p{L}\\p{N} ,.·…–’'()]|#\\d{1,7};)+";

  private static final Pattern PICTURED =
      Pattern.compile(
          "timeline|flowchart LR|  end|  title S|  section S|    S : S|      : S".replace("S", SAFE)
              + "|  subgraph g_[a-z]+\\[\"S\"]|    n\\d+\\[\"S\"]|  n\\d+ (?:-->|-\\.->)\\|\"S\"\\| n\\d+"
                  .replace("S", SAFE));

  /** What a page is made of, as a parser sees it. */
  private static final class Seen extends AbstractVisitor {
    private final List<String> texts = new ArrayList<>();
    private final List<String> markup = new ArrayList<>();
    private final List<String> pictures = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();

    static Seen in(String page) {
      Seen seen = new Seen();
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .build()
          .parse(page)
          .accept(seen);
      return seen;
    }

    @Override
    public void visit(Text text) {
      texts.add(text.getLiteral());
    }

    @Override
    public void visit(Heading heading) {
      headings.add("#".repeat(heading.getLevel()));
      visitChildren(heading);
    }

    @Override
    public void visit(FencedCodeBlock code) {
      pictures.add(code.getInfo() + "\n" + code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      if (!html.getLiteral().equals("<!-- -->")) {
        other(html);
      }
    }

    @Override
    public void visit(Code code) {
      if (!code.getLiteral().matches("[a-z0-9/-]+")) {
        other(code);
      }
    }

    @Override
    public void visit(Link link) {
      other(link);
    }

    @Override
    public void visit(Image image) {
      other(image);
    }

    @Override
    public void visit(HtmlBlock html) {
      other(html);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      other(code);
    }

    @Override
    public void visit(OrderedList list) {
      other(list);
    }

    @Override
    public void visit(ThematicBreak line) {
      other(line);
    }

    private void other(Node node) {
      markup.add(node.toString());
    }
  }

  private static Run hostile(String text, String... more) {
    List<String> line = new ArrayList<>(List.of("assess", "-", "--format", "markdown"));
    line.addAll(List.of(more));
    return Run.reading(Hostile.description(text), line.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](http://evil.example) ![b](x) <b onclick='x'>c</b> <!-- d -->",
        "# heading\n\n- item\n\n```js\nx\n```\n~~~",
        "1. one",
        "2) two",
        "- dash",
        "+ plus",
        "* star",
        "> quote",
        "---",
        "===",
        "    code",
        "\tcode",
        "a | b | c",
        "\\",
        "\\[x](y)",
        "`code` ``more``",
        "*a* _b_ __c__ ~~d~~ $e$ ^f^ {{ g }} {% h %}",
        "[ref]: http://evil.example",
        "[^1]: note",
        "&lt;b&gt; &#60;i&#62;",
        "<http://evil.example>",
        "\"] end n0[\"x\"] click n0 \"http://evil.example\" %%{init: {}}%% subgraph; end",
        "x : y : z #quot; #35; ==> ``` ;",
        "--> --- -.-> == A & B",
        "style x fill:#f00;",
        "end",
        "\u202e\u200b😀 ＜script＞",
        "/*:@{ shape: rect }"
      })
  void what_a_description_says_stays_text_in_all_its_fields(String text) {
    for (String kind : List.of("--all", "--summary")) {
      Run run = hostile(text, kind);
      Seen calm = CALM.computeIfAbsent(kind, one -> Seen.in(hostile("calm", one).out()));
      assertThat(run.code()).as(run.err()).isZero();
      Seen seen = Seen.in(run.out());
      assertThat(seen.markup).isEmpty();
      assertThat(seen.headings).isEqualTo(calm.headings);
      assertThat(seen.pictures).hasSameSizeAs(calm.pictures);
      for (String picture : seen.pictures) {
        assertThat(picture).startsWith("mermaid\n").hasSizeLessThan(50_000);
        assertThat(picture.lines().skip(1)).allMatch(PICTURED.asMatchPredicate());
      }
      assertThat(run.out()).doesNotContain("\u202e", "\u200b");
    }
  }

  @Test
  void no_name_or_number_of_a_description_becomes_a_mention_or_a_link() {
    String page =
        hostile(
                "@octocat @org/team #1 !2 %3 ~bug &4 $5 ^6 GH-7 gh-8 owner/repo#9 a@b.example"
                    + " http://evil.example https://evil.example/x www.evil.example"
                    + " mailto:a@b.example :tada: :+1: :100: 0123abc"
                    + " da39a3ee5e6b4b0d3255bfef95601890afd80709 owner/repo@da39a3e")
            .out();
    String words =
        page.replaceAll("(?m)^```mermaid\\n[^`]*^```$", "").replaceAll("`[a-z0-9/-]+`", "");
    assertThat(words)
        .contains("octocat", "evil.example")
        .doesNotContainPattern("[@#!%~$^][A-Za-z0-9\"]")
        .doesNotContainPattern("&amp;4")
        .doesNotContainPattern("(?i)gh-\\d")
        .doesNotContain("://", "www.", ":tada:", ":+1:", ":100:")
        .doesNotContainPattern("(?i)\\b[0-9a-f]{7,40}\\b");
  }

  @Test
  void a_long_or_large_description_gives_pictures_that_sites_draw_and_says_what_they_leave_out() {
    assertThat(Seen.in(hostile("😀".repeat(5_000)).out()).pictures)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one).hasSizeLessThan(2_000));
    String roles = many("{ id: r%d, kind: worker, name: \"" + "€".repeat(99) + "\" }");
    String flows = many("{ id: f%1$d, name: \"" + "€".repeat(99) + "\", from: r%1$d, to: system }");
    String events =
        many(
            "{ id: e%d, name: \""
                + "€".repeat(99)
                + "\", kind: information, closed_on: 2026-01-04 }");
    Run run =
        Run.reading(
            """
            organisation: { country: FR }
            deployments:
              - { id: d, roles: [%s], data_flows: [%s], dialogue: { events: [%s] } }
            """
                .formatted(roles, flows, events),
            "assess",
            "-",
            "--format",
            "markdown");
    assertThat(run.code()).as(run.err()).isZero();
    Seen seen = Seen.in(run.out());
    assertThat(seen.pictures).hasSize(2).allSatisfy(one -> assertThat(one).hasSizeLessThan(50_000));
    assertThat(run.out())
        .contains("260 others, in the table alone.", "251 others, in the table alone.");
  }

  private static String many(String one) {
    return IntStream.range(0, 300).mapToObj(one::formatted).collect(Collectors.joining(", "));
  }

  @Test
  void report_has_pictures_and_tables_that_say_the_same() {
    for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
      Run run = Run.with("", Map.of(), false, locale, "assess", CV, "--format", "markdown");
      Seen seen = Seen.in(run.out());
      assertThat(seen.markup).isEmpty();
      assertThat(seen.pictures).hasSize(2);
      String flows = seen.pictures.get(0);
      String timeline = seen.pictures.get(1);
      assertThat(flows)
          .contains("Candidats", "Talentis Ranking", "Dossiers de candidature")
          .contains("-.->");
      assertThat(timeline).contains("Consultation du CSE");
      assertThat(run.out()).contains("| Candidats → ").contains("cv-screening.yaml:<!-- -->100:11");
      if (locale.equals(Locale.UK)) {
        assertThat(flows).contains("sensitive#63; not said · leaves the EEA", "Outside parties");
        assertThat(timeline)
            .contains("section Life of the system", "section Dialogue held")
            .contains("15 January 2026 : Suspension of use (overdue)");
      }
    }
  }

  @Test
  void sensitive_flows_are_marked_in_words() {
    assertThat(hostile("calm").out()).contains("calm · SENSITIVE DATA · leaves the EEA");
  }
}
