package org.dialia.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.dialia.model.FactSheet;
import org.dialia.model.Positions;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/**
 * Files of facts other than descriptions: one YAML or JSON document, read into a record as its
 * {@link FactSheet} describes it, with the place of every fact.
 *
 * <pre>{@code
 * Described<WaiverFile> waivers = FactFile.read(Input.of(path), WaiverFile.class);
 * waivers.positions().of("waivers[0].expires");
 * }</pre>
 */
public final class FactFile {

  private FactFile() {}

  /**
   * Reads a file.
   *
   * @param type the record; each component is a fact, a list of facts or a map of facts
   * @throws InvalidDescriptionException with everything that is wrong, when anything is
   */
  public static <R extends Record> Described<R> read(Input input, Class<R> type)
      throws InvalidDescriptionException {
    return read(input, type, false);
  }

  /**
   * Reads a file that may have nothing in it, which then says nothing.
   *
   * @param mayBeEmpty whether it may
   */
  static <R extends Record> Described<R> read(Input input, Class<R> type, boolean mayBeEmpty)
      throws InvalidDescriptionException {
    return read(
        input,
        (tokens, places) -> new MapReader(tokens, places).read(type, Placement.ROOT),
        mayBeEmpty ? Optional.of(FactSheet.blank(type)) : Optional.empty());
  }

  /**
   * Reads a file whose map becomes a record in a way of its own.
   *
   * @param map reads the map that the current token starts
   * @param empty what a file with nothing in it says; empty when there must be something
   */
  static <R extends Record> Described<R> read(
      Input input, BiFunction<Tokens, Placement, R> map, Optional<R> empty)
      throws InvalidDescriptionException {
    Problems problems = new Problems();
    try {
      boolean json = input.isJson();
      try (Tokens tokens =
          new FileTokens(
              InventoryStream.parser(Utf8.open(input.open(), !json), json),
              input.name(),
              0,
              problems)) {
        Optional<Described<R>> read = read(input, map, empty, tokens, problems);
        if (problems.isEmpty()) {
          return read.orElseThrow();
        }
      }
    } catch (IOException unreadable) {
      throw InvalidDescriptionException.unreadable(input, unreadable);
    }
    problems.sort(0);
    throw new InvalidDescriptionException(problems.list());
  }

  /** Empty only when something is wrong, which is told. */
  private static <R extends Record> Optional<Described<R>> read(
      Input input,
      BiFunction<Tokens, Placement, R> map,
      Optional<R> empty,
      Tokens tokens,
      Problems problems)
      throws IOException {
    try {
      if (tokens.next() == null || (empty.isPresent() && tokens.isUnknown())) {
        if (empty.isEmpty()) {
          problems.add(new Problem(input.name(), 0, 0, "", Wrong.empty()));
        }
        return empty.map(facts -> new Described<>(facts, Positions.NONE));
      }
      Placement places = Placement.ofMap(input.name(), "", tokens);
      if (tokens.current() != JsonToken.START_OBJECT) {
        tokens.report("", Wrong.mapExpected(tokens.found()));
        return Optional.empty();
      }
      R facts = map.apply(tokens, places);
      tokens.close(places, Placement.ROOT);
      if (tokens.next() != null) {
        tokens.report("", Wrong.oneDocument());
      }
      return Optional.of(new Described<>(facts, places));
    } catch (JacksonException | org.snakeyaml.engine.v2.exceptions.YamlEngineException thrown) {
      Broken broken =
          Broken.at(
              thrown,
              input,
              DocumentStart.FIRST,
              InventoryStream.DEEPEST,
              Math.max(tokens.line(), 1),
              Math.max(tokens.column(), 1));
      problems.add(new Problem(input.name(), broken.line(), broken.column(), "", broken.why()));
      return Optional.empty();
    }
  }

  /**
   * Refuses a file that was read, for what its facts say together.
   *
   * @return the exception to throw, with these problems in the order of the file
   */
  public static InvalidDescriptionException refused(List<Problem> wrong) {
    Problems problems = new Problems();
    wrong.forEach(problems::add);
    problems.sort(0);
    return new InvalidDescriptionException(problems.list());
  }

  /** Writes a record as YAML that gives an equal record when read; leaves the stream open. */
  public static void write(Record facts, OutputStream out) throws IOException {
    Trees.writeYaml(InventoryWriter.map(facts), out);
  }
}
