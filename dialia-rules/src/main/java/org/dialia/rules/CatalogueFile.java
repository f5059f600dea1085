package org.dialia.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.dialia.assessment.SeverityScale;
import org.dialia.charter.Addressee;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Participant;
import org.dialia.charter.Principle;
import org.dialia.charter.Rule;
import org.dialia.charter.Severity;
import org.dialia.charter.Statement;
import org.dialia.charter.Step;
import org.dialia.charter.SubjectKind;
import org.dialia.charter.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue holds, as the build writes it and as a program reads it when it starts: one
 * file, and the texts in one more a language.
 *
 * <p>A record is written in the order of its components and read in that order; its reader stands
 * below its writer. Nothing has a name, and a text not even a number: it is the next one. Sets and
 * maps that have no order of their own are written sorted, so that every build makes the same
 * bytes.
 */
final class CatalogueFile {

  private static final String NAME = "catalogue.bin";

  private CatalogueFile() {}

  /** Writes the files into a folder, which is made when it is not there. */
  static void write(Catalogue.Content content, Path folder) throws IOException {
    Writer out = new Writer();
    write(content, out);
    Files.createDirectories(folder);
    out.numbers.add(0, out.texts.size()); // which the reader needs first
    BuiltFile.write(folder.resolve(NAME), out.numbers, List.copyOf(out.strings.keySet()));
    Texts.write(out.texts, folder);
  }

  /**
   * Reads the files.
   *
   * @param open opens the file of a name; null when there is none
   * @throws IllegalStateException when a file is missing, broken or of another build; the message
   *     names it. The texts of a language throw it when the first of them is asked for.
   */
  static Catalogue.Content read(Function<String, @Nullable InputStream> open) {
    return content(new Reader(BuiltFile.read(NAME, open), open));
  }

  private static void write(Catalogue.Content content, Writer out) {
    out.names(SubjectKind.values());
    out.names(DialoguePhase.values());
    out.names(Severity.values());
    out.names(Addressee.values());
    out.names(Participant.values());
    out.names(LegalReference.Kind.values());
    out.string(content.version());
    out.string(content.sha256());
    out.number(content.principles().size());
    for (Principle principle : content.principles()) {
      write(principle, out);
    }
    out.number(content.references().size());
    for (LegalReference reference : content.references()) {
      write(reference, out);
    }
    write(content.scale(), out);
    out.number(content.rules().size());
    for (Rule rule : content.rules()) {
      write(rule, out);
    }
    out.number(content.steps().size());
    for (Step step : content.steps()) {
      write(step, out);
    }
    out.number(content.hashes().size());
    new TreeMap<>(content.hashes())
        .forEach(
            (name, hash) -> {
              out.string(name);
              out.whole(hash);
            });
  }

  private static Catalogue.Content content(Reader in) {
    in.names(in.subjects);
    in.names(in.phases);
    in.names(in.severities);
    in.names(in.addressees);
    in.names(in.participants);
    in.names(in.kinds);
    String version = in.string();
    String sha256 = in.string();
    for (int left = in.number(); left > 0; left--) {
      in.principles.add(principle(in));
    }
    for (int left = in.number(); left > 0; left--) {
      in.references.add(reference(in));
    }
    SeverityScale scale = scale(in);
    int size = in.number();
    List<Rule> rules = new ArrayList<>(size);
    for (int left = size; left > 0; left--) {
      rules.add(rule(in));
    }
    size = in.number();
    List<Step> steps = new ArrayList<>(size);
    for (int left = size; left > 0; left--) {
      steps.add(step(in));
    }
    Map<String, Long> hashes = new HashMap<>();
    for (int left = in.number(); left > 0; left--) {
      hashes.put(in.string(), in.whole());
    }
    return new Catalogue.Content(
        version, sha256, in.principles, in.references, scale, rules, steps, hashes);
  }

  private static void write(Principle principle, Writer out) {
    out.string(principle.id());
    out.string(principle.code());
    out.text(principle.name());
    out.number(principle.statements().size());
    for (Statement statement : principle.statements()) {
      write(statement, out);
      out.statements.add(statement);
    }
    out.principles.add(principle);
  }

