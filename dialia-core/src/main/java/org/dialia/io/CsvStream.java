package org.dialia.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dialia.charter.Text;
import org.dialia.model.Deployment;
import org.dialia.model.FactSheet;
import org.dialia.model.Organisation;
import org.dialia.model.Positions;
import org.jspecify.annotations.Nullable;

/**
 * The deployments that the rows of a table describe, one at a time: by a {@link CsvMapping}, or in
 * the form that {@link CsvInventory} writes. The place of a fact is the row and the column of its
 * cell, as a spreadsheet numbers them.
 *
 * <p>With a mapping, a value that has no known meaning, or that contradicts another, is left
 * unknown and told in {@link #report}. In the form of {@code CsvInventory} the cells hold the words
 * of a description, and what is wrong is a problem as in a description.
 */
public final class CsvStream implements Descriptions {

  /** Contradictions of a row that are cleared one after the other. */
  private static final int MOST_CONTRADICTIONS = 100;

  private final Input input;
  private final CsvRows rows;
  private final Set<Integer> skipped;
  private final RowForm form;
  private final int columns;
  private final Problems problems;
  private final RowCounts counts = new RowCounts();
  private final IdSet ids = new IdSet();
  private CsvRows.@Nullable Row first;
  private @Nullable Described<Organisation> organisation;
  private int index;
  private boolean ended;
  private boolean cut;

  private CsvStream(
      Input input,
      CsvRows rows,
      Set<Integer> skipped,
      RowForm form,
      int columns,
      CsvRows.@Nullable Row first,
      Problems problems) {
    this.input = input;
    this.rows = rows;
    this.skipped = skipped;
    this.form = form;
    this.columns = columns;
    this.first = first;
    this.problems = problems;
  }

  /**
   * Opens a table with its mapping.
   *
   * @throws InvalidDescriptionException when it cannot be read at all, or the mapping does not fit
   *     the table or the model
   */
  public static CsvStream open(Input input, Described<CsvMapping> mapping)
      throws InvalidDescriptionException {
    CsvMapping form = mapping.facts();
    Problems problems = new Problems();
    Optional<Character> delimiter = delimiter(mapping, problems);
    if (!form.encoding().isEmpty() && !CsvRows.ENCODINGS.contains(form.encoding())) {
      problems.add(at(mapping, "encoding", Wrong.notAllowed(form.encoding(), CsvRows.ENCODINGS)));
    }
    if (!problems.isEmpty()) {
      throw new InvalidDescriptionException(problems.list());
    }
    int headerRow = form.headerRow().orElse(1);
    CsvRows rows = rows(input, form.encoding(), delimiter, headerRow);
    try {
      CsvRows.Row head = null;
      while (head == null || head.number() < headerRow) {
        Optional<CsvRows.Row> next = rows.next();
        if (next.isEmpty()) {
          break;
        }
        head = next.get();
      }
      boolean named = headerRow > 0;
      if (head == null || head.number() < headerRow) {
        problems.add(
            head == null
                ? new Problem(input.name(), 0, 0, "", Wrong.empty())
                : at(mapping, "header_row", Wrong.headerMissing(headerRow)));
        throw new InvalidDescriptionException(problems.list());
      }
      List<String> headers = named ? head.cells() : Collections.nCopies(head.cells().size(), "");
      MappedRows mapped = MappingFit.of(mapping, headers, named, problems);
      if (!problems.isEmpty()) {
        throw new InvalidDescriptionException(problems.list());
      }
      return new CsvStream(
          input,
          rows,
          Set.copyOf(new HashSet<>(form.skipRows())),
          mapped,
          headers.size(),
          named ? null : head,
          problems);
    } catch (IOException early) {
      rows.close();
      throw early instanceof InvalidDescriptionException invalid
          ? invalid
          : new InvalidDescriptionException(List.of(problem(input, rows.nextNumber(), early)));
    }
  }

  /**
   * Opens a table in the form that {@link CsvInventory} writes, in the encoding that its byte order
   * mark tells, else UTF-8.
   *
   * @throws InvalidDescriptionException when it cannot be read at all, or its headers are no paths
   *     of facts
   */
  public static CsvStream open(Input input) throws InvalidDescriptionException {
    return open(input, "");
  }

