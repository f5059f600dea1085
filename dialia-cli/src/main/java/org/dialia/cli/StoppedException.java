package org.dialia.cli;

import java.io.IOException;

/** The run stops at a problem, which is told. */
final class StoppedException extends IOException {
  private static final long serialVersionUID = 1;

  StoppedException(String message) {
    super(message);
  }
}
