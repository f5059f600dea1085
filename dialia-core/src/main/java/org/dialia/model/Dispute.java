package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** A dispute brought before a court, an authority or a mediator. */
@RecordBuilder
public record Dispute(
    @Help(
            fr = "Auteur du recours.",
            en = "Who brought it.",
            refersTo = {Help.Target.ROLE, Help.Target.BODY},
            orWords = {"management", "union", "association", "person"})
        Fact<String> by,
    @Help(fr = "Devant qui le recours est porté.", en = "Before whom it was brought.")
        Fact<DisputeForum> before,
    @Help(fr = "Objet du recours, en quelques mots.", en = "What it is about, in a few words.")
        Fact<String> subject,
    @Help(fr = "État du recours.", en = "How it stands.") Fact<DisputeStatus> status,
    Margin margin) {}
