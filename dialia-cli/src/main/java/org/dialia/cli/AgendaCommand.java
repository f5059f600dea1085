package org.dialia.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dialia.report.Agenda;
import org.dialia.report.Reader;
import org.dialia.report.WholeReport;

/** {@code dialia agenda}: what somebody takes to a meeting. */
final class AgendaCommand extends Command {

  private final InputFiles descriptions = new InputFiles(this);

  private final Assessing assessing = new Assessing(this);

  private final Value<String> who =
      option("--for", "WHO").key("agenda_for").of(String.class, "representatives");

  private final Value<Format> format =
      option("--format", "FORMAT").key("agenda_format").of(Format.class);

  /** The forms of the agenda. */
  enum Format {
    text,
    markdown
  }

  AgendaCommand(Console console) {
    super("agenda", console);
  }

  @Override
  public Integer call() throws IOException {
    Reader reader = Readers.called(who.get(), who.name(), List.of(), assessing.language());
    return assessing.run(
        console,
        descriptions.inputs(console),
        assessing.outputs(format.find(), Format.class),
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
