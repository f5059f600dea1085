package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.junit.jupiter.api.Test;

/**
 * Silence is a question: leaving a fact out of a description that is a risk never makes it clear.
 */
class BlankingTest {

  private static final CharterRules RULES = CharterRules.load();

  @Test
  void a_risk_with_a_fact_left_out_stays_a_risk_or_becomes_a_question() throws IOException {
    List<String> silenced = new ArrayList<>();
    int blanked = 0;
    for (Case one : Case.all()) {
      if (one.outcome() != Outcome.RISK) {
        continue;
      }
      List<Case> blanks = new ArrayList<>();
      blank(one.given(), "", (path, rest) -> blanks.add(one.with(rest)), one.given());
      for (Case blank : blanks) {
        blanked++;
        if (silent(blank)) {
          silenced.add(one + " without one fact: " + blank.given());
        }
      }
    }
    assertThat(blanked).isPositive();
    assertThat(silenced).isEmpty();
  }

  /** Whether neither the rule speaks, nor a rule that asks for a list that was left out. */
  private static boolean silent(Case one) throws IOException {
    boolean asked = false;
    for (Finding finding : one.findings(RULES)) {
      if (finding.rule().id().equals(one.rule()) && finding.outcome().speaks()) {
        return false;
      }
      asked |= finding.rule().asksFor().isPresent() && finding.outcome() == Outcome.QUESTION;
    }
    return !asked;
  }

  /** Visits the whole tree once for every fact in it, with that fact left out; ids stay. */
  @SuppressWarnings("unchecked")
  private static void blank(
      Object tree,
      String path,
      BiConsumer<String, Map<String, Object>> visitor,
      Map<String, Object> whole) {
    if (tree instanceof Map<?, ?> map) {
      for (Object key : map.keySet()) {
        if (!key.equals("id")) {
          String here = path + "/" + key;
          visitor.accept(here, (Map<String, Object>) without(whole, "", here));
          blank(map.get(key), here, visitor, whole);
        }
      }
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        blank(list.get(i), path + "/" + i, visitor, whole);
      }
    }
  }

  private static Object without(Object tree, String path, String left) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach(
          (key, value) -> {
            String here = path + "/" + key;
            if (!here.equals(left)) {
              copy.put(key.toString(), without(value, here, left));
            }
          });
      return copy;
    }
    if (tree instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        copy.add(without(list.get(i), path + "/" + i, left));
      }
      return copy;
    }
    return tree;
  }
}
