package org.dialia.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dialia.charter.Language;
import org.dialia.io.Described;
import org.dialia.io.Descriptions;
import org.dialia.io.Input;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.Problem;
import org.dialia.model.Deployment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code dialia validate}: reads descriptions and says what is wrong with them, without assessing
 * them.
 */
@Command(name = "validate", mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
  private List<String> files = List.of();

  @Mixin private TableInputs tables = new TableInputs();

  @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
  private @Nullable Language language;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Input> inputs = Inputs.of(files, console);
    tables.refuseUnused(inputs, language == null ? console.language() : language);
    boolean wrong = false;
    for (Input input : inputs) {
      wrong |= !validate(input);
    }
    return wrong ? ExitCode.INPUT.code() : ExitCode.DONE.code();
  }

  private boolean validate(Input input) {
    Language shown = language == null ? console.language() : language;
    int deployments = 0;
    List<Problem> problems;
    try (Descriptions stream = tables.open(input)) {
      for (Optional<Described<Deployment>> next = stream.next();
          next.isPresent();
          next = stream.next()) {
        deployments++;
      }
      problems = stream.problems();
      tables.tell(stream, console, shown);
    } catch (InvalidDescriptionException unusable) {
      problems = unusable.problems();
    }
    problems.forEach(problem -> console.err().println(problem.in(shown)));
    if (problems.isEmpty()) {
      console.out().println(Say.in(shown, "valid", input.name(), deployments));
    }
    return problems.isEmpty();
  }
}
