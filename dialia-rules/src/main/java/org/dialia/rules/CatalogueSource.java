package org.dialia.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dialia.assessment.Ids;
import org.dialia.assessment.SeverityScale;
import org.dialia.charter.Addressee;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Participant;
import org.dialia.charter.Principle;
import org.dialia.charter.Rule;
import org.dialia.charter.Severity;
import org.dialia.charter.Statement;
import org.dialia.charter.Step;
import org.dialia.charter.SubjectKind;
import org.dialia.charter.Text;
import org.dialia.model.PartialDate;

/**
 * The words of the rule base as their authors write them, made into what the catalogue holds. A
 * broken word gives an IllegalStateException that names the rule and the key, and ends the build.
 */
final class CatalogueSource {

  private static final Set<String> LANGUAGES = Set.of("fr", "en");

  private final Map<String, Statement> statements = new HashMap<>();
  private final Map<String, LegalReference> references = new LinkedHashMap<>();
  private final Map<String, Step> steps = new LinkedHashMap<>();

  /** The principles by the folders of their rules. */
  private final Map<String, Principle> folders = new HashMap<>();

  private CatalogueSource() {}

  /** What the files say, each as a tree by its name, the rules and the steps by their ids. */
  static Catalogue.Content content(Map<String, Object> files) {
    return new CatalogueSource().content(new Tree("the catalogue", files));
  }

  private Catalogue.Content content(Tree files) {
    List<Principle> principles = charter(files.map("charter"));
    for (Tree words : files.map("references").maps("references")) {
      LegalReference reference = reference(words);
      references.put(reference.id(), reference);
    }
    Tree dialogue = files.map("steps");
    for (String stepId : dialogue.keys()) {
      steps.put(stepId, step(stepId, dialogue));
    }
    Tree words = files.map("rules");
    List<Rule> rules = new ArrayList<>();
    for (String ruleId : words.keys()) {
      rules.add(rule(ruleId, words.map(ruleId)));
    }
    return new Catalogue.Content(
        files.map("charter").text("version"),
        files.text("sha256"),
        principles,
        List.copyOf(references.values()),
        scale(files.map("severity")),
        rules,
        List.copyOf(steps.values()),
        hashes(rules));
  }

  /** What the ids of findings and steps are made of, so that no start has to hash them. */
  private Map<String, Long> hashes(List<Rule> rules) {
    Map<String, Long> hashes = new HashMap<>();
    for (Rule rule : rules) {
      hashes.put(rule.id(), Ids.hash(rule.id()));
    }
    for (Step step : steps.values()) {
      hashes.put(step.ruleId(), Ids.hash(step.ruleId()));
    }
    return hashes;
  }

  private List<Principle> charter(Tree charter) {
    List<Principle> all = new ArrayList<>();
    for (Tree principle : charter.maps("principles")) {
      List<Statement> its = new ArrayList<>();
      for (Tree statement : principle.maps("statements")) {
        Statement one =
            new Statement(
                statement.text("id"),
                statement.numbers("sections"),
                statement.flag("derived"),
                statement.both());
        its.add(one);
        statements.put(one.id(), one);
      }
      Principle one =
          new Principle(principle.text("id"), principle.text("code"), principle.both("name"), its);
      all.add(one);
      folders.put(one.id().replace('_', '-'), one);
    }
    return List.copyOf(all);
  }

  private Rule rule(String ruleId, Tree words) {
    String folder = ruleId.substring(ruleId.indexOf(':') + 1, ruleId.indexOf('/'));
    Principle principle = folders.get(folder);
    if (principle == null) {
      throw words.broken("its folder is no principle of the charter");
    }
    Severity severity = words.word(Severity.class, "severity");
    return new Rule(
        ruleId,
        principle,
        words.word(SubjectKind.class, "subject"),
        known(statements, words, "statements", "statement"),
        words.words(DialoguePhase.class, "phase"),
        new Rule.Grading(
            severity,
            words.flag("fixed"),
            words.has("weight") ? words.word(Severity.class, "weight") : severity),
        words.optionalText("at_most").filter("question"::equals).isPresent(),
        words.flag("everywhere"),
        words.optionalText("asks_for"),
        thresholds(words),
        known(references, words, "law", "legal reference"),
        words.text("since"),
        words.text("digest"),
        new Rule.Words(
            words.both("title"),
            words.both("why"),
            words.both("risk"),
            words.both("question"),
            words.both("remedy")),
        words.word(Addressee.class, "ask"),
        known(steps, words.text("need"), "dialogue step", words).id());
  }

