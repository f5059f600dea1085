package org.dialia.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.dialia.report.Agenda;
import org.dialia.report.Reader;
import org.dialia.report.WholeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dialia agenda}: what somebody takes to a meeting. */
@Command(name = "agenda", mixinStandardHelpOptions = true)
final class AgendaCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private InputFiles descriptions;

  @Mixin private Assessing assessing;

  @Option(names = "--for", paramLabel = "WHO", descriptionKey = "agenda_for")
  private String who = "representatives";

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "agenda_format")
  private @Nullable Format format;

  /** The forms of the agenda. */
  enum Format {
    text,
    markdown
  }

  AgendaCommand(Console console) {
    this.console = console;
    this.descriptions = new InputFiles();
    this.assessing = new Assessing();
  }

  @Override
  public Integer call() throws IOException {
    Reader reader = Readers.called(who, "--for", List.of(), assessing.language(console));
    return assessing.run(
        console,
        descriptions.inputs(console),
        assessing.outputs(console, format, Format.class),
        false,
        (form, heading, to) ->
            new WholeReport(
                heading,
                report ->
                    to.out()
                        .write(
                            (form == Format.text
                                    ? Agenda.text(report, reader, to.width(), to.colour())
                                    : Agenda.markdown(report, reader))
                                .getBytes(StandardCharsets.UTF_8))));
  }
}
