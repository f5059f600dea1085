package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dialia.assessment.Finding;
import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.dialia.io.InventoryReader;
import org.dialia.model.Inventory;
import org.dialia.rules.CharterRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on paper. */
class PrintIT {

  private static Chromium chromium;

  @TempDir private static Path folder;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  /** A changed number is a look at the printed pages, then a changed line here. */
  @ParameterizedTest
  @CsvSource({
    "CV_SCREENING, fr, 54, Tri des candidatures",
    "CV_SCREENING, en, 54, Tri des candidatures",
    "INVENTORY, fr, 290, ''",
    "INVENTORY, en, 291, ''",
    "NEARLY_EMPTY, fr, 14, d",
    "NEARLY_EMPTY, en, 14, d"
  })
  void pages_are_so_many_and_numbered_with_a_running_head(
      SamplePage sample, String language, int pages, String head) throws IOException {
    List<String> printed = printed(sample, language);
    assertThat(printed).hasSize(pages);
    for (int i = 0; i < pages; i++) {
      // The name of the deployment, or of the organisation, then the number of the page.
      assertThat(squeezed(printed.get(i)))
          .as("page %s", i + 1)
          .containsPattern(
              ("^(" + Pattern.quote(squeezed(head)) + "|Organisation:)")
                  + (".{0,150}?" + (i + 1) + "/" + pages));
    }
  }

  @ParameterizedTest
  @CsvSource({"CV_SCREENING, cv-screening.yaml", "INVENTORY, inventory.yaml"})
  void findings_are_on_paper(SamplePage sample, String example) throws IOException {
    for (Language language : Language.values()) {
      String paper = squeezed(String.join("", printed(sample, language.code())));
      List<String> texts = findings(Path.of("../examples", example), language);
      assertThat(texts).hasSizeGreaterThan(20);
      assertThat(texts).allSatisfy(text -> assertThat(paper).contains(squeezed(text)));
    }
  }

  /** Other letters fill other pages, so that the counts above hold for these letters only. */
  @Test
  void letters_are_as_wide_as_expected() throws IOException {
    Path file = SamplePage.NEARLY_EMPTY.write("en", folder);
    try (Chromium.Window window = chromium.open(file, new Browser.NewContextOptions())) {
      assertThat((Number) window.page().evaluate(WIDTH))
          .as("install Liberation Sans, or a font of the same widths")
          .satisfies(width -> assertThat(width.doubleValue()).isBetween(978.0, 979.0));
    }
  }

  private static final String WIDTH =
      """
      () => {
        const pen = document.createElement('canvas').getContext('2d');
        pen.font = '100px "Liberation Sans", Arial, Arimo, monospace';
        return pen.measureText('DialogueTechnologies').width;
      }
      """;

  private static List<String> printed(SamplePage sample, String language) throws IOException {
    try (Chromium.Window window =
        chromium.open(
            sample.write(language, folder), new Browser.NewContextOptions().setBypassCSP(true))) {
      window
          .page()
          .evaluate(
              """
              () => { document.body.style.fontFamily = '"Liberation Sans", Arial, Arimo'; }
              """);
      byte[] pdf = window.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
          PDFTextStripper text = new PDFTextStripper();
          text.setStartPage(page);
          text.setEndPage(page);
          pages.add(text.getText(document));
          assertThat(document.getPage(page - 1).getMediaBox().getWidth()).isBetween(594f, 596f);
          assertThat(document.getPage(page - 1).getMediaBox().getHeight()).isBetween(841f, 843f);
        }
        return pages;
      }
    }
  }

  private static List<String> findings(Path example, Language language) throws IOException {
    CharterRules rules = CharterRules.load();
    Inventory inventory = InventoryReader.read(example);
    LocalDate asOf = LocalDate.of(2026, 3, 1);
    return inventory.deployments().stream()
        .flatMap(one -> rules.assess(one, inventory.organisation(), asOf).findings().stream())
        .flatMap(PrintIT::texts)
        .map(text -> Text.oneLine(text.in(language)))
        .distinct()
        .toList();
  }

  private static Stream<Text> texts(Finding finding) {
    return Stream.of(finding.rule().words().title(), finding.message());
  }

  /** Without spaces, which paper has where it breaks lines, and without joined letters. */
  private static String squeezed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\u00ad]+", "");
  }
}
