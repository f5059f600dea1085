package org.dialia.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dialia.io.Input;
import org.dialia.io.InventoryStream;
import org.dialia.io.Samples;
import org.dialia.io.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactSheetTest {

  private static final Set<String> MARGIN = FactSheet.of(Margin.class).keys();

  @Test
  void the_reader_takes_every_key_of_the_page_that_states_every_fact() throws IOException {
    try (InventoryStream stream = InventoryStream.open(Input.of("model.yaml", Samples.model()))) {
      assertThat(stream.next()).isPresent();
      assertThat(stream.next()).isEmpty();
      assertThat(stream.problems()).isEmpty();
    }
  }

  @Test
  void the_records_and_the_page_that_states_every_fact_have_the_same_keys() throws IOException {
    Map<String, Set<String>> written = new TreeMap<>();
    collect(FactSheet.of(Inventory.class), Trees.yaml(page()), written);

    Map<String, Set<String>> described = new TreeMap<>();
    for (Class<? extends Record> type : types().toList()) {
      Set<String> keys = new TreeSet<>(FactSheet.of(type).keys());
      keys.removeAll(MARGIN);
      described.put(type.getSimpleName(), keys);
    }
    assertThat(written).isEqualTo(described);
  }

  @Test
  void walking_reaches_every_path_of_the_page_that_states_every_fact() throws IOException {
    Set<String> walked = new LinkedHashSet<>();
    FactSheet.of(Inventory.class).walk((path, fact) -> walked.add(path));

    Set<String> written = new LinkedHashSet<>();
    paths(FactSheet.of(Inventory.class), Trees.yaml(page()), "", written);

    assertThat(walked).containsAll(written);
    assertThat(walked)
        .filteredOn(path -> !MARGIN.contains(path.substring(path.lastIndexOf('.') + 1)))
        // The agreements of a deployment are written as those of the organisation are.
        .filteredOn(path -> !path.startsWith("deployments[].dialogue.agreements[]."))
        .allSatisfy(path -> assertThat(written).contains(path));
  }

  @Test
  void every_word_of_a_closed_set_is_written_on_the_page() throws IOException {
    String page = new String(Samples.model(), StandardCharsets.UTF_8);

    List<String> missing = new ArrayList<>();
    facts().values().stream()
        .filter(fact -> fact.kind() == FactDescription.Kind.WORD)
        .forEach(
            fact ->
                fact.words().stream()
                    .filter(word -> !Pattern.compile("\\b" + word + "\\b").matcher(page).find())
                    .forEach(word -> missing.add(fact + ": " + word)));
    assertThat(missing).isEmpty();
  }

  @Test
  void one_interview_fills_in_between_40_and_55_core_facts() {
    assertThat(facts().values().stream().filter(FactDescription::core)).hasSizeBetween(40, 55);
  }

  @Test
  void a_map_is_never_core_for_it_is_filled_in_through_its_facts() {
    assertThat(facts().values())
        .filteredOn(fact -> fact.kind() == FactDescription.Kind.MAP)
        .filteredOn(FactDescription::core)
        .extracting(FactDescription::key)
        .containsExactly("real");
  }

  @Test
  void every_fact_has_help_in_both_languages() {
    assertThat(facts())
        .allSatisfy(
            (path, fact) -> {
              assertThat(fact.fr()).isNotBlank().endsWith(".").isNotEqualTo(fact.en());
              assertThat(fact.en()).isNotBlank().endsWith(".");
            });
  }

  @Test
  void every_closed_set_has_words_and_every_other_fact_has_none_but_those_beside_an_id() {
    assertThat(facts())
        .allSatisfy(
            (path, fact) -> {
              if (fact.kind() == FactDescription.Kind.WORD) {
                assertThat(fact.words()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
              } else if (fact.refersTo().isEmpty()) {
                assertThat(fact.words()).isEmpty();
              }
            });
  }

  @Test
  void a_number_has_its_unit_in_its_name() {
    Map<String, String> units = new TreeMap<>();
    facts()
        .forEach(
            (path, fact) -> {
              if (fact.kind() == FactDescription.Kind.NUMBER
                  || fact.kind() == FactDescription.Kind.WHOLE) {
                units.put(fact.key(), fact.unit().orElse(""));
              } else {
                assertThat(fact.unit()).isEmpty();
              }
            });

    assertThat(units)
        .containsEntry("retention_days", "days")
        .containsEntry("review_every_months", "months")
        .containsEntry("minutes_per_case", "minutes")
        .containsEntry("training_hours", "hours")
        .containsEntry("share_of_time_pct", "pct")
        .containsEntry("removed_fte", "fte")
        .containsEntry("cost_eur", "eur")
        .containsEntry("cases_per_month", "month");
    // Of these the unit is people, situations, the percentage of shares, or a fact of its own.
    assertThat(units.entrySet())
        .filteredOn(entry -> entry.getValue().isEmpty())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "amount",
            "organisation",
            "people",
            "shareholders",
            "situations",
            "society",
            "supplier",
            "users",
            "workers");
  }

  @Test
  void a_percentage_goes_from_0_to_100() {
    assertThat(facts().values())
        .filteredOn(fact -> fact.unit().filter("pct"::equals).isPresent())
        .isNotEmpty()
        .allSatisfy(
            fact -> {
              assertThat(fact.min()).isZero();
              assertThat(fact.max()).isEqualTo(100);
            });
  }

  @ParameterizedTest
  @MethodSource("words")
  void every_word_has_a_label_in_both_languages(Class<?> type) {
    Word[] constants = (Word[]) type.getEnumConstants();

    assertThat(constants)
        .isNotEmpty()
        .allSatisfy(
            word -> {
              assertThat(word.word()).matches("[a-z0-9_]+");
              assertThat(word.fr()).isNotBlank().isEqualTo(word.fr().strip());
              assertThat(word.en()).isNotBlank().isEqualTo(word.en().strip());
            });
    assertThat(constants).extracting(Word::fr).doesNotHaveDuplicates();
    assertThat(constants).extracting(Word::en).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_blank_map_says_nothing(Class<? extends Record> type) {
    Record blank = FactSheet.blank(type);

    assertThat(FactSheet.blank(type)).isEqualTo(blank);
    for (FactDescription fact : FactSheet.of(type).facts()) {
      Object said = fact.read(blank);
      assertThat(said).as(fact.key()).isEqualTo(fact.blank());
      assertThat(unsaid(said)).as(fact.key()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("parts")
  void a_map_that_makes_no_sense_has_no_applicable_fact(Class<? extends Record> type) {
    Record none = FactSheet.notApplicable(type);

    for (FactDescription fact : FactSheet.of(type).facts()) {
      Object said = fact.read(none);
      if (fact.inMargin()) {
        assertThat(said).isEqualTo(Fact.unknown());
      } else if (said instanceof Record map) {
        assertThat(map).isEqualTo(FactSheet.notApplicable(map.getClass()));
      } else if (said instanceof FactList<?> list) {
        assertThat(list.isNotApplicable()).as(fact.key()).isTrue();
      } else if (said instanceof Fact<?> value) {
        assertThat(value.isNotApplicable()).as(fact.key()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_record_is_made_anew_from_its_components(Class<? extends Record> type) {
    FactSheet sheet = FactSheet.of(type);
    Record blank = FactSheet.blank(type);

    assertThat(sheet.create(sheet.blankValues())).isEqualTo(blank);
    assertThat(sheet.components()).hasSize(type.getRecordComponents().length);
    assertThat(sheet.type()).isEqualTo(type);
  }

  @Test
  void a_blank_thing_has_its_id() {
    Role role = FactSheet.blank(Role.class, "recruiters");

    assertThat(role.id()).isEqualTo("recruiters");
    assertThat(role.label()).isEqualTo("recruiters");
    assertThat(role.kind()).isEqualTo(Fact.unknown());
  }

  @Test
  void a_fact_is_found_by_its_path_through_maps() {
    FactSheet sheet = FactSheet.of(Decision.class);

    assertThat(sheet.path("oversight.authority").fact().key()).isEqualTo("authority");
    assertThat(sheet.path("oversight.source").fact().type()).isEqualTo(Source.class);
    assertThat(sheet.path("effect")).hasToString("effect");
    assertThat(sheet.fact("effect")).get().hasToString("effect");
    assertThat(sheet.fact("nothing")).isEmpty();
  }

  @Test
  void a_path_that_leads_nowhere_is_refused_with_the_nearest_fact() {
    assertThatThrownBy(() -> FactSheet.of(Decision.class).path("oversight.autority"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Decision has no fact oversight.autority; nearest: authority");
    assertThatThrownBy(() -> FactSheet.of(Decision.class).path("weather"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Decision has no fact weather");
  }

  @ParameterizedTest
  @CsvSource({
    "pilott, pilot",
    "PILOT, pilot",
    "in-use, in_use",
    "roll_out, rollout",
    "abandonned, abandoned",
  })
  void the_nearest_word_is_the_one_that_was_meant(String written, String meant) {
    List<String> words = FactSheet.of(Deployment.class).fact("phase").orElseThrow().words();

    assertThat(FactSheet.nearest(written, words)).contains(meant);
  }

  @Test
  void a_word_far_from_all_others_is_near_to_none() {
    assertThat(FactSheet.nearest("weather", List.of("pilot", "in_use"))).isEmpty();
    assertThat(FactSheet.nearest("1", List.of("yes", "no"))).isEmpty();
    assertThat(FactSheet.nearest("de", List.of("fr", "en"))).isEmpty();
    assertThat(FactSheet.nearest("", List.of("no"))).isEmpty();
  }

  @Test
  void a_word_in_capitals_is_near_as_any_other() {
    List<String> statements = List.of("HD-1", "HD-2", "SD-1");
    assertThat(FactSheet.nearest("HD2", statements)).contains("HD-2");
    assertThat(FactSheet.nearest("hd-2", statements)).contains("HD-2");
  }

  /** Every fact of a description, by its path. */
  private static Map<String, FactDescription> facts() {
    Map<String, FactDescription> facts = new LinkedHashMap<>();
    FactSheet.of(Inventory.class).walk(facts::put);
    return facts;
  }

  /** Every record that a description is made of. */
  static Stream<Class<? extends Record>> types() {
    Set<Class<? extends Record>> types = new LinkedHashSet<>(List.of(Inventory.class));
    for (FactDescription fact : facts().values()) {
      if (fact.kind() == FactDescription.Kind.MAP) {
        types.add(fact.type().asSubclass(Record.class));
      }
    }
    return types.stream();
  }

  /** Every record that stands in a description, which is always one of something. */
  static Stream<Class<? extends Record>> parts() {
    return types().filter(type -> type != Inventory.class);
  }

  /** Every closed set of words of the product. */
  static Stream<Class<?>> words() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dialia")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(Word.class))
            .map(JavaClass::reflect);
  }

  private static boolean unsaid(Object said) {
    if (said instanceof Fact<?> fact) {
      return fact.isUnknown();
    }
    if (said instanceof FactList<?> list) {
      return list.isAbsent();
    }
    return said instanceof Record || said.equals("") || said.equals(1) || said.equals(List.of());
  }

  private static ByteArrayInputStream page() {
    return new ByteArrayInputStream(Samples.model());
  }

  /** The keys written for each kind of map, without those of the margin. */
  private static void collect(FactSheet sheet, Map<?, ?> map, Map<String, Set<String>> written) {
    Set<String> keys =
        written.computeIfAbsent(sheet.type().getSimpleName(), type -> new TreeSet<>());
    map.forEach(
        (key, value) -> {
          if (!MARGIN.contains(key) && !key.toString().startsWith("x_")) {
            keys.add(key.toString());
          }
          nested(sheet, key)
              .ifPresent(its -> maps(value).forEach(one -> collect(its, one, written)));
        });
  }

  private static void paths(FactSheet sheet, Map<?, ?> map, String prefix, Set<String> written) {
    map.forEach(
        (key, value) -> {
          if (key.toString().startsWith("x_")) {
            return;
          }
          String path = prefix + key;
          written.add(path);
          String below = path + (value instanceof List<?> ? "[]." : ".");
          nested(sheet, key)
              .ifPresent(its -> maps(value).forEach(one -> paths(its, one, below, written)));
        });
  }

  private static Optional<FactSheet> nested(FactSheet sheet, Object key) {
    return sheet
        .fact(key.toString())
        .filter(fact -> fact.kind() == FactDescription.Kind.MAP)
        .map(fact -> FactSheet.of(fact.type().asSubclass(Record.class)));
  }

  private static List<Map<?, ?>> maps(Object value) {
    List<Map<?, ?>> maps = new ArrayList<>();
    for (Object one : value instanceof List<?> list ? list : List.of(value)) {
      if (one instanceof Map<?, ?> map) {
        maps.add(map);
      }
    }
    return maps;
  }
}
