package org.dialia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dialia.charter.Language;
import org.dialia.charter.Rule;
import org.dialia.gate.Waivers;

/** The waivers of a run, the same for every command that judges findings. */
final class Gating {

  /** The file of waivers where none is named. */
  static final Path USUAL = Path.of("dialia-waivers.yaml");

  private final Value<Path> file;
  private final Value<Boolean> none;
  private final Value<Integer> days;
  private final Value<Path> root;

  Gating(Command command) {
    file = command.option("--waivers", "FILE").of(Path.class);
    none = command.flag("--no-waivers");
    days = command.option("--waiver-days", "N").of(Integer.class, Waivers.USUAL_DAYS);
    root = command.option("--root", "FOLDER").of(Path.class, Path.of(""));
  }

  /** Refuses what contradicts itself. */
  void check(Language language) {
    for (Value<?> option : List.of(file, days)) {
      if (none.get() && option.isGiven()) {
        throw new UsageException(Say.in(language, "not_together", none.name(), option.name()));
      }
    }
    if (days.get() < 1) {
      throw new UsageException(Say.in(language, "waiver_days", days.get()));
    }
    if (!Files.isDirectory(root().toAbsolutePath())) {
      throw new UsageException(Say.in(language, "no_folder", root()));
    }
  }

  Path root() {
    return root.get();
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
        : Waivers.read(Inputs.file(read.get(), console), rules, asOf, days.get());
  }

  /** The file of waivers; empty where there is none. */
  Optional<Path> file() {
    if (none.get()) {
      return Optional.empty();
    }
    // A link that leads nowhere is one, that cannot be read.
    return file.find().isEmpty() && Files.exists(USUAL, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(USUAL)
        : file.find();
  }
}