  private Step step(String stepId, Tree dialogue) {
    Tree words = dialogue.map(stepId);
    return new Step(
        stepId,
        words.word(DialoguePhase.class, "phase"),
        new Step.Scope(
            words.flag("of_organisation"), words.flag("once_retired"), words.flag("urgent")),
        new Step.People(
            words.word(Participant.class, "convenes"), words.words(Participant.class, "with")),
        new Step.Basis(
            known(statements, words, "statements", "statement"),
            known(references, words, "law", "legal reference"),
            words.text("since")),
        words.texts("after"),
        keyed(words, "parts"),
        keyed(words, "reasons"),
        keyed(words, "dates"),
        thresholds(words),
        order(stepId, dialogue, new LinkedHashSet<>()),
        new Step.Words(words.both("title"), words.both("why"), table(words), words.both("result")));
  }

  private static List<Text> table(Tree words) {
    return words.has("table") ? words.maps("table").stream().map(Tree::both).toList() : List.of();
  }

  /** How many steps come one after the other before this one. */
  private static int order(String stepId, Tree dialogue, Set<String> below) {
    if (!below.add(stepId)) {
      throw dialogue.broken("the steps " + below + " wait for one another");
    }
    int order = 0;
    for (String first : dialogue.map(stepId).texts("after")) {
      order = Math.max(order, 1 + order(first, dialogue, below));
    }
    below.remove(stepId);
    return order;
  }

  private static Map<String, Text> keyed(Tree words, String key) {
    Map<String, Text> texts = new LinkedHashMap<>();
    if (words.has(key)) {
      Tree its = words.map(key);
      its.keys().forEach(name -> texts.put(name, its.both(name)));
    }
    return texts;
  }

  private static Map<String, Rule.Threshold> thresholds(Tree words) {
    Map<String, Rule.Threshold> thresholds = new LinkedHashMap<>();
    if (words.has("thresholds")) {
      Tree its = words.map("thresholds");
      for (String name : its.keys()) {
        Tree threshold = its.map(name);
        thresholds.put(name, new Rule.Threshold(threshold.weight("value"), threshold.both()));
      }
    }
    return thresholds;
  }

  /** What a list of names stands for. */
  private static <T> List<T> known(Map<String, T> these, Tree words, String key, String what) {
    List<T> known = new ArrayList<>();
    for (String name : words.texts(key)) {
      known.add(known(these, name, what, words));
    }
    return List.copyOf(known);
  }

  private static <T> T known(Map<String, T> these, String name, String what, Tree words) {
    T one = these.get(name);
    if (one == null) {
      throw words.broken("there is no " + what + " " + name);
    }
    return one;
  }

  private static LegalReference reference(Tree words) {
    Tree binds = words.has("binds") ? words.map("binds") : new Tree("binds", Map.of());
    return new LegalReference(
        words.text("id"),
        words.word(LegalReference.Kind.class, "kind"),
        words.both("citation"),
        words.both("about"),
        words.day("from"),
        words.day("until"),
        new LinkedHashSet<>(binds.texts("countries")),
        new LinkedHashSet<>(binds.texts("sectors")),
        binds.number("headcount_at_least", 0),
        binds.number("headcount_below", Integer.MAX_VALUE),
        words.has("condition") ? Optional.of(words.both("condition")) : Optional.empty());
  }

