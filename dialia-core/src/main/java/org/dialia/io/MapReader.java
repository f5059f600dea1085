package org.dialia.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dialia.charter.Text;
import org.dialia.model.Answer;
import org.dialia.model.Fact;
import org.dialia.model.FactDescription;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.Headcount;
import org.dialia.model.Margin;
import tools.jackson.core.JsonToken;

/**
 * Reads maps of facts into records as their {@link FactSheet} describes them. What is wrong is
 * reported with its place and left unknown, so that everything wrong in a file is told at once.
 */
final class MapReader {

  /** Levels of nesting that a description can have; the model itself needs 7. */
  static final int DEEPEST = 32;

  private static final List<String> RANGE = List.of("at_least", "at_most");

  private final Tokens tokens;
  private final Placement places;

  /**
   * @param tokens positioned at the start of a map
   * @param places takes the place of every fact read
   */
  MapReader(Tokens tokens, Placement places) {
    this.tokens = tokens;
    this.places = places;
  }

  /** Reads the map that the current token starts, and ends at its last token. */
  <R extends Record> R read(Class<R> type, int node) {
    tokens.next();
    return readFromFirstKey(type, node);
  }

  /** Reads a map whose first key is the current token, and ends at its last token. */
  <R extends Record> R readFromFirstKey(Class<R> type, int node) {
    FactSheet sheet = FactSheet.of(type);
    Object[] values = sheet.blankValues();
    Object[] margin = null;
    Map<String, Object> kept = Map.of();
    boolean[] seen = new boolean[sheet.facts().size()];
    boolean identified = false;
    for (; tokens.current() == JsonToken.PROPERTY_NAME; tokens.next()) {
      String key = tokens.name();
      if (key.startsWith("x_") && sheet.marginIndex() >= 0) {
        kept = kept.isEmpty() ? new LinkedHashMap<>() : kept;
        boolean twice = kept.containsKey(key);
        if (twice) {
          report(node, Wrong.duplicateKey(key));
        }
        tokens.next();
        Optional<Object> tree = tree(node, 1);
        if (!twice) {
          kept.put(key, tree.orElse(""));
        }
        continue;
      }
      Optional<FactDescription> known = sheet.fact(key);
      if (known.isEmpty()) {
        if (tokens.isQuestionMark()) {
          report(node, Wrong.questionMark());
          identified = true;
        } else {
          report(node, Wrong.unknownKey(key, sheet.keys()));
        }
        tokens.next();
        tokens.skip();
        continue;
      }
      FactDescription fact = known.get();
      if (seen[fact.place()]) {
        report(node, Wrong.duplicateKey(key));
        tokens.next();
        tokens.skip();
        continue;
      }
      seen[fact.place()] = true;
      identified |= fact.kind() == FactDescription.Kind.ID;
      int child = tokens.open(places, node, key);
      tokens.next();
      Object value = value(fact, child, node);
      tokens.close(places, child);
      if (fact.inMargin()) {
        margin = margin == null ? FactSheet.of(Margin.class).blankValues() : margin;
        margin[fact.slot()] = value;
      } else {
        values[fact.slot()] = value;
      }
    }
    if (margin != null || !kept.isEmpty()) {
      Object[] blank = margin == null ? FactSheet.of(Margin.class).blankValues() : margin;
      blank[blank.length - 1] = kept;
      values[sheet.marginIndex()] = FactSheet.of(Margin.class).create(blank);
    }
    if (values[0] instanceof String && !identified) {
      tokens.report(places, node, Wrong.missingId());
    }
    return type.cast(sheet.create(values));
  }

  private Object value(FactDescription fact, int node, int owner) {
    if (tokens.isAlias()) {
      return fact.blank(); // reported by the tokens
    }
    if (fact.list()) {
      return list(fact, node);
    }
    return switch (fact.kind()) {
      case ID -> id(fact, node, owner);
      case MAP -> map(fact, node);
      default -> fact(fact, node);
    };
  }

  private Object id(FactDescription fact, int node, int owner) {
    if (!scalar()) {
      notScalar(fact, node);
      return "";
    }
    String id = tokens.text();
    if (tokens.current() == JsonToken.VALUE_NULL || !Scalars.isId(id)) {
      report(node, id.isEmpty() ? Wrong.missingId() : Wrong.badId(id));
      return "";
    }
    places.identify(owner, id);
    return id;
  }

