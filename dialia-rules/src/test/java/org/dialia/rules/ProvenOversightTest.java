package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dialia.assessment.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only oversight that is proven on every point makes what is found of a decision less severe. */
class ProvenOversightTest {

  private static final CharterRules RULES = CharterRules.load();
  private static final Map<String, Object> PROVEN =
      Map.ofEntries(
          Map.entry("role", "heads"),
          Map.entry("authority", "yes"),
          Map.entry("trained", "yes"),
          Map.entry("minutes_per_case", 15),
          Map.entry("sees_inputs", "yes"),
          Map.entry("can_stop", "yes"),
          Map.entry("overrides_recorded", "yes"),
          Map.entry("justifies_only_departures", "no"));

  @Test
  void proven_on_every_point_it_lowers() throws IOException {
    assertThat(lowered("recommends", PROVEN)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"yes, true", "not_applicable, true", "no, false", "partly, false", "disputed, false"})
  void what_an_audit_found_outweighs_what_is_declared(String found, boolean lowered)
      throws IOException {
    assertThat(lowered("recommends", with("found_effective", found))).isEqualTo(lowered);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role",
        "authority",
        "trained",
        "minutes_per_case",
        "sees_inputs",
        "can_stop",
        "overrides_recorded",
        "justifies_only_departures"
      })
  void a_point_called_not_applicable_proves_nothing(String point) throws IOException {
    assertThat(lowered("recommends", with(point, "not_applicable"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "options, true",
    "acts_after_approval, true",
    "acts_unless_vetoed, false",
    "acts_then_informs, false",
    "acts_alone, false",
    "unknown, false",
    "not_applicable, false"
  })
  void nobody_oversees_what_takes_effect_first(String automation, boolean lowered)
      throws IOException {
    assertThat(lowered(automation, PROVEN)).isEqualTo(lowered);
  }

  private static Map<String, Object> with(String point, String said) {
    Map<String, Object> oversight = new HashMap<>(PROVEN);
    oversight.put(point, said);
    return oversight;
  }

  private static boolean lowered(String automation, Map<String, Object> oversight)
      throws IOException {
    Map<String, Object> decision =
        Map.of(
            "id",
            "pay",
            "about",
            "worker",
            "effect",
            "financial",
            "automation",
            automation,
            "oversight",
            oversight,
            "person",
            Map.of("human_review", "no"));
    Case.Facts facts =
        Case.Facts.of(
            "oversight",
            Map.of(),
            Map.of("roles", List.of(Map.of("id", "heads")), "decisions", List.of(decision)));
    return RULES
        .assess(facts.deployment(), facts.organisation(), LocalDate.of(2026, 11, 23))
        .all()
        .stream()
        .filter(finding -> finding.rule().id().equals("human-decision/no-human-review"))
        .map(Finding::grade)
        .findFirst()
        .orElseThrow()
        .orElseThrow()
        .lowered();
  }
}
