package org.dialia.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dialia.charter.Text;
import org.dialia.model.Answer;
import org.dialia.model.Fact;
import org.dialia.model.FactDescription;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;

/**
 * Reads settings: one map in YAML of words, numbers, yes or no, and names of files. It is read as a
 * description is, with the same complaints; but a setting is said or not said, and nothing else.
 */
public final class SettingsReader {

  /** From the root, of a drive, or upward; with either mark, for a file is read on any system. */
  private static final Pattern OUTSIDE =
      Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?", Pattern.DOTALL);

  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

  private final Input input;
  private final Problems problems = new Problems();

  private SettingsReader(Input input) {
    this.input = input;
  }

  /**
   * Reads settings.
   *
   * @param type a record of {@link Fact}s and {@link FactList}s; its texts are names of files
   * @param folder the folder that files must lie in, by their names and where links lead; empty
   *     where any file may be named
   * @throws InvalidDescriptionException with everything that is wrong, when anything is
   */
  public static <R extends Record> Described<R> read(
      Input input, Class<R> type, Optional<Path> folder) throws InvalidDescriptionException {
    SettingsReader reader = new SettingsReader(input);
    Described<R> settings = FactFile.read(input, type, true);
    reader.check(settings, folder);
    if (!reader.problems.isEmpty()) {
      throw new InvalidDescriptionException(reader.problems.list());
    }
    return settings;
  }

  private void check(Described<?> settings, Optional<Path> folder) {
    for (FactDescription setting : FactSheet.of(settings.facts().getClass()).facts()) {
      Object said = setting.read(settings.facts());
      if (said instanceof Fact<?> fact) {
        if (fact.isDisputed() || fact.isNotApplicable()) {
          add(settings, setting.key(), Wrong.badValue(setting, fact.toString()));
        } else if (fact.value().filter(Answer.PARTLY::equals).isPresent()) {
          add(settings, setting.key(), Wrong.yesOrNo(Answer.PARTLY.word()));
        }
        fact.value().ifPresent(value -> file(settings, setting, setting.key(), value, folder));
      } else if (said instanceof FactList<?> list) {
        list(settings, setting, list, folder);
      }
    }
  }

  private void list(
      Described<?> settings, FactDescription setting, FactList<?> list, Optional<Path> folder) {
    if (list.isNotApplicable() || list.isOpen()) {
      Text found = Wrong.quoted((list.isOpen() ? Answer.UNKNOWN : Answer.NOT_APPLICABLE).word());
      add(settings, setting.key(), Wrong.listExpected(found));
    }
    List<?> elements = list.elements();
    for (int i = 0; i < elements.size(); i++) {
      String path = setting.key() + "[" + i + "]";
      if (elements.get(i).toString().contains(",")) {
        add(settings, path, Wrong.comma(elements.get(i).toString()));
      }
      file(settings, setting, path, elements.get(i), folder);
    }
  }

  private void file(
      Described<?> settings,
      FactDescription setting,
      String path,
      Object value,
      Optional<Path> folder) {
    if (setting.kind() == FactDescription.Kind.TEXT
        && folder.filter(around -> leaves(around, value.toString())).isPresent()) {
      add(settings, path, Wrong.outsideFolder(value.toString()));
    }
  }

  private static boolean leaves(Path folder, String file) {
    if (OUTSIDE.matcher(file).matches()) {
      return true;
    }
    if (GLOB.matcher(file).find()) {
      return false; // a pattern names what is found below the folder
    }
    try {
      Path target = folder.resolve(file);
      return Files.exists(target) && !target.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException | InvalidPathException noFile) {
      return true;
    }
  }

  private void add(Described<?> settings, String path, Text message) {
    var at = settings.positions().of(path);
    add(at.line(), at.column(), path, message);
  }

  private void add(int line, int column, String path, Text message) {
    problems.add(new Problem(input.name(), line, column, path, message));
  }
}
