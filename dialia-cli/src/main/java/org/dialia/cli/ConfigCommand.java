package org.dialia.cli;

import java.util.Optional;
import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.dialia.model.FactDescription;

/** {@code dialia config}: the defaults of options, and where each comes from. */
final class ConfigCommand extends Command {

  private final Settings settings;

  private final Value<Language> language = language();

  ConfigCommand(Console console, Settings settings) {
    super("config", console);
    this.settings = settings;
  }

  @Override
  public Integer call() {
    Language shown = language.get();
    console
        .out()
        .println(
            settings
                .file()
                .map(file -> Say.in(shown, "config.file", file))
                .orElseGet(() -> Say.in(shown, "config.no_file", Settings.FILE)));
    for (FactDescription key : settings.keys()) {
      Optional<Settings.Setting> setting = settings.get(key.key());
      console.out().println();
      console.out().println("# " + Text.of(key.fr(), key.en()).in(shown));
      console
          .out()
          .println(
              setting
                  .map(one -> Say.in(shown, "config.set", key.key(), one.value(), one.from()))
                  .orElseGet(
                      () ->
                          Say.in(shown, "config.unset", key.key(), Settings.variable(key.key()))));
    }
    return ExitCode.DONE.code();
  }
}
