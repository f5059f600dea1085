package org.dialia.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dialia.charter.Language;
import org.dialia.io.Described;
import org.dialia.io.Descriptions;
import org.dialia.io.Input;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.Problem;
import org.dialia.model.Deployment;

/**
 * {@code dialia validate}: reads descriptions and says what is wrong with them, without assessing
 * them.
 */
final class ValidateCommand extends Command {

  private final InputFiles descriptions = new InputFiles(this);

  private final TableInputs tables = new TableInputs(this);

  private final Value<Language> language = language();

  ValidateCommand(Console console) {
    super("validate", console);
  }

  @Override
  public Integer call() throws IOException {
    List<Input> inputs = descriptions.inputs(console);
    tables.refuseUnused(inputs, language.get());
    boolean wrong = false;
    for (Input input : inputs) {
      wrong |= !validate(input);
    }
    return wrong ? ExitCode.INPUT.code() : ExitCode.DONE.code();
  }

  private boolean validate(Input input) {
    Language shown = language.get();
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
