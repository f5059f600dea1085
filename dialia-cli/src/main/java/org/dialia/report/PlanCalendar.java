package org.dialia.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.dialia.assessment.Assessment;
import org.dialia.assessment.Deadline;
import org.dialia.assessment.DialoguePlan;
import org.dialia.assessment.DialogueStep;
import org.dialia.charter.Text;

/**
 * The dated steps of the plan as a calendar (RFC 5545): an entry of one day each. The identity of
 * an entry is that of its step, and its sequence grows with the date of the assessment, so that a
 * later file updates what an earlier one brought.
 */
public final class PlanCalendar {

  /** The day from which sequences are counted; any day before the first release will do. */
  private static final LocalDate COUNTED_FROM = LocalDate.of(2020, 1, 1);

  private static final int LINE_OCTETS = 75;
  private static final int UNFOLDED = 1 << 20;

  private final Report report;
  private final Labels labels;
  private final StepPhrases phrases;

  private PlanCalendar(Report report) {
    this.report = report;
    this.labels = new Labels(report.language());
    this.phrases = new StepPhrases(labels);
  }

  /** Writes the calendar. */
  public static void write(Report report, OutputStream out) throws IOException {
    StringWriter text = new StringWriter(); // it is closed by the outputter, the stream is not
    new CalendarOutputter(true, UNFOLDED).output(new PlanCalendar(report).calendar(), text);
    out.write(folded(text.toString()).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Folds lines at 75 octets (RFC 5545, 3.1). The library counts characters, and could cut one in
   * two that lies outside the basic plane.
   */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    for (String line : text.split("\r\n", -1)) {
      int octets = 0;
      for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
        String letter = Character.toString(line.codePointAt(i));
        int its = letter.getBytes(StandardCharsets.UTF_8).length;
        if (octets + its > LINE_OCTETS) {
          folded.append("\r\n ");
          octets = 1;
        }
        folded.append(letter);
        octets += its;
      }
      folded.append("\r\n");
    }
    folded.setLength(folded.length() - 2);
    return folded.toString();
  }

  private Calendar calendar() {
    Calendar calendar = new Calendar();
    calendar.add(
        new ProdId(
            "-//Dialia//"
                + report.version()
                + "//"
                + report.language().code().toUpperCase(Locale.ROOT)));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    events().forEach(calendar::add);
    return calendar;
  }

  private List<VEvent> events() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Report.InputResult input : report.inputs()) {
      for (Assessment assessment : input.deployments()) {
        String name = assessment.deployment().label();
        add(entries, input, assessment.plan().ofDeployment(), name);
      }
      add(entries, input, input.organisationPlan(), input.organisationName());
    }
    List<VEvent> events = new ArrayList<>();
    entries.forEach((uid, entry) -> events.add(event(uid, entry)));
    return events;
  }

  /**
   * A step with its date.
   *
   * @param plan the plan that it is part of
   * @param of whose step it is
   */
  private record Entry(DialoguePlan plan, DialogueStep step, LocalDate day, String of) {

    private static final Comparator<Entry> BY_PRESSURE =
        Comparator.comparing((Entry entry) -> entry.step().status()).thenComparing(Entry::day);

    /** The one that presses more; this one where both do alike. */
    Entry orMorePressing(Entry other) {
      return BY_PRESSURE.compare(this, other) <= 0 ? this : other;
    }
  }

  /** One organisation may be described in several files; a step of it is one entry all the same. */
  private static void add(
      Map<String, Entry> entries, Report.InputResult input, DialoguePlan plan, String of) {
    for (DialogueStep step : plan.required()) {
      step.latest()
          .or(step::earliest)
          .map(Deadline::date)
          .ifPresent(
              day ->
                  entries.merge(
                      uid(input, step), new Entry(plan, step, day, of), Entry::orMorePressing));
    }
  }

  private VEvent event(String uid, Entry entry) {
    DialogueStep step = entry.step();
    VEvent event = new VEvent(false);
    event.add(new Uid(uid));
    event.add(new DtStamp(report.asOf().atStartOfDay().toInstant(ZoneOffset.UTC)));
    event.add(new Sequence((int) COUNTED_FROM.until(report.asOf(), ChronoUnit.DAYS)));
    event.add(new DtStart<>(entry.day()));
    event.add(new DtEnd<>(entry.day().plusDays(1)));
    event.add(
        new Summary(
            Text.oneLine(
                phrases.title(step) + " [" + labels.say(step.status()) + "] · " + entry.of())));
    event.add(new Description(description(entry.plan(), step)));
    event.add(new Transp(Transp.VALUE_TRANSPARENT));
    return event;
  }

  /** The same step of the same organisation has the same id in every file. */
  private static String uid(Report.InputResult input, DialogueStep step) {
    String organisation =
        UUID.nameUUIDFromBytes(input.organisationName().getBytes(StandardCharsets.UTF_8))
            .toString();
    return step.id() + "-" + organisation + "@dialia";
  }

  private String description(DialoguePlan plan, DialogueStep step) {
    List<String> lines = new ArrayList<>();
    step.latest().ifPresent(date -> lines.add(named("by", phrases.date(date))));
    step.earliest().ifPresent(date -> lines.add(named("from_when", phrases.date(date))));
    lines.add(named("convenes", phrases.convenes(step)));
    lines.add(named("with", phrases.with(step)));
    phrases.missing(step).forEach(one -> lines.add(named("missing", one)));
    phrases.first(plan, step).forEach(one -> lines.add(named("first", one)));
    if (!step.findings().isEmpty()) {
      lines.add(named("answers", phrases.answers(step)));
    }
    lines.add(named("basis", phrases.basis(step)));
    return String.join("\n", lines);
  }

  private String named(String key, String text) {
    return labels.get(key) + labels.colon() + Text.oneLine(text);
  }
}
