package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** The terms of a pilot; a pilot on real work counts as use. Charter: SD-1, SD-3. */
@RecordBuilder
public record PilotTerms(
    @Help(
            fr = "Le pilote porte sur du travail réel, avec de vrais dossiers.",
            en = "The pilot is run on real work, with real cases.",
            core = true)
        Fact<Answer> realWork,
    @Help(
            fr = "Nombre de personnes qui participent au pilote.",
            en = "How many people take part in the pilot.")
        Fact<Integer> people,
    @Help(
            fr = "Des critères d'arrêt du pilote sont fixés.",
            en = "It is set down when the pilot must be stopped.")
        Fact<Answer> stopCriteria,
    @Help(fr = "Date de fin prévue du pilote.", en = "When the pilot is to end.")
        Fact<PartialDate> endsOn,
    Margin margin) {}
