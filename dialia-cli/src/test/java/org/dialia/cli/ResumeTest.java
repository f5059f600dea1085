package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dialia.io.Input;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that goes on with what an interrupted one left gives what one whole run gives. */
class ResumeTest {

  @TempDir private Path folder;
  private Path first;
  private Path second;
  private Path results;
  private Path part;

  /** Two inputs with an organisation each; the second has a deployment that cannot be used. */
  @BeforeEach
  void inputs() throws IOException {
    first =
        Files.writeString(
            folder.resolve("a.yaml"),
            """
            organisation: { name: Régie }
            deployments:
              - { id: a-1, phase: pilot }
              - { id: a-2, phase: in_use }
            """);
    second =
        Files.writeString(
            folder.resolve("b.yaml"),
            """
            organisation: { name: "Mutuelle « Été »" }
            deployments:
              - { id: b-1, phase: pilot }
              - { id: b-2, phase: pilott }
              - { id: b-3, phase: in_use }
            """);
    results = folder.resolve("results.jsonl");
    part = folder.resolve("results.jsonl.part");
  }

  private Run assess(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("assess", first.toString(), second.toString(), "-o", results.toString()));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  private byte[] whole() throws IOException {
    assertThat(assess().code()).isEqualTo(ExitCode.INPUT.code());
    byte[] whole = Files.readAllBytes(results);
    Files.delete(results);
    return whole;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "3"})
  void at_every_cut_the_resumed_file_is_that_of_one_run(String jobs) throws IOException {
    byte[] whole = whole();
    List<Integer> cuts = new ArrayList<>(List.of(0, 1));
    int begin = 0;
    int words = 0;
    for (int i = 0; i < whole.length; i++) {
      if (whole[i] == '\n') {
        String line = new String(whole, begin, i - begin, StandardCharsets.UTF_8);
        if (line.matches("\\{\"type\":\"(run|deployment|organisation|input)\".*")) {
          cuts.addAll(List.of((begin + i) / 2, i, i + 1)); // within, before the end, behind it
        } else if (words++ % 20 == 0) {
          cuts.add(i + 1); // a few behind the words of rules, laws and steps
        }
        begin = i + 1;
      }
    }
    assertThat(cuts).hasSizeGreaterThan(25);
    for (int cut : cuts) {
      Files.write(part, Arrays.copyOf(whole, cut));
      Run run = assess("--resume", "--jobs", jobs);
      assertThat(run.code()).as("cut at %d", cut).isEqualTo(ExitCode.INPUT.code());
      assertThat(run.err()).contains("b.yaml:4:", "pilott").doesNotContain("--resume");
      assertThat(results).as("cut at %d", cut).hasBinaryContent(whole);
      assertThat(part).doesNotExist();
      Files.delete(results);
    }
  }

  @Test
  void what_is_written_is_not_written_anew() throws IOException {
    byte[] whole = whole();
    String text = new String(whole, StandardCharsets.UTF_8);
    // A trace in the first result shows whether it is kept.
    String marked = text.replace("\"name\":\"a-1\"", "\"name\":\"kept\"");
    assertThat(marked).isNotEqualTo(text);
    Files.writeString(part, marked.substring(0, marked.indexOf("\"id\":\"b-3\"")));
    assess("--resume");
    assertThat(results).hasContent(marked);
  }

  @Test
  void an_input_that_changed_after_the_interruption_is_told() throws IOException {
    byte[] whole = whole();
    Files.write(part, Arrays.copyOf(whole, whole.length / 2));
    Files.setLastModifiedTime(part, FileTime.from(Instant.now().plusSeconds(10)));
    Files.setLastModifiedTime(second, FileTime.from(Instant.now().plusSeconds(20)));
    Run run = assess("--resume");
    assertThat(run.err())
        .contains(second + " has changed since ")
        .doesNotContain(first + " has changed");
    assertThat(results).hasBinaryContent(whole);
  }

  @Test
  void without_a_part_it_begins() throws IOException {
    byte[] whole = whole();
    assertThat(assess("--resume").code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(results).hasBinaryContent(whole);
  }

  @Test
  void plans_resume_too() throws IOException {
    String[] plan = {"plan", first.toString(), "-o", results.toString(), "--resume"};
    assertThat(Run.of(plan).code()).isZero();
    byte[] whole = Files.readAllBytes(results);
    Files.delete(results);
    Files.write(part, Arrays.copyOf(whole, whole.length - 3));
    assertThat(Run.of(plan).code()).isZero();
    assertThat(results).hasBinaryContent(whole);
    Files.delete(results);

    Files.write(part, whole);
    assertRefused(assess("--resume"), whole, "results was plans and is now findings");
  }

  @Test
  void another_run_is_refused_and_the_part_stays() throws IOException {
    byte[] left = Arrays.copyOf(whole(), whole().length / 2);
    left = Arrays.copyOf(left, new String(left, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1);
    Files.write(part, left);
    assertRefused(
        assess("--resume", "--as-of", "2026-03-02"),
        left,
        "as_of was 2026-03-01 and is now 2026-03-02");
    assertRefused(assess("--resume", "--lang", "fr"), left, "language valait en");
    assertRefused(assess("--resume", "--all"), left, "results was findings and is now all");
    Files.writeString(
        part, Files.readString(part).replaceFirst("\"version\":\"[^\"]*\"", "\"version\":\"0.0\""));
    assertRefused(
        assess("--resume"), Files.readAllBytes(part), "tool was {name=dialia, version=0.0}");
  }

  @Test
  void another_mapping_is_refused_and_the_part_stays() throws IOException {
    Path table = Files.writeString(folder.resolve("t.csv"), "Nom,Vu\na,oui\nb,non\n");
    Path mapping =
        Files.writeString(
            folder.resolve("m.yaml"),
            "id: { columns: Nom }\nfacts: [{ fact: pilot.real_work, column: Vu }]\n");
    String[] line = {
      "assess",
      table.toString(),
      "--mapping",
      mapping.toString(),
      "-o",
      results.toString(),
      "--resume"
    };
    assertThat(Run.of(line).code()).isZero();
    byte[] whole = Files.readAllBytes(results);
    Files.delete(results);
    String text = new String(whole, StandardCharsets.UTF_8);
    byte[] left =
        text.substring(0, text.indexOf("{\"type\":\"input\"")).getBytes(StandardCharsets.UTF_8);
    Files.write(part, left);
    String before = Input.of(mapping).sha256();
    Files.writeString(mapping, Files.readString(mapping).replace("real_work", "stop_criteria"));
    assertRefused(
        Run.of(line),
        left,
        "mapping_sha256 was " + before + " and is now " + Input.of(mapping).sha256());
    assertRefused(
        Run.of("assess", first.toString(), "-o", results.toString(), "--resume"),
        left,
        "mapping_sha256 was " + before + " and is now -;");
    Files.writeString(mapping, Files.readString(mapping).replace("stop_criteria", "real_work"));
    assertThat(Run.of(line).code()).isZero();
    assertThat(results).hasBinaryContent(whole);
  }

  @Test
  void other_inputs_are_refused_and_the_part_stays() throws IOException {
    byte[] whole = whole();
    Files.write(part, whole);
    String text = Files.readString(first);
    Files.writeString(first, text.replace("a-2", "a-9"));
    assertRefused(assess("--resume"), whole, "a.yaml: a-2” is written where", "a.yaml: a-9”");
    Files.writeString(first, text + "# changed\n");
    assertRefused(assess("--resume"), whole, "end of ", "a.yaml, SHA-256 ");
    Files.writeString(first, text + "  - { id: a-3 }\n");
    assertRefused(assess("--resume"), whole, "a.yaml: a-3”");
    Files.writeString(first, text);
    Run fewer = Run.of("assess", first.toString(), "-o", results.toString(), "--resume");
    assertRefused(fewer, whole, "b.yaml: b-1” is written where “the end of all inputs”");
    Run swapped =
        Run.of("assess", second.toString(), first.toString(), "-o", results.toString(), "--resume");
    assertRefused(swapped, whole, "a.yaml: a-1” is written where", "b.yaml: b-1”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not results\n",
        "[]\n",
        "{\"type\":\"deployment\",\"id\":\"a-1\"}\n",
        "{\"type\":\"run\"}\n{\"type\":\"elephant\"}\n",
        "{\"type\":\"run\"}\n{\"type\":\"run\"}\n",
        "{\"type\":\"run\"}\n{\"type\n"
      })
  void a_part_of_something_else_is_refused_and_stays(String content) throws IOException {
    Files.writeString(part, content);
    assertRefused(
        assess("--resume"), content.getBytes(StandardCharsets.UTF_8), "this is no line of results");
  }

  @ParameterizedTest
  @ValueSource(strings = {"results.json", "results.html", "results.txt"})
  void other_formats_do_not_resume(String name) {
    Run run = Run.of("assess", first.toString(), "-o", folder.resolve(name).toString(), "--resume");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("--resume goes on with one file of JSON Lines");
  }

  @Test
  void neither_standard_output_nor_several_outputs_resume() {
    for (String[] outputs :
        List.of(
            new String[] {"--format", "jsonl"},
            new String[] {"-o", results.toString(), "-o", folder.resolve("a.html").toString()})) {
      List<String> arguments = new ArrayList<>(List.of("assess", first.toString(), "--resume"));
      arguments.addAll(List.of(outputs));
      Run run = Run.of(arguments.toArray(String[]::new));
      assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
      assertThat(run.err()).contains("--resume goes on with one file of JSON Lines");
    }
  }

  private void assertRefused(Run run, byte[] left, String... said) {
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("--resume").contains(said);
    assertThat(part).hasBinaryContent(left);
    assertThat(results).doesNotExist();
  }
}
