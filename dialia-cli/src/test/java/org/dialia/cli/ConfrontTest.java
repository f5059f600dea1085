package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dialia.io.InventoryReader;
import org.dialia.io.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several sides say, made into one description on the command line. */
class ConfrontTest {

  private static final String CV = "../examples/cv-screening.yaml";
  private static final String DECISION =
      """
      organisation: {}
      deployments:
        - id: chat
          name: %s
          decisions:
            - id: pay
              about: worker
              effect: financial
              automation: recommends
              oversight: { authority: %s }
      """;

  @TempDir private Path folder;

  @Test
  void facts_that_differ_are_written_with_their_voices() throws IOException {
    Run run = confront(DECISION.formatted("Chat", "yes"), DECISION.formatted("Chat", "no"));
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            dialia: 1
            organisation: {}
            deployments:
              - id: chat
                name: Chat
                decisions:
                  - id: pay
                    about: worker
                    effect: financial
                    automation: recommends
                    oversight:
                      authority:
                        management: yes
                        workers: no
            """);
  }

  @Test
  @SuppressWarnings("unchecked")
  void where_management_clears_and_workers_deny_a_question_names_both() throws IOException {
    Run together = confront(DECISION.formatted("Chat", "yes"), DECISION.formatted("Chat", "no"));
    assertThat(outcome(DECISION.formatted("Chat", "yes"))).containsEntry("outcome", "clear");
    assertThat(outcome(DECISION.formatted("Chat", "no"))).containsEntry("outcome", "risk");
    Map<String, Object> finding = outcome(together.out());
    assertThat(finding).containsEntry("outcome", "question");
    assertThat((List<Map<String, Object>>) finding.get("evidence"))
        .anySatisfy(
            fact ->
                assertThat(fact)
                    .containsEntry("path", "decisions[pay].oversight.authority")
                    .hasEntrySatisfying(
                        "value",
                        value ->
                            assertThat(value.toString())
                                .contains("management", "yes", "workers", "no")));
  }

  @Test
  void an_example_confronted_with_itself_is_what_it_was() throws IOException {
    Path merged = folder.resolve("merged.yaml");
    Run run = Run.of("confront", CV, CV, "--as", "management,workers", "-o", merged.toString());
    assertThat(run).isEqualTo(new Run(0, "", ""));
    assertThat(InventoryReader.read(merged)).isEqualTo(InventoryReader.read(Path.of(CV)));
    assertThat(Run.of("validate", merged.toString()).code()).isZero();
  }

  @Test
  void what_cannot_be_written_as_a_voice_is_told() throws IOException {
    String management =
        """
        organisation: { headcount: 40, bodies: [cse] }
        deployments:
          - { id: chat, name: "Chat\\e[31m\\nforged", purposes: [safety, control], tasks: [{ id: sort, name: Tri }] }
          - { id: alone, name: Seul }
        """;
    String workers =
        """
        organisation: { headcount: 60, bodies: [cse] }
        deployments:
          - { id: chat, name: Robot, purposes: [safety], tasks: [] }
        """;
    Run run = confront(management, workers);
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(
            """
            organisation.headcount: disputed, and not every voice can be written (management: 40 ; workers: 60)
            deployments[chat].name: the first stays (management: Chat [31m forged ; workers: Robot)
            deployments[chat].purposes: the lists differ; what all name stays and the list is open (management: [safety, control] ; workers: [safety])
            deployments[chat].tasks[sort]: left out by another side, so that every fact of it is disputed (described by management: Tri)
            deployments[alone]: not described by all; taken as it is said (described by management: Seul)
            """);
    assertThat(Run.reading(run.out(), "validate", "-").code()).isZero();
    assertThat(confront(management, workers, "--lang", "fr").err())
        .contains("deployments[chat].name : le premier reste (management : Chat");
  }

  @Test
  void a_description_with_a_problem_gives_no_output() throws IOException {
    Path old = Files.writeString(folder.resolve("old.yaml"), "old");
    Run run =
        confront(
            "organisation: {}\ndeployments: [{ id: chat, phase: pilott }]",
            DECISION.formatted("Chat", "no"),
            "-o",
            old.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("deployments[chat].phase", "1 of 2 inputs");
    assertThat(old).hasContent("old");
  }

  @Test
  void each_side_needs_a_name_of_its_own() {
    assertThat(Run.of("confront", CV, CV, "--as", "management").err())
        .contains("1 names after --as for 2 descriptions");
    assertThat(Run.of("confront", CV, CV, "--as", "Management,workers").err())
        .contains("\"Management\" cannot name a side");
    assertThat(Run.of("confront", CV, CV, "--as", "workers,workers").err())
        .contains("each side needs a name of its own");
    for (List<String> wrong :
        List.of(
            List.of("confront", CV, CV, "--as", "management"),
            List.of("confront", CV, CV, "--as", "workers,workers"),
            List.of("confront", CV, CV, "--as", "a,b", "-o", folder + "/none/x.yaml"),
            List.of("confront", CV, CV),
            List.of("confront", CV, "--as", "management"))) {
      assertThat(Run.of(wrong.toArray(String[]::new)).code()).isEqualTo(2);
    }
  }

  private Run confront(String management, String workers, String... options) throws IOException {
    Path first = Files.writeString(folder.resolve("management.yaml"), management);
    Path second = Files.writeString(folder.resolve("workers.yaml"), workers);
    List<String> args =
        new ArrayList<>(
            List.of("confront", first.toString(), second.toString(), "--as", "management,workers"));
    args.addAll(List.of(options));
    return Run.of(args.toArray(String[]::new));
  }

  /** What the rule on authority says of the one decision. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> outcome(String description) throws IOException {
    Run run = Run.reading(description, "assess", "-", "--format", "json", "--all");
    Map<String, Object> tree =
        Trees.json(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)));
    return ((List<Map<String, Object>>) tree.get("deployments"))
        .stream()
            .flatMap(one -> ((List<Map<String, Object>>) one.get("findings")).stream())
            .filter(one -> one.get("rule").equals("human-decision/no-authority"))
            .findFirst()
            .orElseThrow();
  }
}
