package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** The dialogue between all parties concerned. Charter: ST-1, ST-4, ST-5. */
@RecordBuilder
public record Parties(
    @Help(
            fr = "Toutes les parties concernées sont identifiées.",
            en = "All parties concerned have been identified.")
        Fact<Answer> allIdentified,
    @Help(
            fr = "Un lieu permanent réunit les parties.",
            en = "There is a standing place where the parties meet.")
        Fact<Answer> forum,
    @Help(
            fr = "Les représentants du personnel y siègent.",
            en = "Worker representatives sit there.")
        Fact<Answer> representativesPresent,
    @Help(
            fr = "Une instance paritaire ou multipartite existe.",
            en = "There is a joint body of the parties.")
        Fact<Answer> jointBody,
    Margin margin) {}
