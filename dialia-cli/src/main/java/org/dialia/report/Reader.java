package org.dialia.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dialia.assessment.DialogueStep;
import org.dialia.assessment.Finding;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.Phrases;
import org.dialia.charter.Addressee;
import org.dialia.charter.Language;
import org.dialia.charter.Participant;
import org.dialia.charter.Text;
import org.dialia.model.Body;
import org.jspecify.annotations.Nullable;

/**
 * Whom an agenda or a view of a report is for: a body that represents the workers, or a party to
 * the dialogue.
 *
 * @param word the word that names it on the command line: {@code cse}, {@code management}
 * @param name what people call it
 * @param participant as whom it takes part in dialogue steps
 * @param addressee whose questions it is asked; empty for a body, which asks all of them
 */
public record Reader(
    String word, Text name, Participant participant, Optional<Addressee> addressee) {

  private static final Set<Participant> OUTSIDE =
      EnumSet.of(Participant.SUPPLIER, Participant.SUBCONTRACTORS, Participant.USERS);

  /** Everyone an agenda or a view can be for. */
  public static List<Reader> all() {
    List<Reader> all = new ArrayList<>();
    for (Body body : Body.values()) {
      if (body != Body.NONE) {
        all.add(
            new Reader(
                body.word(),
                Text.from(language -> Phrases.say(body, language)),
                Participant.REPRESENTATIVES,
                Optional.empty()));
      }
    }
    all.add(party("representatives", Participant.REPRESENTATIVES, null));
    all.add(party("management", Participant.MANAGEMENT, Addressee.MANAGEMENT));
    all.add(party("supplier", Participant.SUPPLIER, Addressee.SUPPLIER));
    all.add(party("dpo", Participant.DPO, Addressee.DPO));
    all.add(party("teams", Participant.WORKERS, Addressee.TEAMS));
    all.add(party("users", Participant.USERS, null));
    all.add(party("subcontractors", Participant.SUBCONTRACTORS, null));
    all.add(party("occupational_health", Participant.OCCUPATIONAL_HEALTH, null));
    return List.copyOf(all);
  }

  private static Reader party(String word, Participant participant, @Nullable Addressee addressee) {
    return new Reader(
        word,
        Text.from(language -> Phrases.say(participant, language)),
        participant,
        Optional.ofNullable(addressee));
  }

  /** The one that a word names; empty when there is none. */
  public static Optional<Reader> of(String word) {
    String meant = word.toLowerCase(Locale.ROOT).replace('-', '_');
    return all().stream().filter(one -> one.word.equals(meant)).findFirst();
  }

  /** Whether it convenes a step or takes part in it. */
  boolean takesPartIn(DialogueStep step) {
    return step.step().people().convenes() == participant
        || step.step().people().with().contains(participant);
  }

  /** Whether it is outside the organisation, so that nobody is named to it. */
  boolean outside() {
    return OUTSIDE.contains(participant);
  }

  /** Whether a question or risk goes to it by name, or is a question that it asks. */
  boolean answers(Finding finding) {
    return finding.outcome() == Outcome.QUESTION
        ? concernedBy(finding)
        : addressee.filter(one -> finding.rule().ask() == one).isPresent();
  }

  /** Whether the question is one that it answers, or as representatives asks. */
  boolean concernedBy(Finding question) {
    return addressee
        .map(one -> question.rule().ask() == one)
        .orElse(participant == Participant.REPRESENTATIVES);
  }

  /** The name in a language. */
  String name(Language language) {
    return name.in(language);
  }
}
