package org.dialia.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.dialia.model.Deployment;
import org.dialia.model.FactDescription;
import org.dialia.model.FactSheet;

/**
 * A first draft of the mapping of a table, from its headers. A column whose header is like a fact
 * is given to it; every other one is kept under an {@code x_} key, so that nothing is lost. What
 * the columns mean is for people to say: no value is given a meaning.
 */
public final class MappingDraft {

  /** Rows that are looked at for the values that a column has. */
  private static final int ROWS = 500;

  /** Values of a column that are shown, and the longest of them. */
  private static final int VALUES = 12;

  private static final int LONGEST = 60;

  /** Words that stand in many headers and tell none from another. */
  private static final Set<String> NO_SENSE = Set.of("the", "les", "des", "date", "dates");

  /** From here on a header is taken to mean a fact: two words of three are the same. */
  private static final double LIKE = 0.66;

  private final CsvRows rows;
  private final List<String> headers;
  private final List<Set<String>> values = new ArrayList<>();
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  private MappingDraft(CsvRows rows, List<String> headers, Language language) {
    this.rows = rows;
    this.headers = headers;
    this.language = language;
    headers.forEach(header -> values.add(new LinkedHashSet<>()));
  }

  /**
   * Writes a draft that {@link CsvMapping#read} accepts.
   *
   * @param encoding the encoding of the table; empty to go by its byte order mark, else UTF-8
   * @param language the language of what is said to the reader
   * @throws InvalidDescriptionException when the table cannot be read
   */
  public static void write(Input input, String encoding, Language language, OutputStream out)
      throws IOException {
    if (!encoding.isEmpty() && !CsvRows.ENCODINGS.contains(encoding)) {
      throw invalid(input, Wrong.notAllowed(encoding, CsvRows.ENCODINGS));
    }
    MappingDraft draft;
    int row = 1;
    try (CsvRows rows = CsvRows.open(input, encoding, Optional.empty(), 1)) {
      Optional<CsvRows.Row> head = rows.next();
      if (head.isEmpty()) {
        throw invalid(input, Wrong.empty());
      }
      draft = new MappingDraft(rows, head.get().cells(), language);
      for (int i = 0; i < ROWS; i++) {
        row = rows.nextNumber();
        Optional<CsvRows.Row> next = rows.next();
        if (next.isEmpty()) {
          break;
        }
        draft.take(next.get());
      }
      draft.write();
    } catch (InvalidDescriptionException told) {
      throw told;
    } catch (IOException unreadable) {
      throw new InvalidDescriptionException(List.of(CsvStream.problem(input, row, unreadable)));
    }
    out.write(draft.text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static InvalidDescriptionException invalid(Input input, Text message) {
    return new InvalidDescriptionException(List.of(new Problem(input.name(), 0, 0, "", message)));
  }

  private void take(CsvRows.Row row) {
    for (int i = 0; i < headers.size(); i++) {
      String cell = row.cell(i).strip();
      if (!cell.isEmpty() && values.get(i).size() <= VALUES) {
        values.get(i).add(cell);
      }
    }
  }

  private void write() {
    line("# yaml-language-server: $schema=mapping.schema.json");
    comment(
        "Ce schéma, pour les éditeurs : dialia schema mapping > mapping.schema.json",
        "This schema, for editors: dialia schema mapping > mapping.schema.json");
    comment(
        "Ébauche : vérifiez chaque ligne. Voir docs/import.md.",
        "A draft: check every line. See docs/import.md.");
    line("encoding: " + rows.encoding());
    line("delimiter: " + Trees.inCell(rows.delimiter() == '\t' ? "tab" : "" + rows.delimiter()));
    line("header_row: 1");
    comment(
        "Les textes qui ne disent rien, par exemple N/A.", "Texts that say nothing, such as N/A.");
    line("unknown: []");
    comment(
        "L'organisation, comme dans une description.", "The organisation, as in a description.");
    line("organisation: {}");
    comment(
        "Des colonnes (columns: […]) donnent un identifiant qui survit à une ligne insérée.",
        "Columns (columns: […]) give an id that outlives an inserted row.");
    line("id: { row_number: yes }");
    line("facts:");
    Map<Integer, Candidate> facts = facts();
    Set<String> kept = new HashSet<>();
    Map<String, List<Integer>> places = Folding.places(headers);
    for (int i = 0; i < headers.size(); i++) {
      String header = headers.get(i);
      boolean alone = places.getOrDefault(Folding.fold(header), List.of()).size() == 1;
      String column =
          alone && !Folding.fold(header).isEmpty() ? Trees.inCell(header) : "" + (i + 1);
      Candidate like = facts.get(i);
      if (like == null) {
        line("  - { fact: " + key(header, i, kept) + ", column: " + column + " }");
        continue;
      }
      line("  # " + (language == Language.FR ? like.fact().fr() : like.fact().en()));
      line("  - fact: " + like.path());
      line("    column: " + column);
      hints(like.fact(), values.get(i));
    }
  }

  private void hints(FactDescription fact, Set<String> found) {
    if (fact.kind() == FactDescription.Kind.WORD || fact.kind() == FactDescription.Kind.ANSWER) {
      line("    # words:");
      List<String> words =
          fact.kind() == FactDescription.Kind.WORD ? fact.words() : List.of("yes", "no", "partly");
      words.forEach(word -> line("    #   " + word + ": []"));
      line("    #   unknown: " + shown(found));
    } else if (fact.kind() == FactDescription.Kind.DATE) {
      line("    # dates: [d/M/yyyy]  # " + shown(found));
    }
  }

  private static String shown(Set<String> found) {
    List<String> shown =
        found.stream()
            .limit(VALUES)
            .map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) + "*" : value)
            .map(value -> Trees.inCell(Text.oneLine(value)))
            .toList();
    return "[" + String.join(", ", shown) + (found.size() > VALUES ? ", …" : "") + "]";
  }