  private static Principle principle(Reader in) {
    String id = in.string();
    String code = in.string();
    Text name = in.text();
    List<Statement> statements = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      statements.add(statement(in));
    }
    in.statements.addAll(statements);
    return new Principle(id, code, name, statements);
  }

  private static void write(Statement statement, Writer out) {
    out.string(statement.id());
    out.number(statement.sections().size());
    for (int section : statement.sections()) {
      out.number(section);
    }
    out.flag(statement.derived());
    out.text(statement.text());
  }

  private static Statement statement(Reader in) {
    String id = in.string();
    List<Integer> sections = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      sections.add(in.number());
    }
    return new Statement(id, sections, in.flag(), in.text());
  }

  private static void write(LegalReference reference, Writer out) {
    out.string(reference.id());
    out.constant(reference.kind());
    out.text(reference.citation());
    out.text(reference.about());
    write(reference.from(), out);
    write(reference.until(), out);
    out.strings(new TreeSet<>(reference.countries()));
    out.strings(new TreeSet<>(reference.sectors()));
    out.number(reference.headcountAtLeast());
    out.number(reference.headcountBelow());
    out.flag(reference.condition().isPresent());
    reference.condition().ifPresent(out::text);
    out.references.add(reference);
  }

  private static LegalReference reference(Reader in) {
    return new LegalReference(
        in.string(),
        in.constant(in.kinds),
        in.text(),
        in.text(),
        day(in),
        day(in),
        Set.of(in.strings()),
        Set.of(in.strings()),
        in.number(),
        in.number(),
        in.flag() ? Optional.of(in.text()) : Optional.empty());
  }

  private static void write(Optional<LocalDate> day, Writer out) {
    out.flag(day.isPresent());
    day.ifPresent(its -> out.number(Math.toIntExact(its.toEpochDay())));
  }

  private static Optional<LocalDate> day(Reader in) {
    return in.flag() ? Optional.of(LocalDate.ofEpochDay(in.number())) : Optional.empty();
  }

  private static void write(SeverityScale scale, Writer out) {
    writeSeverities(scale.gap(), out);
    writeWeights(scale.effect(), out);
    writeWeights(scale.automation(), out);
    writeWeights(scale.reversible(), out);
    writeWeights(scale.number(), out);
    writeWeights(scale.change(), out);
    out.decimal(scale.noDecision());
    writeSeverities(scale.from(), out);
  }

  private static SeverityScale scale(Reader in) {
    return new SeverityScale(
        severities(in),
        weights(in),
        weights(in),
        weights(in),
        weights(in),
        weights(in),
        in.decimal(),
        severities(in));
  }

  private static void writeSeverities(Map<Severity, Double> weights, Writer out) {
    out.number(weights.size());
    new TreeMap<>(weights)
        .forEach(
            (severity, weight) -> {
              out.constant(severity);
              out.decimal(weight);
            });
  }

  private static Map<Severity, Double> severities(Reader in) {
    Map<Severity, Double> weights = new EnumMap<>(Severity.class);
    for (int left = in.number(); left > 0; left--) {
      weights.put(in.constant(in.severities), in.decimal());
    }
    return weights;
  }

  private static void writeWeights(Map<String, Double> weights, Writer out) {
    out.number(weights.size());
    weights.forEach(
        (word, weight) -> {
          out.string(word);
          out.decimal(weight);
        });
  }

  private static Map<String, Double> weights(Reader in) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int left = in.number(); left > 0; left--) {
      weights.put(in.string(), in.decimal());
    }
    return weights;
  }

  private static void write(Rule rule, Writer out) {
    out.string(rule.id());
    out.oneOf(out.principles, rule.principle());
    out.constant(rule.subject());
    out.someOf(out.statements, rule.statements());
    out.constants(new TreeSet<>(rule.phases()));
    out.constant(rule.grading().severity());
    out.flag(rule.grading().fixed());
    out.constant(rule.grading().weight());
    out.flag(rule.atMostQuestion());
    out.flag(rule.everywhere());
    out.flag(rule.asksFor().isPresent());
    rule.asksFor().ifPresent(out::string);
    writeThresholds(new TreeMap<>(rule.thresholds()), out);
    out.someOf(out.references, rule.law());
    out.string(rule.since());
    out.string(rule.digest());
    out.text(rule.words().title());
    out.text(rule.words().why());
    out.text(rule.words().risk());
    out.text(rule.words().question());
    out.text(rule.words().remedy());
    out.constant(rule.ask());
    out.string(rule.need());
  }

  private static Rule rule(Reader in) {
    return new Rule(
        in.string(),
        in.oneOf(in.principles),
        in.constant(in.subjects),
        in.someOf(in.statements),
        in.constants(in.phases),
        new Rule.Grading(in.constant(in.severities), in.flag(), in.constant(in.severities)),
        in.flag(),
        in.flag(),
        in.flag() ? Optional.of(in.string()) : Optional.empty(),
        thresholds(in),
        in.someOf(in.references),
        in.string(),
        in.string(),
        new Rule.Words(in.text(), in.text(), in.text(), in.text(), in.text()),
        in.constant(in.addressees),
        in.string());
  }

  private static void writeThresholds(Map<String, Rule.Threshold> thresholds, Writer out) {
    out.number(thresholds.size());
    thresholds.forEach(
        (name, threshold) -> {
          out.string(name);
          out.decimal(threshold.value());
          out.text(threshold.reason());
        });
  }

  private static Map<String, Rule.Threshold> thresholds(Reader in) {
    int size = in.number();
    if (size == 0) {
      return Map.of();
    }
    Map<String, Rule.Threshold> thresholds = new LinkedHashMap<>();
    for (int left = size; left > 0; left--) {
      thresholds.put(in.string(), new Rule.Threshold(in.decimal(), in.text()));
    }
    return thresholds;
  }

  private static void write(Step step, Writer out) {
    out.string(step.id());
    out.constant(step.phase());
    out.flag(step.scope().ofOrganisation());
    out.flag(step.scope().onceRetired());
    out.flag(step.scope().urgent());
    out.constant(step.people().convenes());
    out.constants(step.people().with());
    out.someOf(out.statements, step.basis().statements());
    out.someOf(out.references, step.basis().law());
    out.string(step.basis().since());
    out.strings(step.after());
    writeKeyed(step.parts(), out);
    writeKeyed(step.reasons(), out);
    writeKeyed(step.dates(), out);
    writeThresholds(step.thresholds(), out);
    out.number(step.order());
    out.text(step.words().title());
    out.text(step.words().why());
    out.number(step.words().table().size());
    step.words().table().forEach(out::text);
    out.text(step.words().result());
  }

  private static Step step(Reader in) {
    return new Step(
        in.string(),
        in.constant(in.phases),
        new Step.Scope(in.flag(), in.flag(), in.flag()),
        new Step.People(in.constant(in.participants), in.constants(in.participants)),
        new Step.Basis(in.someOf(in.statements), in.someOf(in.references), in.string()),
        List.of(in.strings()),
        keyed(in),
        keyed(in),
        keyed(in),
        thresholds(in),
        in.number(),
        new Step.Words(in.text(), in.text(), List.of(in.texts()), in.text()));
  }

  private static void writeKeyed(Map<String, Text> texts, Writer out) {
    out.number(texts.size());
    texts.forEach(
        (key, text) -> {
          out.string(key);
          out.text(text);
        });
  }

  private static Map<String, Text> keyed(Reader in) {
    Map<String, Text> texts = new LinkedHashMap<>();
    for (int left = in.number(); left > 0; left--) {
      texts.put(in.string(), in.text());
    }
    return texts;
  }

  /** Writes what records are made of. */
  private static final class Writer {
    final List<Integer> numbers = new ArrayList<>();
    final Map<String, Integer> strings = new LinkedHashMap<>();
    final Map<Enum<?>, Integer> constants = new HashMap<>();
    final List<Text> texts = new ArrayList<>();
    final List<Principle> principles = new ArrayList<>();
    final List<Statement> statements = new ArrayList<>();
    final List<LegalReference> references = new ArrayList<>();

    void number(int number) {
      numbers.add(number);
    }

    void flag(boolean flag) {
      number(flag ? 1 : 0);
    }

    void whole(long whole) {
      number((int) (whole >> Integer.SIZE));
      number((int) whole);
    }

    void decimal(double decimal) {
      whole(Double.doubleToLongBits(decimal));
    }

    /** A string that is equal to one before is that one. */
    void string(String string) {
      number(strings.computeIfAbsent(string, one -> strings.size()));
    }

    void strings(Collection<String> these) {
      number(these.size());
      these.forEach(this::string);
    }

    void text(Text text) {
      texts.add(text);
    }

    /** All constants of an enum, each of which is its index from here on. */
    void names(Enum<?>[] all) {
      number(all.length);
      for (int i = 0; i < all.length; i++) {
        string(all[i].name());
        constants.put(all[i], i);
      }
    }

    void constant(Enum<?> constant) {
      number(constants.get(constant));
    }

    void constants(Collection<? extends Enum<?>> these) {
      number(these.size());
      these.forEach(this::constant);
    }

    /** One of those that are written already. */
    <T> void oneOf(List<T> written, T one) {
      int index = written.indexOf(one);
      if (index < 0) {
        throw new IllegalArgumentException("not written before: " + one);
      }
      number(index);
    }

    <T> void someOf(List<T> written, List<T> some) {
      number(some.size());
      some.forEach(one -> oneOf(written, one));
    }
  }

  /**
   * Reads what records are made of. Each method reads what the one of its name in {@link Writer}
   * writes.
   */
  private static final class Reader {
    final SubjectKind[] subjects = SubjectKind.values();
    final DialoguePhase[] phases = DialoguePhase.values();
    final Severity[] severities = Severity.values();
    final Addressee[] addressees = Addressee.values();
    final Participant[] participants = Participant.values();
    final LegalReference.Kind[] kinds = LegalReference.Kind.values();
    final List<Principle> principles = new ArrayList<>();
    final List<Statement> statements = new ArrayList<>();
    final List<LegalReference> references = new ArrayList<>();

    private final BuiltFile file;
    private final int[] numbers;
    private final Texts texts;
    private int nextNumber;
    private int nextText;

    Reader(BuiltFile file, Function<String, @Nullable InputStream> open) {
      this.file = file;
      this.numbers = file.numbers();
      this.texts = new Texts(number(), open);
    }

    int number() {
      return numbers[nextNumber++];
    }

    boolean flag() {
      return number() != 0;
    }

    long whole() {
      long high = number();
      return high << Integer.SIZE | Integer.toUnsignedLong(number());
    }

    double decimal() {
      return Double.longBitsToDouble(whole());
    }

    String string() {
      return file.string(number());
    }

    String[] strings() {
      String[] these = new String[number()];
      for (int i = 0; i < these.length; i++) {
        these[i] = string();
      }
      return these;
    }

    Text text() {
      return texts.text(nextText++);
    }

    Text[] texts() {
      Text[] these = new Text[number()];
      for (int i = 0; i < these.length; i++) {
        these[i] = text();
      }
      return these;
    }

    /** Makes sure that the constants of an enum are those that the build knew. */
    void names(Enum<?>[] all) {
      boolean same = number() == all.length;
      for (int i = 0; same && i < all.length; i++) {
        same = string().equals(all[i].name());
      }
      if (!same) {
        throw new IllegalStateException(
            "the rule base has a "
                + NAME
                + " of another build: it knows other constants of "
                + all.getClass().getComponentType().getSimpleName());
      }
    }

    <E> E constant(E[] all) {
      return all[number()];
    }

    <E> Set<E> constants(E[] all) {
      int size = number();
      if (size == 0) {
        return Set.of();
      }
      Set<E> these = new LinkedHashSet<>();
      for (int left = size; left > 0; left--) {
        these.add(constant(all));
      }
      return these;
    }

    <T> T oneOf(List<T> read) {
      return read.get(number());
    }

    <T> List<T> someOf(List<T> read) {
      int size = number();
      List<T> some = new ArrayList<>(size);
      for (int left = size; left > 0; left--) {
        some.add(oneOf(read));
      }
      return List.copyOf(some);
    }
  }
}
