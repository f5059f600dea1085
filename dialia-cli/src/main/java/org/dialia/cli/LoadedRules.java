package org.dialia.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dialia.rules.CharterRules;

/**
 * The rules of the charter, loaded once a process and beside everything else: at a cold start that
 * takes as long as reading the command and the descriptions. The first use of this class begins it.
 */
final class LoadedRules {

  private static final CompletableFuture<CharterRules> LOADING =
      CompletableFuture.supplyAsync(
          () -> CharterRules.load(new CompletableFuture<>().defaultExecutor()));

  private LoadedRules() {}

  /** Begins to load them, and does not wait. */
  static void begin() {
    // Whoever calls has this class initialised.
  }

  /**
   * The rules, once they are loaded.
   *
   * @throws IllegalStateException when the rule base is broken
   */
  static CharterRules get() {
    try {
      return LOADING.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException broken ? broken : failed;
    }
  }
}
