package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dialia.io.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What differs between two assessments, whether descriptions or results. */
class CompareTest {

  private static final String CV = "../examples/cv-screening.yaml";

  @TempDir private Path folder;
  private Path old;

  @BeforeEach
  void begin() throws IOException {
    old = Files.copy(Path.of(CV), folder.resolve("old.yaml"));
  }

  private Path changed(String... pairs) throws IOException {
    String text = Files.readString(old);
    for (int i = 0; i < pairs.length; i += 2) {
      assertThat(text).contains(pairs[i]);
      text = text.replace(pairs[i], pairs[i + 1]);
    }
    return Files.writeString(folder.resolve("new.yaml"), text);
  }

  private static Run compare(Path before, Path after, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("compare", before.toString(), after.toString(), "--as-of", "2026-03-01"));
    arguments.addAll(List.of(options));
    return Run.of(arguments.toArray(String[]::new));
  }

  private Path result(Path description, String name) {
    Path result = folder.resolve(name);
    Run run =
        Run.of("assess", description.toString(), "--as-of", "2026-03-01", "-o", result.toString());
    assertThat(run.code()).isZero();
    return result;
  }

  private static Map<String, Object> json(Run run) throws IOException {
    return Trees.json(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)));
  }

  private static List<?> list(Map<String, Object> tree, String key) {
    return (List<?>) tree.get(key);
  }

  @Test
  void nothing_differs_from_itself() {
    Run run = compare(old, old, "--fail-on-worse");
    assertThat(run.code()).isZero();
    assertThat(run.out()).endsWith("\nNothing differs.\n");
  }

  @Test
  void what_is_put_right_is_resolved_and_what_is_told_is_answered() throws IOException {
    Path now = changed("          authority: no\n", "          authority: yes\n");
    Run run = compare(old, now, "--fail-on-worse");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("\nResolved (1)\n  critical human-decision/no-authority ")
        .doesNotContain("New (");
  }

  @Test
  void the_other_way_round_it_is_new_and_fails() throws IOException {
    Path better = changed("          authority: no\n", "          authority: yes\n");
    Run run = compare(better, old, "--fail-on-worse");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS.code());
    assertThat(run.out()).contains("\nNew (1)\n  critical human-decision/no-authority ");
    assertThat(compare(better, old).code()).isZero();
  }

  @Test
  void a_question_that_becomes_a_risk_is_worse_and_an_answered_one_is_answered()
      throws IOException {
    Path asked = changed("          authority: no\n", "");
    Path open = Files.move(asked, folder.resolve("open.yaml"));
    Map<String, Object> tree = json(compare(open, old, "--format", "json"));
    assertThat(tree).containsEntry("worse", true);
    assertThat(list(tree, "worsened"))
        .singleElement()
        .asString()
        .contains("rule=human-decision/no-authority", "outcome=risk", "before={outcome=question");
    Path told = changed("          authority: no\n", "          authority: yes\n");
    assertThat(list(json(compare(open, told, "--format", "json")), "answered"))
        .singleElement()
        .asString()
        .contains("human-decision/no-authority");
    // That a dispute is told is no silence: the risk is a question for what is said now.
    Path partly = changed("          authority: no\n", "          authority: partly\n");
    assertThat(list(json(compare(old, partly, "--format", "json")), "eased")).hasSize(1);
    assertThat(compare(old, partly, "--fail-on-worse").code()).isZero();
  }

  @Test
  void results_compare_like_the_descriptions_they_were_made_of() throws IOException {
    Path now = changed("          authority: no\n", "          authority: yes\n");
    Map<String, Object> ofDescriptions = json(compare(old, now, "--format", "json"));
    Path before = result(old, "before.json");
    Path after = result(now, "after.json");
    Map<String, Object> ofResults =
        json(Run.of("compare", before.toString(), after.toString(), "--format", "json"));
    assertThat(compare(before, after).code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(compare(before, after).err()).contains("--as-of concerns what is assessed now");
    for (String key :
        List.of(
            "new", "worsened", "untold", "eased", "resolved", "answered", "gone", "steps_done")) {
      assertThat(list(ofResults, key)).as(key).isEqualTo(list(ofDescriptions, key));
    }
    assertThat(list(json(compare(before, now, "--format", "json")), "resolved")).hasSize(1);
  }

  @Test
  void steps_that_are_done_and_steps_newly_due_are_told() throws IOException {
    Run later = Run.of("compare", result(old, "a.json").toString(), CV, "--as-of", "2027-06-01");
    assertThat(later.out()).contains("Steps newly due (");
    Path early = folder.resolve("early.json");
    Run.of("assess", CV, "--as-of", "2025-06-01", "-o", early.toString());
    Map<String, Object> tree = json(compare(early, old, "--format", "json"));
    assertThat(list(tree, "steps_due")).isNotEmpty();
    assertThat(list(tree, "steps_due").toString()).contains("status=overdue");
    String result =
        Files.readString(result(Path.of("../examples/maintenance-assistant.yaml"), "m.json"));
    Path undone =
        Files.writeString(
            folder.resolve("undone.json"),
            result.replace("\"status\" : \"done\"", "\"status\" : \"due\""));
    assertThat(
            list(
                json(
                    compare(
                        undone,
                        Path.of("../examples/maintenance-assistant.yaml"),
                        "--format",
                        "json")),
                "steps_done"))
        .hasSizeGreaterThan(5);
  }

  @Test
  void what_the_rules_alone_changed_stands_apart_and_does_not_fail() throws IOException {
    String result = Files.readString(result(old, "r.json"));
    // As an older base would have said it of the very same file: one risk less grave, one missing.
    Path other =
        Files.writeString(
            folder.resolve("other.json"),
            result
                .replaceFirst("\"sha256\" : \"[0-9a-f]{8}", "\"sha256\" : \"00000000")
                .replaceFirst(
                    "\"rule\" : \"human-decision/no-authority\",\\s+\"outcome\" : \"risk\",\\s+"
                        + "\"severity\" : \"critical\"",
                    "\"rule\" : \"human-decision/no-authority\", \"outcome\" : \"risk\","
                        + " \"severity\" : \"low\""));
    Run run = compare(other, old, "--fail-on-worse");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("The rules are not the same: 0.1.0 (00000000) → 0.1.0 (")
        .contains(
            "Changed by the rules alone (1)\n  Worse: low → critical human-decision/no-authority ")
        .doesNotContain("\nWorse (");
    // Where the file changed as well, the change is not put down to the rules.
    Path touched = changed("          trained: no\n", "          trained: yes\n");
    assertThat(compare(other, touched, "--fail-on-worse").code())
        .isEqualTo(ExitCode.FINDINGS.code());
  }

  @Test
  void a_risk_that_is_no_longer_told_is_not_eased_and_fails() throws IOException {
    Path silent = changed("          authority: no\n", "");
    Run run = compare(old, silent, "--fail-on-worse");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS.code());
    assertThat(run.out())
        .contains("\nNo longer told (1)\n  critical → question high human-decision/no-authority ")
        .doesNotContain("Eased", "Resolved");
    assertThat(compare(old, silent).code()).isZero();
    assertThat(
            Run.inFrench(
                    "compare",
                    old.toString(),
                    silent.toString(),
                    "--as-of",
                    "2026-03-01",
                    "--format",
                    "markdown")
                .out())
        .contains("### N'est plus dit (1)\n\n- critique → question élevée human-decision/no");
    for (String said : List.of("unknown", "\"?\"")) {
      Path unknown = changed("          authority: no\n", "          authority: " + said + "\n");
      assertThat(list(json(compare(old, unknown, "--format", "json")), "untold")).hasSize(1);
    }
  }

  @Test
  void a_list_that_is_opened_or_left_out_is_no_longer_told() throws IOException {
    Path opened =
        changed("        subjects_informed: no\n", "", "reuse: [model_training]", "reuse: unknown");
    Map<String, Object> tree = json(compare(old, opened, "--format", "json"));
    assertThat(tree).containsEntry("worse", true);
    assertThat(list(tree, "untold").toString())
        .contains("data-protection/people-not-informed", "data-protection/reuse-beyond-purpose");
    assertThat(list(tree, "eased")).isEmpty();
    assertThat(list(tree, "resolved")).isEmpty();
    Path tested = changed("workers_took_part: [test]", "workers_took_part: [test, unknown]");
    assertThat(json(compare(old, tested, "--format", "json"))).containsEntry("worse", false);
  }

  @Test
  void what_a_severity_was_weighed_by_and_is_no_longer_told_eases_nothing() throws IOException {
    Path lighter =
        changed("        automation: acts_unless_vetoed ", "        automation: recommends ");
    assertThat(list(json(compare(old, lighter, "--format", "json")), "eased")).isNotEmpty();
    Path silent =
        changed("        automation: acts_unless_vetoed ", "        automation: unknown ");
    Map<String, Object> tree = json(compare(old, silent, "--format", "json"));
    assertThat(list(tree, "eased")).isEmpty();
    assertThat(list(tree, "untold").toString())
        .contains("rule=real-work/autonomy-reduced, subject=cv-screening/tasks/shortlist");
  }

  @Test
  void a_subject_that_is_no_longer_described_is_gone_and_not_resolved() throws IOException {
    Path fewer =
        Files.writeString(
            folder.resolve("fewer.yaml"), without(Files.readString(old), "hiring-managers"));
    Map<String, Object> tree = json(compare(old, fewer, "--format", "json"));
    assertThat(list(tree, "gone"))
        .singleElement()
        .asString()
        .contains("social-dialogue/actors-untrained", "cv-screening/roles/hiring-managers");
    assertThat(list(tree, "resolved")).isEmpty();
    Run run = compare(old, fewer, "--fail-on-worse");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\nNo longer described, so not resolved (1)\n  high social-d");
    // Results tell what was looked at, those of before did not.
    Path result = result(fewer, "fewer.json");
    assertThat(
            list(
                json(
                    Run.of(
                        "compare",
                        result(old, "o.json").toString(),
                        result.toString(),
                        "--format",
                        "json")),
                "gone"))
        .hasSize(1);
    Path former =
        edited(
            result,
            root -> {
              deployment(root).remove("subjects");
              map(root.get("organisation")).remove("subjects");
            });
    assertThat(
            list(
                json(
                    Run.of(
                        "compare",
                        result(old, "o.json").toString(),
                        former.toString(),
                        "--format",
                        "json")),
                "resolved"))
        .hasSize(1);
  }

  private static String without(String text, String id) {
    return text.lines()
            .filter(line -> !line.contains("id: " + id))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  /** The finding of the example that some of these tests change. */
  private static Map<String, Object> finding(Map<String, Object> root, String rule) {
    return list(deployment(root), "findings").stream()
        .map(CompareTest::map)
        .filter(one -> rule.equals(one.get("rule")))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> deployment(Map<String, Object> root) {
    return map(list(root, "deployments").get(0));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object one) {
    return (Map<String, Object>) one;
  }

  /** A result as another run would have written it. */
  private Path edited(Path result, Consumer<Map<String, Object>> edit) throws IOException {
    Map<String, Object> root = Trees.json(new ByteArrayInputStream(Files.readAllBytes(result)));
    edit.accept(root);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Trees.write(root, out);
    return Files.write(folder.resolve("edited.json"), out.toByteArray());
  }

  private static final String RULE = "human-decision/no-authority";

  /** As an older base would have said it: with another rule, and a risk that is less grave. */
  private static void otherRule(Map<String, Object> root) {
    map(root.get("rule_base")).put("sha256", "00000000");
    map(map(root.get("rule_base")).get("rules")).put(RULE, "0000000000000000");
    finding(root, RULE).put("severity", "low");
  }

  @Test
  void a_rule_that_changed_while_its_facts_did_not_is_what_made_the_change() throws IOException {
    Path touched = changed("# Invented", "#  Invented");
    Path before = edited(result(old, "r.json"), CompareTest::otherRule);
    Run run = compare(before, touched, "--fail-on-worse");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Changed by the rules alone (1)\n  Worse: low → critical " + RULE)
        .doesNotContain("too)");
    // What eases does not hide behind a rule either.
    Path after = edited(result(touched, "t.json"), CompareTest::otherRule);
    Map<String, Object> back =
        json(
            Run.of(
                "compare", result(old, "r.json").toString(), after.toString(), "--format", "json"));
    assertThat(list(back, "by_rules").toString()).contains("kind=eased", "cause=rules");
  }

  @Test
  void where_a_fact_or_the_date_changed_with_the_rule_the_change_counts_as_theirs()
      throws IOException {
    Path touched = changed("# Invented", "#  Invented");
    Path otherFact =
        edited(
            result(old, "r.json"),
            root -> {
              otherRule(root);
              map(list(finding(root, RULE), "evidence").get(0)).put("value", "partly");
            });
    Run run = compare(otherFact, touched, "--fail-on-worse");
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS.code());
    assertThat(run.out())
        .contains("\nWorse (1)\n  low → critical " + RULE)
        .contains("output. (the rule changed too)\n")
        .doesNotContain("by the rules alone");
    assertThat(
            Run.inFrench(
                    "compare", otherFact.toString(), touched.toString(), "--as-of", "2026-03-01")
                .out())
        .contains(" (la règle a changé aussi)\n");
    Path otherStake =
        edited(
            result(old, "r.json"),
            root -> {
              otherRule(root);
              map(finding(root, RULE).get("grade")).put("lowered_by_oversight", true);
            });
    assertThat(compare(otherStake, touched, "--fail-on-worse").code())
        .isEqualTo(ExitCode.FINDINGS.code());
    Path sameFacts = edited(result(old, "r.json"), CompareTest::otherRule);
    Map<String, Object> later =
        json(
            Run.of(
                "compare",
                sameFacts.toString(),
                touched.toString(),
                "--as-of",
                "2026-03-02",
                "--format",
                "json"));
    assertThat(list(later, "worsened").toString()).contains("rule=" + RULE, "cause=both");
  }

  @Test
  void another_rule_than_that_of_the_finding_changed_nothing_of_it() throws IOException {
    Path touched = changed("# Invented", "#  Invented");
    Path before =
        edited(
            result(old, "r.json"),
            root -> {
              String digest = map(map(root.get("rule_base")).get("rules")).get(RULE).toString();
              otherRule(root);
              map(map(root.get("rule_base")).get("rules")).put(RULE, digest);
            });
    Map<String, Object> tree = json(compare(before, touched, "--format", "json"));
    assertThat(tree).containsEntry("worse", true);
    assertThat(list(tree, "worsened").toString()).contains("rule=" + RULE, "cause=description");
  }

  @Test
  void a_new_finding_of_a_rule_that_changed_is_put_down_to_it_where_its_facts_are_known()
      throws IOException {
    Path touched = changed("# Invented", "#  Invented");
    // As if the older rule had said nothing, and another finding had told of the same facts.
    Path silent =
        edited(
            result(old, "r.json"),
            root -> {
              otherRule(root);
              Map<String, Object> its = finding(root, RULE);
              finding(root, "human-decision/no-time").put("evidence", its.get("evidence"));
              list(deployment(root), "findings").remove(its);
            });
    Run known = compare(silent, touched, "--fail-on-worse");
    assertThat(known.code()).isZero();
    assertThat(known.out()).contains("Changed by the rules alone (1)\n  New: critical " + RULE);
    Path unknown =
        edited(
            result(old, "r.json"),
            root -> {
              otherRule(root);
              list(deployment(root), "findings").remove(finding(root, RULE));
            });
    assertThat(list(json(compare(unknown, touched, "--format", "json")), "new").toString())
        .contains("rule=" + RULE, "cause=both");
    Path without =
        edited(
            result(old, "r.json"),
            root -> {
              otherRule(root);
              map(map(root.get("rule_base")).get("rules")).remove(RULE);
              list(deployment(root), "findings").remove(finding(root, RULE));
            });
    assertThat(list(json(compare(without, touched, "--format", "json")), "by_rules").toString())
        .contains("kind=new", "rule=" + RULE, "cause=rules");
  }

  @Test
  void results_that_tell_no_digests_compare_as_they_did() throws IOException {
    Path before =
        edited(
            result(old, "r.json"),
            root -> {
              otherRule(root);
              map(root.get("rule_base")).remove("rules");
            });
    assertThat(compare(before, old, "--fail-on-worse").out())
        .contains("Changed by the rules alone (1)\n  Worse: low → critical " + RULE);
    Path touched = changed("# Invented", "#  Invented");
    Map<String, Object> tree = json(compare(before, touched, "--format", "json"));
    assertThat(list(tree, "worsened").toString()).contains("rule=" + RULE, "cause=description");
  }

  @Test
  void the_same_table_with_another_mapping_is_no_same_input() throws IOException {
    Path table = Files.writeString(folder.resolve("t.csv"), "Nom,Vu\na,oui\n");
    Path mapping =
        Files.writeString(
            folder.resolve("m.yaml"),
            "id: { columns: Nom }\nfacts: [{ fact: phase, constant: pilot },"
                + " { fact: pilot.stop_criteria, column: Vu }]\n");
    String[] line = {"assess", table.toString(), "--mapping", mapping.toString(), "-o", ""};
    line[5] = folder.resolve("one.json").toString();
    assertThat(Run.of(line).code()).isZero();
    Files.writeString(mapping, Files.readString(mapping).replace("stop_criteria", "real_work"));
    line[5] = folder.resolve("two.json").toString();
    assertThat(Run.of(line).code()).isZero();
    Path before =
        edited(
            folder.resolve("one.json"),
            root -> {
              map(root.get("rule_base")).put("sha256", "00000000");
              map(root.get("rule_base")).remove("rules");
            });
    Map<String, Object> tree =
        json(Run.of("compare", before.toString(), line[5], "--format", "json"));
    assertThat(list(tree, "by_rules")).isEmpty();
    assertThat(list(tree, "answered").toString() + list(tree, "new")).contains("rule=");
  }

  @Test
  void a_rule_of_one_base_only_is_put_down_to_the_rules() throws IOException {
    String result = Files.readString(result(old, "r.json"));
    String base =
        result
            .replaceFirst("\"sha256\" : \"[0-9a-f]{8}", "\"sha256\" : \"00000000")
            .replaceFirst(
                "\"version\" : \"0.1.0\",(\\s+)\"sha256\"", "\"version\" : \"0.0.9\",$1\"sha256\"");
    String id = idOf(result, "human-decision/no-authority");
    Path before =
        Files.writeString(
            folder.resolve("before.json"),
            base.replace("human-decision/no-authority", "human-decision/of-another-base")
                .replace(id, "0000000000000000"));
    Path touched = changed("# ", "#  ");
    Map<String, Object> tree = json(compare(before, touched, "--format", "json"));
    assertThat(list(tree, "by_rules").toString())
        .contains("kind=resolved, id=0000000000000000", "human-decision/of-another-base")
        .contains("kind=new, id=" + id);
    assertThat(tree).containsEntry("worse", false);
  }

  private static String idOf(String result, String rule) {
    int at = result.indexOf("\"rule\" : \"" + rule + "\"");
    int id = result.lastIndexOf("\"id\" : \"", at) + "\"id\" : \"".length();
    return result.substring(id, id + 16);
  }

  @Test
  void a_deployment_that_is_no_longer_described_is_not_resolved() throws IOException {
    Path none =
        Files.writeString(folder.resolve("none.yaml"), "organisation: {}\ndeployments: []\n");
    Map<String, Object> tree = json(compare(old, none, "--format", "json"));
    assertThat(list(tree, "deployments_left")).isEqualTo(List.of("cv-screening"));
    assertThat(list(tree, "resolved").toString()).doesNotContain("cv-screening");
    assertThat(list(json(compare(none, old, "--format", "json")), "deployments_described"))
        .isEqualTo(List.of("cv-screening"));
  }

  @Test
  void markdown_is_escaped_and_both_languages_are_spoken() throws IOException {
    Path now =
        changed(
            "          authority: no\n", "          authority: yes\n",
            "Refuser une candidature", "Refuser [ici](http://x) <b>");
    String text = compare(now, old, "--format", "markdown").out();
    assertThat(text).startsWith("## DIALIA, comparison").contains("### New (1)\n\n- critical ");
    String back = compare(old, now, "--format", "markdown").out();
    assertThat(back).contains("### Resolved (1)").doesNotContain("[ici]", "<b>");
    assertThat(
            Run.inFrench("compare", old.toString(), now.toString(), "--as-of", "2026-03-01").out())
        .contains("\nRésolu (1)\n  critique human-decision/no-authority ");
  }

  @Test
  void a_result_of_which_a_part_is_missing_is_not_compared() throws IOException {
    Path whole = result(old, "whole.json");
    Path broken =
        Files.writeString(
            folder.resolve("broken.yaml"),
            "organisation: {}\ndeployments: [{ id: a, phase: pilott }]\n");
    Path part = folder.resolve("part.json");
    Run assessed =
        Run.of(
            "assess",
            old.toString(),
            broken.toString(),
            "--as-of",
            "2026-03-01",
            "-o",
            part.toString());
    assertThat(assessed.code()).isEqualTo(ExitCode.INPUT.code());
    for (Run run :
        List.of(
            Run.of("compare", whole.toString(), part.toString(), "--fail-on-worse"),
            Run.of("compare", part.toString(), whole.toString()))) {
      assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
      assertThat(run.err())
          .startsWith(part + ": inputs[1].problems: " + broken)
          .contains("could not be assessed as a whole");
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void a_name_that_cannot_be_that_of_a_file_is_no_fault_of_the_program() {
    Run run = Run.of("compare", "a\0b.yaml", "c.yaml");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("no name of a file").doesNotContain("Exception");
  }

  @Test
  void what_cannot_be_read_is_said_and_nothing_is_compared() throws IOException {
    Path broken =
        Files.writeString(
            folder.resolve("broken.yaml"),
            "organisation: {}\ndeployments: [{ id: a, phase: pilott }]\n");
    Run run = compare(broken, old);
    assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(run.err()).contains("broken.yaml:2:31: deployments[a].phase");
    assertThat(run.out()).isEmpty();
    assertThat(compare(folder.resolve("none.json"), old).err()).contains("no such file");
    for (String text :
        List.of(
            "{\"schema_version\": 2}",
            "{\"schema_version\": 1}",
            "{\"schema_version\": 1, \"inputs\": [], \"organisations\": [], \"deployments\": [{}]}",
            "{\"schema_version\": 1, \"inputs\": [], \"organisations\": [], \"deployments\": [],"
                + " \"rule_base\": {\"version\": \"x\", \"sha256\": \"y\"}, \"as_of\": \"z\"}")) {
      Path unfit = Files.writeString(folder.resolve("unfit.json"), text);
      Run refused = compare(unfit, old);
      assertThat(refused.code()).as(text).isEqualTo(ExitCode.INPUT.code());
      assertThat(refused.err()).startsWith(unfit + ": ").doesNotContain("Exception");
    }
    Path cut =
        Files.writeString(folder.resolve("cut.json"), "{\"schema_version\": 1, \"inputs\": [");
    assertThat(compare(cut, old).code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(compare(cut, old).err()).contains("cut.json:1:");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "mkfifo")
  @Timeout(60)
  void a_result_may_come_from_standard_input_or_a_pipe_or_begin_with_a_mark() throws Exception {
    Path now = changed("          authority: no\n", "          authority: yes\n");
    Path file = result(old, "old.json");
    String result = Files.readString(file);
    String later = result(now, "now.json").toString();
    Run expected = Run.of("compare", file.toString(), later);
    assertThat(expected.out()).contains("Resolved (");
    assertThat(Run.reading(result, "compare", "-", later).out())
        .isEqualTo(expected.out().replace(file.toString(), "-"));
    String pipe = Pipe.of(folder.resolve("pipe"), result);
    assertThat(Run.of("compare", pipe, later).out())
        .isEqualTo(expected.out().replace(file.toString(), pipe));
    for (String before : List.of("\uFEFF", "\n ")) {
      Files.writeString(file, before + result);
      assertThat(Run.of("compare", file.toString(), later)).isEqualTo(expected);
    }
  }
}
