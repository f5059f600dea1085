package org.dialia.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.dialia.model.Deployment;
import org.dialia.model.Inventory;

/** Descriptions that tests read. */
public final class Samples {

  private Samples() {}

  /** The bytes of {@code model.yaml}, which states every fact once. */
  public static byte[] model() {
    try (InputStream in = Inventory.class.getResourceAsStream("model.yaml")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** An inventory, from YAML without problems. */
  public static Inventory inventory(String yaml) {
    return read("inventory.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  /** A deployment, from the YAML of its facts but the id. */
  public static Deployment deployment(String facts) {
    return inventory("organisation: {}\n---\nid: here\n" + facts).deployments().get(0);
  }

  /** An inventory without problems, in the form that the ending of the name says. */
  public static Inventory read(String name, byte[] bytes) {
    try {
      return InventoryReader.read(Input.of(name, bytes));
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}
