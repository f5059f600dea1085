package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** A test of bias and what it showed. Charter: HD-5. */
@RecordBuilder
public record BiasTest(
    @Help(fr = "Un test de biais a été fait.", en = "A bias test has been done.") Fact<Answer> done,
    @Help(fr = "Résultat du test de biais.", en = "What the bias test showed.")
        Fact<BiasResult> result,
    Margin margin) {}
