package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.junit.jupiter.api.Test;

/**
 * Silence is a question: leaving a fact out of a description that is a risk never makes it clear.
 */
class BlankingTest {

  private static final CharterRules RULES = CharterRules.load();

  /** Facts that may well not apply where a rule looks at them, so that it is right to be clear. */
  private static final Map<String, String> MAY_NOT_APPLY =
      Map.ofEntries(
          Map.entry("effects", "nothing has happened yet"),
          Map.entry("incidents", "nothing has happened yet"),
          Map.entry("live_view", "nothing is watched live"),
          Map.entry("outside_working_time", "the data have no time"),
          Map.entry("reuse", "the data are not used again"),
          Map.entry("categories", "the flow has no personal data"),
          Map.entry("retention_days", "data-protection/called-not-applicable asks"),
          Map.entry("can_object", "data-protection/rights-not-open asks about the others"),
          Map.entry("topics", "another meeting on reliability may have been held"),
          Map.entry("expert_appointed_on", "there is no expert"),
          Map.entry("pilot_started", "there was no pilot"),
          Map.entry("price_revision_bounded", "there is no price"),
          Map.entry("portability", "the supplier holds no data"),
          Map.entry("liability_shared", "the supplier is not paid"),
          Map.entry("working_conditions_assessed_on", "effects on the organisation were assessed"));

  @Test
  void a_risk_with_a_fact_left_out_stays_a_risk_or_becomes_a_question() throws IOException {
    List<String> silenced = new ArrayList<>();
    int blanked = 0;
    for (Case one : Case.all()) {
      if (one.outcome() != Outcome.RISK) {
        continue;
      }
      Map<String, Case> blanks = new LinkedHashMap<>();
      blank(
          one.given(),
          "",
          "",
          (fact, rest) -> blanks.put(fact, one.with(rest)),
          one.given(),
          false);
      for (Map.Entry<String, Case> blank : blanks.entrySet()) {
        List<Finding> findings;
        try {
          findings = blank.getValue().findings(RULES);
        } catch (IOException refused) {
          continue; // what is left points to what was left out, and the reader refuses it
        }
        blanked++;
        if (silent(blank.getValue(), blank.getKey(), findings)) {
          silenced.add(one + " without " + blank.getKey());
        }
      }
    }
    assertThat(blanked).isPositive();
    assertThat(silenced).isEmpty();
  }

  @Test
  void a_risk_with_a_fact_said_not_to_apply_is_never_clear() throws IOException {
    List<String> cleared = new ArrayList<>();
    int tried = 0;
    for (Case one : Case.all()) {
      if (one.outcome() != Outcome.RISK) {
        continue;
      }
      Map<String, Case> others = new LinkedHashMap<>();
      blank(
          one.given(), "", "", (fact, rest) -> others.put(fact, one.with(rest)), one.given(), true);
      for (Map.Entry<String, Case> other : others.entrySet()) {
        List<Finding> findings;
        try {
          findings = other.getValue().findings(RULES);
        } catch (IOException refused) {
          continue; // the reader takes no such word there, or what is left points to it
        }
        tried++;
        Optional<Finding> own = other.getValue().own(findings);
        String key = other.getKey().substring(other.getKey().lastIndexOf('.') + 1);
        if (own.filter(its -> its.outcome() == Outcome.CLEAR).isPresent()
            && !MAY_NOT_APPLY.containsKey(key)) {
          cleared.add(one + " with " + other.getKey() + " not applicable");
        }
      }
    }
    assertThat(tried).isPositive();
    assertThat(cleared).isEmpty();
  }

  /**
   * Whether neither the rule speaks, nor any rule about the fact that was left out or the map it
   * stood in.
   */
  private static boolean silent(Case one, String left, List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.outcome().speaks()
          && (finding.rule().id().equals(one.rule())
              || finding.evidence().stream()
                  .anyMatch(evidence -> asksAbout(evidence.path(), left)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean asksAbout(String evidence, String left) {
    return evidence.equals(left)
        || (left.startsWith(evidence) && ".[".indexOf(left.charAt(evidence.length())) >= 0)
        || (evidence.startsWith(left) && ".[".indexOf(evidence.charAt(left.length())) >= 0);
  }

  /**
   * Visits the whole tree once for every fact in it, with that fact left out, or said not to apply;
   * ids stay.
   */
  @SuppressWarnings("unchecked")
  private static void blank(
      Object tree,
      String place,
      String fact,
      BiConsumer<String, Map<String, Object>> visitor,
      Map<String, Object> whole,
      boolean notApplicable) {
    if (tree instanceof Map<?, ?> map) {
      for (Object key : map.keySet()) {
        if (!key.equals("id")) {
          String here = place + "/" + key;
          String named = fact.isEmpty() ? key.toString() : fact + "." + key;
          visitor.accept(named, (Map<String, Object>) without(whole, "", here, notApplicable));
          blank(map.get(key), here, named, visitor, whole, notApplicable);
        }
      }
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        Object id = list.get(i) instanceof Map<?, ?> map ? map.get("id") : null;
        String step = id == null ? Integer.toString(i) : id.toString();
        blank(list.get(i), place + "/" + i, fact + "[" + step + "]", visitor, whole, notApplicable);
      }
    }
  }

  private static Object without(Object tree, String path, String left, boolean notApplicable) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach(
          (key, value) -> {
            String here = path + "/" + key;
            if (!here.equals(left)) {
              copy.put(key.toString(), without(value, here, left, notApplicable));
            } else if (notApplicable) {
              copy.put(key.toString(), "not_applicable");
            }
          });
      return copy;
    }
    if (tree instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        copy.add(without(list.get(i), path + "/" + i, left, notApplicable));
      }
      return copy;
    }
    return tree;
  }
}