  private Object map(FactDescription fact, int node) {
    if (tokens.current() == JsonToken.START_OBJECT) {
      return read(fact.type().asSubclass(Record.class), node);
    }
    if (scalar()) {
      Optional<Answer> state = Scalars.state(tokens.text());
      if (state.isPresent() && state.get() == Answer.UNKNOWN) {
        return fact.blank();
      }
      if (state.isPresent() && state.get() == Answer.NOT_APPLICABLE) {
        return FactSheet.notApplicable(fact.type().asSubclass(Record.class));
      }
    }
    report(node, Wrong.mapExpected(tokens.found()));
    tokens.skip();
    return fact.blank();
  }

  private Object list(FactDescription fact, int node) {
    if (tokens.current() != JsonToken.START_ARRAY) {
      if (scalar()) {
        Optional<Answer> state = Scalars.state(tokens.text());
        if (state.isPresent() && state.get() != Answer.DISPUTED) {
          return state.get() == Answer.UNKNOWN ? FactList.absent() : FactList.notApplicable();
        }
      }
      report(node, Wrong.listExpected(tokens.found()));
      tokens.skip();
      return FactList.absent();
    }
    List<Object> elements = new ArrayList<>();
    boolean open = false;
    for (int index = 0; tokens.next() != JsonToken.END_ARRAY; index++) {
      int child = tokens.open(places, node, index);
      if (tokens.isAlias()) {
        open = true;
      } else if (tokens.isUnknown()) {
        open = true;
      } else if (fact.kind() == FactDescription.Kind.MAP) {
        if (tokens.current() == JsonToken.START_OBJECT) {
          elements.add(read(fact.type().asSubclass(Record.class), child));
        } else {
          report(child, Wrong.mapExpected(tokens.found()));
          tokens.skip();
        }
      } else if (!scalar()) {
        notScalar(fact, child);
      } else {
        Optional<?> element = scalarValue(fact, child);
        element.ifPresent(elements::add);
      }
      tokens.close(places, child);
    }
    return open ? FactList.open(elements) : FactList.complete(elements);
  }

  private Fact<?> fact(FactDescription fact, int node) {
    if (tokens.current() == JsonToken.START_OBJECT) {
      return fact.kind() == FactDescription.Kind.HEADCOUNT ? range(fact, node) : voices(fact, node);
    }
    if (!scalar()) {
      notScalar(fact, node);
      return Fact.unknown();
    }
    if (fact.kind() == FactDescription.Kind.WORD) {
      Optional<Object> word = Scalars.word(fact.type(), tokens.text());
      if (word.isPresent()) {
        return Fact.of(word.get());
      }
    }
    if (fact.kind() != FactDescription.Kind.ANSWER) {
      Optional<Answer> state = Scalars.state(tokens.text());
      if (state.isPresent()) {
        return state(state.get());
      }
    }
    Optional<?> value = scalarValue(fact, node);
    return value.isPresent() ? Fact.of(value.get()) : Fact.unknown();
  }

  private static Fact<?> state(Answer answer) {
    return switch (answer) {
      case DISPUTED -> Fact.disputed();
      case NOT_APPLICABLE -> Fact.notApplicable();
      default -> Fact.unknown();
    };
  }

  private Fact<?> voices(FactDescription fact, int node) {
    Text found = tokens.found();
    Map<String, Object> voices = new LinkedHashMap<>();
    boolean empty = true;
    for (; tokens.next() == JsonToken.PROPERTY_NAME; empty = false) {
      String voice = tokens.name();
      if (!Scalars.isId(voice)) {
        report(node, tokens.isQuestionMark() ? Wrong.questionMark() : Wrong.badId(voice));
        tokens.next();
        tokens.skip();
        continue;
      }
      if (voices.containsKey(voice)) {
        report(node, Wrong.duplicateKey(voice));
      }
      int child = tokens.open(places, node, voice);
      tokens.next();
      if (!tokens.isAlias()) {
        voice(fact, child).ifPresent(value -> voices.put(voice, value));
      }
      tokens.close(places, child);
    }
    if (empty) {
      report(node, Wrong.valueExpected(fact, found));
    }
    return voices.isEmpty() ? Fact.disputed() : Fact.disputed(voices);
  }

