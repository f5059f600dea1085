package org.dialia.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dialia.model.Deployment;
import org.dialia.model.Inventory;

/** Reads a whole inventory into memory. For many deployments, see {@link InventoryStream}. */
public final class InventoryReader {

  private InventoryReader() {}

  /**
   * Reads a file: YAML, JSON or JSON Lines.
   *
   * @throws InvalidDescriptionException with everything that is wrong, when anything is
   */
  public static Inventory read(Path file) throws IOException {
    return read(Input.of(file));
  }

  /**
   * Reads an input.
   *
   * @throws InvalidDescriptionException with everything that is wrong, when anything is
   */
  public static Inventory read(Input input) throws IOException {
    try (InventoryStream stream = InventoryStream.open(input)) {
      return read(stream);
    }
  }

  /**
   * Reads all that is left of an input.
   *
   * @throws InvalidDescriptionException with everything that is wrong, when anything is
   */
  public static Inventory read(Descriptions stream) throws InvalidDescriptionException {
    List<Deployment> deployments = new ArrayList<>();
    for (Optional<Described<Deployment>> next = stream.next();
        next.isPresent();
        next = stream.next()) {
      deployments.add(next.get().facts());
    }
    if (!stream.problems().isEmpty()) {
      throw new InvalidDescriptionException(stream.problems());
    }
    return new Inventory(1, stream.organisation().orElseThrow().facts(), deployments);
  }
}
