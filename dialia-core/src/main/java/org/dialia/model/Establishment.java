package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** One establishment of the organisation, with the bodies that sit there. */
@RecordBuilder
public record Establishment(
    @Help(
            fr = "Identifiant, unique parmi les éléments de même nature.",
            en = "Its id, unique among things of its kind.")
        String id,
    Margin margin,
    @Help(fr = "Effectif de l'établissement.", en = "How many people work in the establishment.")
        Fact<Headcount> headcount,
    @Help(
            fr = "Instances représentatives de l'établissement.",
            en = "Bodies that represent the staff of the establishment.")
        FactList<Body> bodies)
    implements Subject {}
