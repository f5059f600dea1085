package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
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