  private static SeverityScale scale(Tree words) {
    return new SeverityScale(
        words.severities("gap"),
        words.weights("effect"),
        words.weights("automation"),
        words.weights("reversible"),
        words.weights("number"),
        words.weights("change"),
        words.weight("no_decision"),
        words.severities("from"));
  }

  /** A map of the catalogue that says which file and key are wrong. */
  private record Tree(String name, Map<String, Object> map) {

    IllegalStateException broken(String what) {
      return new IllegalStateException(name + ": " + what);
    }

    boolean has(String key) {
      return map.containsKey(key);
    }

    Set<String> keys() {
      return map.keySet();
    }

    private Object get(String key) {
      Object value = map.get(key);
      if (value == null) {
        throw broken("the key " + key + " is missing");
      }
      return value;
    }

    String text(String key) {
      return get(key).toString();
    }

    Optional<String> optionalText(String key) {
      return Optional.ofNullable(map.get(key)).map(Object::toString);
    }

    Optional<LocalDate> day(String key) {
      if (!has(key)) {
        return Optional.empty();
      }
      PartialDate day =
          PartialDate.parse(text(key)).orElseThrow(() -> broken(text(key) + " is no day"));
      return Optional.of(day.earliest());
    }

    boolean flag(String key) {
      return Boolean.TRUE.equals(map.get(key));
    }

    /** The text of a key, which is in French and English and nothing else. */
    Text both(String key) {
      if (get(key) instanceof Map<?, ?> both && both.keySet().equals(LANGUAGES)) {
        return map(key).both();
      }
      throw broken(key + " is no text in French and English");
    }

    /** The text that stands in this map beside other keys. */
    Text both() {
      return Text.of(text("fr"), text("en"));
    }

    int number(String key, int otherwise) {
      return map.get(key) instanceof Integer number ? number : otherwise;
    }

    double weight(String key) {
      return ((Number) get(key)).doubleValue();
    }

    Map<String, Double> weights(String key) {
      Map<String, Double> weights = new LinkedHashMap<>();
      map(key).map.forEach((word, weight) -> weights.put(word, ((Number) weight).doubleValue()));
      return weights;
    }

    Map<Severity, Double> severities(String key) {
      Map<Severity, Double> weights = new EnumMap<>(Severity.class);
      weights(key).forEach((word, weight) -> weights.put(constant(Severity.class, word), weight));
      return weights;
    }

    List<String> texts(String key) {
      if (!has(key)) {
        return List.of();
      }
      if (get(key) instanceof List<?> list) {
        List<String> texts = new ArrayList<>(list.size());
        for (Object one : list) {
          texts.add(one.toString());
        }
        return texts;
      }
      return List.of(text(key));
    }

    List<Integer> numbers(String key) {
      List<Integer> numbers = new ArrayList<>();
      for (String one : texts(key)) {
        numbers.add(Integer.valueOf(one));
      }
      return numbers;
    }

    <E extends Enum<E>> E word(Class<E> type, String key) {
      return constant(type, text(key));
    }

    <E extends Enum<E>> Set<E> words(Class<E> type, String key) {
      Set<E> words = new LinkedHashSet<>();
      for (String word : texts(key)) {
        words.add(constant(type, word));
      }
      return words;
    }

    private <E extends Enum<E>> E constant(Class<E> type, String word) {
      try {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException unknown) {
        throw broken(word + " is no " + type.getSimpleName());
      }
    }

    @SuppressWarnings("unchecked")
    Tree map(String key) {
      if (get(key) instanceof Map<?, ?> nested) {
        return new Tree(name + ", " + key, (Map<String, Object>) nested);
      }
      throw broken(key + " is no map");
    }

    @SuppressWarnings("unchecked")
    List<Tree> maps(String key) {
      List<Tree> maps = new ArrayList<>();
      for (Object element : (List<Object>) get(key)) {
        maps.add(new Tree(name + ", " + key, (Map<String, Object>) element));
      }
      return maps;
    }
  }
}
