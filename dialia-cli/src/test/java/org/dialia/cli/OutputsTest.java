package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several outputs in one run, each in the form of its extension. */
class OutputsTest {

  private static final String CV = "../examples/cv-screening.yaml";

  @TempDir private Path folder;

  private String in(String name) {
    return folder.resolve(name).toString();
  }

  private Run writing(String command, String... names) {
    List<String> arguments = new ArrayList<>(List.of(command, CV));
    for (String name : names) {
      arguments.addAll(List.of("-o", in(name)));
    }
    return Run.of(arguments.toArray(String[]::new));
  }

  @Test
  void one_run_writes_each_file_in_the_form_of_its_extension() throws IOException {
    Run run = writing("assess", "r.md", "r.JSON", "r.txt");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEmpty();
    assertThat(folder.resolve("r.md")).content().startsWith("# DIALIA");
    assertThat(folder.resolve("r.JSON")).content().startsWith("{");
    assertThat(folder.resolve("r.txt")).hasContent(Run.of("assess", CV).out());
    assertThat(writing("plan", "p.md", "p.json", "p.csv", "p.ics", "p.txt").code()).isZero();
    assertThat(folder.resolve("p.ics")).content().startsWith("BEGIN:VCALENDAR");
    assertThat(writing("agenda", "a.md", "a.txt").code()).isZero();
    assertThat(folder.resolve("a.md")).content().startsWith("# DIALIA");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(10);
    }
  }

  @Test
  void the_format_that_is_asked_for_wins_over_the_extension_of_one_output() {
    Run run = Run.of("assess", CV, "--format", "json", "-o", in("report.txt"));
    assertThat(run.code()).isZero();
    assertThat(folder.resolve("report.txt")).content().startsWith("{");
    assertThat(Run.of("assess", CV, "--format", "markdown", "-o", in("report")).code()).isZero();
  }

  @Test
  void one_format_for_several_outputs_is_refused_rather_than_passed_over() {
    Run run = Run.of("assess", CV, "--format", "json", "-o", in("a.json"), "-o", in("b.md"));
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("--format", ".txt, .json, .jsonl, .md, .csv");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "report.pdf", "reportmd", "report.ics"})
  void an_unknown_extension_is_refused_with_those_that_are_allowed(String name) {
    Run run = writing("assess", "good.md", name);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains(name, ".txt", ".md", ".json").doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
    assertThat(folder).isEmptyDirectory();
    assertThat(Run.inFrench("agenda", CV, "-o", in("x.json")).err())
        .contains("aucun format", ".txt, .md")
        .doesNotContain(".ics");
  }

  @Test
  void a_failure_in_one_output_leaves_the_old_files_of_all() throws IOException {
    Path old = Files.writeString(folder.resolve("report.md"), "old");
    Run run =
        Run.of("assess", CV, "-o", old.toString(), "-o", in("none/report.json"), "-o", in("n.txt"));
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("not a file in an existing folder");
    // A folder in the place of the file to be completed: found only while writing.
    Files.createDirectories(folder.resolve("report.json.part/x"));
    Run late = Run.of("assess", CV, "-o", old.toString(), "-o", in("report.json"));
    assertThat(late.code()).isNotZero();
    assertThat(old).hasContent("old");
    assertThat(folder.resolve("n.txt")).doesNotExist();
    assertThat(folder.resolve("report.md.part")).doesNotExist();
  }

  @Test
  void the_same_file_twice_is_refused_however_it_is_named() throws IOException {
    Path real = Files.writeString(folder.resolve("real.md"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), real);
    for (String[] pair :
        new String[][] {
          {real.toString(), link.toString()}, {in("new.md"), in("../" + name() + "/new.md")}
        }) {
      Run run = Run.of("assess", CV, "-o", pair[0], "-o", pair[1]);
      assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
      assertThat(run.err()).contains("named twice");
    }
    assertThat(Run.of("assess", CV, "-o", in("new.md"), "-o", in("new.md")).code())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(real).hasContent("old");
  }

  @Test
  void what_is_read_is_not_written_over() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Path description = Files.copy(Path.of(CV), in.resolve("cv.dialia.yaml"));
    String text = Files.readString(description);
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), description);
    Path waivers = Files.writeString(folder.resolve("waivers.txt"), "waivers: []\n");
    Path baseline = folder.resolve("baseline.yaml");
    String read = description.toString();
    assertThat(Run.of("baseline", "create", read, "-o", baseline.toString()).code()).isZero();
    String known = Files.readString(baseline);
    for (String[] run :
        new String[][] {
          {"assess", read, "-o", "json=" + read},
          {"assess", read, "-o", in("new.md"), "-o", link.toString()},
          {"check", in.toString(), "-o", "text=" + read},
          {"check", read, "--waivers", waivers.toString(), "-o", waivers.toString()},
          {"check", read, "--baseline", baseline.toString(), "-o", "text=" + baseline},
          {"baseline", "create", read, "-o", read},
          {"plan", read, "-o", "json=" + read},
          {"compare", read, CV, "-o", "json=" + read},
          {"compare", CV, in.toString(), "-o", "json=" + read},
        }) {
      Run refused = Run.of(run);
      assertThat(refused.code()).as(String.join(" ", run)).isEqualTo(ExitCode.USAGE.code());
      assertThat(refused.err()).contains("is read by this run");
    }
    assertThat(description).hasContent(text);
    assertThat(waivers).hasContent("waivers: []\n");
    assertThat(baseline).hasContent(known);
    assertThat(folder.resolve("new.md")).doesNotExist();
    // A baseline that is updated is the one thing that takes its own place.
    assertThat(Run.of("baseline", "update", read, "--baseline", baseline.toString()).code())
        .isZero();
  }

  private String name() {
    return folder.getFileName().toString();
  }
}
