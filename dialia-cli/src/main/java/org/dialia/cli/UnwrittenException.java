package org.dialia.cli;

import java.io.IOException;

/** An output that could be opened but not written whole; the message is for the user. */
final class UnwrittenException extends IOException {
  private static final long serialVersionUID = 1;

  UnwrittenException(String message, IOException cause) {
    super(message, cause);
  }
}
