package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dialia.charter.Language;
import org.dialia.charter.Statement;
import org.dialia.charter.Step;
import org.dialia.charter.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build writes of the words is what a program reads, or is refused. */
class CatalogueFileTest {

  private static final String CATALOGUE = "catalogue.bin";
  private static final String FRENCH = "words_fr.bin";
  private static final String ENGLISH = "words_en.bin";

  private static Catalogue.Content rules;

  @TempDir private Path folder;

  @BeforeAll
  static void compile() throws IOException {
    rules = CatalogueCompiler.content(Case.RULES);
  }

  @BeforeEach
  void write() throws IOException {
    CatalogueFile.write(rules, folder);
  }

  private @Nullable InputStream open(String name) {
    try {
      Path file = folder.resolve(name);
      return Files.exists(file) ? Files.newInputStream(file) : null;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Test
  void what_is_read_is_what_was_written() {
    assertThat(rules.rules()).hasSizeGreaterThan(100);
    assertThat(rules.steps()).isNotEmpty();
    assertThat(rules.references()).isNotEmpty();
    assertThat(rules.principles()).hasSize(7);
    assertSame(CatalogueFile.read(this::open));
  }

  @Test
  void what_the_build_wrote_is_what_the_files_of_the_rules_say() {
    assertSame(CatalogueFile.read(Catalogue.class::getResourceAsStream));
  }

  private static void assertSame(Catalogue.Content read) {
    assertThat(read)
        .usingRecursiveComparison()
        .withEqualsForType(CatalogueFileTest::sayTheSame, Text.class)
        .isEqualTo(rules);
    // A comparison of maps takes no account of their order, which people see.
    assertThat(read.steps().stream().map(CatalogueFileTest::inOrder))
        .containsExactlyElementsOf(rules.steps().stream().map(CatalogueFileTest::inOrder).toList());
    assertThat(read.scale()).isEqualTo(rules.scale()).hasToString(rules.scale().toString());
  }

  private static boolean sayTheSame(Text one, Text other) {
    return Stream.of(Language.values())
        .allMatch(language -> one.in(language).equals(other.in(language)));
  }

  private static List<String> inOrder(Step step) {
    return Stream.of(step.parts(), step.reasons(), step.dates(), step.thresholds())
        .map(Map::keySet)
        .map(Set::toString)
        .toList();
  }

  @Test
  void what_is_read_is_written_as_the_same_bytes() throws IOException {
    Path again = folder.resolve("again");
    CatalogueFile.write(CatalogueFile.read(this::open), again);

    for (String name : List.of(CATALOGUE, FRENCH, ENGLISH)) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
    }
  }

  @Test
  void rules_share_the_principles_statements_and_references_that_they_name() {
    Catalogue.Content read = CatalogueFile.read(this::open);

    // Two texts are never equal, so records that have any are equal only when they are one.
    assertThat(read.rules())
        .allSatisfy(
            rule -> {
              assertThat(read.principles()).contains(rule.principle());
              assertThat(read.references()).containsAll(rule.law());
              assertThat(statements(read)).containsAll(rule.statements());
            });
  }

  private static List<Statement> statements(Catalogue.Content read) {
    return read.principles().stream()
        .flatMap(principle -> principle.statements().stream())
        .toList();
  }

  @Test
  void texts_of_a_language_are_read_when_one_is_asked_for() throws IOException {
    Text name = CatalogueFile.read(this::open).principles().get(0).name();
    Files.delete(folder.resolve(ENGLISH));

    assertThat(name.in(Language.FR)).isEqualTo("Décision humaine");
    assertThatThrownBy(() -> name.in(Language.EN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the rule base has no " + ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {CATALOGUE, FRENCH, ENGLISH})
  void a_file_that_is_missing_or_broken_is_refused_by_name(String name) throws IOException {
    Path file = folder.resolve(name);
    byte[] written = Files.readAllBytes(file);
    byte[] changed = written.clone();
    changed[written.length / 2] ^= 1;
    for (byte[] broken :
        List.of(
            changed,
            Arrays.copyOf(written, written.length - 1),
            Arrays.copyOf(written, written.length + 1),
            new byte[3],
            new byte[0],
            "{}".getBytes(StandardCharsets.UTF_8))) {
      Files.write(file, broken);
      assertThatThrownBy(this::readAll)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the rule base has a broken " + name);
    }
    Files.delete(file);
    assertThatThrownBy(this::readAll)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the rule base has no " + name);
  }

  private void readAll() {
    Text name = CatalogueFile.read(this::open).principles().get(0).name();
    for (Language language : Language.values()) {
      name.in(language);
    }
  }

  @Test
  void texts_of_another_build_are_refused() throws IOException {
    BuiltFile.write(folder.resolve(FRENCH), List.of(), List.of("un", "deux"));

    assertThatThrownBy(this::readAll)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the rule base has a " + FRENCH + " of another build");
  }

  @Test
  void constants_of_another_build_are_refused() throws IOException {
    BuiltFile file = BuiltFile.read(CATALOGUE, this::open);
    List<String> strings =
        Stream.iterate(0, i -> i < file.size(), i -> i + 1)
            .map(file::string)
            .map(string -> string.equals("GUIDANCE") ? "ADVICE" : string)
            .toList();
    BuiltFile.write(
        folder.resolve(CATALOGUE), Arrays.stream(file.numbers()).boxed().toList(), strings);

    assertThatThrownBy(this::readAll)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the rule base has a catalogue.bin of another build: it knows other constants of"
                + " Kind");
  }
}
