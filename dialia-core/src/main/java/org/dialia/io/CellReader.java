package org.dialia.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dialia.charter.Text;
import org.dialia.model.Answer;
import org.dialia.model.FactDescription;
import org.dialia.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of the columns that say one fact, as a mapping declares it, into the words of a
 * description.
 */
final class CellReader {

  /** What a description says of what nobody knows. */
  static final String UNKNOWN = Answer.UNKNOWN.word();

  static final String NOT_APPLICABLE = Answer.NOT_APPLICABLE.word();

  private final @Nullable FactDescription fact;
  private final CsvMapping.Entry entry;
  private final Folding<String> declared = new Folding<>();
  private final Folding<String> usual;
  private final Folding<String> ofModel = new Folding<>();
  private final Folding<Boolean> none;
  private final DatePatterns dates = new DatePatterns();

  /**
   * @param fact the fact; null for a key that is kept and not read
   * @param entry how it is said; its words are values that the fact can take
   * @param usual what texts mean in every column
   */
  CellReader(@Nullable FactDescription fact, CsvMapping.Entry entry, Folding<String> usual) {
    this.fact = fact;
    this.entry = entry;
    this.usual = usual;
    this.none = Folding.of(entry.none());
    entry.words().forEach((word, texts) -> texts.forEach(text -> declared.put(text, word)));
    entry.dates().forEach(dates::add);
    if (fact != null && fact.kind() == FactDescription.Kind.WORD) {
      labels(fact.type());
    }
  }

  /** The words of the model as people write them; a label of two words means neither. */
  private void labels(Class<?> type) {
    Map<String, String> labels = new HashMap<>();
    for (Object constant : type.getEnumConstants()) {
      Word word = (Word) constant;
      for (String label :
          List.of(word.word(), word.word().replace('_', ' '), word.fr(), word.en())) {
        labels.merge(Folding.fold(label), word.word(), (a, b) -> a.equals(b) ? a : "");
      }
    }
    labels.forEach(
        (label, word) -> {
          if (!word.isEmpty()) {
            ofModel.put(label, word);
          }
        });
  }

  /**
   * What a cell says.
   *
   * @param value a text or a list of texts, in the words of a description; {@link #UNKNOWN} when it
   *     says nothing
   * @param notCovered what in it has no meaning that is known
   */
  record Said(Object value, List<String> notCovered) {

    boolean isSilent() {
      return value.equals(UNKNOWN)
          || (value instanceof List<?> list && list.equals(List.of(UNKNOWN)));
    }
  }

  /** Whether what is said is kept and not read. */
  boolean isKept() {
    return fact == null;
  }

  /** Whether the fact is a list. */
  boolean readsList() {
    return fact != null && fact.list();
  }

  /** Why a text has no meaning for the fact. */
  Text why(String text) {
    if (fact == null) {
      return Wrong.tooLong(Scalars.LONGEST);
    }
    if (isNumber() && hasPoint(text)) {
      return Wrong.pointForComma(text.strip());
    }
    return fact.kind() == FactDescription.Kind.DATE
        ? Wrong.notDate(text.strip(), entry.dates())
        : Wrong.value(fact, text.strip());
  }

  /** Reads one cell. */
  Said read(String cell) {
    if (fact != null && fact.list()) {
      return list(cell);
    }
    Optional<String> said = single(cell);
    return new Said(said.orElse(UNKNOWN), said.isEmpty() ? List.of(cell) : List.of());
  }

  private Said list(String cell) {
    if (Folding.fold(cell).isEmpty()) {
      return new Said(UNKNOWN, List.of());
    }
    List<String> parts = parts(cell);
    // What the first of several elements begins with says nothing of the others.
    boolean several = parts.size() > 1;
    Optional<String> whole =
        several
            ? declared.exact(cell).or(() -> usual.exact(cell))
            : declared.meaning(cell).or(() -> usual.meaning(cell));
    if (whole.isPresent() && Scalars.state(whole.get()).isPresent()) {
      return new Said(whole.get(), List.of());
    }
    if (several ? none.exact(cell).isPresent() : none.knows(cell)) {
      return new Said(List.of(), List.of());
    }
    if (whole.isPresent()) {
      parts = List.of(cell);
    }
    if (parts.isEmpty() || parts.stream().allMatch(none::knows)) {
      return new Said(List.of(), List.of());
    }
    List<String> elements = new ArrayList<>();
    List<String> notCovered = new ArrayList<>();
    boolean open = !entry.complete().orElse(false);
    for (String part : parts) {
      Optional<String> element = none.knows(part) ? Optional.of(UNKNOWN) : single(part);
      if (element.isEmpty()) {
        notCovered.add(part);
      }
      String said = element.orElse(UNKNOWN);
      if (Scalars.state(said).isPresent()) {
        open = true;
      } else if (!elements.contains(said)) {
        elements.add(said);
      }
    }
    if (open) {
      elements.add(UNKNOWN);
    }
    return new Said(elements, notCovered);
  }

  private List<String> parts(String cell) {
    Optional<List<String>> written = Trees.texts(cell);
    if (written.isPresent()) {
      return written.get();
    }
    List<String> parts = new ArrayList<>(List.of(cell));
    for (String separator : entry.separators()) {
      List<String> smaller = new ArrayList<>();
      for (String part : parts) {
        smaller.addAll(List.of(part.split(Pattern.quote(separator), -1)));
      }
      parts = smaller;
    }
    parts.removeIf(part -> Folding.fold(part).isEmpty());
    return parts;
  }

  /** What a text means in the words of a description; empty when that is not known. */
  private Optional<String> single(String text) {
    if (Folding.fold(text).isEmpty()) {
      return Optional.of(UNKNOWN); // whatever the words of the mapping begin with
    }
    Optional<String> meant = declared.meaning(text).or(() -> usual.meaning(text));
    if (meant.isPresent()) {
      return meant;
    }
    String plain = text.strip();
    if (fact == null || (fact.kind() == FactDescription.Kind.TEXT && !fact.country())) {
      return Optional.of(plain).filter(one -> one.length() <= Scalars.LONGEST);
    }
    Optional<String> said =
        switch (fact.kind()) {
          case WORD -> ofModel.meaning(plain);
          case WHOLE, NUMBER, HEADCOUNT ->
              hasPoint(plain) ? Optional.empty() : Optional.of(number(plain));
          case DATE -> dates.date(Folding.fold(plain));
          case ANSWER -> Optional.of(Folding.fold(plain));
          default -> Optional.of(plain);
        };
    return said.filter(one -> takes(fact, one))
        .or(() -> Scalars.state(Folding.fold(plain)).map(Answer::word));
  }

  /** Whether a fact can be said with a text: a value of it, or a state. */
  static boolean takes(FactDescription fact, String text) {
    return Scalars.state(text).isPresent()
        || (fact.kind() != FactDescription.Kind.MAP && Scalars.value(fact, text).isPresent());
  }

  private boolean isNumber() {
    return fact != null
        && switch (fact.kind()) {
          case WHOLE, NUMBER, HEADCOUNT -> true;
          default -> false;
        };
  }

  /** Whether a number has a point where a comma separates the decimals: it may mean thousands. */
  private boolean hasPoint(String text) {
    return entry.decimalComma().orElse(false) && text.indexOf('.') >= 0;
  }

  private String number(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    boolean comma = entry.decimalComma().orElse(false);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (comma && letter == ',') {
        digits.append('.');
      } else if (!Character.isSpaceChar(letter)) { // between thousands
        digits.append(letter);
      }
    }
    return digits.toString();
  }
}
