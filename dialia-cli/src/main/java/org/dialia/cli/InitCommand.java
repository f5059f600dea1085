package org.dialia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dialia.charter.Language;
import org.dialia.io.Draft;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.model.FactSheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code dialia init}: begins a description, from a template or by asking the core facts at the
 * terminal.
 */
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--template",
      paramLabel = "NAME",
      descriptionKey = "init_template",
      completionCandidates = Template.Words.class)
  private @Nullable String template;

  @Option(names = "--id", paramLabel = "ID", descriptionKey = "init_id")
  private @Nullable String id;

  @Option(names = "--name", paramLabel = "TEXT", descriptionKey = "init_name")
  private @Nullable String name;

  @Option(names = "--set", paramLabel = "PATH=VALUE", descriptionKey = "set")
  private Map<String, String> facts = new LinkedHashMap<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      descriptionKey = "init_output")
  private @Nullable Path output;

  @Option(names = "--force", descriptionKey = "force")
  private boolean force;

  @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
  private @Nullable Language language;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Language shown = language == null ? console.language() : language;
    if (output != null && Files.isRegularFile(output) && !force) {
      throw new UsageException(Say.in(shown, "init.exists", output));
    }
    if (output != null && output.toString().toLowerCase(Locale.ROOT).matches(".*[.]jsonl?")) {
      throw new UsageException(Say.in(shown, "init.yaml_only", output));
    }
    Draft draft = template == null ? asked(shown) : named(template, shown).draft(shown);
    Map<String, String> said = new LinkedHashMap<>();
    if (id != null) {
      said.put("id", id);
    }
    if (name != null) {
      said.put("name", name);
    }
    said.putAll(facts);
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
    if (output == null) {
      console.out().write(text);
    } else {
      OutputFiles.write(output, out -> out.write(text), shown);
      console.err().println(Say.in(shown, "init.written", output));
    }
    return ExitCode.DONE.code();
  }

  private Draft asked(Language shown) throws IOException {
    if (!console.interactive()) {
      throw new UsageException(
          Say.in(shown, "init.no_terminal", String.join(", ", Template.words())));
    }
    return new Interview(console, shown).draft(id, name);
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
