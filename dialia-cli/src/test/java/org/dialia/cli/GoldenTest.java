package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples in every form and language, as they are kept; this test fails when one changes.
 * {@code mvn -pl dialia-cli test -Dtest=GoldenTest -Dgolden.update} writes them anew, and the
 * difference shows what a change does to what people read.
 */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/org/dialia/report/golden");
  private static final Path REPORTS = Path.of("../examples/reports");

  /**
   * A page that is kept.
   *
   * @param file where it is kept
   * @param line the command that writes it
   */
  private record Page(Path file, List<String> line) {
    static Page of(Path file, String line) {
      return new Page(file, List.of(line.split(" ")));
    }

    @Override
    public String toString() {
      return file.getParent().getFileName() + "/" + file.getFileName();
    }
  }

  static Stream<Page> pages() {
    List<Page> pages = new ArrayList<>();
    for (String language : List.of("fr", "en")) {
      // A small one that is clear, and one with much to say.
      for (String example : List.of("maintenance-assistant", "cv-screening")) {
        Path folder = GOLDEN.resolve(example + "-" + language);
        String file = " ../examples/" + example + ".yaml --as-of 2026-03-01 --lang " + language;
        String assess = "assess" + file + " --format ";
        pages.add(Page.of(folder.resolve("assess.txt"), assess + "text"));
        pages.add(Page.of(folder.resolve("summary.md"), assess + "markdown --summary"));
        if (!example.equals("cv-screening")) {
          // That of the big one is half a megabyte that nobody would read; its other forms are
          // among the reports below.
          pages.add(Page.of(folder.resolve("assess.json"), assess + "json"));
          pages.add(Page.of(folder.resolve("assess.md"), assess + "markdown"));
          pages.add(Page.of(folder.resolve("assess.html"), assess + "html"));
          pages.add(Page.of(folder.resolve("findings.csv"), assess + "csv --csv-of findings"));
        }
        for (String rows : List.of("steps", "deployments")) {
          pages.add(Page.of(folder.resolve(rows + ".csv"), assess + "csv --csv-of " + rows));
        }
        pages.add(Page.of(folder.resolve("supplier.md"), assess + "markdown --view supplier"));
        for (String format : List.of("text", "markdown", "csv", "ics")) {
          String name = "plan." + format.replace("text", "txt").replace("markdown", "md");
          pages.add(Page.of(folder.resolve(name), "plan" + file + " --format " + format));
        }
        pages.add(Page.of(folder.resolve("agenda.md"), "agenda" + file + " --format markdown"));
      }
      // What a reader of the project looks at first.
      for (String example : List.of("inventory", "cv-screening")) {
        for (String format : List.of("html", "markdown", "csv")) {
          String name = example + "." + language + "." + format.replace("markdown", "md");
          pages.add(
              Page.of(
                  REPORTS.resolve(name),
                  "assess ../examples/"
                      + example
                      + ".yaml --as-of 2026-03-01 --lang "
                      + language
                      + " --format "
                      + format));
        }
      }
    }
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void what_the_examples_give_is_what_is_kept(Page page) throws IOException {
    boolean update = System.getProperty("golden.update") != null;
    Run run = Run.of(page.line().toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    // As they are called from the top of the project.
    String printed =
        page.file().startsWith(REPORTS)
            ? run.out().replace("../examples/", "examples/")
            : run.out();
    if (update) {
      Files.createDirectories(page.file().getParent());
      Files.writeString(page.file(), printed);
    }
    assertThat(Files.readString(page.file()))
        .as("see GoldenTest to write it anew")
        .isEqualTo(printed);
  }
}
