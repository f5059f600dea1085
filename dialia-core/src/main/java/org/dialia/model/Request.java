package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** A request for dialogue, and the answer it got. */
@RecordBuilder
public record Request(
    @Help(
            fr = "Auteur de la demande.",
            en = "Who asked.",
            refersTo = {Help.Target.ROLE, Help.Target.BODY},
            orWords = {"management", "union", "association", "person"})
        Fact<String> by,
    @Help(always = true, fr = "Ce qui est demandé.", en = "What was asked for.")
        Fact<EventKind> asks,
    @Help(fr = "Date de la demande.", en = "When it was asked.") Fact<PartialDate> date,
    @Help(always = true, fr = "Réponse donnée à la demande.", en = "What became of the request.")
        Fact<RequestAnswer> answer,
    Margin margin) {}
