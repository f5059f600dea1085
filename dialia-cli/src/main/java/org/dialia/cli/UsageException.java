package org.dialia.cli;

/** Options or arguments that cannot be, found when the command runs. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
