package org.dialia.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
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
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * The deployments of one input, one at a time: YAML, JSON or JSON Lines, in one document or
 * several.
 *
 * <p>A document is a map with {@code organisation} and {@code deployments}; later documents of the
 * same input may have {@code deployments} alone, or be one deployment each. What is wrong is
 * collected in {@link #problems}; a deployment with a problem is left out, and reading goes on with
 * the next one. At an error of syntax it goes on at the next document.
 *
 * <pre>{@code
 * try (InventoryStream stream = InventoryStream.open(Input.of(path))) {
 *   for (var next = stream.next(); next.isPresent(); next = stream.next()) { … }
 *   stream.problems();
 * }
 * }</pre>
 */
public final class InventoryStream implements AutoCloseable {

  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(Utf8.LARGEST)
                  .maxDocumentLength(-1)
                  .build())
          .loadSettings(
              org.snakeyaml.engine.v2.api.LoadSettings.builder()
                  .setCodePointLimit(Integer.MAX_VALUE)
                  .setAllowDuplicateKeys(true)
                  .build())
          .build();
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(Utf8.LARGEST)
                  .maxDocumentLength(-1)
                  .build())
          .build();

  private enum State {
    BETWEEN_DOCUMENTS,
    IN_DOCUMENT,
    IN_DEPLOYMENTS,
    END
  }

  private final Input input;
  private final boolean json;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private State state = State.BETWEEN_DOCUMENTS;
  private @Nullable Described<Organisation> organisation;
  private boolean organisationSeen;
  private boolean deploymentsSeen;
  private boolean anyDocument;
  private int index;
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
      return new InventoryStream(input, input.isJson(), Utf8.open(input.open()));
    } catch (CharacterCodingException notUtf8) {
      throw new InvalidDescriptionException(
          List.of(new Problem(input.name(), 1, 1, "", Wrong.notUtf8())));
    } catch (IOException unreadable) {
      throw new InvalidDescriptionException(
          List.of(new Problem(input.name(), 0, 0, "", Wrong.notReadable(why(unreadable)))));
    }
  }

  /** The name of the input. */
  public String name() {
    return input.name();
  }

  /**
   * The organisation; present once the first deployment has been asked for, when the input states
   * one.
   */
  public Optional<Described<Organisation>> organisation() {
    return Optional.ofNullable(organisation);
  }

  /** What is wrong so far, in the order of the input. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The next deployment without problems; empty at the end of the input. */
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
    JsonToken token = tokens.next();
    if (token == null) {
      end();
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
    if (tokens.next() != JsonToken.PROPERTY_NAME) {
      state = State.BETWEEN_DOCUMENTS;
      return null;
    }
    String key = tokens.name();
    switch (key) {
      case "dialia" -> version();
      case "organisation" -> organisationMap();
      case "deployments" -> deploymentList();
      default -> {
        if (key.startsWith("x_")) {
          tokens.next();
          tokens.skip();
        } else if (FactSheet.of(Deployment.class).fact(key).isPresent()) {
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

  private void version() {
    tokens.next();
    if (!tokens.current().isScalarValue() || !tokens.text().equals("1")) {
      tokens.report(
          "dialia",
          Wrong.wrongVersion(tokens.current().isScalarValue() ? tokens.text() : tokens.found()));
      tokens.skip();
    }
  }

  private void organisationMap() {
    if (organisationSeen) {
      tokens.report("organisation", Wrong.secondOrganisation());
      tokens.next();
      tokens.skip();
      return;
    }
    organisationSeen = true;
    Placement places = Placement.ofMap(input.name(), "organisation", tokens);
    tokens.next();
    if (tokens.current() != JsonToken.START_OBJECT) {
      tokens.report("organisation", Wrong.mapExpected(tokens.found()));
      tokens.skip();
      return;
    }
    int before = problems.size();
    Organisation facts = new MapReader(tokens, places).read(Organisation.class, Placement.ROOT);
    tokens.close(places, Placement.ROOT);
    for (Inconsistency found : Inconsistency.in(facts)) {
      report(places, found);
    }
    if (problems.size() == before) {
      organisation = new Described<>(facts, places);
    } else {
      organisation = new Described<>(FactSheet.blank(Organisation.class), places);
    }
  }

  private void deploymentList() {
    if (!organisationSeen) {
      tokens.report("deployments", Wrong.organisationFirst());
    }
    deploymentsSeen = true;
    tokens.next();
    if (tokens.current() == JsonToken.START_ARRAY) {
      state = State.IN_DEPLOYMENTS;
      return;
    }
    tokens.report("deployments", Wrong.listExpected(tokens.found()));
    tokens.skip();
  }

  private @Nullable Described<Deployment> nextElement() {
    text.startDeployment();
    JsonToken token = tokens.next();
    if (token == JsonToken.END_ARRAY) {
      state = State.IN_DOCUMENT;
      return null;
    }
    Placement places = Placement.ofElement(input.name(), "deployments", index++, tokens);
    if (token != JsonToken.START_OBJECT) {
      if (!tokens.isAlias()) {
        tokens.report(places.address(Placement.ROOT), Wrong.mapExpected(tokens.found()));
      }
      tokens.skip();
      return null;
    }
    return deployment(places, false);
  }

  private @Nullable Described<Deployment> bareDeployment() {
    if (!organisationSeen) {
      tokens.report("", Wrong.organisationFirst());
    }
    deploymentsSeen = true;
    Placement places = Placement.ofElement(input.name(), "deployments", index++, tokens);
    state = State.BETWEEN_DOCUMENTS;
    return deployment(places, true);
  }

  private @Nullable Described<Deployment> deployment(Placement places, boolean atFirstKey) {
    int before = problems.size();
    MapReader reader = new MapReader(tokens, places);
    Deployment facts =
        atFirstKey
            ? reader.readFromFirstKey(Deployment.class, Placement.ROOT)
            : reader.read(Deployment.class, Placement.ROOT);
    tokens.close(places, Placement.ROOT);
    for (Inconsistency found : Inconsistency.in(facts)) {
      report(places, found);
    }
    if (!facts.id().isEmpty() && !ids.add(facts.id())) {
      report(places, new Inconsistency("id", Wrong.duplicateId(facts.id())));
    }
    return problems.size() == before && organisationSeen ? new Described<>(facts, places) : null;
  }

  private void report(Placement places, Inconsistency found) {
    var at = places.of(found.path());
    problems.add(
        new Problem(
            input.name(), at.line(), at.column(), places.address(found.path()), found.message()));
  }

  /** Says what could not be read, and goes on at the next document if there is one. */
  private void resume(RuntimeException broken) {
    TokenStreamLocation at = location(broken);
    int line = at == null ? Math.max(tokens.line(), 1) : at.getLineNr() + tokens.lineOffset();
    int column = at == null ? 1 : Math.max(at.getColumnNr(), 1);
    tokens.close();
    state = State.END;
    Throwable cause = root(broken);
    try {
      if (cause instanceof CharacterCodingException) {
        try (InputStream in = input.open()) {
          int[] place = Utf8.firstBadByte(in);
          problems.add(new Problem(input.name(), place[0], place[1], "", Wrong.notUtf8()));
        }
      } else if (cause instanceof Utf8.TooLargeException) {
        problems.add(new Problem(input.name(), line, column, "", Wrong.tooLarge(Utf8.LARGEST)));
      } else if (cause instanceof IOException unreadable) {
        problems.add(
            new Problem(input.name(), line, column, "", Wrong.notReadable(why(unreadable))));
      } else {
        Optional<Integer> next = nextDocument(line);
        problems.add(new Problem(input.name(), line, column, "", syntax(cause, line, next)));
        if (next.isPresent()) {
          reopen(next.get());
        }
      }
    } catch (IOException gone) {
      problems.add(new Problem(input.name(), 0, 0, "", Wrong.notReadable(why(gone))));
    }
  }

  private Text syntax(Throwable cause, int line, Optional<Integer> next) throws IOException {
    if (!json && line(line).matches(".*[:-]\\s+\\?\\s*(#.*)?")) {
      return Wrong.questionMark();
    }
    String why =
        cause instanceof MarkedYamlEngineException marked
            ? marked.getProblem()
            : cause instanceof JacksonException jackson
                ? jackson.getOriginalMessage()
                : String.valueOf(cause.getMessage());
    return Wrong.syntax(why.lines().findFirst().orElse(""), next);
  }

  private String line(int number) throws IOException {
    try (Utf8 lines = Utf8.open(input.open())) {
      lines.skipLines(number - 1);
      StringBuilder line = new StringBuilder();
      for (int letter = lines.read();
          letter >= 0 && letter != '\n' && letter != '\r' && line.length() < 1000;
          letter = lines.read()) {
        line.append((char) letter);
      }
      return line.toString();
    }
  }

  /**
   * The line of the next document behind an error: after {@code ---}, or the next line of JSON
   * Lines.
   */
  private Optional<Integer> nextDocument(int errorLine) throws IOException {
    try (java.io.BufferedReader lines = new java.io.BufferedReader(Utf8.open(input.open()))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (number <= errorLine) {
          continue;
        }
        boolean starts =
            json ? line.startsWith("{") : line.equals("---") || line.startsWith("--- ");
        if (starts) {
          return Optional.of(number);
        }
      }
    }
    return Optional.empty();
  }

  private void reopen(int line) throws IOException {
    text = Utf8.open(input.open());
    text.skipLines(line - 1);
    tokens = tokens(text, line - 1);
    state = State.BETWEEN_DOCUMENTS;
  }

  private Tokens tokens(Utf8 reader, int lineOffset) {
    JsonParser parser =
        json
            ? JSON.createParser(ObjectReadContext.empty(), reader)
            : YAML.createParser(ObjectReadContext.empty(), reader);
    return new Tokens(parser, input.name(), lineOffset, problems);
  }

  private static @Nullable TokenStreamLocation location(RuntimeException broken) {
    return broken instanceof JacksonException jackson ? jackson.getLocation() : null;
  }

  private static Throwable root(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String why(IOException unreadable) {
    if (unreadable instanceof java.nio.file.NoSuchFileException) {
      return "no such file";
    }
    if (unreadable instanceof java.nio.file.AccessDeniedException) {
      return "permission denied";
    }
    return String.valueOf(unreadable.getMessage());
  }

  @Override
  public void close() {
    tokens.close();
  }
}
