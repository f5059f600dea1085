package org.dialia.cli;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Holds back what is written until there is something worth writing, so that a run that could use
 * none of its input leaves no report.
 */
final class HeldOutput extends FilterOutputStream {

  private final OutputStream destination;

  HeldOutput(OutputStream destination) {
    super(new ByteArrayOutputStream());
    this.destination = destination;
  }

  /** Writes what was held back; from now on nothing is. */
  void release() throws IOException {
    if (out instanceof ByteArrayOutputStream held) {
      out = destination;
      held.writeTo(out);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }
}
