package org.dialia.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dialia.charter.Text;
import org.dialia.model.Agreement;
import org.dialia.model.Answer;
import org.dialia.model.Body;
import org.dialia.model.Deployment;
import org.dialia.model.DialogueEvent;
import org.dialia.model.Fact;
import org.dialia.model.FactDescription;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.Gain;
import org.dialia.model.Help;
import org.dialia.model.Organisation;
import org.dialia.model.PartialDate;
import org.dialia.model.Shares;
import org.dialia.model.Subject;
import org.dialia.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Something in a description that contradicts itself: an id that is not there or is there twice,
 * shares over 100, an end before its start.
 *
 * @param path the fact, from the deployment or the organisation
 * @param message what is wrong
 */
public record Inconsistency(String path, Text message) {

  /** What is inconsistent in an organisation. */
  public static List<Inconsistency> in(Organisation organisation) {
    Finder finder = new Finder(Set.of(), Set.of(), Set.of());
    finder.map(organisation, null);
    finder.dates("", organisation.agreements());
    return finder.found;
  }

  /** What is inconsistent in a deployment of that organisation. */
  public static List<Inconsistency> in(Deployment deployment) {
    Finder finder =
        new Finder(
            ids(deployment.roles()), ids(deployment.tasks()), ids(deployment.system().suppliers()));
    finder.map(deployment, null);
    finder.deploymentDates(deployment);
    deployment.value().gains().forEach(finder::shares);
    return finder.found;
  }

  private static Set<String> ids(FactList<? extends Subject> subjects) {
    Set<String> ids = new HashSet<>();
    subjects.forEach(subject -> ids.add(subject.id()));
    return ids;
  }

  private static final class Finder {
    /** As many ids as a wrong one is compared with. */
    private static final int COMPARED = 200;

    private static final Set<String> BODIES = bodies();

    /** The facts of a map that name things by id, or lead to maps that do or that have ids. */
    private static final ClassValue<List<FactDescription>> REFERRING =
        new ClassValue<>() {
          @Override
          protected List<FactDescription> computeValue(Class<?> type) {
            List<FactDescription> referring = new ArrayList<>();
            for (FactDescription fact : FactSheet.of(type.asSubclass(Record.class)).facts()) {
              boolean refers =
                  switch (fact.kind()) {
                    case TEXT -> !fact.refersTo().isEmpty();
                    case MAP ->
                        Subject.class.isAssignableFrom(fact.type()) || !get(fact.type()).isEmpty();
                    default -> false;
                  };
              if (refers) {
                referring.add(fact);
              }
            }
            return List.copyOf(referring);
          }
        };

    private final List<Inconsistency> found = new ArrayList<>();
    private final Set<String> roles;
    private final Set<String> tasks;
    private final Set<String> suppliers;

    Finder(Set<String> roles, Set<String> tasks, Set<String> suppliers) {
      this.roles = roles;
      this.tasks = tasks;
      this.suppliers = suppliers;
    }

    private static Set<String> bodies() {
      Set<String> bodies = new TreeSet<>();
      for (Body body : Body.values()) {
        if (body != Body.NONE) {
          bodies.add(body.word());
        }
      }
      return bodies;
    }

    void map(Record map, @Nullable Where outer) {
      for (FactDescription fact : REFERRING.get(map.getClass())) {
        Object said = fact.read(map);
        if (!fact.refersTo().isEmpty()) {
          reference(fact, said, outer);
        } else if (said instanceof Record nested) {
          map(nested, new Where(outer, fact.key(), false));
        } else if (said instanceof FactList<?> list) {
          elements(list, new Where(outer, fact.key(), false));
        }
      }
    }

    private void elements(FactList<?> list, Where where) {
      Set<String> ids = new HashSet<>();
      int index = 0;
      for (Object element : list) {
        String step = Integer.toString(index++);
        if (element instanceof Subject subject && !subject.id().isEmpty()) {
          if (ids.add(subject.id())) {
            step = subject.id();
          } else {
            add(where + "[" + step + "].id", Wrong.duplicateId(subject.id()));
          }
        }
        map((Record) element, new Where(where, step, true));
      }
    }

