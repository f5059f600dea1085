package org.dialia.io;

import java.util.Optional;
import org.dialia.model.Organisation;

/** What the rows of one table mean. */
interface RowForm {

  /** The organisation, when it is known before the first row. */
  Optional<Described<Organisation>> organisation();

  /**
   * What a row says of a deployment; empty when it describes none.
   *
   * @param counts takes what the row says, does not say and what has no known meaning
   */
  Optional<RowTree> deployment(CsvRows.Row row, RowCounts counts);

  /** Whether a contradiction makes the one fact unknown, and not the whole row unusable. */
  boolean lenient();
}
