package org.dialia.gate;

import java.nio.file.Path;

/**
 * The folder that paths in results are told from, so that results do not depend on the machine.
 *
 * @param folder the folder
 */
public record Root(Path folder) {

  /**
   * The path of an input from the folder, with forward slashes; that of a file outside of it is
   * absolute. Standard input keeps its name.
   */
  public String path(String input) {
    if (input.equals("-")) {
      return input;
    }
    Path top = folder.toAbsolutePath().normalize();
    Path file = Path.of(input).toAbsolutePath().normalize();
    return slashes(file.startsWith(top) ? top.relativize(file) : file);
  }

  private static String slashes(Path path) {
    String separator = path.getFileSystem().getSeparator();
    return separator.equals("/") ? path.toString() : path.toString().replace(separator, "/");
  }
}
