package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dialia.io.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan and the agenda as people and programs get them. */
class PlanTest {

  private static final String EXAMPLES = "../examples/";
  private static final String CV = EXAMPLES + "cv-screening.yaml";

  /** Two pages of 60 lines. */
  private static final int TWO_PAGES = 120;

  private static final String HOSTILE =
      """
      organisation: { name: "=HYPERLINK(1)", bodies: [cse] }
      deployments:
        - id: chat
          name: "-2+3|a;b,\\"c\\" <script> \\u202E [x](y)\\nBEGIN:VEVENT"
          phase: in_use
          dates: { in_use_since: 2026-01-31 }
          dialogue: { events: [] }
      """;

  @Test
  void the_plan_says_who_meets_whom_on_what_by_when() {
    Run run = Run.of("plan", CV, "--as-of", "2026-03-01");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Before introduction")
        .contains("[OVERDUE] Consultation of the workers' representatives")
        .contains("use begins on 15 January 2026 − 1 day = 14 January 2026")
        .contains("Convenes   management")
        .contains("Answers    ")
        .contains("Missing    ")
        .contains("On table   ")
        .contains("binds: French Labour Code, art. L2312-8");
    assertThat(run.out().indexOf("Information of"))
        .isLessThan(run.out().indexOf("Consultation of"));
  }

  @ParameterizedTest
  @CsvSource({"60,fr", "80,fr", "80,en", "120,en"})
  void no_line_is_wider_than_the_terminal(int columns, String language) {
    for (List<String> command :
        List.of(
            List.of("plan"),
            List.of("agenda", "--for", "cse"),
            List.of("agenda", "--for", "dpo"))) {
      List<String> arguments = new ArrayList<>(command);
      arguments.addAll(
          List.of(EXAMPLES + "inventory.yaml", CV, "--lang", language, "--as-of", "2026-03-01"));
      Run run =
          Run.with(
              "",
              Map.of("DIALIA_COLUMNS", String.valueOf(columns)),
              false,
              Locale.UK,
              arguments.toArray(String[]::new));
      assertThat(run.out().lines())
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "json", "csv", "ics"})
  void with_a_date_the_same_input_gives_the_same_bytes(String format) {
    String[] arguments = {
      "plan", EXAMPLES + "inventory.yaml", "--as-of", "2026-03-01", "--format", format
    };
    assertThat(Run.of(arguments).out()).isNotBlank().isEqualTo(Run.of(arguments).out());
  }

