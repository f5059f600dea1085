package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dialia.charter.Language;
import org.dialia.io.Input;
import org.dialia.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A long run shows how far it is, a short one nothing, and nothing else is garbled. */
class ProgressTest {

  private static final String CLEAR = "\r\u001b[K";
  private static final String CUT = "\u001b[?7l";
  private static final String WRAP = "\u001b[?7h";
  private static final Report.InputResult INPUT =
      new Report.InputResult("a.yaml", Optional.empty(), Optional.empty(), List.of(), List.of());
  private static final OptionalLong MANY = OptionalLong.of(1_000_000);
  private static final OptionalLong UNKNOWN = OptionalLong.empty();
  private static final String UTF_8 = "C.UTF-8";
  private static final String ASCII = "C";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now;

  private Progress progress(
      Language language, int inputs, OptionalLong bytes, int columns, String locale) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new StandardOutput(new ByteArrayOutputStream()),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("DIALIA_COLUMNS", String.valueOf(columns), "LC_ALL", locale),
            Path.of(""),
            false,
            false,
            language.locale(),
            LocalDate.of(2026, 3, 1));
    return new Progress(console, language, inputs, bytes, () -> now);
  }

  private void after(Duration time) {
    now += time.toNanos();
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static String shown(String line) {
    return CLEAR + CUT + line + WRAP;
  }

  /** The one line that is drawn when so much has been read and done after so long. */
  private String line(
      Progress progress, Duration time, int inputs, int deployments, long bytesRead) {
    for (int i = 0; i < inputs; i++) {
      progress.begin(INPUT);
    }
    for (int i = 0; i < deployments; i++) {
      progress.put(progress);
    }
    after(time);
    progress.read(bytesRead);
    progress.finish();
    assertThat(err()).startsWith(CLEAR + CUT).endsWith(WRAP + CLEAR);
    String line = err().substring(CLEAR.length() + CUT.length());
    line = line.substring(0, line.length() - WRAP.length() - CLEAR.length());
    assertThat(line).doesNotContain("\r", "\n", "\u001b");
    return line;
  }

  @Test
  void less_than_a_second_shows_nothing() {
    Progress progress = progress(Language.EN, 1, MANY, 80, UTF_8);
    progress.begin(INPUT);
    after(Duration.ofMillis(999));
    progress.read(1_000);
    progress.put(progress);
    progress.finish();
    assertThat(err()).isEmpty();
  }

  @Test
  void the_bar_is_drawn_over_now_and_then_and_gone_at_the_end() {
    Progress progress = progress(Language.EN, 1, MANY, 60, ASCII);
    progress.begin(INPUT);
    after(Duration.ofSeconds(1));
    progress.read(250_000);
    for (int i = 0; i < 1_500; i++) {
      progress.put(progress);
    }
    progress.read(250_000);
    after(Duration.ofMillis(200));
    progress.put(progress);
    progress.finish();
    assertThat(err())
        .isEqualTo(
            shown(" 25% |===            | 0 deployments assessed, 0:00:03 left")
                + shown(" 50% |=====      | 1,501 deployments assessed, 0:00:01 left")
                + CLEAR);
  }

  @Test
  void a_message_stands_alone_and_the_bar_comes_back() {
    Progress progress = progress(Language.FR, 12, MANY, 80, UTF_8);
    progress.begin(INPUT);
    after(Duration.ofSeconds(1));
    progress.begin(INPUT);
    progress.console().err().println("a.yaml:1: é");
    after(Duration.ofSeconds(1));
    progress.put(progress);
    progress.finish();
    assertThat(err())
        .isEqualTo(
            shown("  0\u00A0% │" + " ".repeat(31) + "│ 0 déploiements évalués, entrée 2 sur 12")
                + (CLEAR + "a.yaml:1: é" + System.lineSeparator())
                + shown(
                    "  0\u00A0% │" + " ".repeat(31) + "│ 1 déploiements évalués, entrée 2 sur 12")
                + CLEAR);
  }

  @Test
  void a_message_in_pieces_is_not_drawn_over() {
    Progress progress = progress(Language.EN, 1, UNKNOWN, 40, ASCII);
    progress.console().err().print("one, ");
    after(Duration.ofSeconds(1));
    progress.read(1);
    progress.console().err().print("two\n");
    progress.read(1);
    progress.finish();
    assertThat(err())
        .isEqualTo(
            "one, two\n" + shown("| =" + " ".repeat(12) + "| 0 deployments assessed") + CLEAR);
  }

  @Test
  void whoever_still_reads_at_the_end_brings_nothing_back() {
    Progress progress = progress(Language.EN, 1, MANY, 80, UTF_8);
    after(Duration.ofSeconds(1));
    progress.read(1);
    progress.finish();
    String before = err();
    after(Duration.ofSeconds(1));
    progress.read(1);
    progress.put(progress);
    progress.finish();
    assertThat(before).endsWith(WRAP + CLEAR);
    assertThat(err()).isEqualTo(before);
  }

  @Test
  void french_has_its_own_numbers_words_and_percent_sign() {
    Progress progress = progress(Language.FR, 2, MANY, 80, UTF_8);
    assertThat(line(progress, Duration.ofHours(2), 2, 1_234, 800_000))
        .isEqualTo(
            " 80\u00A0% │██████████▍  │ 1\u202F234 déploiements évalués, entrée 2 sur 2, reste 0:30:00");
  }

  @Test
  void english_has_its_own_numbers_words_and_percent_sign() {
    Progress progress = progress(Language.EN, 2, MANY, 80, UTF_8);
    assertThat(line(progress, Duration.ofHours(2), 2, 1_234, 800_000))
        .isEqualTo(
            " 80% │█████████████▌   │ 1,234 deployments assessed, input 2 of 2, 0:30:00 left");
  }

  @Test
  void words_go_before_the_bar_does_where_the_terminal_is_narrow() {
    Progress progress = progress(Language.FR, 2, MANY, 40, UTF_8);
    assertThat(line(progress, Duration.ofHours(2), 2, 1_234, 800_000))
        .isEqualTo(" 80\u00A0% │███▏│ 1\u202F234 déploiements évalués");
  }

  @Test
  void the_bar_alone_is_left_where_the_terminal_is_narrower_still() {
    Progress progress = progress(Language.EN, 2, MANY, 20, ASCII);
    assertThat(line(progress, Duration.ofHours(2), 2, 1_234, 800_000))
        .isEqualTo(" 80% |=========   |");
  }

  @ParameterizedTest
  @CsvSource({
    "FR, 40, C", "FR, 40, C.UTF-8", "FR, 80, C", "FR, 80, fr_FR.utf8", "EN, 40, C.UTF-8",
    "EN, 80, C", "EN, 80, C.UTF-8", "FR, 11, C", "EN, 10, C.UTF-8", "FR, 300, C.UTF-8"
  })
  void a_line_is_never_as_long_as_the_terminal_is_wide(
      Language language, int columns, String locale) {
    for (OptionalLong bytes : List.of(MANY, UNKNOWN)) {
      for (long read : new long[] {0, 1, 333_333, 999_999, 1_000_000, 1_000_001}) {
        err.reset();
        Progress progress = progress(language, 120, bytes, columns, locale);
        String line = line(progress, Duration.ofHours(100), 12, 1_234, read);
        boolean utf8 = !locale.equals(ASCII);
        // A terminal that does not know UTF-8 shows a letter for each byte.
        int shown = utf8 ? line.length() : line.getBytes(StandardCharsets.UTF_8).length;
        assertThat(shown).isEqualTo(columns - 1);
      }
    }
  }

  @Test
  void all_is_read_before_the_last_is_assessed() {
    Progress progress = progress(Language.EN, 1, MANY, 60, ASCII);
    assertThat(line(progress, Duration.ofSeconds(9), 1, 7, 1_000_000))
        .isEqualTo("100% |===============| 7 deployments assessed, 0:00:00 left");
  }

  @Test
  void what_has_no_known_size_has_a_bar_without_an_end() {
    Progress progress = progress(Language.EN, 1, UNKNOWN, 40, UTF_8);
    after(Duration.ofSeconds(1));
    progress.read(5_000);
    after(Duration.ofSeconds(1));
    progress.put(progress);
    progress.finish();
    assertThat(err())
        .isEqualTo(
            shown("│ █" + " ".repeat(12) + "│ 0 deployments assessed")
                + shown("│  █" + " ".repeat(11) + "│ 1 deployments assessed")
                + CLEAR);
  }

  @Test
  void the_size_of_all_inputs_is_known_where_that_of_each_is(@TempDir Path folder)
      throws IOException {
    Input file = Input.of(Files.writeString(folder.resolve("a.yaml"), "0123456789"));
    Input standardInput = Input.of("-", new byte[5]);
    Input pipe = Input.of(Path.of("/dev/null"));
    assertThat(Progress.bytes(List.of(file, standardInput))).hasValue(15);
    assertThat(Progress.bytes(List.of(file, pipe))).isEmpty();
  }

  @Test
  void blocks_are_for_a_terminal_that_is_known_to_show_them() {
    assertThat(blocks(Map.of())).isFalse();
    assertThat(blocks(Map.of("LANG", "fr_FR.UTF-8"))).isTrue();
    assertThat(blocks(Map.of("LANG", "fr_FR.UTF-8", "LC_ALL", ""))).isTrue();
    assertThat(blocks(Map.of("LANG", "fr_FR.UTF-8", "LC_CTYPE", "fr_FR@euro"))).isFalse();
    assertThat(blocks(Map.of("LC_CTYPE", "C", "LC_ALL", "en_GB.utf8"))).isTrue();
  }

  private static boolean blocks(Map<String, String> environment) {
    return console(environment).mayShowBlocks();
  }

  @Test
  void the_bar_needs_no_jline() {
    assertThatThrownBy(() -> Class.forName("org.jline.terminal.Terminal"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> Class.forName("org.jline.utils.WCWidth"))
        .isInstanceOf(ClassNotFoundException.class);
    List<String> lines = new CopyOnWriteArrayList<>();
    try (Bar bar = new Bar(Language.EN, 9, false, OptionalLong.of(4), lines::add)) {
      bar.draw(1, Duration.ofSeconds(1), List.of());
    }
    // The library draws a first line when it likes, perhaps before, and a last one when it ends.
    assertThat(lines).contains(" 25% |  |");
  }

  @Test
  void only_a_terminal_that_can_write_over_shows_it() {
    assertThat(showing(Map.of("DIALIA_ERR_TERMINAL", "1"))).isTrue();
    assertThat(showing(Map.of("DIALIA_ERR_TERMINAL", "1", "TERM", "dumb"))).isFalse();
    assertThat(showing(Map.of("DIALIA_TERMINAL", "1"))).isFalse();
  }

  private static boolean showing(Map<String, String> environment) {
    return console(environment).mayShowProgress();
  }

  private static Console console(Map<String, String> environment) {
    return new Console(
        InputStream.nullInputStream(),
        new StandardOutput(java.io.OutputStream.nullOutputStream()),
        new PrintStream(java.io.OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
        environment,
        Path.of(""),
        false,
        false,
        Locale.UK,
        LocalDate.of(2026, 3, 1));
  }

  @Test
  void a_short_run_at_a_terminal_says_nothing(@TempDir Path folder) {
    Run run =
        Run.with(
            "",
            Map.of("DIALIA_ERR_TERMINAL", "1", "TERM", "xterm"),
            true,
            Locale.FRANCE,
            "plan",
            "../examples/maintenance-assistant.yaml",
            "--no-progress",
            "-o",
            folder.resolve("plan.txt").toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }
}
