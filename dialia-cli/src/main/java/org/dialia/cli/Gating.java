package org.dialia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dialia.charter.Language;
import org.dialia.charter.Rule;
import org.dialia.gate.Waivers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The waivers of a run, the same for every command that judges findings. */
final class Gating {

  /** The file of waivers where none is named. */
  static final Path USUAL = Path.of("dialia-waivers.yaml");

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--waivers", paramLabel = "FILE", descriptionKey = "waivers")
  private @Nullable Path file;

  @Option(names = "--no-waivers", descriptionKey = "no_waivers")
  private boolean none;

  @Option(names = "--waiver-days", paramLabel = "N", descriptionKey = "waiver_days")
  private @Nullable Integer days;

  @Option(names = "--root", paramLabel = "FOLDER", descriptionKey = "root")
  private Path root = Path.of("");

  /** Refuses what contradicts itself. */
  void check(Language language) {
    for (String option : List.of("--waivers", "--waiver-days")) {
      if (none && Settings.given(Objects.requireNonNull(spec), option)) {
        throw new UsageException(Say.in(language, "not_together", "--no-waivers", option));
      }
    }
    if (days != null && days < 1) {
      throw new UsageException(Say.in(language, "waiver_days", days));
    }
    if (!Files.isDirectory(root.toAbsolutePath())) {
      throw new UsageException(Say.in(language, "no_folder", root));
    }
  }

  Path root() {
    return root;
  }

  /**
   * Reads the waivers: those of the file named, else of {@code dialia-waivers.yaml} where there is
   * one.
   *
   * @throws org.dialia.io.InvalidDescriptionException when the file cannot be used as it is
   */
  Waivers read(Collection<Rule> rules, LocalDate asOf, Console console) throws IOException {
    Optional<Path> read = file();
    return read.isEmpty()
        ? Waivers.NONE
        : Waivers.read(
            Inputs.file(read.get(), console),
            rules,
            asOf,
            days == null ? Waivers.USUAL_DAYS : days);
  }

  /** The file of waivers; empty where there is none. */
  Optional<Path> file() {
    // A link that leads nowhere is one, that cannot be read.
    return none || (file == null && !Files.exists(USUAL, LinkOption.NOFOLLOW_LINKS))
        ? Optional.empty()
        : Optional.of(file == null ? USUAL : file);
  }
}
