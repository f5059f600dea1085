package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;

/**
 * One piece of dialogue: an information, a consultation, a negotiation, a training and so on.
 * Charter: SD-1, SD-2, SD-13.
 */
@RecordBuilder
public record DialogueEvent(
    @Help(
            fr = "Identifiant, unique parmi les éléments de même nature.",
            en = "Its id, unique among things of its kind.")
        String id,
    Margin margin,
    @Help(
            always = true,
            fr = "Forme du dialogue.",
            en = "What kind of dialogue it is.",
            core = true)
        Fact<EventKind> kind,
    @Help(
            always = true,
            fr = "État : tenu, en cours, prévu, refusé.",
            en = "Whether it has taken place.")
        Fact<EventStatus> status,
    @Help(fr = "Date prévue.", en = "When it is planned for.") Fact<PartialDate> plannedFor,
    @Help(
            fr = "Moment où il se situe dans la vie du projet.",
            en = "When in the life of the deployment it stands.")
        Fact<Stage> stage,
    @Help(always = true, fr = "Niveau où il se tient.", en = "The level at which it is held.")
        Fact<Level> level,
    @Help(
            fr = "Instances et personnes présentes.",
            en = "The bodies and roles that take part.",
            core = true,
            refersTo = {Help.Target.ROLE, Help.Target.BODY},
            orWords = "management")
        FactList<String> with_,
    @Help(fr = "Date d'ouverture.", en = "When it was opened.") Fact<PartialDate> openedOn,
    @Help(fr = "Date de remise des documents.", en = "When the documents were given.")
        Fact<PartialDate> documentsGivenOn,
    @Help(
            fr = "Étendue des documents remis.",
            en = "How complete the documents given were.",
            core = true)
        Fact<Documents> documents,
    @Help(fr = "Date de désignation de l'expert.", en = "When an expert was appointed.")
        Fact<PartialDate> expertAppointedOn,
    @Help(
            fr = "Date de l'avis rendu ou de la réunion tenue.",
            en = "When the opinion was given or the meeting held.",
            core = true)
        Fact<PartialDate> closedOn,
    @Help(always = true, fr = "Issue du dialogue.", en = "What came out of it.", core = true)
        Fact<EventOutcome> outcome,
    @Help(
            fr = "La direction a répondu de façon motivée.",
            en = "Management gave a reply with reasons.")
        Fact<Answer> reasonedReply,
    @Help(
            fr = "Le projet a changé à la suite de ce dialogue.",
            en = "The project was changed because of it.")
        Fact<Answer> ledToChange,
    @Help(fr = "Sujets traités.", en = "What it dealt with.") FactList<DialogueTopic> topics)
    implements Subject {

  /**
   * Whether it has begun: what is planned, offered or refused has not; a known date of opening or
   * closing says that it has. Charter: SD-1.
   */
  public Claim begun() {
    return Chronology.begun(Part.of(this));
  }

  /**
   * Whether others than management take part in it; not applicable where that is so or nobody says
   * who does, so that a list that is left out changes nothing. Charter: SD-1.
   */
  public Claim shared() {
    Reading others = fact("with").applying();
    Claim alone = others.within("management").or(others.empty());
    return with_.isAbsent() || alone.answer() == Answer.NO ? Claim.any() : alone.not();
  }

  /**
   * Whether its documents can be in the hands of those it is held with: it has begun, or it is
   * announced and they were given by that day. Charter: SD-1.
   */
  public Claim documentsGiven(LocalDate today) {
    return begun()
        .or(
            fact("status")
                .is(EventStatus.PLANNED, EventStatus.OFFERED)
                .and(fact("documents_given_on").applying().after(today).not()));
  }

  /** Whether it is a consultation that has begun. Charter: SD-1. */
  public Claim consultationBegun() {
    return fact("kind").is(EventKind.CONSULTATION).and(begun());
  }

  /**
   * Whether fewer than so many months went by from the documents to the end of the consultation;
   * while the opinion is pending, from the documents to today. Charter: SD-1.
   */
  public Claim shorterThan(int months, LocalDate today) {
    return Chronology.shorterThan(this, months, today);
  }
}
