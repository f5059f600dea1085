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
      Map<String, Case> blanks = new LinkedHashMap<>();
      blank(one.given(), "", "", (fact, rest) -> blanks.put(fact, one.with(rest)), one.given());
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

  /** Visits the whole tree once for every fact in it, with that fact left out; ids stay. */
  @SuppressWarnings("unchecked")
  private static void blank(
      Object tree,
      String place,
      String fact,
      BiConsumer<String, Map<String, Object>> visitor,
      Map<String, Object> whole) {
    if (tree instanceof Map<?, ?> map) {
      for (Object key : map.keySet()) {
        if (!key.equals("id")) {
          String here = place + "/" + key;
          String named = fact.isEmpty() ? key.toString() : fact + "." + key;
          visitor.accept(named, (Map<String, Object>) without(whole, "", here));
          blank(map.get(key), here, named, visitor, whole);
        }
      }
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        Object id = list.get(i) instanceof Map<?, ?> map ? map.get("id") : null;
        String step = id == null ? Integer.toString(i) : id.toString();
        blank(list.get(i), place + "/" + i, fact + "[" + step + "]", visitor, whole);
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
