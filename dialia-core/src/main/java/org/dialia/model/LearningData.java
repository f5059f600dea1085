package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** The data that a system learned from and runs on. Charter: RW-3. */
@RecordBuilder
public record LearningData(
    @Help(fr = "Origine des données d'apprentissage.", en = "Where the learning data come from.")
        Fact<LearningOrigin> origin,
    @Help(
            fr = "Les données rendent compte du travail réel.",
            en = "The data cover the work as it is really done.",
            realWork = true)
        Fact<Answer> coversRealWork,
    @Help(
            fr = "Les manques des données sont documentés.",
            en = "What the data leave out is written down.")
        Fact<Answer> gapsDocumented,
    Margin margin) {}
