package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables that an assessment gives. */
class CsvTest {

  private static final String CV = "../examples/cv-screening.yaml";

  private static final String HOSTILE =
      """
      organisation: { name: "=HYPERLINK(1)" }
      deployments:
        - id: chat
          name: "=2+3|a;b,\\"c\\"\\t\\u202E\\r\\n@x"
          phase: in_use
          decisions:
            - { id: d, name: "+1;,\\"\\n-2", about: worker, effect: employment, automation: recommends, oversight: { authority: no } }
      """;

  private static List<CSVRecord> rows(String table, char separator) throws IOException {
    CSVFormat strict = CSVFormat.RFC4180.builder().setDelimiter(separator).setHeader().get();
    try (CSVParser parser = CSVParser.parse(new StringReader(table), strict)) {
      return parser.getRecords();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"findings", "steps", "deployments"})
  void hostile_words_stay_in_their_cells_and_calculate_nothing(String of) throws IOException {
    for (String separator : List.of(";", ",", "|", "tab")) {
      Run run =
          Run.reading(
              HOSTILE, "assess", "-", "--format", "csv", "--csv-of", of, "--separator", separator);
      assertThat(run.code()).isZero();
      assertThat(run.out()).doesNotStartWith("\ufeff");
      List<CSVRecord> rows = rows(run.out(), separator.equals("tab") ? '\t' : separator.charAt(0));
      assertThat(rows).isNotEmpty();
      for (CSVRecord row : rows) {
        assertThat(row.isConsistent()).isTrue();
        for (String cell : row) {
          assertThat(cell).doesNotContainPattern("^\\s*[=+\\-@]").doesNotContain("\u202e", "\n");
        }
      }
      assertThat(rows.get(0).toList())
          .anySatisfy(cell -> assertThat(cell).startsWith("'=2+3|a;b,\"c\""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"findings", "steps", "deployments"})
  void what_is_said_comes_back_from_each_form_of_the_table(String of) throws IOException {
    Map<String, String> texts =
        Map.of(
            "a;b,c|d", "a;b,c|d",
            "\"q\" \"\"", "\"q\" \"\"",
            "x\r\n=1+1", "x  =1+1",
            "y;=1,+2|@3", "y;'=1,'+2|'@3",
            " \u00a0＝cmd", "' \u00a0＝cmd",
            "\té 😀", " é 😀");
    for (Map.Entry<String, String> text : texts.entrySet()) {
      String name = text.getKey();
      String shown = text.getValue();
      List<List<String>> first = null;
      for (String separator : List.of(";", ",", "|", "tab")) {
        List<List<String>> cells = new ArrayList<>();
        for (CSVRecord row : table(name, of, separator, separator.equals(";"))) {
          assertThat(row.isConsistent()).isTrue();
          assertThat(row.toList())
              .noneMatch(Pattern.compile("(?:^|[;,|])[\\h\\s]*[=+\\-@＝＋－＠]").asPredicate());
          cells.add(row.toList());
        }
        assertThat(cells).isNotEmpty();
        assertThat(first == null ? cells : first).isEqualTo(cells);
        first = cells;
      }
      assertThat(first.get(0)).contains(shown);
    }
  }

  /** The rows of a table, read as strictly as can be, from a description full of one text. */
  private static List<CSVRecord> table(String name, String of, String separator, boolean mark)
      throws IOException {
    Run run =
        Run.reading(
            Hostile.description(name),
            "assess",
            "-",
            "--format",
            "csv",
            "--csv-of",
            of,
            "--separator",
            separator,
            mark ? "--bom" : "--no-bom");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().startsWith("\ufeff")).isEqualTo(mark);
    String table = mark ? run.out().substring(1) : run.out();
    // RFC 4180: every line ends with CR and LF, and neither stands within a cell here.
    assertThat(table).endsWith("\r\n").doesNotContainPattern("\r(?!\n)|(?<!\r)\n");
    return rows(table, separator.equals("tab") ? '\t' : separator.charAt(0));
  }

  @Test
  void a_deployment_is_a_row_with_its_file_its_place_and_its_organisation() throws IOException {
    Run run = Run.of("assess", "../examples", "--format", "csv", "--csv-of", "deployments");
    CSVRecord row =
        rows(run.out(), ',').stream()
            .filter(one -> one.get("Deployment id").equals("cv-screening"))
            .findFirst()
            .orElseThrow();
    assertThat(row.get("File")).endsWith("cv-screening.yaml");
    assertThat(row.get("Place")).endsWith("cv-screening.yaml:24");
    assertThat(row.get("Organisation")).isEqualTo("Mécalys Industrie, Vénissieux");
    Run none =
        Run.reading(
            "organisation: {}\ndeployments: []",
            "assess",
            "-",
            "--format",
            "csv",
            "--csv-of",
            "deployments");
    assertThat(none.out()).isEqualTo("Deployment id,Deployment,File,Place,Organisation,Phase\r\n");
  }

  @Test
  void a_finding_is_a_row_with_its_place_and_its_reasons() throws IOException {
    List<CSVRecord> rows = rows(Run.of("assess", CV, "--format", "csv").out(), ',');
    CSVRecord row =
        rows.stream()
            .filter(one -> one.get("Rule").equals("human-decision/no-authority"))
            .findFirst()
            .orElseThrow();
    assertThat(row.get("Place")).endsWith("cv-screening.yaml:100");
    assertThat(row.get("Facts")).contains("oversight.authority = no");
    assertThat(row.get("Law")).contains("binds: GDPR, art. 22");
  }

  @Test
  void plan_and_assess_write_the_same_table_in_the_same_form() {
    Run steps = Run.inFrench("assess", CV, "--format", "csv", "--csv-of", "steps", "--bom");
    assertThat(steps.out()).startsWith("\ufeffDéploiement;Étape;");
    // An action plan is opened in a spreadsheet, so that it has the mark where nothing is said.
    assertThat(Run.inFrench("plan", CV, "--format", "csv").out()).isEqualTo(steps.out());
    assertThat(Run.of("plan", CV, "--format", "csv", "--no-bom").out()).startsWith("Deployment,");
    assertThat(Run.of("assess", CV, "--format", "csv", "--csv-of", "steps").out())
        .startsWith("Deployment,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assess --bom",
        "assess --separator ;",
        "plan --bom",
        "assess --format json --csv-of steps",
        "assess --format csv --csv-of steps --all",
        "assess --format csv --separator x"
      })
  void an_option_that_no_output_follows_is_refused(String line) {
    Run run = Run.of((line + " " + CV).split(" ", -1));
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("dialia: --");
    assertThat(run.out()).isEmpty();
  }
}
