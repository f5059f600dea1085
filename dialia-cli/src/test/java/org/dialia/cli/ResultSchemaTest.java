package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dialia.assessment.InventoryAssessment;
import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.dialia.io.InventoryReader;
import org.dialia.io.Schemas;
import org.dialia.report.JsonReport;
import org.dialia.report.Report;
import org.dialia.report.View;
import org.dialia.rules.CharterRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read in the report in JSON is what its schema promises, no less and no more. */
class ResultSchemaTest {

  private static final List<String> EXAMPLES =
      List.of(
          "../examples/cv-screening.yaml",
          "../examples/benefit-scoring.yaml",
          "../examples/maintenance-assistant.yaml",
          "../examples/inventory.yaml");

  /** Between them they say everything that a report can say. */
  private static final List<Run> RUNS = new ArrayList<>();

  @BeforeAll
  static void the_published_schema_is_made_from_the_form() throws IOException {
    Schemas.check(
        "results",
        Schemas.of(
            ResultForm.class,
            "results",
            Text.of("Les résultats de Dialia", "The results of Dialia"),
            Text.of(
                "Ce qu'écrivent « dialia assess » et « dialia plan » avec --format json.",
                "What \"dialia assess\" and \"dialia plan\" write with --format json.")));
    for (String example : EXAMPLES) {
      RUNS.add(Run.of("assess", example, "--format", "json", "--all"));
      RUNS.add(Run.inFrench("plan", example, "--format", "json"));
    }
    RUNS.add(
        Run.of("assess", EXAMPLES.get(0), EXAMPLES.get(1), "no-such.yaml", "--format", "json"));
    RUNS.add(
        Run.reading(
            "organisation: {}\n---\nid: good\n---\nid: bad\nphase: old\n---\n{",
            "assess",
            "-",
            "--format",
            "json",
            "--as-of",
            "2020-01-01"));
    RUNS.add(
        Run.of(
            "assess",
            "../examples/imports/register.csv",
            "--mapping",
            "../examples/imports/register.mapping.yaml",
            "--format",
            "json"));
    RUNS.add(new Run(0, withoutAFile(), ""));
  }

  /** What an application writes that has its facts from elsewhere, so that they have no place. */
  private static String withoutAFile() throws IOException {
    CharterRules rules = CharterRules.load();
    InventoryAssessment result =
        rules.assess(InventoryReader.read(Path.of(EXAMPLES.get(0))), LocalDate.of(2026, 3, 1));
    Report report =
        new Report(
            "0",
            rules.id(),
            result.asOf(),
            Language.EN,
            false,
            View.ALL,
            Optional.empty(),
            List.of(
                new Report.InputResult(
                    "register",
                    Optional.empty(),
                    Optional.of(result.organisation()),
                    result.deployments(),
                    List.of())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonReport.write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void every_report_is_as_promised() {
    Schema schema = Schemas.published("results");
    for (Run run : RUNS) {
      assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void nothing_is_promised_that_no_report_says() {
    Set<String> said = new TreeSet<>();
    for (Run run : RUNS) {
      said(ResultForm.class, JsonMapper.shared().readTree(run.out()), said);
    }
    Set<String> promised = new TreeSet<>();
    promised(ResultForm.class, promised, new TreeSet<>());
    assertThat(said).containsExactlyElementsOf(promised);
  }

  /** Each component: that it is said, and that it is null or not there where it may be. */
  private static void promised(Class<?> form, Set<String> promised, Set<String> seen) {
    if (!seen.add(form.getSimpleName())) {
      return;
    }
    for (RecordComponent component : form.getRecordComponents()) {
      String name = form.getSimpleName() + "." + component.getName();
      promised.add(name);
      if (component.getType() == Optional.class) {
        promised.add(name + " null");
      }
      if (component.isAnnotationPresent(Schemas.Sometimes.class)) {
        promised.add(name + " not there");
      }
      Class<?> element = element(component.getGenericType());
      if (element.isRecord()) {
        promised(element, promised, seen);
      }
    }
  }

  private static void said(Class<?> form, JsonNode node, Set<String> said) {
    for (RecordComponent component : form.getRecordComponents()) {
      String name = form.getSimpleName() + "." + component.getName();
      JsonNode value =
          node.get(component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
      if (value == null) {
        said.add(name + " not there");
        continue;
      }
      said.add(value.isNull() ? name + " null" : name);
      Class<?> element = element(component.getGenericType());
      if (!element.isRecord()) {
        continue;
      }
      if (value.isArray() || Map.class.isAssignableFrom(component.getType())) {
        value.values().forEach(one -> said(element, one, said));
      } else if (value.isObject()) {
        said(element, value, said);
      }
    }
  }

  private static Class<?> element(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return element(arguments[arguments.length - 1]);
    }
    return (Class<?>) type;
  }
}