  @Test
  @SuppressWarnings("unchecked")
  void an_assessment_carries_the_whole_plan_and_its_summary() throws IOException {
    Map<String, Object> tree = json("assess", CV, "--format", "json", "--as-of", "2026-03-01");
    Map<String, Object> deployment = ((List<Map<String, Object>>) tree.get("deployments")).get(0);
    Map<String, Object> plan = (Map<String, Object>) deployment.get("plan");
    List<Map<String, Object>> steps = (List<Map<String, Object>>) plan.get("steps");
    Set<Object> findings = new HashSet<>();
    ((List<Map<String, Object>>) deployment.get("findings"))
        .forEach(finding -> findings.add(finding.get("id")));
    assertThat(steps).isNotEmpty();
    assertThat(steps)
        .allSatisfy(step -> assertThat(findings).containsAll((List<Object>) step.get("answers")));
    assertThat((List<Object>) plan.get("next")).hasSize(3);
    assertThat(plan.get("counts")).isInstanceOf(Map.class);
    assertThat(json("plan", CV, "--format", "json", "--as-of", "2026-03-01").get("deployments"))
        .extracting(all -> ((List<Map<String, Object>>) all).get(0).get("plan"))
        .isEqualTo(plan);
    String text = Run.of("assess", CV, "--as-of", "2026-03-01").out();
    assertThat(text).contains("Dialogue plan", "Steps: overdue: ", "[OVERDUE] ");
    assertThat(Run.of("assess", CV, "--format", "markdown").out()).contains("### Dialogue plan");
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_step_of_the_organisation_appears_once_with_the_deployments_it_serves() throws IOException {
    Map<String, Object> tree =
        json("plan", EXAMPLES + "inventory.yaml", "--format", "json", "--as-of", "2026-03-01");
    Map<String, Object> organisation = (Map<String, Object>) tree.get("organisation");
    List<Map<String, Object>> steps =
        (List<Map<String, Object>>) ((Map<String, Object>) organisation.get("plan")).get("steps");
    assertThat(steps).extracting(step -> step.get("kind")).doesNotHaveDuplicates();
    assertThat(steps)
        .anySatisfy(
            step -> assertThat((List<Object>) step.get("deployments")).hasSizeGreaterThan(2));
    Set<Object> kinds = new HashSet<>();
    steps.forEach(step -> kinds.add(step.get("kind")));
    for (Map<String, Object> deployment : (List<Map<String, Object>>) tree.get("deployments")) {
      List<Map<String, Object>> its =
          (List<Map<String, Object>>) ((Map<String, Object>) deployment.get("plan")).get("steps");
      assertThat(its).extracting(step -> step.get("kind")).doesNotContainAnyElementsOf(kinds);
    }
  }

  private static Map<String, Object> json(String... arguments) throws IOException {
    return Trees.json(
        new ByteArrayInputStream(Run.of(arguments).out().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void the_table_opens_in_a_spreadsheet_and_calculates_nothing() throws IOException {
    for (Locale locale : List.of(Locale.UK, Locale.FRANCE)) {
      Run run =
          Run.with(
              HOSTILE,
              Map.of(),
              false,
              locale,
              "plan",
              "-",
              "--format",
              "csv",
              "--bom",
              "--as-of",
              "2026-03-01");
      assertThat(run.code()).isZero();
      assertThat(run.out()).startsWith("\ufeff").contains("\r\n");
      char separator = locale.equals(Locale.FRANCE) ? ';' : ',';
      CSVFormat strict =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(separator)
              .setHeader()
              .setSkipHeaderRecord(true)
              .get();
      List<CSVRecord> rows;
      try (CSVParser parser = CSVParser.parse(new StringReader(run.out().substring(1)), strict)) {
        rows = parser.getRecords();
      }
      assertThat(rows).isNotEmpty();
      for (CSVRecord row : rows) {
        assertThat(row.isConsistent()).isTrue();
        for (String cell : row) {
          assertThat(cell).doesNotContainPattern("^[=+\\-@\\t\\r]").doesNotContain("\u202e", "\n");
        }
      }
      assertThat(rows).anySatisfy(row -> assertThat(row.get(0)).startsWith("'-2+3"));
    }
  }

  @Test
  void the_calendar_is_valid_and_a_later_one_updates_it() throws IOException, ParserException {
    Calendar march = calendar("2026-03-01");
    Calendar april = calendar("2026-04-01");
    List<VEvent> events = march.getComponents("VEVENT");
    assertThat(events).isNotEmpty();
    Set<String> ids = new HashSet<>();
    for (VEvent event : events) {
      assertThat(ids.add(event.getUid().orElseThrow().getValue())).isTrue();
      VEvent later =
          april.<VEvent>getComponents("VEVENT").stream()
              .filter(one -> one.getUid().equals(event.getUid()))
              .findFirst()
              .orElseThrow();
      assertThat(later.getSequence().getSequenceNo())
          .isGreaterThan(event.getSequence().getSequenceNo());
    }
    String text = Run.inFrench("plan", CV, "--format", "ics", "--as-of", "2026-03-01").out();
    assertThat(text.split("\r\n", -1))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
  }

  @Test
  void nothing_in_a_description_adds_an_entry_to_the_calendar()
      throws IOException, ParserException {
    Run run = Run.reading(HOSTILE, "plan", "-", "--format", "ics", "--as-of", "2026-03-01");
    Calendar calendar = new CalendarBuilder().build(new StringReader(run.out()));
    assertThat(calendar.<VEvent>getComponents("VEVENT"))
        .isNotEmpty()
        .allSatisfy(
            event ->
                assertThat(event.getSummary().getValue())
                    .doesNotContain("\n")
                    .doesNotContain("\u202e"));
    assertThat(run.out().lines().filter(line -> line.equals("BEGIN:VEVENT")).count())
        .isEqualTo(calendar.getComponents("VEVENT").size());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void two_files_of_one_organisation_share_the_entry_that_presses_more(
      boolean usedFirst, @TempDir Path folder) throws IOException, ParserException {
    String organisation =
        """
        organisation: { name: Essai, ai_register: { exists: yes, up_to_date: no } }
        deployments:
        """;
    Path used = folder.resolve("used.yaml");
    Path studied = folder.resolve("studied.yaml");
    Files.writeString(
        used,
        organisation
            + "  - { id: a, phase: in_use, change: new, dates: { in_use_since: 2025-01-10 } }\n");
    Files.writeString(
        studied,
        organisation
            + "  - { id: b, phase: study, change: new, dates: { in_use_since: 2027-03-01 } }\n");
    Path first = usedFirst ? used : studied;
    String text =
        Run.of(
                "plan",
                first.toString(),
                (usedFirst ? studied : used).toString(),
                "--format",
                "ics",
                "--as-of",
                "2026-11-23")
            .out();
    List<VEvent> events =
        new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");
    assertThat(events).extracting(one -> one.getUid().orElseThrow()).doesNotHaveDuplicates();
    assertThat(events)
        .filteredOn(one -> one.getSummary().getValue().startsWith("Entry in the register"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.getSummary().getValue()).contains("[overdue]");
              assertThat(one.toString()).contains("DTSTART;VALUE=DATE:20250109");
            });
  }

  private static Calendar calendar(String date) throws IOException, ParserException {
    String text = Run.of("plan", CV, "--format", "ics", "--as-of", date).out();
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    ValidationResult result = calendar.validate();
    assertThat(result.hasErrors()).as(result.toString()).isFalse();
    return calendar;
  }

  @ParameterizedTest
  @CsvSource({
    "cv-screening,cse,fr", "cv-screening,management,en", "benefit-scoring,cst,fr",
    "benefit-scoring,dpo,en", "maintenance-assistant,teams,fr", "cv-screening,supplier,fr",
    "benefit-scoring,representatives,en", "cv-screening,users,en"
  })
  void an_agenda_for_one_deployment_has_two_pages_at_most(
      String example, String who, String language) {
    String file = EXAMPLES + example + ".yaml";
    String[] arguments = {
      "agenda", file, "--for", who, "--lang", language, "--as-of", "2026-11-01"
    };
    Run run = Run.of(arguments);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSizeBetween(5, TWO_PAGES);
  }

  @Test
  void an_agenda_says_who_says_what() {
    Run run = Run.inFrench("agenda", CV, "--for", "cse", "--as-of", "2026-03-01");
    assertThat(run.out().replaceAll("[\\s\u00a0]+", " "))
        .contains("Points à mettre à l'ordre du jour", "Questions à poser", "Documents à demander")
        .contains(
            "contesté (la direction : pareil ; celles et ceux qui font le travail : moins bien)");
    Run supplier = Run.of("agenda", CV, "--for", "supplier", "--as-of", "2026-03-01");
    assertThat(supplier.out()).contains("the supplier").doesNotContain("· management ·");
  }

  @Test
  void whom_an_agenda_is_for_is_checked() {
    Run run = Run.of("agenda", CV, "--for", "managment");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("did you mean management?").contains("occupational_health");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void markdown_keeps_what_a_description_says_as_text() {
    for (String[] command :
        new String[][] {
          {"plan", "-", "--format", "markdown"}, {"agenda", "-", "--format", "markdown"}
        }) {
      String out = Run.reading(HOSTILE, command).out();
      assertThat(out).contains("&lt;script&gt;", "\\[x\\](y)").doesNotContain("<script>");
    }
  }
}
