package org.dialia.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dialia.charter.Text;
import org.dialia.model.Deployment;
import org.dialia.model.FactSheet;
import org.dialia.model.Organisation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * The deployments of one input, one at a time: YAML, JSON or JSON Lines, in one document or
 * several.
 *
 * <p>A document is a map with {@code organisation} and {@code deployments}; later documents of the
 * same input may have {@code deployments} alone, or be one deployment each. What is wrong is
 * collected in {@link #problems}; a deployment with a problem is left out, and reading goes on with
 * the next one. At an error of syntax it goes on at the next document, or at the next deployment of
 * a YAML list whose dash stands where those of the others do.
 *
 * <pre>{@code
 * try (InventoryStream stream = InventoryStream.open(Input.of(path))) {
 *   for (var next = stream.next(); next.isPresent(); next = stream.next()) { … }
 *   stream.problems();
 * }
 * }</pre>
 */
public final class InventoryStream implements Descriptions {

  /**
   * Characters that are read at once: the YAML parser copies all it still needs with each piece.
   */
  private static final int WINDOW = 256 * 1024;

  /** Levels of nesting that a parser follows. */
  static final int DEEPEST = 200;

  /** How YAML from outside is read. */
  static final YAMLFactory YAML =
      YAMLFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Utf8.LARGEST)
                  .maxDocumentLength(-1)
                  .build())
          .loadSettings(
              org.snakeyaml.engine.v2.api.LoadSettings.builder()
                  .setBufferSize(WINDOW)
                  .setCodePointLimit(Integer.MAX_VALUE)
                  .setAllowDuplicateKeys(true)
                  .build())
          .build();

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Utf8.LARGEST)
                  .maxNameLength(Utf8.LARGEST)
                  .maxNumberLength(Utf8.LARGEST)
                  .maxDocumentLength(-1)
                  .build())
          .build();

  private enum State {
    BETWEEN_DOCUMENTS,
    IN_DOCUMENT,
    IN_DEPLOYMENTS,
    END
  }

  /** Whether reading goes on with an element of the list, not with a document. */
  private enum Resumed {
    NO,
    AT_ELEMENT,
    IN_LIST
  }

  private final Input input;
  private final boolean json;
  private final Problems problems = new Problems();
  private final IdSet ids = new IdSet();
  private State state = State.BETWEEN_DOCUMENTS;
  private @Nullable Described<Organisation> organisation;
  private boolean organisationSeen;
  private boolean deploymentsSeen;
  private boolean anyDocument;
  private int index;
  private int problemsBefore;
  private boolean ahead;
  private boolean listEnded;
  private int listColumn;
  private int elementLine;
  private Resumed resumed = Resumed.NO;
  private final Set<String> keys = new HashSet<>();
  private DocumentStart start = DocumentStart.FIRST;
  private Utf8 text;
  private Tokens tokens;

  private InventoryStream(Input input, boolean json, Utf8 text) {
    this.input = input;
    this.json = json;
    this.text = text;
    this.tokens = tokens(text, 0);
  }

  /**
   * Opens an input.
   *
   * @throws InvalidDescriptionException when it cannot be opened at all or does not begin as UTF-8
   */
  public static InventoryStream open(Input input) throws InvalidDescriptionException {
    try {
      boolean json = input.isJson();
      return new InventoryStream(input, json, Utf8.open(input.open(), !json));
    } catch (IOException unreadable) {
      throw InvalidDescriptionException.unreadable(input, unreadable);
    }
  }

  @Override
  public String name() {
    return input.name();
  }

  @Override
  public Optional<Described<Organisation>> organisation() {
    return Optional.ofNullable(organisation);
  }

  @Override
  public List<Problem> problems() {
    return problems.list();
  }

  @Override
  public Optional<Described<Deployment>> next() {
    while (state != State.END) {
      try {
        Described<Deployment> deployment =
            switch (state) {
              case BETWEEN_DOCUMENTS -> startDocument();
              case IN_DOCUMENT -> nextKey();
              case IN_DEPLOYMENTS -> nextElement();
              case END -> null;
            };
        if (deployment != null) {
          return Optional.of(deployment);
        }
      } catch (JacksonException | org.snakeyaml.engine.v2.exceptions.YamlEngineException broken) {
        resume(broken);
      }
    }
    return Optional.empty();
  }

  private @Nullable Described<Deployment> startDocument() {
    JsonToken token = take();
    if (token == null) {
      end();
      return null;
    }
    if (token == JsonToken.START_ARRAY && resumed == Resumed.AT_ELEMENT) {
      resumed = Resumed.IN_LIST;
      state = State.IN_DEPLOYMENTS;
      return null;
    }
    if (token != JsonToken.START_OBJECT) {
      boolean blank =
          token == JsonToken.VALUE_NULL
              || (token == JsonToken.VALUE_STRING && tokens.text().isBlank());
      if (!blank) {
        anyDocument = true;
        tokens.report("", Wrong.mapExpected(tokens.found()));
        tokens.skip();
      }
      return null;
    }
    anyDocument = true;
    listColumn = 0;
    keys.clear();
    text.startDeployment();
    state = State.IN_DOCUMENT;
    return null;
  }

  private void end() {
    state = State.END;
    if (!problems.isEmpty()) {
      return;
    }
    if (!anyDocument) {
      problems.add(new Problem(input.name(), 0, 0, "", Wrong.empty()));
    } else if (!organisationSeen) {
      problems.add(new Problem(input.name(), 0, 0, "", Wrong.noOrganisation()));
    } else if (!deploymentsSeen) {
      problems.add(new Problem(input.name(), 0, 0, "", Wrong.noDeployments()));
    }
  }

  private @Nullable Described<Deployment> nextKey() {
    if (take() != JsonToken.PROPERTY_NAME) {
      state = State.BETWEEN_DOCUMENTS;
      return null;
    }
    String key = tokens.name();
    tokens.top(key);
    listColumn = 0;
    if (!keys.add(key) && !key.equals("organisation")) {
      tokens.report("", Wrong.duplicateKey(key));
      tokens.next();
      tokens.skip();
      return null;
    }
    switch (key) {
      case "dialia" -> version();
      case "organisation" -> organisationMap();
      case "deployments" -> deploymentList();
      default -> {
        if (key.startsWith("x_")) {
          tokens.next();
          tokens.skip();
        } else if (beginsDeployment(key)) {
          return bareDeployment();
        } else {
          tokens.report(
              "", Wrong.unknownKey(key, List.of("dialia", "organisation", "deployments")));
          tokens.next();
          tokens.skip();
        }
      }
    }
    return null;
  }

  /**
   * Whether a key begins a document that is one deployment. A name alone, before any organisation,
   * is more likely meant for the document.
   */
  private boolean beginsDeployment(String key) {
    return FactSheet.of(Deployment.class)
        .fact(key)
        .filter(fact -> organisationSeen || !fact.inMargin())
        .isPresent();
  }

  private void version() {
    tokens.next();
    if (!tokens.isAlias() && (!tokens.current().isScalarValue() || !tokens.text().equals("1"))) {
      tokens.report("dialia", Wrong.wrongVersion(tokens.found()));
    }
    tokens.skip();
  }

  private void organisationMap() {
    if (organisationSeen) {
      tokens.report("organisation", Wrong.secondOrganisation());
      tokens.next();
      tokens.skip();
      return;
    }
    organisationSeen = true;
    int before = problems.size();
    Placement places = Placement.ofMap(input.name(), "organisation", tokens);
    organisation = new Described<>(FactSheet.blank(Organisation.class), places);
    tokens.next();
    if (tokens.current() == JsonToken.START_OBJECT) {
      Organisation facts = new MapReader(tokens, places).read(Organisation.class, Placement.ROOT);
      tokens.close(places, Placement.ROOT);
      report(places, Inconsistency.in(facts), before);
      if (problems.size() == before) {
        organisation = new Described<>(facts, places);
      }
      return;
    }
    if (!tokens.isAlias() && !tokens.isUnknown()) {
      tokens.report("organisation", Wrong.mapExpected(tokens.found()));
    }
    tokens.skip();
    tokens.close(places, Placement.ROOT);
  }

  private void deploymentList() {
    if (!organisationSeen) {
      tokens.report("deployments", Wrong.organisationFirst());
    }
    deploymentsSeen = true;
    tokens.next();
    if (tokens.current() == JsonToken.START_ARRAY) {
      state = State.IN_DEPLOYMENTS;
      listColumn = tokens.column();
      return;
    }
    if (!tokens.isAlias()) {
      tokens.report("deployments", Wrong.deploymentsExpected(tokens.found()));
    }
    tokens.skip();
  }

  private @Nullable Described<Deployment> nextElement() {
    if (!ahead) {
      goAhead();
    }
    int before = problemsBefore;
    if (listEnded) {
      listEnded = false;
      // Where reading was resumed in the list, the map around it is not there.
      state = resumed == Resumed.IN_LIST ? State.BETWEEN_DOCUMENTS : State.IN_DOCUMENT;
      resumed = Resumed.NO;
      return null;
    }
    JsonToken token = take();
    elementLine = tokens.line();
    Placement places = Placement.ofElement(input.name(), "deployments", index++, tokens);
    if (token != JsonToken.START_OBJECT) {
      if (!tokens.isAlias()) {
        tokens.report(places.address(Placement.ROOT), Wrong.mapExpected(tokens.found()));
      }
      tokens.skip();
      tokens.close(places, Placement.ROOT);
      return null;
    }
    Described<Deployment> deployment = deployment(places, false, before);
    if (deployment != null) {
      goAhead(); // fails where the form breaks right behind it, for then it may not be whole
    }
    return deployment;
  }

  /** Goes to where the next deployment begins or, when the list ends, to what follows it. */
  private void goAhead() {
    text.startDeployment();
    problemsBefore = problems.size();
    tokens.top("deployments[" + index + "]");
    listEnded = tokens.next() == JsonToken.END_ARRAY;
    if (listEnded) {
      tokens.next();
    }
    ahead = true;
  }

  /** The next token, whether it has been looked at or not; null at the end of the input. */
  private @Nullable JsonToken take() {
    boolean lookedAt = ahead;
    ahead = false;
    return lookedAt ? tokens.last() : tokens.next();
  }

  private @Nullable Described<Deployment> bareDeployment() {
    if (!organisationSeen) {
      tokens.report("", Wrong.organisationFirst());
    }
    deploymentsSeen = true;
    Placement places = Placement.ofElement(input.name(), "deployments", index++, tokens);
    state = State.BETWEEN_DOCUMENTS;
    return deployment(places, true, problems.size());
  }

  private @Nullable Described<Deployment> deployment(
      Placement places, boolean atFirstKey, int before) {
    MapReader reader = new MapReader(tokens, places);
    Deployment facts =
        atFirstKey
            ? reader.readFromFirstKey(Deployment.class, Placement.ROOT)
            : reader.read(Deployment.class, Placement.ROOT);
    tokens.close(places, Placement.ROOT);
    List<Inconsistency> found = new ArrayList<>(Inconsistency.in(facts));
    if (!facts.id().isEmpty() && !ids.add(facts.id())) {
      found.add(new Inconsistency("id", Wrong.duplicateId(facts.id())));
    }
    report(places, found, before);
    return problems.size() == before && organisationSeen ? new Described<>(facts, places) : null;
  }

  /** Reports what is inconsistent among what was reported of the same map, in order. */
  private void report(Placement places, List<Inconsistency> inconsistencies, int from) {
    for (Inconsistency found : inconsistencies) {
      var at = places.of(found.path());
      problems.add(
          new Problem(
              input.name(), at.line(), at.column(), places.address(found.path()), found.message()));
    }
    problems.sort(from);
  }

  /** Says what could not be read, and goes on at the next place where that is possible. */
  private void resume(RuntimeException thrown) {
    int line = Math.max(tokens.line(), 1);
    int column = Math.max(tokens.column(), 1);
    tokens.close();
    state = State.END;
    ahead = false;
    listEnded = false;
    try {
      Broken broken = Broken.at(thrown, input, start, DEEPEST, line, column);
      if (broken.mayGoOn()) {
        stop(broken);
      } else {
        add(
            broken.line(),
            broken.column(),
            Wrong.stopped(broken.why(), elementLine, Optional.empty()));
      }
    } catch (IOException gone) {
      add(0, 0, Wrong.notReadable(Wrong.why(gone)));
    }
  }

  /** Says why nothing is read from here on, and goes on behind the end. */
  private void stop(Broken broken) throws IOException {
    Optional<DocumentStart> next =
        json && !input.mayGoOn() ? Optional.empty() : next(broken.endLine(), broken.endColumn());
    add(broken.line(), broken.column(), Wrong.stopped(broken.why(), elementLine, next));
    if (next.isPresent()) {
      start = next.get();
      resumed = start.element() ? Resumed.AT_ELEMENT : Resumed.NO;
      text = Utf8.open(start.open(input), !json);
      tokens = tokens(text, start.lines());
      state = State.BETWEEN_DOCUMENTS;
    }
  }

  private Optional<DocumentStart> next(int endLine, int endColumn) throws IOException {
    // Each step leads to a later line, so that reading ends.
    int least = start.lines() + 2;
    if (listColumn > 0) {
      // Not behind the error: what is not closed may have swallowed deployments before it shows.
      int from = Math.max(elementLine + 1, least);
      Optional<DocumentStart> element = start.next(input, from, json, listColumn);
      if (element.isPresent()) {
        return element;
      }
    }
    return start.next(input, Math.max(endColumn <= 1 ? endLine : endLine + 1, least), json, 0);
  }

  private void add(int line, int column, Text message) {
    problems.add(new Problem(input.name(), line, column, "", message));
  }

  private Tokens tokens(Utf8 reader, int lineOffset) {
    return new FileTokens(parser(reader, json), input.name(), lineOffset, problems);
  }

  /** What makes tokens of a text, within the bounds that hold for every input. */
  static JsonParser parser(Utf8 reader, boolean json) {
    return json
        ? JSON.createParser(ObjectReadContext.empty(), reader)
        : YAML.createParser(ObjectReadContext.empty(), reader);
  }

  @Override
  public void close() {
    tokens.close();
  }
}
