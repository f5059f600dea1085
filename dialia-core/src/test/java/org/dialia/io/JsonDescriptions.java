package org.dialia.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dialia.model.Inventory;

/** Writes descriptions as JSON, for tests. */
public final class JsonDescriptions {

  private JsonDescriptions() {}

  /** The whole inventory as one JSON document. */
  public static byte[] json(Inventory inventory) {
    return bytes(InventoryWriter.map(inventory));
  }

  /** The inventory as JSON Lines: the organisation, then one deployment a line. */
  public static byte[] jsonLines(Inventory inventory) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("dialia", inventory.dialia());
    first.put("organisation", InventoryWriter.map(inventory.organisation()));
    first.put("deployments", List.of());
    lines.writeBytes(bytes(first));
    lines.write('\n');
    inventory
        .deployments()
        .forEach(
            deployment -> {
              lines.writeBytes(bytes(InventoryWriter.map(deployment)));
              lines.write('\n');
            });
    return lines.toByteArray();
  }

  private static byte[] bytes(Map<String, Object> tree) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Trees.write(tree, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
