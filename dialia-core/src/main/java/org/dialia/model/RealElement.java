package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** One thing that people really do and that the procedure does not say. Charter: RW-2. */
@RecordBuilder
public record RealElement(
    @Help(
            fr = "Ce que les personnes font, en quelques mots.",
            en = "What people do, in a few words.",
            core = true)
        Fact<String> what,
    @Help(fr = "De quelle sorte de travail réel il s'agit.", en = "Which kind of real work it is.")
        Fact<RealWorkKind> kind,
    @Help(
            always = true,
            fr = "Le système ou le projet en tient compte.",
            en = "The system or the project takes it into account.",
            realWork = true)
        Fact<Answer> considered,
    Margin margin) {}
