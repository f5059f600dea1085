package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The digest of a rule changes with what the rule says, and with nothing else; what it says has to
 * mean something.
 */
class CatalogueCompilerTest {

  private static final CharterRules RULES = CharterRules.load();
  private static final String RULE = "human-decision/no-authority";

  @TempDir private Path folder;
  private Path rules;

  @BeforeEach
  void copy() throws IOException {
    rules = folder.resolve("rules");
    try (Stream<Path> files = Files.walk(Case.RULES)) {
      for (Path file : files.toList()) {
        Files.copy(file, rules.resolve(Case.RULES.relativize(file).toString()));
      }
    }
  }

  private Map<String, String> digests() throws IOException {
    return CatalogueCompiler.content(rules).rules().stream()
        .collect(Collectors.toMap(Rule::id, Rule::digest));
  }

  /** The rules whose digest is another one than that of the rules as they are. */
  private Set<String> changed() throws IOException {
    Map<String, String> is = RULES.id().rules();
    return digests().entrySet().stream()
        .filter(one -> !one.getValue().equals(is.get(one.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void append(String file, String text) {
    try {
      Path path = rules.resolve(file);
      Files.writeString(path, Files.readString(path) + text);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Test
  void every_rule_has_one_and_the_rule_base_lists_them() throws IOException {
    assertThat(digests()).isEqualTo(RULES.id().rules());
    assertThat(RULES.id().rules())
        .hasSameSizeAs(RULES.rules())
        .containsEntry(
            RULE,
            RULES.rules().stream()
                .filter(one -> one.id().equals(RULE))
                .findFirst()
                .orElseThrow()
                .digest());
    assertThat(RULES.id().rules().values())
        .doesNotHaveDuplicates()
        .allMatch(one -> one.matches("[0-9a-f]{16}"));
  }

  @Test
  void logic_and_words_are_those_of_one_rule_and_proofs_of_none() throws IOException {
    append(RULE + ".cases.yaml", "# more\n");
    append("charter.yaml", "# more\n");
    assertThat(changed()).isEmpty();
    append(RULE + ".drl", "// more\n");
    append("human-decision/no-time.yaml", "# more\n");
    assertThat(changed()).containsExactlyInAnyOrder(RULE, "human-decision/no-time");
  }

  @Test
  void a_legal_reference_is_part_of_the_rules_that_cite_it() throws IOException {
    String id = "gdpr-art22";
    Path file = rules.resolve("references.yaml");
    String text = Files.readString(file);
    int citation = text.indexOf("citation: { fr: \"", text.indexOf("- id: " + id + "\n"));
    int at = text.indexOf('"', citation) + 1;
    Files.writeString(file, text.substring(0, at) + "Voir " + text.substring(at));
    List<String> citing =
        RULES.rules().stream()
            .filter(rule -> rule.law().stream().map(LegalReference::id).anyMatch(id::equals))
            .map(Rule::id)
            .toList();
    assertThat(citing).contains(RULE).hasSizeLessThan(RULES.rules().size() / 2);
    assertThat(changed()).containsExactlyInAnyOrderElementsOf(citing);
  }

  @Test
  void the_scale_of_severity_is_part_of_every_rule() throws IOException {
    append("severity.yaml", "# more\n");
    assertThat(changed()).isEqualTo(RULES.id().rules().keySet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          statements: [HD-2] | statements: [HD-99]   | there is no statement HD-99
          law: [gdpr-art22,  | law: [gdpr-art2222,   | there is no legal reference gdpr-art2222
          need: reviewer-auth| need: no-such-auth    | there is no dialogue step no-such-authority
          severity: high     | severity: huge        | huge is no Severity
          severity: high     | # none                | the key severity is missing
          title:             | title: { fr: un }     | title is no text in French and English
          """)
  void a_word_that_means_nothing_ends_the_build(String word, String broken, String message)
      throws IOException {
    Path file = rules.resolve(RULE + ".yaml");
    String words = Files.readString(file);
    assertThat(words).containsOnlyOnce("\n" + word);
    Files.writeString(
        file,
        word.equals("title:")
            ? words.replaceFirst("title:\n  fr: .*\n  en: .*\n", broken + "\n")
            : words.replace("\n" + word, "\n" + broken));

    assertThatThrownBy(() -> CatalogueCompiler.compile(rules, folder.resolve("out")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the catalogue, rules, " + RULE + ": " + message);
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
