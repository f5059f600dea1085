package org.dialia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The descriptions whose pages are looked at. */
enum SamplePage {
  CV_SCREENING {
    @Override
    Run page(String language) {
      return Run.of(assess("../examples/cv-screening.yaml", language));
    }
  },
  INVENTORY {
    @Override
    Run page(String language) {
      return Run.of(assess("../examples/inventory.yaml", language));
    }
  },
  NEARLY_EMPTY {
    @Override
    Run page(String language) {
      return Run.reading(
          """
          dialia: 1
          organisation: { sector: private, country: FR }
          deployments: [{ id: d, phase: idea }]
          """,
          assess("-", language));
    }
  },
  HOSTILE {
    @Override
    Run page(String language) {
      return new HostileText(
              "<script>alert(1)</script>\"'`\u202e\ud83d\ude00e\u0301 " + "w".repeat(1_000), "w".repeat(60))
          .page(false, language);
    }
  };

  abstract Run page(String language);

  /** Writes the page into a folder. */
  Path write(String language, Path folder) throws IOException {
    Run run = page(language);
    assertThat(run.err()).isEmpty();
    return Files.writeString(folder.resolve(name() + "-" + language + ".html"), run.out());
  }

  private static String[] assess(String input, String language) {
    return new String[] {"assess", input, "--format", "html", "--lang", language};
  }
}
