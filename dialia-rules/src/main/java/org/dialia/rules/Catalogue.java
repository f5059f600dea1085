package org.dialia.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dialia.assessment.RuleBaseId;
import org.dialia.assessment.SeverityScale;
import org.dialia.charter.Addressee;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Language;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Participant;
import org.dialia.charter.Principle;
import org.dialia.charter.Rule;
import org.dialia.charter.Severity;
import org.dialia.charter.Statement;
import org.dialia.charter.Step;
import org.dialia.charter.SubjectKind;
import org.dialia.charter.Text;
import org.dialia.io.Trees;
import org.dialia.model.PartialDate;

/**
 * The words of the rule base: the charter, the law, the scale of severity, and each rule. Texts of
 * a language are read when the first of them is asked for. A broken rule base gives an
 * IllegalStateException that names the rule and the key.
 */
final class Catalogue {

  private final List<Principle> principles;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, LegalReference> references = new LinkedHashMap<>();
  private final Set<String> askedLists = new HashSet<>();
  private final List<Rule> inOrder;
  private final List<Place> placesInOrder;
  private final List<Step> stepsInOrder;
  private final Map<String, Integer> stepIndexes = new HashMap<>();
  private final Map<SubjectKind, List<Rule>> byKind = new EnumMap<>(SubjectKind.class);
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private final SeverityScale scale;
  private final RuleBaseId id;
  private final Map<Language, List<?>> texts = new ConcurrentHashMap<>();
  private final Map<String, Statement> statements = new HashMap<>();

  /** The principles by the folders of their rules. */
  private final Map<String, Principle> folders = new HashMap<>();

  private Catalogue(Map<String, Object> tree) {
    Tree root = new Tree("the catalogue", tree);
    principles = charter(root.map("charter"));
    for (Tree reference : root.map("references").maps("references")) {
      LegalReference law = reference(reference);
      references.put(law.id(), law);
    }
    scale = scale(root.map("severity"));
    Tree words = root.map("rules");
    List<Rule> rules = new ArrayList<>();
    for (String ruleId : words.keys()) {
      Rule rule = rule(ruleId, words.map(ruleId));
      rules.add(rule);
      List<Rule> ofKind = byKind.computeIfAbsent(rule.subject(), none -> new ArrayList<>());
      // The engine asks with the very constants of its compiled rules, which are interned.
      places.put(ruleId.intern(), new Place(rule, ofKind.size()));
      ofKind.add(rule);
      rule.asksFor().ifPresent(list -> askedLists.add(list));
    }
    inOrder = List.copyOf(rules);
    placesInOrder = rules.stream().map(rule -> place(rule.id())).toList();
    Tree dialogue = root.map("steps");
    for (String stepId : dialogue.keys()) {
      steps.put(stepId.intern(), step(stepId, dialogue));
    }
    stepsInOrder = List.copyOf(steps.values());
    stepsInOrder.forEach(step -> stepIndexes.put(step.id(), stepIndexes.size()));
    for (Rule rule : inOrder) {
      known(steps, rule.need(), "dialogue step", words.map(rule.id()));
    }
    id =
        new RuleBaseId(
            root.map("charter").text("version"),
            root.text("sha256"),
            rules.stream().collect(Collectors.toMap(Rule::id, Rule::digest)));
  }

  /** Reads the words that the build gathered. */
  static Catalogue load() {
    return new Catalogue(resource("catalogue.json"));
  }

