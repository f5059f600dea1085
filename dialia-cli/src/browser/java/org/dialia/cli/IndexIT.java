package org.dialia.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page of a folder of pages, by keyboard, and with scripts off. */
class IndexIT {

  private static Chromium chromium;

  @TempDir private static Path folder;

  private static Path index;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    Run run =
        Run.of(
            "assess",
            "../examples/inventory.yaml",
            "--format",
            "html",
            "--lang",
            "en",
            "--output",
            folder.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    index = folder.resolve("index.html");
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @Test
  void each_row_leads_to_a_page_of_the_folder_and_none_is_left_over() throws IOException {
    try (Chromium.Window window = chromium.open(index, new Browser.NewContextOptions())) {
      assertThat(window.complaints()).isEmpty();
      assertThat(window.requests()).containsExactly(index.toUri().toString());
      List<String> linked =
          window.strings(
              """
              () => [...document.querySelectorAll('table.heatmap tbody a')]
                .map(a => a.getAttribute('href').split('#')[0])
              """);
      assertThat(linked).hasSize(rows(window.page()).count());
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString()).toList())
            .containsAll(linked)
            .contains("index.html");
      }
      for (String link : linked) {
        try (Chromium.Window page =
            chromium.open(folder.resolve(link), new Browser.NewContextOptions())) {
          assertThat(page.complaints()).isEmpty();
          assertThat(page.page().locator("h1").count()).isOne();
        }
      }
    }
  }

  @Test
  void columns_sort_by_keyboard() {
    try (Chromium.Window window = chromium.open(index, new Browser.NewContextOptions())) {
      Page page = window.page();
      Locator headers = page.locator("table.heatmap thead th:has(button)");
      assertThat(headers.count()).isGreaterThan(1);
      List<String> whole = texts(page).stream().sorted().toList();
      for (int i = 0; i < headers.count(); i++) {
        Locator header = headers.nth(i);
        header.locator("button").focus();
        page.keyboard().press("Enter");
        String first = header.getAttribute("aria-sort");
        List<String> once = texts(page);
        page.keyboard().press("Space");
        String second = header.getAttribute("aria-sort");
        List<String> twice = texts(page);
        assertThat(List.of(first, second)).containsExactlyInAnyOrder("ascending", "descending");
        assertThat(once).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(twice).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(page.locator("table.heatmap th[aria-sort]:not([aria-sort=none])").count())
            .as("one column sorts at a time")
            .isOne();
        assertThat(header.locator("button")).isFocused();
      }
      Locator name = headers.first();
      name.locator("button").focus();
      page.keyboard().press("Enter");
      if (!"ascending".equals(name.getAttribute("aria-sort"))) {
        page.keyboard().press("Enter");
      }
      assertThat(name).hasAttribute("aria-sort", "ascending");
      assertThat(
              window.strings(
                  """
                  () => {
                    const names = [...document.querySelectorAll('table.heatmap tbody tr')]
                      .map(row => row.cells[0].textContent.trim());
                    const sorted = [...names].sort(new Intl.Collator('en', { numeric: true }).compare);
                    return names.flatMap((one, i) => one === sorted[i] ? [] : [one + ' before ' + sorted[i]]);
                  }
                  """))
          .isEmpty();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void rows_are_filtered_by_keyboard_and_counted_aloud() {
    try (Chromium.Window window = chromium.open(index, new Browser.NewContextOptions())) {
      Page page = window.page();
      Locator filter = page.locator("input[type=search]");
      assertThat(
              (Boolean) filter.evaluate("e => [...e.labels].some(l => l.textContent.trim() !== '')"))
          .isTrue();
      int all = rows(page).count();
      assertThat(all).isGreaterThan(1);
      String name = rows(page).first().locator("a").innerText();
      filter.focus();
      page.keyboard().type(name);
      Locator left = page.locator("table.heatmap tbody tr:visible");
      assertThat(left).not().hasCount(all);
      assertThat(left.first()).containsText(name);
      assertThat(page.locator("[role=status]")).containsText(String.valueOf(left.count()));
      filter.fill("");
      page.keyboard().type("<script>no such row</script>");
      assertThat(left).hasCount(0);
      assertThat(page.locator("[role=status]")).containsText("0");
      filter.fill("");
      assertThat(left).hasCount(all);
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void table_is_whole_with_scripts_off_and_offers_nothing_that_would_not_work() {
    int all;
    try (Chromium.Window window = chromium.open(index, new Browser.NewContextOptions())) {
      all = rows(window.page()).count();
    }
    try (Chromium.Window window =
        chromium.open(index, new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = window.page();
      assertThat(page.locator("table.heatmap tbody tr:visible")).hasCount(all);
      assertThat(page.locator("input[type=search]:visible")).hasCount(0);
      assertThat(page.locator("table.heatmap button:visible")).hasCount(0);
      for (String header : page.locator("table.heatmap thead th").allInnerTexts()) {
        assertThat(header).isNotBlank();
      }
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static Locator rows(Page page) {
    return page.locator("table.heatmap tbody tr");
  }

  private static List<String> texts(Page page) {
    return rows(page).allInnerTexts();
  }
}
