package org.dialia.gate;

import java.lang.module.ModuleDescriptor.Version;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.Phrases;
import org.dialia.assessment.RuleBaseId;
import org.dialia.assessment.StepStatus;
import org.dialia.charter.Language;
import org.dialia.charter.Severity;
import org.dialia.charter.Text;
import org.dialia.io.FactFile;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.Problem;
import org.dialia.model.Answer;
import org.dialia.model.Fact;

/**
 * What one assessment said, as far as another can be compared with it. Read from the JSON result of
 * {@code dialia assess}.
 *
 * @param name what it was read from
 * @param rules which rules it was made with
 * @param asOf its date
 * @param inputs what decides what each input says, by its file: the SHA-256 of it and of the
 *     mapping
 * @param deployments the ids of the deployments it looked at
 * @param subjects where everything stands that it looked at; empty in results of before it was told
 * @param told what the descriptions say, as far as its findings rest on it
 * @param findings its risks and questions, each told by a key that survives changes
 * @param steps its dialogue steps, likewise
 */
public record Snapshot(
    String name,
    RuleBaseId rules,
    LocalDate asOf,
    Map<String, String> inputs,
    Set<String> deployments,
    Set<String> subjects,
    Told told,
    Map<String, Item> findings,
    Map<String, Step> steps) {

  /**
   * A risk or question.
   *
   * @param id its stable id
   * @param file the file that describes its subject
   * @param rule the id of its rule
   * @param since the version of the rule base that brought the rule; empty when not said
   * @param subject where its subject stands
   * @param outcome risk or question
   * @param severity the severity of a risk or the weight of a question
   * @param message what it says
   * @param evidence what is said of each fact that decided, by its path
   * @param stakes what is said of each fact that its severity was weighed by, by its name
   */
  public record Item(
      String id,
      String file,
      String rule,
      String since,
      String subject,
      Outcome outcome,
      Severity severity,
      String message,
      Map<String, String> evidence,
      Map<String, String> stakes) {

    public Item {
      evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
      stakes = Collections.unmodifiableMap(new LinkedHashMap<>(stakes));
    }

    int rank() {
      return KnownFinding.rank(outcome, severity);
    }

    /** The deployment that it is about; the organisation where it is about none. */
    String deployment() {
      int slash = subject.indexOf('/');
      return slash < 0 ? subject : subject.substring(0, slash);
    }
  }

  /** What is said of the facts that findings rest on, by the deployment and the path of each. */
  public static final class Told {
    private final Map<String, Map<String, String>> byOwner = new HashMap<>();

    private void add(String owner, Map<String, String> evidence) {
      Map<String, String> its = byOwner.computeIfAbsent(owner, none -> new HashMap<>());
      // Where two files describe a deployment of the same id, what they say is like neither.
      evidence.forEach(
          (path, value) ->
              its.merge(path, value, (one, other) -> one.equals(other) ? one : one + " " + other));
    }

    /** What is said of a fact; empty when no finding rests on it. */
    Optional<String> of(String owner, String path) {
      return Optional.ofNullable(byOwner.getOrDefault(owner, Map.of()).get(path));
    }

    /** Whether a list or map around a fact is not told at all. */
    boolean isSilentAround(String owner, String path) {
      for (int end = end(path); end > 0; end = end(path.substring(0, end))) {
        if (of(owner, path.substring(0, end)).filter(Difference::isSilent).isPresent()) {
          return true;
        }
      }
      return false;
    }

    private static int end(String path) {
      return Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    }
  }

  /**
   * A dialogue step.
   *
   * @param id its stable id
   * @param file the file that describes what it is for
   * @param kind the kind of step
   * @param owner the deployment it is for; the organisation where it is for all
   * @param status where it stands
   * @param title what people call it
   * @param due by when it has to be held; empty when there is no date
   */
  public record Step(
      String id,
      String file,
      String kind,
      String owner,
      StepStatus status,
      String title,
      String due) {}

  /** The version of the form of a result that is understood. */
  private static final int VERSION = 1;

  /** Whether a JSON object is the result of an assessment, and not a description. */
  public static boolean isResult(Map<String, Object> tree) {
    return tree.containsKey("schema_version");
  }

  /**
   * Reads a result.
   *
   * @param name what it is called in messages
   * @param tree the JSON object
   * @throws InvalidDescriptionException when it is not such a result, or of another version, or
   *     some of its inputs could not be used
   */
  public static Snapshot read(String name, Map<String, Object> tree)
      throws InvalidDescriptionException {
    try {
      return new Reading(name).snapshot(new Node("", tree));
    } catch (Unfit unfit) {
      throw FactFile.refused(List.of(new Problem(name, 0, 0, unfit.path, unfit.text)));
    }
  }

  /** A place in a result where something else is expected. */
  private static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String path;
    private final transient Text text;

    Unfit(String path, Text text) {
      super(path);
      this.path = path;
      this.text = text;
    }
  }

  /** A map of the result, with its path. */
  private record Node(String path, Map<?, ?> map) {

    private String at(String key) {
      return path.isEmpty() ? key : path + "." + key;
    }

    private Unfit unfit(String key) {
      return new Unfit(at(key), Complaint.notAResult());
    }

    boolean has(String key) {
      return map.containsKey(key) && !"".equals(map.get(key));
    }

    String text(String key) {
      return optional(key).orElseThrow(() -> unfit(key));
    }

    Optional<String> optional(String key) {
      Object value = map.get(key);
      return value instanceof Map || value instanceof List
          ? Optional.empty()
          : Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isEmpty());
    }

    <E extends Enum<E>> E word(String key, Class<E> type) {
      try {
        return Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException other) {
        throw unfit(key);
      }
    }

    LocalDate date(String key) {
      try {
        return LocalDate.parse(text(key));
      } catch (DateTimeException other) {
        throw unfit(key);
      }
    }

    String version(String key) {
      try {
        return Version.parse(text(key)).toString();
      } catch (IllegalArgumentException other) {
        throw unfit(key);
      }
    }

    Node node(String key) {
      if (map.get(key) instanceof Map<?, ?> inner) {
        return new Node(at(key), inner);
      }
      throw unfit(key);
    }

    Map<String, String> texts() {
      Map<String, String> texts = new LinkedHashMap<>();
      map.forEach((key, value) -> texts.put(key.toString(), String.valueOf(value)));
      return texts;
    }

    List<?> list(String key) {
      if (map.get(key) instanceof List<?> list) {
        return list;
      }
      throw unfit(key);
    }

    List<Node> nodes(String key) {
      List<Node> nodes = new ArrayList<>();
      for (Object one : list(key)) {
        String place = at(key) + "[" + nodes.size() + "]";
        if (!(one instanceof Map<?, ?> inner)) {
          throw new Unfit(place, Complaint.notAResult());
        }
        nodes.add(new Node(place, inner));
      }
      return nodes;
    }
  }

  /** One result as it is read. */
  private static final class Reading {
    private final String name;
    private final List<Item> items = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> deployments = new LinkedHashSet<>();
    private final Set<String> subjects = new HashSet<>();
    private final Told told = new Told();
    private String unknown = Answer.UNKNOWN.word();

    Reading(String name) {
      this.name = name;
    }

    Snapshot snapshot(Node root) {
      if (!root.text("schema_version").equals(Integer.toString(VERSION))) {
        throw new Unfit("schema_version", Complaint.otherVersion(VERSION));
      }
      unknown = Phrases.say(Fact.unknown(), language(root));
      Map<String, String> inputs = new LinkedHashMap<>();
      String mapping = root.optional("mapping_sha256").orElse("");
      for (Node input : root.nodes("inputs")) {
        if (input.has("problems") && !input.nodes("problems").isEmpty()) {
          // What could not be read would look as if it were resolved, or as if it were new.
          throw new Unfit(input.at("problems"), Complaint.notWhole(input.text("file")));
        }
        input.optional("sha256").ifPresent(sha -> inputs.put(input.text("file"), sha + mapping));
      }
      for (Node organisation :
          root.has("organisation")
              ? List.of(root.node("organisation"))
              : root.nodes("organisations")) {
        read(organisation, "organisation");
      }
      for (Node deployment : root.nodes("deployments")) {
        deployments.add(deployment.text("id"));
        read(deployment, deployment.text("id"));
      }
      Node rules = root.node("rule_base");
      return new Snapshot(
          name,
          new RuleBaseId(rules.version("version"), rules.text("sha256"), digests(rules)),
          root.date("as_of"),
          inputs,
          deployments,
          subjects,
          told,
          keyed(items, Item::id, Item::file),
          keyed(steps, Step::id, Step::file));
    }

    private static Language language(Node root) {
      return root.optional("language").filter(Language.FR.code()::equals).isPresent()
          ? Language.FR
          : Language.EN;
    }

    /** The digest of each rule; none in results of before it was told. */
    private static Map<String, String> digests(Node rules) {
      return rules.has("rules") ? rules.node("rules").texts() : Map.of();
    }

    private void read(Node owner, String id) {
      String file = owner.text("file");
      if (owner.has("subjects")) {
        subjects.addAll(owner.list("subjects").stream().map(Object::toString).toList());
      }
      for (Node finding : owner.nodes("findings")) {
        Outcome outcome = finding.word("outcome", Outcome.class);
        Map<String, String> evidence = evidence(finding);
        told.add(id, evidence);
        if (outcome.speaks()) {
          items.add(
              new Item(
                  finding.text("id"),
                  file,
                  finding.text("rule"),
                  finding.has("since") ? finding.version("since") : "",
                  finding.text("subject"),
                  outcome,
                  finding.word("severity", Severity.class),
                  finding.text("message"),
                  evidence,
                  stakes(finding)));
        }
      }
      for (Node step : owner.node("plan").nodes("steps")) {
        steps.add(
            new Step(
                step.text("id"),
                file,
                step.text("kind"),
                id,
                step.word("status", StepStatus.class),
                step.text("title"),
                step.has("latest") ? step.node("latest").text("date") : ""));
      }
    }

    private static Map<String, String> evidence(Node finding) {
      Map<String, String> evidence = new LinkedHashMap<>();
      if (finding.has("evidence")) {
        for (Node fact : finding.nodes("evidence")) {
          evidence.put(fact.text("path"), fact.optional("value").orElse(""));
        }
      }
      return evidence;
    }

    /** All factors of the severity but that of the rule itself. */
    private Map<String, String> stakes(Node finding) {
      Map<String, String> stakes = new LinkedHashMap<>();
      if (finding.has("grade")) {
        Node grade = finding.node("grade");
        for (Node factor : grade.nodes("factors")) {
          String value = factor.text("value");
          stakes.put(factor.text("name"), value.equals(unknown) ? Answer.UNKNOWN.word() : value);
        }
        stakes.remove("gap");
        grade.optional("lowered_by_oversight").ifPresent(so -> stakes.put("oversight", so));
      }
      return stakes;
    }

    /**
     * By a key that is the same in two results: the id, with a number where several files describe
     * things of the same id.
     */
    private static <T> Map<String, T> keyed(
        Collection<T> all, Function<T, String> id, Function<T, String> file) {
      Map<String, T> keyed = new LinkedHashMap<>();
      List<T> inOrder = new ArrayList<>(all);
      inOrder.sort(Comparator.comparing(file));
      for (T one : inOrder) {
        int number = 1;
        while (keyed.putIfAbsent(id.apply(one) + "#" + number, one) != null) {
          number++;
        }
      }
      return keyed;
    }
  }
}
