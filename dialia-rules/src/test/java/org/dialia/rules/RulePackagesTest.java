package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules gathered by package read the same whatever the order in which a disk lists them. */
class RulePackagesTest {

  @TempDir Path folder;

  @Test
  void rulesStandInTheOrderOfTheirNamesAndHeadsStandOnce() throws Exception {
    Path rules = Files.createDirectories(folder.resolve("rules/one"));
    for (String name : List.of("c", "a", "b")) {
      Files.writeString(
          rules.resolve(name + ".drl"),
          "package org.one;\nimport org.Every;\nimport org."
              + name
              + ";\n\nrule \"one/"
              + name
              + "\"\nend\n");
    }
    Files.writeString(rules.resolve("a.yaml"), "no: rule");
    RulePackages.gather(folder.resolve("rules"), folder.resolve("out"));
    assertThat(folder.resolve("out/one")).isDirectoryContaining("glob:**/rules.drl");
    assertThat(Files.readAllLines(folder.resolve("out/one/rules.drl")))
        .containsExactly(
            "package org.one;",
            "import org.Every;",
            "import org.a;",
            "",
            "import org.b;",
            "import org.c;",
            "// a.drl",
            "rule \"one/a\"",
            "end",
            "// b.drl",
            "rule \"one/b\"",
            "end",
            "// c.drl",
            "rule \"one/c\"",
            "end");
  }

  @Test
  void rulesOfAFolderThatIsGoneAreGone() throws Exception {
    for (String name : List.of("one", "two")) {
      Path rules = Files.createDirectories(folder.resolve("rules/" + name));
      Files.writeString(rules.resolve("a.drl"), "package org." + name + ";\nrule \"a\"\nend\n");
    }
    Path out = folder.resolve("out");
    RulePackages.gather(folder.resolve("rules"), out);
    Files.delete(folder.resolve("rules/two/a.drl"));
    RulePackages.gather(folder.resolve("rules"), out);
    assertThat(out.resolve("one/rules.drl")).exists();
    assertThat(out.resolve("two/rules.drl")).doesNotExist();
  }
}
