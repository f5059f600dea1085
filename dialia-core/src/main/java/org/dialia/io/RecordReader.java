package org.dialia.io;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dialia.charter.Text;
import org.dialia.model.Answer;
import org.dialia.model.FactSheet;
import org.dialia.model.Organisation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads a file that a user writes for Dialia, other than a description, into plain records: their
 * components are its keys. A component is a text, a list, a map of lists of texts, another such
 * record, something {@link Optional}, or an organisation as a description has it. One value stands
 * for a list of one. A null says nothing, except in a list, where it is a text like any other. What
 * is wrong is reported with its place and left out.
 */
final class RecordReader {

  private final Tokens tokens;
  private final Placement places;

  /**
   * @param tokens positioned at the start of a map
   * @param places takes the place of every value read
   */
  RecordReader(Tokens tokens, Placement places) {
    this.tokens = tokens;
    this.places = places;
  }

  /** Reads the map that the current token starts, and ends at its last token. */
  <R extends Record> R read(Class<R> type, int node) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    List<String> keys = Arrays.stream(components).map(FactSheet::key).toList();
    for (int i = 0; i < values.length; i++) {
      types[i] = components[i].getType();
      values[i] = blank(types[i]);
    }
    Set<String> seen = new HashSet<>();
    while (tokens.next() == JsonToken.PROPERTY_NAME) {
      String key = tokens.name();
      int slot = keys.indexOf(key);
      if (slot < 0 || !seen.add(key)) {
        report(node, slot < 0 ? Wrong.unknownKey(key, keys) : Wrong.duplicateKey(key));
        tokens.next();
        tokens.skip();
        continue;
      }
      int child = tokens.open(places, node, key);
      tokens.next();
      boolean unsaid = types[slot] == String.class && tokens.current() == JsonToken.VALUE_NULL;
      Object value = unsaid ? null : value(components[slot].getGenericType(), child);
      if (value != null) {
        values[slot] = value;
      }
      tokens.close(places, child);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException refused) {
      throw refused.getCause() instanceof RuntimeException why
          ? why
          : new IllegalStateException(refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static @Nullable Object blank(Class<?> type) {
    if (type == String.class) {
      return "";
    }
    if (type == List.class) {
      return List.of();
    }
    return type == Map.class ? Map.of() : Optional.empty();
  }

  /** The value at the current token; null when it is not one, which is reported. */
  private @Nullable Object value(Type type, int node) {
    if (tokens.isAlias()) {
      return null; // reported by the tokens
    }
    if (type instanceof ParameterizedType generic) {
      Type inner = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == List.class) {
        return list(inner, node);
      }
      if (generic.getRawType() == Map.class) {
        return map(node);
      }
      return generic.getRawType() == Optional.class
          ? Optional.ofNullable(value(inner, node))
          : organisation(node);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == CsvMapping.Column.class) {
      return column(node);
    }
    if (plain.isRecord()) {
      if (tokens.current() != JsonToken.START_OBJECT) {
        return wrong(node, Wrong.mapExpected(tokens.found()));
      }
      return read(plain.asSubclass(Record.class), node);
    }
    if (!tokens.current().isScalarValue()) {
      return wrong(node, Wrong.textExpected(tokens.found()));
    }
    String text = tokens.text();
    if (plain == Integer.class) {
      Optional<Integer> number = Scalars.people(text);
      return number.isPresent() ? number.get() : wrong(node, Wrong.wholeExpected(text));
    }
    if (plain == Boolean.class) {
      Optional<Answer> answer =
          Scalars.answer(text).filter(one -> one == Answer.YES || one == Answer.NO);
      return answer.isPresent()
          ? answer.get() == Answer.YES
          : wrong(node, Wrong.notAllowed(text, List.of("yes", "no")));
    }
    return text;
  }

  private List<Object> list(Type inner, int node) {
    List<Object> elements = new ArrayList<>();
    if (tokens.current() != JsonToken.START_ARRAY) {
      Object one = value(inner, node);
      return one == null ? List.of() : List.of(one);
    }
    for (int index = 0; tokens.next() != JsonToken.END_ARRAY; index++) {
      int child = tokens.open(places, node, index);
      Object element = value(inner, child);
      if (element != null) {
        elements.add(element);
      }
      tokens.close(places, child);
    }
    return elements;
  }

  private @Nullable Map<String, List<Object>> map(int node) {
    if (tokens.current() != JsonToken.START_OBJECT) {
      wrong(node, Wrong.mapExpected(tokens.found()));
      return null;
    }
    Map<String, List<Object>> map = new LinkedHashMap<>();
    while (tokens.next() == JsonToken.PROPERTY_NAME) {
      String key = tokens.name();
      int child = tokens.open(places, node, key);
      tokens.next();
      List<Object> texts = list(String.class, child);
      if (map.putIfAbsent(key, texts) != null) {
        report(node, Wrong.duplicateKey(key));
      }
      tokens.close(places, child);
    }
    return map;
  }

  private @Nullable Object column(int node) {
    if (!tokens.current().isScalarValue()) {
      return wrong(node, Wrong.textExpected(tokens.found()));
    }
    String text = tokens.text();
    if (tokens.current() != JsonToken.VALUE_NUMBER_INT) {
      return new CsvMapping.Column(text, 0);
    }
    Optional<Integer> position = Scalars.people(text).filter(number -> number > 0);
    return position.isPresent()
        ? new CsvMapping.Column("", position.get())
        : wrong(node, Wrong.positionExpected(text));
  }

  private @Nullable Described<Organisation> organisation(int node) {
    if (tokens.current() != JsonToken.START_OBJECT) {
      wrong(node, Wrong.mapExpected(tokens.found()));
      return null;
    }
    Placement itsPlaces = Placement.ofMap(tokens.file(), "organisation", tokens);
    Organisation facts = new MapReader(tokens, itsPlaces).read(Organisation.class, Placement.ROOT);
    tokens.close(itsPlaces, Placement.ROOT);
    for (Inconsistency found : Inconsistency.in(facts)) {
      tokens.report(itsPlaces.of(found.path()), itsPlaces.address(found.path()), found.message());
    }
    return new Described<>(facts, itsPlaces);
  }

  /** Reports what is wrong with the value at the current token, and leaves it. */
  private @Nullable Object wrong(int node, Text message) {
    report(node, message);
    tokens.skip();
    return null;
  }

  private void report(int node, Text message) {
    tokens.report(places.address(node), message);
  }
}
