package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dialia.charter.Language;
import org.dialia.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long run shows how far it is, a short one nothing, and nothing else is garbled. */
class ProgressTest {

  private static final String CLEAR = "\r\u001b[K";
  private static final Report.InputResult INPUT =
      new Report.InputResult("a.yaml", Optional.empty(), Optional.empty(), List.of(), List.of());

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now;

  private Progress progress(Language language, int inputs) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new StandardOutput(new ByteArrayOutputStream()),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            Path.of(""),
            false,
            false,
            language.locale(),
            LocalDate.of(2026, 3, 1));
    return new Progress(console, language, inputs, () -> now);
  }

  private void after(Duration time) {
    now += time.toNanos();
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void less_than_a_second_shows_nothing() {
    Progress progress = progress(Language.EN, 1);
    progress.begin(INPUT);
    after(Duration.ofMillis(999));
    progress.put(progress);
    progress.finish();
    assertThat(err()).isEmpty();
  }

  @Test
  void the_line_is_written_over_now_and_then_and_gone_at_the_end() {
    Progress progress = progress(Language.EN, 1);
    progress.begin(INPUT);
    after(Duration.ofSeconds(1));
    for (int i = 0; i < 1_500; i++) {
      progress.put(progress);
    }
    after(Duration.ofMillis(200));
    progress.put(progress);
    progress.finish();
    assertThat(err())
        .isEqualTo(CLEAR + "1 deployments assessed" + CLEAR + "1,501 deployments assessed" + CLEAR);
  }

  @Test
  void a_message_stands_alone_and_the_line_comes_back() {
    Progress progress = progress(Language.FR, 12);
    progress.begin(INPUT);
    after(Duration.ofSeconds(1));
    progress.begin(INPUT);
    progress.console().err().println("a.yaml:1: é");
    after(Duration.ofSeconds(1));
    progress.put(progress);
    progress.finish();
    assertThat(err())
        .isEqualTo(
            (CLEAR + "0 déploiements évalués, entrée 2 sur 12")
                + (CLEAR + "a.yaml:1: é" + System.lineSeparator())
                + (CLEAR + "1 déploiements évalués, entrée 2 sur 12")
                + CLEAR);
  }

  @Test
  void only_a_terminal_that_can_write_over_shows_it() {
    assertThat(showing(Map.of("DIALIA_ERR_TERMINAL", "1"))).isTrue();
    assertThat(showing(Map.of("DIALIA_ERR_TERMINAL", "1", "TERM", "dumb"))).isFalse();
    assertThat(showing(Map.of("DIALIA_TERMINAL", "1"))).isFalse();
  }

  private static boolean showing(Map<String, String> environment) {
    return new Console(
            InputStream.nullInputStream(),
            new StandardOutput(java.io.OutputStream.nullOutputStream()),
            new PrintStream(java.io.OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            environment,
            Path.of(""),
            false,
            false,
            Locale.UK,
            LocalDate.of(2026, 3, 1))
        .mayShowProgress();
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
