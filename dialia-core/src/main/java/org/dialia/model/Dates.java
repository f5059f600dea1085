package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** The key dates of a deployment; each may be partial. */
@RecordBuilder
public record Dates(
    @Help(fr = "Date de la décision de lancer le projet.", en = "When it was decided.")
        Fact<PartialDate> decided,
    @Help(fr = "Date de début du pilote.", en = "When the pilot started.", core = true)
        Fact<PartialDate> pilotStarted,
    @Help(fr = "Date de mise en service.", en = "When it came into use.", core = true)
        Fact<PartialDate> inUseSince,
    @Help(
            fr = "Date de la dernière évolution importante.",
            en = "When it last changed in an important way.")
        Fact<PartialDate> changed,
    @Help(fr = "Date de suspension.", en = "When it was suspended.") Fact<PartialDate> suspended,
    @Help(fr = "Date de retrait.", en = "When it was taken out of use.") Fact<PartialDate> retired,
    Margin margin) {}
