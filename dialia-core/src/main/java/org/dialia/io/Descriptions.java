package org.dialia.io;

import java.util.List;
import java.util.Optional;
import org.dialia.model.Deployment;
import org.dialia.model.Organisation;

/** The deployments of one input, one at a time: a description, or the rows of a table. */
public sealed interface Descriptions extends AutoCloseable permits InventoryStream, CsvStream {

  /** The name of the input. */
  String name();

  /**
   * The organisation; present once the first deployment has been asked for, when the input states
   * one.
   */
  Optional<Described<Organisation>> organisation();

  /** The next deployment without problems; empty at the end of the input. */
  Optional<Described<Deployment>> next();

  /** What is wrong so far, in the order of the input. */
  List<Problem> problems();

  @Override
  void close();
}
