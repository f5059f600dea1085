package org.dialia.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.dialia.charter.Language;
import org.jspecify.annotations.Nullable;

/**
 * Standard output, in UTF-8. A print stream goes on when what it writes to is full, and tells
 * nobody why; this one remembers.
 */
final class StandardOutput extends PrintStream {

  private static final int BUFFER = 1 << 16;

  private final Remembering destination;

  /**
   * @param destination takes the bytes
   */
  StandardOutput(OutputStream destination) {
    this(new Remembering(destination));
  }

  private StandardOutput(Remembering destination) {
    super(new BufferedOutputStream(destination, BUFFER), false, StandardCharsets.UTF_8);
    this.destination = destination;
  }

  /** Why not all of it could be written; empty as long as it could. */
  Optional<UnwrittenException> unwritten(Language language) {
    flush();
    return Optional.ofNullable(destination.failure)
        .map(
            failed ->
                new UnwrittenException(
                    Say.in(
                        language,
                        "unwritten",
                        Say.in(language, "standard_output"),
                        String.valueOf(failed.getMessage())),
                    failed));
  }

  /** The same for what is long: it ends at the first piece that cannot be written. */
  OutputStream untilFull(Language language) {
    return new FilterOutputStream(this) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        if (destination.failure != null) {
          throw unwritten(language).orElseThrow();
        }
      }
    };
  }

  /** Passes bytes on, and remembers why that failed first. */
  private static final class Remembering extends FilterOutputStream {
    private volatile @Nullable IOException failure;
    private boolean left;

    Remembering(OutputStream destination) {
      super(destination);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (left) {
        return;
      }
      try {
        out.write(bytes, offset, length);
      } catch (IOException failed) {
        left = isLeft(failed);
        if (!left) {
          failure = failure == null ? failed : failure;
          throw failed;
        }
      }
    }

    /**
     * Whether the other end of a pipe has what it wanted, as head has after some lines. That is no
     * error, and a gate goes on to its exit code. Java tells it by the words of the system alone.
     */
    private static boolean isLeft(IOException failed) {
      return String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
  }
}