  /**
   * The same in an encoding that is said, as spreadsheet programs save tables.
   *
   * @param encoding one that a mapping can declare; empty to go by the byte order mark
   * @throws InvalidDescriptionException when it cannot be read at all, or its headers are no paths
   *     of facts
   */
  public static CsvStream open(Input input, String encoding) throws InvalidDescriptionException {
    if (!encoding.isEmpty() && !CsvRows.ENCODINGS.contains(encoding)) {
      throw new InvalidDescriptionException(
          List.of(
              new Problem(input.name(), 0, 0, "", Wrong.notAllowed(encoding, CsvRows.ENCODINGS))));
    }
    Problems problems = new Problems();
    CsvRows rows = rows(input, encoding, Optional.empty(), 1);
    try {
      Optional<CsvRows.Row> head = rows.next();
      if (head.isEmpty()) {
        problems.add(new Problem(input.name(), 0, 0, "", Wrong.empty()));
      }
      List<String> headers = head.map(CsvRows.Row::cells).orElse(List.of());
      PathRows form = PathRows.of(input.name(), headers, problems);
      if (!problems.isEmpty()) {
        throw new InvalidDescriptionException(problems.list());
      }
      return new CsvStream(input, rows, Set.of(), form, headers.size(), null, problems);
    } catch (IOException early) {
      rows.close();
      throw early instanceof InvalidDescriptionException invalid
          ? invalid
          : new InvalidDescriptionException(List.of(problem(input, rows.nextNumber(), early)));
    }
  }

  private static CsvRows rows(
      Input input, String encoding, Optional<Character> delimiter, int headerRow)
      throws InvalidDescriptionException {
    try {
      return CsvRows.open(input, encoding, delimiter, headerRow);
    } catch (IOException unreadable) {
      int row = unreadable instanceof CharacterCodingException ? 1 : 0;
      throw new InvalidDescriptionException(List.of(problem(input, row, unreadable)));
    }
  }

  private static Optional<Character> delimiter(Described<CsvMapping> mapping, Problems problems) {
    String said = mapping.facts().delimiter();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    String one = said.equals("tab") ? "\t" : said;
    if (one.length() != 1 || Character.isLetterOrDigit(one.charAt(0)) || "\"\r\n".contains(one)) {
      problems.add(at(mapping, "delimiter", Wrong.badDelimiter(said)));
      return Optional.empty();
    }
    return Optional.of(one.charAt(0));
  }

  private static Problem at(Described<CsvMapping> mapping, String path, Text message) {
    var at = mapping.positions().of(path);
    return new Problem(at.file(), at.line(), at.column(), path, message);
  }

  static Problem problem(Input input, int row, IOException failed) {
    if (failed instanceof CharacterCodingException) {
      return new Problem(
          input.name(), row, 0, "", Wrong.notInEncoding(StandardCharsets.UTF_8.name()));
    }
    if (failed instanceof Utf8.TooLargeException) {
      return new Problem(input.name(), row, 0, "", Wrong.rowTooLarge(Utf8.LARGEST));
    }
    // What the parser of tables says of the form comes as a plain IOException.
    boolean form =
        failed.getClass() == IOException.class || failed.getClass().getName().contains("csv");
    return new Problem(
        input.name(),
        row,
        0,
        "",
        form
            ? Wrong.form(String.valueOf(failed.getMessage()))
            : Wrong.notReadable(Wrong.why(failed)));
  }

  @Override
  public String name() {
    return input.name();
  }

  @Override
  public Optional<Described<Organisation>> organisation() {
    // A table without rows says nothing of it; that is known once its end is reached.
    return form.organisation()
        .or(() -> Optional.ofNullable(organisation))
        .or(
            () ->
                ended
                    ? Optional.of(
                        new Described<>(FactSheet.blank(Organisation.class), Positions.NONE))
                    : Optional.empty());
  }

  @Override
  public List<Problem> problems() {
    return problems.list();
  }

  /** What became of the rows so far. */
  public ImportReport report() {
    return counts.report(form instanceof MappedRows mapped ? mapped.unread() : Map.of());
  }

