package org.dialia.cli;

import java.io.IOException;
import java.util.List;
import org.dialia.io.Input;

/** The descriptions that a command reads: files, folders, standard input; at least one. */
final class InputFiles {

  private final Value<List<String>> files;

  InputFiles(Command command) {
    files = command.arguments("FILE", "files", 1);
  }

  List<Input> inputs(Console console) throws IOException {
    return Inputs.of(files.get(), console);
  }
}
