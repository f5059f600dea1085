package org.dialia.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dialia.assessment.Phrases;
import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.dialia.model.DataFlow;
import org.dialia.model.Decision;
import org.dialia.model.Deployment;
import org.dialia.model.Establishment;
import org.dialia.model.Fact;
import org.dialia.model.FactDescription;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.Gain;
import org.dialia.model.Margin;
import org.dialia.model.Organisation;
import org.dialia.model.Role;
import org.dialia.model.RoleKind;
import org.dialia.model.Subject;
import org.dialia.model.Supplier;
import org.dialia.model.Task;

/**
 * A description without the texts that can name a person, for readers outside.
 *
 * <p>The rule: every text that people write freely can name a person, and is left out, save the
 * name of a thing (organisation, establishment, deployment, supplier, task, decision, data flow,
 * gain) and the name of a role of at least two people, or of an organisation of unsaid size. A
 * thing whose name holds the name of a smaller role loses it too. So the names of single persons
 * and of roles of unknown size, those of events, agreements and incidents, references, notes,
 * sentences about work, subjects of disputes and keys that begin with {@code x_} are left out.
 *
 * <p>Instead of a name stands the id; instead of another text, the kind of its map where one is
 * known, else a mark. Ids, words and the keys of voices stay: whoever writes a description chooses
 * them, and facts are found by them. What is known stays known, so that the findings are the same.
 */
final class Nameless {

  /** Where a description says how many texts were left out of it: among the keys no rule reads. */
  private static final String LEFT_OUT = "x_left_out";

  private static final Set<Class<?>> THINGS =
      Set.of(
          Organisation.class,
          Establishment.class,
          Deployment.class,
          Supplier.class,
          Task.class,
          Decision.class,
          DataFlow.class,
          Gain.class);

  /** Roles that are organisations, so that their name is none of a person's. */
  private static final Set<RoleKind> ORGANISATIONS =
      EnumSet.of(
          RoleKind.SUPPLIER,
          RoleKind.INTEGRATOR,
          RoleKind.SUBCONTRACTOR,
          RoleKind.GROUP_COMPANY,
          RoleKind.PLATFORM,
          RoleKind.ASSOCIATION,
          RoleKind.PUBLIC_BODY,
          RoleKind.AUTHORITY);

  /** A country, which names nobody and on which the law depends. */
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private static final Text MARK = Text.of("[omis]", "[left out]");

  /** Shorter names would be found in any word. */
  private static final int SHORTEST = 3;

  private final Language language;
  private final Set<String> persons;
  private int leftOut;

  private Nameless(Language language, Set<String> persons) {
    this.language = language;
    this.persons = persons;
  }

  static Deployment of(Deployment deployment, Language language) {
    Set<String> persons = new HashSet<>();
    for (Role role : deployment.roles()) {
      if (!group(role)) {
        role.margin()
            .name()
            .value()
            .map(Nameless::folded)
            .filter(name -> name.length() >= SHORTEST)
            .ifPresent(persons::add);
      }
    }
    return new Nameless(language, persons).counted(deployment);
  }

  static Organisation of(Organisation organisation, Language language) {
    return new Nameless(language, Set.of()).counted(organisation);
  }

  /** How many texts were left out of a deployment or an organisation; 0 where it is whole. */
  static int leftOut(Subject subject) {
    return subject.margin().kept().get(LEFT_OUT) instanceof Integer count ? count : 0;
  }

  private <R extends Record & Subject> R counted(R subject) {
    // The first pass counts, so that the second can write the count into the margin.
    without(subject);
    int count = leftOut;
    return without(subject, count);
  }

  private <R extends Record> R without(R map) {
    return without(map, 0);
  }

  @SuppressWarnings("unchecked")
  private <R extends Record> R without(R map, int count) {
    FactSheet sheet = FactSheet.of(map.getClass());
    Object[] values = sheet.blankValues();
    for (FactDescription one : sheet.components()) {
      Object said = one.read(map);
      values[one.slot()] =
          one.slot() == sheet.marginIndex()
              ? margin(map, (Margin) said, count)
              : shown(map, one, said);
    }
    return (R) sheet.create(values);
  }

  private Object shown(Record map, FactDescription about, Object said) {
    if (about.kind() == FactDescription.Kind.MAP) {
      return said instanceof FactList<?> list
          ? elements(list, element -> without((Record) element))
          : without((Record) said);
    }
    if (about.kind() != FactDescription.Kind.TEXT || !about.refersTo().isEmpty()) {
      return said;
    }
    return said instanceof FactList<?> list
        ? elements(list, text -> text(map, (String) text))
        : fact((Fact<?>) said, text -> text(map, (String) text));
  }

  private static <T> FactList<T> elements(FactList<?> list, Function<Object, T> shown) {
    List<T> elements = new ArrayList<>();
    list.elements().forEach(one -> elements.add(shown.apply(one)));
    if (list.isOpen()) {
      return FactList.open(elements);
    }
    return list.isComplete()
        ? FactList.complete(elements)
        : list.isNotApplicable() ? FactList.notApplicable() : FactList.absent();
  }

  private static Object fact(Fact<?> said, Function<Object, Object> shown) {
    if (said.isKnown()) {
      return Fact.of(shown.apply(said.value().orElseThrow()));
    }
    if (!said.isDisputed() || said.voices().isEmpty()) {
      return said;
    }
    Map<String, Object> voices = new LinkedHashMap<>();
    said.voices()
        .forEach((voice, one) -> voices.put(voice, one instanceof String ? shown.apply(one) : one));
    return Fact.disputed(voices);
  }

  private String text(Record map, String text) {
    if (COUNTRY.matcher(text).matches()) {
      return text;
    }
    leftOut++;
    return kind(map).orElseGet(() -> MARK.in(language));
  }

  private Optional<String> kind(Record map) {
    return FactSheet.of(map.getClass())
        .fact("kind")
        .map(kind -> kind.read(map))
        .filter(said -> said instanceof Fact<?> fact && fact.isKnown())
        .map(said -> Phrases.say(said, language));
  }

  private Margin margin(Record map, Margin margin, int count) {
    boolean named = margin.name().value().filter(name -> stays(map, name)).isPresent();
    leftOut += (named || margin.name().isUnknown() ? 0 : 1);
    leftOut += margin.reference().isUnknown() ? 0 : 1;
    leftOut += margin.kept().size();
    return new Margin(
        named ? margin.name() : Fact.unknown(),
        margin.source(),
        Fact.unknown(),
        count == 0 ? Map.of() : Map.of(LEFT_OUT, count));
  }

  private boolean stays(Record map, String name) {
    boolean thing = map instanceof Role role ? group(role) : THINGS.contains(map.getClass());
    return thing && persons.stream().noneMatch(folded(name)::contains);
  }

  private static boolean group(Role role) {
    return role.headcount().isUnknown()
        ? role.kind().value().filter(ORGANISATIONS::contains).isPresent()
        : role.headcount().value().filter(people -> people.atLeast() > 1).isPresent();
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
