package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** One thing that went wrong. */
@RecordBuilder
public record Incident(
    @Help(fr = "Date de l'incident.", en = "When it happened.") Fact<PartialDate> date,
    @Help(always = true, fr = "Nature de l'incident.", en = "What went wrong.")
        Fact<IncidentKind> kind,
    @Help(always = true, fr = "L'incident a été corrigé.", en = "It has been put right.")
        Fact<Answer> corrected,
    Margin margin) {}
