package org.dialia.cli;

import java.io.IOException;
import java.util.List;
import org.dialia.io.Input;
import picocli.CommandLine.Parameters;

/** The descriptions that a command reads: files, folders, standard input; at least one. */
final class InputFiles {

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
  private List<String> files = List.of();

  List<Input> inputs(Console console) throws IOException {
    return Inputs.of(files, console);
  }
}
