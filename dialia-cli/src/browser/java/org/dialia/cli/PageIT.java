package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages as a browser, a keyboard and a screen reader meet them. */
class PageIT {

  private static final int WIDE = 1280;
  private static final int NARROW = 320;

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

  static Stream<Arguments> pages() {
    return Stream.of(SamplePage.values())
        .flatMap(page -> Stream.of("fr", "en").map(language -> Arguments.of(page, language)));
  }

  /** Each page in each look; the long page of the inventory in two. */
  static Stream<Arguments> looks() {
    List<Arguments> looks = new ArrayList<>();
    for (SamplePage page : SamplePage.values()) {
      for (String language : List.of("fr", "en")) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          for (int width : new int[] {WIDE, NARROW}) {
            boolean alike =
                language.equals("fr") == (scheme == ColorScheme.LIGHT)
                    && (scheme == ColorScheme.LIGHT) == (width == WIDE);
            if (page != SamplePage.INVENTORY || alike) {
              looks.add(Arguments.of(page, language, scheme, width));
            }
          }
        }
      }
    }
    return looks.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void loads_nothing_and_nothing_complains(SamplePage sample, String language) throws IOException {
    Path file = sample.write(language, folder);
    for (boolean scripts : new boolean[] {false, true}) {
      try (Chromium.Window window =
          chromium.open(file, new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
        assertThat(window.requests()).containsExactly(file.toUri().toString());
        assertThat(window.complaints()).as("scripts on: %s", scripts).isEmpty();
        assertThat(window.page().locator("h1").innerText()).isNotBlank();
      }
    }
  }

  /** What the test above looks for is seen when it is there. */
  @Test
  void style_script_and_picture_from_elsewhere_are_seen() throws IOException {
    Path file = SamplePage.NEARLY_EMPTY.write("en", folder);
    String page = Files.readString(file);
    for (String bad :
        new String[] {
          "<style>p { color: red }</style>", "<script>1</script>", "<p style='color:red'>"
        }) {
      Files.writeString(file, page.replace("</main>", bad + "</main>"));
      try (Chromium.Window window = chromium.open(file, new Browser.NewContextOptions())) {
        assertThat(window.complaints()).as(bad).isNotEmpty();
      }
    }
    Files.writeString(file, page.replace("</main>", "<img src='a.png' alt=''></main>"));
    try (Chromium.Window window =
        chromium.open(file, new Browser.NewContextOptions().setBypassCSP(true))) {
      assertThat(window.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void axe_finds_nothing(SamplePage sample, String language, ColorScheme scheme, int width)
      throws IOException {
    try (Chromium.Window window =
        chromium.open(
            sample.write(language, folder),
            new Browser.NewContextOptions()
                .setBypassCSP(true) // lets axe in, which is not of the page
                .setColorScheme(scheme)
                .setViewportSize(width, 800))) {
      // Contrast takes minutes on the longest page, whose colours are those of the others.
      String rules =
          sample == SamplePage.INVENTORY ? "{ 'color-contrast': { enabled: false } }" : "{}";
      window.page().evaluate(axe());
      assertThat(
              window.strings(
                  """
                  async () => (await axe.run(document, { resultTypes: ['violations'], rules: RULES, runOnly: [
                      'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] }))
                    .violations.flatMap(one => one.nodes.map(node =>
                      one.id + ' ' + node.target + ': ' + node.failureSummary))
                  """.replace("RULES", rules)))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothing_scrolls_sideways_or_covers_other_text(SamplePage sample, String language)
      throws IOException {
    Path file = sample.write(language, folder);
    for (Map.Entry<String, Browser.NewContextOptions> view :
        Map.of(
                "320 pixels",
                new Browser.NewContextOptions().setViewportSize(NARROW, 800),
                "1280 pixels",
                new Browser.NewContextOptions().setViewportSize(WIDE, 800),
                "200 % zoom",
                new Browser.NewContextOptions()
                    .setViewportSize(WIDE / 2, 400)
                    .setDeviceScaleFactor(2))
            .entrySet()) {
      try (Chromium.Window window = chromium.open(file, view.getValue())) {
        fits(window, view.getKey());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void twice_as_large_letters_fit(SamplePage sample, String language) throws IOException {
    try (Chromium.Window window =
        chromium.open(
            sample.write(language, folder),
            new Browser.NewContextOptions().setBypassCSP(true).setViewportSize(WIDE, 800))) {
      window.page().evaluate("document.documentElement.style.fontSize = '200%'");
      fits(window, "letters at 200 %");
    }
  }

  private static void fits(Chromium.Window window, String view) {
    assertThat(window.strings(SIDEWAYS)).as("%s: goes beyond the edge", view).isEmpty();
    assertThat(window.strings(CROWDED_PICTURES)).as("%s: pictures", view).isEmpty();
  }

  /** What makes the page scroll, or scrolls though it is not a region made for it. */
  private static final String SIDEWAYS =
      """
      () => {
        const name = e => e.tagName.toLowerCase() + '.' + e.getAttribute('class') + ' "'
          + e.textContent.trim().slice(0, 40) + '"';
        const edge = innerWidth + 1;
        const found = [];
        if (document.documentElement.scrollWidth > innerWidth) {
          for (const e of document.body.querySelectorAll('*')) {
            if (!e.closest('.wide') && e.getBoundingClientRect().right > edge) found.push(name(e));
          }
          if (!found.length) found.push('the page itself: ' + document.documentElement.scrollWidth);
        }
        for (const e of document.body.querySelectorAll('*')) {
          const scrolls = ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX);
          if (scrolls && !e.closest('.wide, svg') && e.scrollWidth > e.clientWidth + 1) found.push('cut or scrolls: ' + name(e));
        }
        return found;
      }
      """;

  /** Texts of a picture that cover one another, or stand outside of it. */
  private static final String CROWDED_PICTURES =
      """
      () => {
        const found = [];
        for (const svg of document.querySelectorAll('svg')) {
          const frame = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll('text')]
            .map(e => [e.textContent.trim(), e.getBoundingClientRect()])
            .filter(([text, box]) => text && box.width);
          texts.forEach(([text, box], i) => {
            if (box.left < frame.left - 1 || box.right > frame.right + 1
                || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) found.push('outside: ' + text);
            for (const [other, its] of texts.slice(i + 1)) {
              if (Math.min(box.right, its.right) - Math.max(box.left, its.left) > 1
                  && Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top) > 1) {
                found.push('covers: ' + text + ' / ' + other);
              }
            }
          });
        }
        return found;
      }
      """;

  @ParameterizedTest
  @MethodSource("pages")
  void structure_is_sound(SamplePage sample, String language) throws IOException {
    try (Chromium.Window window =
        chromium.open(sample.write(language, folder), new Browser.NewContextOptions())) {
      assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo(language);
      assertThat(window.page().locator("h1").count()).isOne();
      assertThat(window.page().locator("table").count()).isPositive();
      assertThat(
              window.strings(
                  """
                  () => {
                    const found = [];
                    let before = 0;
                    for (const h of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
                      const level = +h.tagName[1];
                      if (level > before + 1) found.push('h' + before + ' then h' + level + ': ' + h.textContent);
                      if (!h.textContent.trim()) found.push('empty h' + level);
                      before = level;
                    }
                    const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
                    ids.filter((id, i) => ids.indexOf(id) < i).forEach(id => found.push('id twice: ' + id));
                    for (const svg of document.querySelectorAll('svg')) {
                      if (svg.getAttribute('role') !== 'img') {
                        if (svg.getAttribute('aria-hidden') !== 'true') found.push('picture neither named nor hidden');
                        continue;
                      }
                      const by = svg.getAttribute('aria-labelledby');
                      const name = by
                        ? by.split(/\\s+/).map(id => document.getElementById(id)?.textContent ?? '').join(' ')
                        : svg.getAttribute('aria-label') ?? svg.querySelector(':scope > title')?.textContent ?? '';
                      if (!name.trim()) found.push('picture without a name');
                      if (!svg.closest('section')?.querySelector('table')) found.push('picture without a table: ' + name);
                    }
                    for (const table of document.querySelectorAll('table')) {
                      const name = table.caption?.textContent.trim();
                      if (!name) found.push('table without a caption: ' + table.textContent.slice(0, 40));
                      if (!table.querySelector('th[scope=col]')) found.push('no column headers: ' + name);
                      for (const row of table.tBodies[0]?.rows ?? []) {
                        if (!row.querySelector('th[scope=row]')) found.push('no row header: ' + name);
                      }
                      for (const th of table.querySelectorAll('th:not([scope])')) found.push('no scope: ' + th.textContent);
                    }
                    return found;
                  }
                  """))
          .isEmpty();
    }
  }

  private static String axe() throws IOException {
    try (InputStream in = PageIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
