package org.dialia.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dialia.assessment.Assessment;
import org.dialia.io.Trees;

/**
 * The results as JSON Lines, for programs and for any number of deployments: one object a line,
 * each with its {@code type}. First the {@code run}; then each {@code deployment} as soon as it is
 * assessed; behind those of an input its {@code organisation}, with the steps its own findings call
 * for, and the {@code input} itself with what could not be used. Keys mean what they mean in {@link
 * JsonReport}.
 */
public final class JsonLines implements ReportWriter<byte[]> {

  private final JsonReport form;
  private final OutputStream out;

  private JsonLines(JsonReport form, OutputStream out) throws IOException {
    this.form = form;
    this.out = out;
    out.write(line("run", form.heading()));
  }

  /** Begins the results: findings and plans. */
  public static JsonLines results(Report heading, OutputStream out) throws IOException {
    return new JsonLines(new JsonReport(heading, false), out);
  }

  /** Begins the dialogue plans alone. */
  public static JsonLines plans(Report heading, OutputStream out) throws IOException {
    return new JsonLines(new JsonReport(heading, true), out);
  }

  @Override
  public void begin(Report.InputResult input) {}

  @Override
  public byte[] render(Report.InputResult input, Assessment assessment) {
    return line("deployment", form.deployment(input, assessment));
  }

  @Override
  public void put(byte[] line) throws IOException {
    out.write(line);
  }

  @Override
  public void end(Report.InputResult input) throws IOException {
    if (input.organisation().isPresent()) {
      out.write(line("organisation", form.organisation(input, input.organisation().get())));
    }
    out.write(line("input", form.input(input)));
  }

  @Override
  public void finish() {}

  private static byte[] line(String type, Map<String, Object> tree) {
    Map<String, Object> typed = new LinkedHashMap<>();
    typed.put("type", type);
    typed.putAll(tree);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      Trees.write(typed, line);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    line.write('\n');
    return line.toByteArray();
  }
}