  private static String key(String header, int place, Set<String> kept) {
    String letters = Normalizer.normalize(header, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String slug = MappedRows.slug(letters).replace('-', '_');
    String plain = slug.matches("[a-z0-9_]+") ? slug.substring(0, Math.min(40, slug.length())) : "";
    String key = "x_" + (plain.isEmpty() ? "column_" + (place + 1) : plain);
    return kept.add(key) ? key : key + "_" + (place + 1);
  }

  private void comment(String fr, String en) {
    line("# " + (language == Language.FR ? fr : en));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** A fact that a column may say. */
  private record Candidate(String path, FactDescription fact, int column, double likeness) {}

  /** The fact of each column that has one; the likest pairs first, each fact once. */
  private Map<Integer, Candidate> facts() {
    List<Candidate> candidates = new ArrayList<>();
    FactSheet.of(Deployment.class)
        .walk(
            (path, fact) -> {
              // What tells a part from others, such as the name of the need, is no fact of its own.
              boolean inMargin = fact.inMargin() && path.contains(".");
              boolean single =
                  !inMargin
                      && fact.kind() != FactDescription.Kind.MAP
                      && fact.kind() != FactDescription.Kind.ID
                      && !path.contains("[]");
              for (int i = 0; single && i < headers.size(); i++) {
                double likeness = likeness(headers.get(i), path, fact);
                if (likeness >= LIKE) {
                  candidates.add(new Candidate(path, fact, i, likeness));
                }
              }
            });
    candidates.sort(
        Comparator.comparingDouble(Candidate::likeness)
            .reversed()
            .thenComparingInt(one -> one.path().length())
            .thenComparingInt(Candidate::column));
    Map<Integer, Candidate> facts = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!facts.containsKey(candidate.column()) && taken.add(candidate.path())) {
        facts.put(candidate.column(), candidate);
      }
    }
    return facts;
  }

  private static double likeness(String header, String path, FactDescription fact) {
    Set<String> words = words(header);
    double likeness = 0;
    for (String meaning : List.of(path, fact.key(), fact.fr(), fact.en())) {
      Set<String> its = words(meaning);
      Set<String> common = new HashSet<>(words);
      common.retainAll(its);
      if (!common.isEmpty()) {
        likeness = Math.max(likeness, 2.0 * common.size() / (words.size() + its.size()));
      }
    }
    return likeness;
  }

  /** The words of a text that carry its sense. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Collections.addAll(words, Folding.fold(text).split("[^\\p{L}\\p{N}]+", -1));
    words.removeIf(word -> word.length() < 3 || NO_SENSE.contains(word));
    return words;
  }
}
