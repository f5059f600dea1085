package org.dialia.model;

/** One thing that went wrong. */
public record Incident(
    @Help(fr = "Date de l'incident.", en = "When it happened.") Fact<PartialDate> date,
    @Help(fr = "Nature de l'incident.", en = "What went wrong.") Fact<IncidentKind> kind,
    @Help(fr = "L'incident a été corrigé.", en = "It has been put right.") Fact<Answer> corrected,
    Margin margin) {}
