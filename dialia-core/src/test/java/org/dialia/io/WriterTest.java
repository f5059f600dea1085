package org.dialia.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dialia.model.Fact;
import org.dialia.model.FactSheet;
import org.dialia.model.Inventory;
import org.dialia.model.Margin;
import org.dialia.model.Organisation;
import org.dialia.model.OrganisationBuilder;
import org.junit.jupiter.api.Test;

class WriterTest {

  static String yaml(Inventory inventory) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      InventoryWriter.write(inventory, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** An inventory of which only the name of the organisation, and something kept, is said. */
  static Inventory named(String name) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("x_kept", Map.of(name, List.of(name)));
    return new Inventory(
        1,
        OrganisationBuilder.builder(FactSheet.blank(Organisation.class))
            .margin(new Margin(Fact.of(name), Fact.unknown(), Fact.unknown(), kept))
            .build(),
        List.of());
  }

  @Test
  void what_is_written_reads_as_a_person_would_write_it() {
    String description =
        """
        dialia: 1
        organisation:
          name: Transports du Ponant
          sector: public_company
          country: FR
          headcount:
            at_least: 50
          bodies:
            - cse
            - unknown
          establishments: []
          strategy:
            covers_ai: no
            discussed_on: 2026-03
          workforce_plan: not_applicable
          agreements: not_applicable
        deployments:
          - id: rosters
            name: "a: b"
            source: documented
            phase: in_use
            reach: []
            tasks:
              - id: build
                share_of_time_pct: 12.50
                effects:
                  intensity:
                    management: same
                    workers: worse
                  health: disputed
            notes: "12"
            x_ticket: "true"
        """;
    assertThat(yaml(Samples.inventory(description))).isEqualTo(description);
  }

  @Test
  void where_nothing_is_said_the_organisation_is_still_there() {
    assertThat(yaml(Samples.inventory("organisation:\ndeployments: []")))
        .isEqualTo("dialia: 1\norganisation: {}\ndeployments: []\n");
  }

  @Test
  void every_example_is_read_back_equal() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../examples"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
          .hasSizeGreaterThan(3)
          .allSatisfy(
              file -> {
                Inventory inventory = InventoryReader.read(file);
                assertThat(Samples.inventory(yaml(inventory))).isEqualTo(inventory);
              });
    }
    Inventory model = Samples.read("model.yaml", Samples.model());
    assertThat(Samples.inventory(yaml(model))).isEqualTo(model);
  }
}
