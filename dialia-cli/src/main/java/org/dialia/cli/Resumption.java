package org.dialia.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.dialia.charter.Language;
import org.dialia.io.Input;
import org.dialia.io.Trees;
import org.dialia.report.JsonLines;
import org.dialia.report.WrittenLines;
import org.jspecify.annotations.Nullable;

/**
 * What an interrupted run left of its JSON Lines: which deployments need not be assessed again. It
 * is read twice, line by line, so that any number takes the same memory: first up to its last whole
 * line, then together with the inputs, which must begin as they did.
 */
final class Resumption implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path part;
  private final Language language;
  private final byte[] run;
  private final WrittenLines lines = new WrittenLines();
  private final long length;
  private final InputStream again;
  private long read;
  private @Nullable Map<String, String> next;

  private Resumption(Path part, byte[] run, Language language) throws IOException {
    this.part = part;
    this.run = run;
    this.language = language;
    try (InputStream in = open(part)) {
      long whole = 0;
      int number = 0;
      for (byte[] line = line(in); line.length > 0; line = line(in)) {
        number++;
        if (!lines.add(head(line, number))) {
          throw noResult(number);
        }
        whole += line.length;
      }
      length = whole;
    }
    again = open(part);
    advance();
  }

  /**
   * Reads what is left.
   *
   * @return empty when not even the first line is whole
   * @throws UsageException when it is something else than results as JSON Lines
   */
  static Optional<Resumption> of(Path part, Language language) throws IOException {
    byte[] run;
    try (InputStream in = open(part)) {
      run = line(in);
    }
    return run.length == 0 ? Optional.empty() : Optional.of(new Resumption(part, run, language));
  }

  private static InputStream open(Path part) throws IOException {
    return new BufferedInputStream(Files.newInputStream(part), BUFFER);
  }

  /** The next line with its line feed; empty when there is no whole one any more. */
  private static byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int one = in.read(); one >= 0; one = in.read()) {
      line.write(one);
      if (one == '\n') {
        return line.toByteArray();
      }
    }
    return new byte[0];
  }

  private Map<String, String> head(byte[] line, int number) {
    try {
      return Trees.head(line);
    } catch (IOException broken) {
      throw noResult(number);
    }
  }

  private UsageException noResult(int number) {
    return new UsageException(Say.in(language, "resume_no_result", part, number));
  }

  /** How many of its bytes are whole lines. */
  long length() {
    return length;
  }

  /** What these lines tell. */
  WrittenLines lines() {
    return lines;
  }

  /**
   * Says which inputs changed after the last line was written. Of a deployment that is written the
   * id is compared alone, so that what changed in it would go unseen.
   */
  void tellChanged(List<Input> inputs, Console console) throws IOException {
    FileTime written = Files.getLastModifiedTime(part);
    for (Input input : inputs) {
      Path file = Path.of(input.name());
      if (!input.name().equals(StandardInput.NAME)
          && Files.isRegularFile(file)
          && Files.getLastModifiedTime(file).compareTo(written) > 0) {
        console.err().println(Say.in(language, "resume_changed", file, part));
      }
    }
  }

  /**
   * Makes sure that the run is the same: the tool, the rules, the date, the language, the options,
   * the mapping.
   *
   * @param line how the results of this run begin
   * @throws UsageException when it is not, with what differs
   */
  void expect(byte[] line) throws IOException {
    if (Arrays.equals(run, line)) {
      return;
    }
    Map<String, Object> was = Trees.json(new ByteArrayInputStream(run));
    Map<String, Object> is = Trees.json(new ByteArrayInputStream(line));
    TreeSet<String> keys = new TreeSet<>(was.keySet());
    keys.addAll(is.keySet());
    String what =
        keys.stream()
            .filter(key -> !said(was, key).equals(said(is, key)))
            .findFirst()
            .orElse("type");
    throw new UsageException(
        Say.in(language, "resume_other_run", part, what, said(was, what), said(is, what)));
  }

  private static String said(Map<String, Object> run, String key) {
    String said = run.getOrDefault(key, "").toString();
    return said.isEmpty() ? "-" : said;
  }

  /** Goes to the next line that is of an input itself, or to the end. */
  private void advance() throws IOException {
    next = null;
    while (next == null && read < length) {
      byte[] line = line(again);
      read += line.length;
      Map<String, String> head = Trees.head(line);
      if (JsonLines.isOfInput(head)) {
        next = head;
      }
    }
  }

  /**
   * Whether the next deployment of the inputs is written already.
   *
   * @throws UsageException when another one is written in its place
   */
  boolean isWritten(String input, String id) throws IOException {
    if (next == null) {
      return false;
    }
    if (!isNext("deployment", input) || !id.equals(next.get("id"))) {
      throw other(input + ": " + id);
    }
    advance();
    return true;
  }

  /**
   * An input ends.
   *
   * @throws UsageException when it does not end there, or not with these bytes, in what is written
   */
  void end(String input, Optional<String> sha256) throws IOException {
    if (next != null && isNext("organisation", input)) {
      advance();
    }
    if (next == null) {
      return;
    }
    if (!isNext("input", input) || !sha256.equals(Optional.ofNullable(next.get("sha256")))) {
      throw other(Say.in(language, "resume_end", input, sha256.orElse("-")));
    }
    advance();
  }

  /**
   * All inputs have ended.
   *
   * @throws UsageException when more is written
   */
  void allEnded() {
    if (next != null) {
      throw other(Say.in(language, "resume_nothing"));
    }
  }

  private boolean isNext(String type, String input) {
    return next != null && type.equals(next.get("type")) && input.equals(next.get("file"));
  }

  private UsageException other(String found) {
    Map<String, String> expected = next == null ? Map.of() : next;
    String file = expected.getOrDefault("file", "");
    String written =
        switch (expected.getOrDefault("type", "")) {
          case "deployment" -> file + ": " + expected.getOrDefault("id", "");
          case "organisation" -> Say.in(language, "resume_last", file);
          default -> Say.in(language, "resume_end", file, expected.getOrDefault("sha256", "-"));
        };
    return new UsageException(Say.in(language, "resume_other_input", part, written, found));
  }

  @Override
  public void close() throws IOException {
    again.close();
  }
}
