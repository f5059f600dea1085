package org.dialia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dialia.charter.Language;
import org.dialia.io.Confrontation;
import org.dialia.io.Input;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.InventoryReader;
import org.dialia.io.InventoryWriter;
import org.dialia.io.Problem;
import org.dialia.model.Inventory;

/**
 * {@code dialia confront}: makes one description of what several sides say of the same deployments,
 * in which what they say differently is disputed.
 */
final class ConfrontCommand extends Command {

  private static final String NAME = "[a-z][a-z0-9_-]{0,99}";

  private final Value<List<String>> files = arguments("FILE", "sides", 2);

  private final Value<List<String>> sides =
      option("--as", "NAME").required().split(",").listOf(String.class);

  private final Value<Path> output = output().of(Path.class);

  private final Value<Language> language = language();

  ConfrontCommand(Console console) {
    super("confront", console);
  }

  @Override
  public Integer call() throws IOException {
    Language shown = language.get();
    List<String> names = sides.get();
    List<Input> inputs = Inputs.of(files.get(), console);
    check(names, inputs.size(), shown);
    Map<String, Inventory> said = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    int unusable = 0;
    for (int i = 0; i < inputs.size(); i++) {
      try {
        said.put(names.get(i), InventoryReader.read(inputs.get(i)));
      } catch (InvalidDescriptionException wrong) {
        unusable++;
        problems.addAll(wrong.problems());
      }
    }
    if (unusable > 0) {
      problems.forEach(problem -> console.err().println(problem.in(shown)));
      console.err().println(Say.in(shown, "unusable", unusable, inputs.size()));
      return ExitCode.INPUT.code();
    }
    Confrontation confrontation = Confrontation.of(said);
    write(confrontation.inventory(), shown);
    confrontation
        .differences()
        .forEach(difference -> console.err().println(told(difference, shown)));
    return ExitCode.DONE.code();
  }

  private static void check(List<String> names, int inputs, Language shown) {
    if (names.size() != inputs) {
      throw new UsageException(Say.in(shown, "sides_unnamed", names.size(), inputs));
    }
    for (String name : names) {
      if (!name.matches(NAME)) {
        throw new UsageException(Say.in(shown, "bad_side", name));
      }
    }
    if (new HashSet<>(names).size() < names.size()) {
      throw new UsageException(Say.in(shown, "same_side", String.join(",", names)));
    }
  }

  private void write(Inventory inventory, Language shown) throws IOException {
    if (output.find().isEmpty()) {
      InventoryWriter.write(inventory, console.out());
      return;
    }
    OutputFiles.write(
        output.get(), files.get(), out -> InventoryWriter.write(inventory, out), shown);
  }

  private static String told(Confrontation.Difference difference, Language shown) {
    String colon = Say.in(shown, "colon");
    String said =
        difference.said().entrySet().stream()
            .map(
                one ->
                    one.getValue().isEmpty() ? one.getKey() : one.getKey() + colon + one.getValue())
            .collect(Collectors.joining(" ; "));
    String key = "differs_" + difference.kind().name().toLowerCase(Locale.ROOT);
    return Say.in(shown, key, difference.path(), said);
  }
}
