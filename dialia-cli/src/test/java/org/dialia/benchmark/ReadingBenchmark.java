package org.dialia.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dialia.io.Input;
import org.dialia.io.InventoryStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reading an inventory with records, positions and checks, beside a bare scan of its tokens. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {

  private static final YAMLFactory YAML = new YAMLFactory();

  private byte[] bytes;
  private String text;

  /** Takes the example inventory of 12 deployments. */
  @Setup
  public void load() throws IOException {
    bytes =
        Files.readAllBytes(Path.of(System.getProperty("inventory", "../examples/inventory.yaml")));
    text = new String(bytes, StandardCharsets.UTF_8);
  }

  /** Tokens only. */
  @Benchmark
  public int bare_token_scan() {
    int tokens = 0;
    try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  /** Records, positions, checks. */
  @Benchmark
  public int full_read() throws IOException {
    int deployments = 0;
    try (InventoryStream stream = InventoryStream.open(Input.of("inventory.yaml", bytes))) {
      while (stream.next().isPresent()) {
        deployments++;
      }
      if (!stream.problems().isEmpty()) {
        throw new IllegalStateException(stream.problems().toString());
      }
    }
    return deployments;
  }
}