  private static Map<String, Object> resource(String name) {
    try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the rule base has no " + name);
      }
      return Trees.json(in);
    } catch (IOException broken) {
      throw new UncheckedIOException("the rule base has a broken " + name, broken);
    }
  }

  List<Principle> principles() {
    return principles;
  }

  List<Rule> rules() {
    return inOrder;
  }

  List<LegalReference> references() {
    return List.copyOf(references.values());
  }

  Rule rule(String ruleId) {
    return place(ruleId).rule();
  }

  /** A rule, with its place among those that look at the same kind of thing. */
  Place place(String ruleId) {
    Place place = places.get(ruleId);
    if (place == null) {
      throw new IllegalStateException("the rule " + ruleId + " has no words (" + ruleId + ".yaml)");
    }
    return place;
  }

  /** The rules with their places, in the order of their ids. */
  List<Place> places() {
    return placesInOrder;
  }

  /** The rules that look at a kind of thing, in the order of their ids. */
  List<Rule> rules(SubjectKind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /**
   * A rule and where it stands.
   *
   * @param rule the rule
   * @param index its index among the rules that look at the same kind of thing
   */
  record Place(Rule rule, int index) {}

  /** The kinds of dialogue step, in the order of their ids. */
  List<Step> stepsInOrder() {
    return stepsInOrder;
  }

  /** The index of a kind of dialogue step in {@link #stepsInOrder}. */
  int stepIndex(String stepId) {
    return Objects.requireNonNull(stepIndexes.get(stepId), stepId);
  }

  Step step(String stepId) {
    Step step = steps.get(stepId);
    if (step == null) {
      throw new IllegalStateException(
          "the dialogue step " + stepId + " has no words (dialogue/" + stepId + ".yaml)");
    }
    return step;
  }

  /** Whether some rule asks for that list when it is left out. */
  boolean asksFor(String list) {
    return askedLists.contains(list);
  }

  SeverityScale scale() {
    return scale;
  }

  RuleBaseId id() {
    return id;
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
                text(statement.index("text")));
        its.add(one);
        statements.put(one.id(), one);
      }
      Principle one =
          new Principle(
              principle.text("id"), principle.text("code"), text(principle.index("name")), its);
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
            text(words.index("title")),
            text(words.index("why")),
            text(words.index("risk")),
            text(words.index("question")),
            text(words.index("remedy"))),
        words.word(Addressee.class, "ask"),
        words.text("need"));
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
        new Step.Words(
            text(words.index("title")),
            text(words.index("why")),
            words.numbers("table").stream().map(this::text).toList(),
            text(words.index("result"))));
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

  private Map<String, Text> keyed(Tree words, String key) {
    Map<String, Text> texts = new LinkedHashMap<>();
    if (words.has(key)) {
      Tree its = words.map(key);
      its.keys().forEach(name -> texts.put(name, text(its.index(name))));
    }
    return texts;
  }

  private Map<String, Rule.Threshold> thresholds(Tree words) {
    Map<String, Rule.Threshold> thresholds = new LinkedHashMap<>();
    if (words.has("thresholds")) {
      Tree its = words.map("thresholds");
      for (String name : its.keys()) {
        Tree threshold = its.map(name);
        thresholds.put(
            name, new Rule.Threshold(threshold.weight("value"), text(threshold.index("text"))));
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

  private LegalReference reference(Tree words) {
    Tree binds = words.has("binds") ? words.map("binds") : new Tree("binds", Map.of());
    return new LegalReference(
        words.text("id"),
        words.word(LegalReference.Kind.class, "kind"),
        text(words.index("citation")),
        text(words.index("about")),
        words.day("from"),
        words.day("until"),
        new LinkedHashSet<>(binds.texts("countries")),
        new LinkedHashSet<>(binds.texts("sectors")),
        binds.number("headcount_at_least", 0),
        binds.number("headcount_below", Integer.MAX_VALUE),
        words.has("condition") ? Optional.of(text(words.index("condition"))) : Optional.empty());
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

  /** A text by its index in the texts of each language. */
  private Text text(int index) {
    return Text.from(language -> texts(language).get(index).toString());
  }

  private List<?> texts(Language language) {
    List<?> known = texts.get(language); // no lock where it is there, as nearly always
    return known == null
        ? texts.computeIfAbsent(
            language, one -> (List<?>) resource("words_" + one.code() + ".json").get("texts"))
        : known;
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
      // Java's own parser of dates takes longer to load than all the rest of this file to read.
      PartialDate day =
          PartialDate.parse(text(key)).orElseThrow(() -> broken(text(key) + " is no day"));
      return Optional.of(day.earliest());
    }

    boolean flag(String key) {
      return Boolean.TRUE.equals(map.get(key));
    }

    /** The index of a text. */
    int index(String key) {
      if (get(key) instanceof Integer index) {
        return index;
      }
      throw broken(key + " is no text in French and English");
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
