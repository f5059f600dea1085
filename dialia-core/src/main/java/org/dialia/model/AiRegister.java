package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** The register of the AI systems at work in the organisation. Charter: SD-14. */
@RecordBuilder
public record AiRegister(
    @Help(
            fr = "L'organisation tient un registre de ses systèmes d'IA.",
            en = "The organisation keeps a register of its AI systems.")
        Fact<Answer> exists,
    @Help(fr = "Le registre est à jour.", en = "The register is kept up to date.")
        Fact<Answer> upToDate,
    @Help(
            fr = "Les représentants du personnel ont accès au registre.",
            en = "The representatives can consult the register.")
        Fact<Answer> openToRepresentatives,
    Margin margin) {}
