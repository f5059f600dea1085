package org.dialia.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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
    Problems problems = new Problems();
    try {
      boolean json = input.isJson();
      try (Tokens tokens =
          new FileTokens(
              InventoryStream.parser(Utf8.open(input.open(), !json), json),
              input.name(),
              0,
              problems)) {
        Described<R> read = read(input, type, mayBeEmpty, tokens, problems);
        if (problems.isEmpty()) {
          return read;
        }
      }
    } catch (IOException unreadable) {
      throw InvalidDescriptionException.unreadable(input, unreadable);
    }
    problems.sort(0);
    throw new InvalidDescriptionException(problems.list());
  }

  private static <R extends Record> Described<R> read(
      Input input, Class<R> type, boolean mayBeEmpty, Tokens tokens, Problems problems)
      throws IOException {
    Described<R> none = new Described<>(FactSheet.blank(type), Positions.NONE);
    try {
      if (tokens.next() == null || (mayBeEmpty && tokens.isUnknown())) {
        if (!mayBeEmpty) {
          problems.add(new Problem(input.name(), 0, 0, "", Wrong.empty()));
        }
        return none;
      }
      Placement places = Placement.ofMap(input.name(), "", tokens);
      if (tokens.current() != JsonToken.START_OBJECT) {
        tokens.report("", Wrong.mapExpected(tokens.found()));
        return none;
      }
      R facts = new MapReader(tokens, places).read(type, Placement.ROOT);
      tokens.close(places, Placement.ROOT);
      if (tokens.next() != null) {
        tokens.report("", Wrong.oneDocument());
      }
      return new Described<>(facts, places);
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
      return none;
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