  private Optional<?> voice(FactDescription fact, int node) {
    if (!scalar()) {
      notScalar(fact, node);
      return Optional.empty();
    }
    if (fact.kind() != FactDescription.Kind.ANSWER && Scalars.state(tokens.text()).isPresent()) {
      report(node, Wrong.silentVoice(tokens.text()));
      return Optional.empty();
    }
    return scalarValue(fact, node);
  }

  private Fact<?> range(FactDescription fact, int node) {
    Text found = tokens.found();
    Map<String, Integer> ends = new HashMap<>();
    boolean sound = true;
    boolean empty = true;
    for (; tokens.next() == JsonToken.PROPERTY_NAME; empty = false) {
      String key = tokens.name();
      if (!RANGE.contains(key)) {
        report(node, tokens.isQuestionMark() ? Wrong.questionMark() : Wrong.unknownKey(key, RANGE));
        tokens.next();
        tokens.skip();
        sound = false;
        continue;
      }
      if (ends.containsKey(key)) {
        report(node, Wrong.duplicateKey(key));
      }
      tokens.next();
      Optional<Integer> people = people();
      if (people.isPresent()) {
        ends.put(key, people.get());
      } else if (!tokens.isAlias() && !tokens.isUnknown()) {
        report(node, Wrong.valueExpected(fact, tokens.found()));
        tokens.skip();
        sound = false;
      }
    }
    int atLeast = ends.getOrDefault("at_least", 0);
    int atMost = ends.getOrDefault("at_most", Headcount.NO_LIMIT);
    if (empty) {
      report(node, Wrong.valueExpected(fact, found));
    } else if (sound && atMost < atLeast) {
      tokens.report(places, node, Wrong.emptyRange(atLeast, atMost));
    } else if (sound && !ends.isEmpty()) {
      return Fact.of(new Headcount(atLeast, atMost));
    }
    return Fact.unknown();
  }

  private Optional<Integer> people() {
    return scalar() && !tokens.isAlias() ? Scalars.people(tokens.text()) : Optional.empty();
  }

  /** Reports a map or list where a single value belongs, and leaves it. */
  private void notScalar(FactDescription fact, int node) {
    if (tokens.current() != JsonToken.START_OBJECT) {
      report(node, Wrong.valueExpected(fact, tokens.found()));
      tokens.skip();
      return;
    }
    Text found = tokens.found();
    tokens.next();
    tokens.report(
        places,
        node,
        tokens.isQuestionMark() ? Wrong.questionMark() : Wrong.valueExpected(fact, found));
    while (tokens.current() == JsonToken.PROPERTY_NAME) {
      tokens.next();
      tokens.skip();
      tokens.next();
    }
  }

  private Optional<?> scalarValue(FactDescription fact, int node) {
    String text = tokens.text();
    Optional<?> value = Scalars.value(fact, text);
    if (value.isEmpty()) {
      report(node, Wrong.value(fact, text));
    }
    return value;
  }

  /** A value that is kept and not read. */
  private Optional<Object> tree(int node, int depth) {
    if (depth > DEEPEST) {
      report(node, Wrong.tooDeep(DEEPEST));
      tokens.skip();
      return Optional.empty();
    }
    switch (tokens.current()) {
      case START_OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        while (tokens.next() == JsonToken.PROPERTY_NAME) {
          String key = tokens.name();
          if (map.containsKey(key)) {
            report(node, Wrong.duplicateKey(key));
          }
          tokens.next();
          tree(node, depth + 1).ifPresent(value -> map.put(key, value));
        }
        return Optional.of(map);
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (tokens.next() != JsonToken.END_ARRAY) {
          tree(node, depth + 1).ifPresent(list::add);
        }
        return Optional.of(list);
      }
      default -> {
        if (tokens.text().length() > Scalars.LONGEST) {
          report(node, Wrong.tooLong(Scalars.LONGEST));
          return Optional.empty();
        }
        return Optional.of(tokens.text());
      }
    }
  }

  private boolean scalar() {
    return tokens.current().isScalarValue();
  }

  /** Reports at the current token what is wrong with a node. */
  private void report(int node, Text message) {
    tokens.report(places.address(node), message);
  }
}
