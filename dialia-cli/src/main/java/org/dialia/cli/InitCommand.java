package org.dialia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dialia.charter.Language;
import org.dialia.io.Draft;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.model.FactSheet;

/**
 * {@code dialia init}: begins a description, from a template or by asking the core facts at the
 * terminal.
 */
final class InitCommand extends Command {

  private final Value<String> template =
      option("--template", "NAME").key("init_template").among(Template.words()).of(String.class);

  private final Value<String> id = option("--id", "ID").key("init_id").of(String.class);

  private final Value<String> name = option("--name", "TEXT").key("init_name").of(String.class);

  private final Value<Map<String, String>> facts = option("--set", "PATH=VALUE").map();

  private final Value<Path> output = output().key("init_output").of(Path.class);

  private final Value<Boolean> force = flag("--force");

  private final Value<Language> language = language();

  InitCommand(Console console) {
    super("init", console);
  }

  @Override
  public Integer call() throws IOException {
    Language shown = language.get();
    Optional<Path> file = output.find();
    if (file.filter(Files::isRegularFile).isPresent() && !force.get()) {
      throw new UsageException(Say.in(shown, "init.exists", file.get()));
    }
    if (file.isPresent() && isJson(file.get())) {
      throw new UsageException(Say.in(shown, "init.yaml_only", file.get()));
    }
    Draft draft =
        template.find().isEmpty() ? asked(shown) : named(template.get(), shown).draft(shown);
    Map<String, String> said = new LinkedHashMap<>();
    id.find().ifPresent(one -> said.put("id", one));
    name.find().ifPresent(one -> said.put("name", one));
    said.putAll(facts.get());
    boolean refused = false;
    for (Map.Entry<String, String> fact : said.entrySet()) {
      try {
        draft.set(fact.getKey(), fact.getValue());
      } catch (InvalidDescriptionException wrong) {
        refused = true;
        wrong.problems().forEach(problem -> console.err().println(problem.in(shown)));
      }
    }
    if (refused) {
      return ExitCode.USAGE.code();
    }
    byte[] text = draft.bytes(shown);
    if (file.isEmpty()) {
      console.out().write(text);
    } else {
      OutputFiles.write(file.get(), List.of(), out -> out.write(text), shown);
      console.err().println(Say.in(shown, "init.written", file.get()));
    }
    return ExitCode.DONE.code();
  }

  private static boolean isJson(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).matches(".*[.]jsonl?");
  }

  private Draft asked(Language shown) throws IOException {
    if (!console.interactive()) {
      throw new UsageException(
          Say.in(shown, "init.no_terminal", String.join(", ", Template.words())));
    }
    return new Interview(console, shown).draft(id.find().orElse(null), name.find().orElse(null));
  }

  private static Template named(String word, Language shown) {
    List<String> words = Template.words();
    String all = String.join(", ", words);
    return Arrays.stream(Template.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    FactSheet.nearest(word, words)
                        .map(near -> Say.in(shown, "init.no_template_but", word, near, all))
                        .orElseGet(() -> Say.in(shown, "init.no_template", word, all))));
  }
}
