package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dialia.charter.Text;
import org.dialia.io.Trees;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a description says is text in the page, whatever it says. */
class HostileIT {

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

  static Stream<HostileText> texts() {
    return HostileText.all();
  }

  static Stream<Arguments> pages() {
    return texts()
        .flatMap(text -> Stream.of(Arguments.of(text, true, "fr"), Arguments.of(text, false, "en")));
  }

  /** Every place that shows a harmless text shows this one whole, and the page is built alike. */
  @ParameterizedTest
  @MethodSource("pages")
  void text_of_every_field_stays_text(HostileText text, boolean good, String language)
      throws IOException {
    Run run = text.page(good, language);
    Run harmless = HostileText.HARMLESS.page(good, language);
    assertThat(run.err()).isEmpty();
    assertThat(harmless.err()).isEmpty();
    Seen seen = seen(run);
    Seen expected = seen(harmless);
    assertThat(seen.elements()).isEqualTo(expected.elements());
    List<String> marks = new ArrayList<>();
    Matcher places = Pattern.compile("m\\d+(?=a word m\\d+z)").matcher(expected.text());
    while (places.find()) {
      marks.add(places.group());
    }
    assertThat(marks).hasSizeGreaterThan(20);
    for (String mark : marks) {
      String shown = spaced(Text.oneLine(text.at(mark)));
      assertThat(count(seen.text(), shown))
          .as("%s in the page", mark)
          .isEqualTo(count(expected.text(), HostileText.HARMLESS.at(mark)));
    }
    assertThat(seen.text()).doesNotContainPattern("\\p{Cf}");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void text_of_a_complaint_stays_text(HostileText text) throws IOException {
    Run run = unusable(text);
    Run harmless = unusable(HostileText.HARMLESS);
    assertThat(run.code()).isEqualTo(harmless.code());
    Seen seen = seen(run);
    assertThat(seen.elements()).isEqualTo(seen(harmless).elements());
    String shown = Text.oneLine(text.text());
    assertThat(seen.text()).contains(spaced(shown.substring(0, Math.min(shown.length(), 30))));
  }

  /** Windows has no such file names. */
  @ParameterizedTest
  @MethodSource("texts")
  @DisabledOnOs(OS.WINDOWS)
  void name_of_the_file_stays_text(HostileText text) throws IOException {
    Seen seen = seen(named(text));
    assertThat(seen.elements()).isEqualTo(seen(named(HostileText.HARMLESS)).elements());
    assertThat(seen.text()).contains(spaced(Text.oneLine(fileName(text))));
  }

  private static Run named(HostileText text) throws IOException {
    Path file = folder.resolve(fileName(text));
    Files.createDirectories(file.getParent()); // a slash in the text makes folders
    Files.write(file, new FullDescription(true, "", path -> "word").json());
    Run run = Run.of("assess", file.toString(), "--format", "html");
    assertThat(run.err()).isEmpty();
    return run;
  }

  /** The text as far as a file may have it for a name. */
  private static String fileName(HostileText text) {
    String name = text.text();
    return "in/" + (name.length() > 200 ? name.substring(0, 200) : name) + ".json";
  }

  private static Run unusable(HostileText text) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    Trees.write(text.unusable(), json);
    return Run.reading(
        json.toString(StandardCharsets.UTF_8), "assess", "-", "--format", "html", "--lang", "en");
  }

  /** Opens the page without its policy, so that escaping alone must hold. */
  private static Seen seen(Run run) throws IOException {
    Path file = Files.writeString(folder.resolve("page.html"), run.out());
    try (Chromium.Window window =
        chromium.open(file, new Browser.NewContextOptions().setBypassCSP(true))) {
      assertThat(window.requests()).containsExactly(file.toUri().toString());
      assertThat(window.complaints()).isEmpty();
      assertThat(window.page().evaluate("'ran' in window")).isEqualTo(false);
      assertThat(
              window.strings(
                  """
                  () => [...document.querySelectorAll('*')].flatMap(e => [...e.attributes]
                    .filter(a => a.name.startsWith('on') || a.name === 'src'
                      || ((a.name === 'href' || a.name === 'action') && !a.value.startsWith('#')))
                    .map(a => e.tagName + ' ' + a.name + '=' + a.value))
                  """))
          .isEmpty();
      return new Seen(
          window.strings(
              """
              () => {
                const counts = {};
                // Pictures break and cut long names, so that their lines differ; whatever else does not.
                for (const e of document.querySelectorAll(':not(svg text):not(svg title)'))
                  counts[e.tagName] = (counts[e.tagName] ?? 0) + 1;
                return Object.keys(counts).sort().map(tag => tag + ' ' + counts[tag]);
              }
              """),
          spaced(
              (String)
                  window
                      .page()
                      .evaluate(
                          """
                          () => {
                            const body = document.body.cloneNode(true);
                            body.querySelectorAll('svg text, svg title').forEach(e => e.remove());
                            return body.textContent;
                          }
                          """)));
    }
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  /**
   * A page as the browser has it.
   *
   * @param elements each tag with how often it is there
   * @param text all text but that of pictures, which tables say whole
   */
  private record Seen(List<String> elements, String text) {}
}