    private void reference(FactDescription fact, Object said, @Nullable Where outer) {
      if (said instanceof FactList<?> list) {
        int index = 0;
        for (Object id : list) {
          check(
              fact,
              id,
              new Where(new Where(outer, fact.key(), false), Integer.toString(index++), true));
        }
      } else if (said instanceof Fact<?> reference) {
        Where where = new Where(outer, fact.key(), false);
        reference.value().ifPresent(id -> check(fact, id, where));
        reference.voices().forEach((voice, id) -> check(fact, id, new Where(where, voice, false)));
      }
    }

    private void check(FactDescription fact, Object id, Where where) {
      String name = id.toString();
      if (fact.words().contains(name) || found.size() > Problems.MOST) {
        return;
      }
      for (Help.Target target : fact.refersTo()) {
        if (known(target).contains(name)) {
          return;
        }
      }
      Set<String> allowed = new TreeSet<>(fact.words());
      for (Help.Target target : fact.refersTo()) {
        known(target).stream().limit(COMPARED).forEach(allowed::add);
      }
      add(where.toString(), Wrong.unknownId(name, targets(fact), allowed));
    }

    private Set<String> known(Help.Target target) {
      return switch (target) {
        case ROLE -> roles;
        case TASK -> tasks;
        case SUPPLIER -> suppliers;
        case BODY -> BODIES;
      };
    }

    private static String targets(FactDescription fact) {
      return fact.refersTo().stream()
          .map(target -> target.name().toLowerCase(Locale.ROOT))
          .reduce((a, b) -> a + ", " + b)
          .orElse("");
    }

    void deploymentDates(Deployment deployment) {
      var dates = deployment.dates();
      order(
          dates.pilotStarted(),
          deployment.pilot().endsOn(),
          "pilot.ends_on",
          "dates.pilot_started");
      order(dates.inUseSince(), dates.retired(), "dates.retired", "dates.in_use_since");
      dates("dialogue.", deployment.dialogue().agreements());
      for (DialogueEvent event : deployment.dialogue().events()) {
        String at = "dialogue.events[" + event.id() + "].";
        order(event.openedOn(), event.closedOn(), at + "closed_on", at + "opened_on");
      }
      for (Task task : deployment.tasks()) {
        String at = "tasks[" + task.id() + "].study.";
        order(task.study().date(), task.study().afterDate(), at + "after_date", at + "date");
      }
    }

    void dates(String prefix, FactList<Agreement> agreements) {
      for (Agreement agreement : agreements) {
        String at = prefix + "agreements[" + agreement.id() + "].";
        order(agreement.signedOn(), agreement.endsOn(), at + "ends_on", at + "signed_on");
      }
    }

    private void order(
        Fact<PartialDate> start, Fact<PartialDate> end, String endPath, String startPath) {
      if (start.isKnown()
          && end.isKnown()
          && end.value().orElseThrow().before(start.value().orElseThrow()) == Answer.YES) {
        add(endPath, Wrong.endBeforeStart(end.toString(), startPath, start.toString()));
      }
    }

    void shares(Gain gain) {
      Shares shares = gain.shares();
      BigDecimal sum = BigDecimal.ZERO;
      boolean all = true;
      for (FactDescription share : FactSheet.of(Shares.class).facts()) {
        if (share.kind() == FactDescription.Kind.NUMBER) {
          Fact<?> said = (Fact<?>) share.read(shares);
          if (said.isKnown()) {
            sum = sum.add((BigDecimal) said.value().orElseThrow());
          } else if (!said.isNotApplicable()) {
            all = false;
          }
        }
      }
      String path = "value.gains[" + gain.id() + "].shares";
      int against = sum.compareTo(BigDecimal.valueOf(100));
      if (against > 0 || (all && against < 0 && sum.signum() > 0)) {
        add(path, Wrong.shares(sum.toPlainString(), all));
      }
    }

    private void add(String path, Text message) {
      if (found.size() <= Problems.MOST) {
        found.add(new Inconsistency(path, message));
      }
    }
  }

  /** Where a map stands; the path is put together only when there is something to say about it. */
  private record Where(@Nullable Where outer, String step, boolean element) {
    @Override
    public String toString() {
      if (outer == null) {
        return step;
      }
      return element ? outer + "[" + step + "]" : outer + "." + step;
    }
  }
}