  /** Whether rows were not read, because the table breaks off or its form does. */
  public boolean isCut() {
    return cut;
  }

  @Override
  public Optional<Described<Deployment>> next() {
    while (!ended) {
      Optional<CsvRows.Row> row = row();
      if (row.isEmpty()) {
        break;
      }
      Described<Deployment> deployment = deployment(row.get());
      if (deployment != null) {
        counts.written();
        return Optional.of(deployment);
      }
    }
    return Optional.empty();
  }

  private Optional<CsvRows.Row> row() {
    try {
      Optional<CsvRows.Row> row = first == null ? rows.next() : Optional.of(first);
      first = null;
      ended = row.isEmpty();
      return row;
    } catch (IOException broken) {
      ended = true;
      cut = true;
      Problem why = problem(input, rows.nextNumber(), broken);
      problems.add(
          new Problem(
              why.file(),
              why.line(),
              why.column(),
              "",
              Wrong.stopped(why.message(), 0, Optional.empty())));
      return Optional.empty();
    }
  }

  private @Nullable Described<Deployment> deployment(CsvRows.Row row) {
    if (skipped.contains(row.number())) {
      return null;
    }
    counts.row(row.cells());
    if (row.isBlank()) {
      counts.blank();
      return null;
    }
    if (row.cells().size() != columns) {
      counts.uneven(row.number(), Wrong.cells(row.cells().size(), columns));
    }
    int before = problems.size();
    Optional<RowTree> said = form.deployment(row, counts);
    if (form instanceof PathRows paths) {
      organisation(paths, row);
    }
    if (said.isEmpty()) {
      if (problems.size() == before) {
        counts.leftOut();
      }
      return null;
    }
    Described<Deployment> deployment = read(said.get(), row.number());
    String id = deployment.facts().id();
    if (!id.isEmpty() && !ids.add(id)) {
      problems.add(
          new Problem(
              input.name(),
              row.number(),
              deployment.positions().of("id").column(),
              "deployments[" + id + "].id",
              Wrong.duplicateId(id)));
    }
    problems.sort(before);
    return problems.size() == before ? deployment : null;
  }

  private Described<Deployment> read(RowTree tree, int row) {
    int place = index++;
    for (int cleared = 0; ; cleared++) {
      RowTokens tokens = new RowTokens(tree.tokens(), row, input.name(), problems);
      tokens.next();
      Placement places = Placement.ofElement(input.name(), "deployments", place, tokens);
      Deployment facts = new MapReader(tokens, places).read(Deployment.class, Placement.ROOT);
      List<Inconsistency> found = Inconsistency.in(facts);
      if (found.isEmpty()) {
        return new Described<>(facts, places);
      }
      if (!form.lenient() || cleared == MOST_CONTRADICTIONS) {
        for (Inconsistency one : found) {
          var at = places.of(one.path());
          problems.add(
              new Problem(
                  input.name(), row, at.column(), places.address(one.path()), one.message()));
        }
        return new Described<>(facts, places);
      }
      // One at a time: what is left may hold without it.
      Inconsistency one = found.get(0);
      int column = tree.remove(one.path()).orElse(1);
      counts.notCovered(row, column, one.path(), facts.id(), one.message());
    }
  }

  private void organisation(PathRows paths, CsvRows.Row row) {
    Optional<RowTree> said = paths.organisation(row);
    if (paths.isRemark(row) || (organisation != null && said.isEmpty())) {
      return;
    }
    RowTokens tokens =
        new RowTokens(said.orElseGet(RowTree::new).tokens(), row.number(), input.name(), problems);
    tokens.next();
    Placement places = Placement.ofMap(input.name(), "organisation", tokens);
    Organisation facts = new MapReader(tokens, places).read(Organisation.class, Placement.ROOT);
    for (Inconsistency one : Inconsistency.in(facts)) {
      tokens.report(places.of(one.path()), places.address(one.path()), one.message());
    }
    if (organisation == null) {
      organisation = new Described<>(facts, places);
    } else if (!organisation.facts().equals(facts)) {
      tokens.report("organisation", Wrong.organisationLater());
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
