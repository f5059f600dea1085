package org.dialia.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.WordUtils;
import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.dialia.model.Deployment;
import org.dialia.model.FactDescription;
import org.dialia.model.FactDescription.Kind;
import org.dialia.model.FactSheet;
import org.dialia.model.Inventory;
import org.dialia.model.Organisation;
import org.dialia.model.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A description under way: an organisation and one deployment, into which facts are put by their
 * paths. It is written with the help of its facts as comments; a core fact that is not said yet
 * stands there as {@code unknown}, to be filled in.
 *
 * <pre>{@code
 * Draft draft = Draft.blank("cv-screening");
 * draft.set("phase", "pilot");
 * draft.set("organisation.headcount", "240");
 * draft.set("tasks[shortlist].role", "recruiters");
 * }</pre>
 */
public final class Draft {

  private static final Pattern STEP = Pattern.compile("([a-z_]+)(?:\\[([^\\[\\]]+)])?");
  private static final String ORGANISATION = "organisation.";
  private static final int WIDTH = 100;

  private final Map<String, Object> organisation;
  private final Map<String, Object> deployment;

  private Draft(Map<String, Object> organisation, Map<String, Object> deployment) {
    this.organisation = organisation;
    this.deployment = deployment;
  }

  /** A draft in which nothing is said but the id of the deployment. */
  public static Draft blank(String id) {
    Map<String, Object> deployment = new LinkedHashMap<>();
    deployment.put("id", id);
    return new Draft(new LinkedHashMap<>(), deployment);
  }

  /** A draft that says what an inventory of one deployment says. */
  public static Draft of(Inventory inventory) {
    return new Draft(
        changeable(InventoryWriter.map(inventory.organisation())),
        changeable(InventoryWriter.map(inventory.deployments().get(0))));
  }

