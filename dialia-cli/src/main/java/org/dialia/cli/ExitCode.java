package org.dialia.cli;

/** How a run ends. When several apply, the highest wins. */
enum ExitCode {
  /** All is done. */
  DONE(0),
  /** Findings at the gate. */
  FINDINGS(1),
  /** Wrong usage: an option or argument that cannot be. */
  USAGE(2),
  /** Some input could not be used; the others were. */
  INPUT(3),
  /** A fault in Dialia itself. */
  INTERNAL(4),
  /** An output could not be written whole, as on a full disk. */
  UNWRITTEN(5);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