  @SuppressWarnings("unchecked")
  private static <T> T changeable(T node) {
    if (node instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, changeable(value)));
      return (T) copy;
    }
    if (node instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(changeable(element)));
      return (T) copy;
    }
    return node;
  }

  /**
   * Says one fact. A thing of a list that is named by an id that is not there is added.
   *
   * @param path the fact from the deployment, such as {@code dates.pilot_started} or {@code
   *     tasks[shortlist].role}; behind {@code organisation.} one of the organisation
   * @param value as a person writes it; elements of a list are separated by commas, and anything
   *     but a text may be a list or a map in YAML, such as <code>{ at_least: 50 }</code>
   * @throws InvalidDescriptionException when there is no such fact, or the value is none of it; the
   *     draft is then what it was
   */
  public void set(String path, String value) throws InvalidDescriptionException {
    Map<String, Object> organisationBefore = changeable(organisation);
    Map<String, Object> deploymentBefore = changeable(deployment);
    try {
      put(path, value);
      check(path);
    } catch (InvalidDescriptionException refused) {
      organisation.clear();
      organisation.putAll(organisationBefore);
      deployment.clear();
      deployment.putAll(deploymentBefore);
      throw refused;
    }
  }

  private void put(String path, String value) throws InvalidDescriptionException {
    boolean ofOrganisation = path.startsWith(ORGANISATION);
    Map<String, Object> map = ofOrganisation ? organisation : deployment;
    FactSheet sheet = FactSheet.of(ofOrganisation ? Organisation.class : Deployment.class);
    String[] steps =
        (ofOrganisation ? path.substring(ORGANISATION.length()) : path).split("\\.", -1);
    for (int i = 0; i < steps.length; i++) {
      Matcher step = STEP.matcher(steps[i]);
      String key = step.matches() ? step.group(1) : steps[i];
      FactSheet around = sheet;
      FactDescription fact =
          sheet.fact(key).orElseThrow(() -> refused(path, Wrong.unknownKey(key, around.keys())));
      boolean last = i == steps.length - 1;
      String element = step.matches() ? step.group(2) : null;
      if (fact.kind() != Kind.MAP || (last && element == null)) {
        if (!last || element != null) {
          throw refused(path, Wrong.mapExpected(Wrong.quoted(steps[i])));
        }
        map.put(key, value(path, fact, value));
        return;
      }
      sheet = FactSheet.of(fact.type().asSubclass(Record.class));
      if (fact.list() != (element != null)) {
        throw refused(path, Wrong.elementExpected(key, fact.list()));
      }
      map = element == null ? inside(map, key) : element(path, map, fact, element);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> inside(Map<String, Object> map, String key) {
    if (!(map.get(key) instanceof Map<?, ?>)) {
      map.put(key, new LinkedHashMap<String, Object>());
    }
    return (Map<String, Object>) Objects.requireNonNull(map.get(key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> element(
      String path, Map<String, Object> map, FactDescription fact, String name)
      throws InvalidDescriptionException {
    if (!(map.get(fact.key()) instanceof List<?>)) {
      map.put(fact.key(), new ArrayList<>());
    }
    List<Object> list = (List<Object>) Objects.requireNonNull(map.get(fact.key()));
    boolean byId = Subject.class.isAssignableFrom(fact.type());
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Map<?, ?> one
          && name.equals(byId ? one.get("id") : Integer.toString(i))) {
        return (Map<String, Object>) one;
      }
    }
    if (!byId && !name.equals(Integer.toString(list.size()))) {
      throw refused(path, Wrong.noElement(name, list.size()));
    }
    Map<String, Object> added = new LinkedHashMap<>();
    if (byId) {
      added.put("id", name);
    }
    // Behind what is there, but before a mark that there may be more.
    boolean open = !list.isEmpty() && !(list.get(list.size() - 1) instanceof Map<?, ?>);
    list.add(open ? list.size() - 1 : list.size(), added);
    return added;
  }

  private static Object value(String path, FactDescription fact, String text)
      throws InvalidDescriptionException {
    boolean free = fact.kind() == Kind.TEXT && !fact.list();
    if (!free && (text.startsWith("[") || text.startsWith("{"))) {
      try {
        return Objects.requireNonNull(
            Trees.yaml(new ByteArrayInputStream(("v: " + text).getBytes(StandardCharsets.UTF_8)))
                .get("v"));
      } catch (IOException noYaml) {
        throw refused(path, Wrong.form(String.valueOf(noYaml.getMessage())));
      }
    }
    if (!fact.list()) {
      return scalar(fact, text);
    }
    return Scalars.state(text).isPresent()
        ? text
        : Arrays.stream(text.split(",", -1)).map(one -> scalar(fact, one.strip())).toList();
  }

  private static Object scalar(FactDescription fact, String text) {
    Optional<BigDecimal> number =
        switch (fact.kind()) {
          case WHOLE, NUMBER, HEADCOUNT -> Scalars.number(text);
          default -> Optional.empty();
        };
    return number.isPresent() ? number.get() : text;
  }

  /** Reads the draft back: what the reader says is what is wrong with it. */
  private void check(String path) throws InvalidDescriptionException {
    try {
      read();
    } catch (InvalidDescriptionException invalid) {
      throw new InvalidDescriptionException(
          invalid.problems().stream()
              .map(problem -> problem(path, problem.message()))
              .distinct()
              .toList());
    }
  }

  /**
   * The inventory that the draft says.
   *
   * @throws InvalidDescriptionException when it contradicts itself
   */
  public Inventory read() throws InvalidDescriptionException {
    try {
      return InventoryReader.read(Input.of("draft.yaml", bytes(Language.EN)));
    } catch (InvalidDescriptionException invalid) {
      throw invalid;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static InvalidDescriptionException refused(String path, Text why) {
    return new InvalidDescriptionException(List.of(problem(path, why)));
  }

  private static Problem problem(String path, Text why) {
    return new Problem(path, 0, 0, "", why);
  }

  /** The description in YAML, in UTF-8, with comments in that language. */
  public byte[] bytes(Language language) {
    Lines lines = new Lines(language);
    lines.map(
        FactSheet.of(Inventory.class),
        Map.of("dialia", 1, "organisation", organisation, "deployments", List.of(deployment)),
        "",
        true);
    return lines.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The lines of a description. */
  private static final class Lines {
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    /** What stands before the key of the next line, where it is not blanks alone. */
    private @Nullable String lead;

    Lines(Language language) {
      this.language = language;
    }

    void map(FactSheet sheet, Map<?, ?> map, String indent, boolean helped) {
      for (FactDescription fact : InventoryWriter.inOrder(sheet)) {
        Object said = map.get(fact.key());
        if (said == null && helped && fact.leadsToCore()) {
          said = fact.kind() == Kind.MAP && !fact.list() ? Map.of() : "unknown";
        }
        if (said != null) {
          if (helped && (fact.leadsToCore() || fact.kind() == Kind.MAP)) {
            help(fact, indent);
          }
          entry(fact, said, indent, helped);
        }
      }
      map.forEach(
          (key, kept) -> {
            if (key.toString().startsWith("x_")) {
              kept(key.toString(), kept, indent);
            }
          });
    }

    private void help(FactDescription fact, String indent) {
      if (lead != null) {
        return; // the first key of an element stands on the line of its mark
      }
      String help = Text.of(fact.fr(), fact.en()).in(language);
      if (fact.kind() == Kind.WORD) {
        help += " (" + String.join(", ", fact.words()) + ")";
      }
      String start = indent + "# ";
      text.append(start)
          .append(WordUtils.wrap(language.bound(help), WIDTH - start.length(), "\n" + start, false))
          .append('\n');
    }

    private void entry(FactDescription fact, Object said, String indent, boolean helped) {
      if (said instanceof Map<?, ?> inside && fact.kind() == Kind.MAP) {
        FactSheet sheet = FactSheet.of(fact.type().asSubclass(Record.class));
        boolean empty = inside.isEmpty() && !(helped && fact.leadsToCore());
        line(indent, fact.key() + (empty ? ": {}" : ":"));
        map(sheet, inside, indent + "  ", helped);
      } else if (said instanceof List<?> list && !list.isEmpty()) {
        line(indent, fact.key() + ":");
        boolean first = helped;
        for (Object element : list) {
          lead = indent + "  - ";
          if (element instanceof Map<?, ?> one && fact.kind() == Kind.MAP) {
            if (one.isEmpty()) {
              line(indent, "{}");
            }
            map(FactSheet.of(fact.type().asSubclass(Record.class)), one, indent + "    ", first);
            first = false;
          } else {
            line(indent, Trees.yamlLine(element));
          }
        }
      } else {
        line(indent, fact.key() + ": " + Trees.yamlLine(said));
      }
    }

    private void kept(String key, Object kept, String indent) {
      line(indent, Trees.yamlLine(key) + ": " + Trees.yamlLine(kept));
    }

    private void line(String indent, String rest) {
      text.append(lead == null ? indent : lead).append(rest).append('\n');
      lead = null;
    }
  }
}
