package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** What the contract with the supplier gives and takes. Charter: VS-2, VS-3, VS-6. */
@RecordBuilder
public record Contract(
    @Help(
            fr = "Le contrat donne le droit d'auditer le système.",
            en = "The contract gives a right to audit the system.")
        Fact<Answer> auditRight,
    @Help(
            fr = "Le contrat prévoit une sortie praticable.",
            en = "The contract says how to get out of it.")
        Fact<Answer> exitClause,
    @Help(
            fr = "Les données et réglages peuvent être repris et portés ailleurs.",
            en = "Data and settings can be taken elsewhere.")
        Fact<Answer> portability,
    @Help(
            fr = "Le fournisseur peut réutiliser les données pour son compte.",
            en = "The supplier may reuse the data for its own ends.")
        Fact<Answer> dataReuseBySupplier,
    @Help(
            fr = "Le fournisseur peut modifier seul le système ou les conditions.",
            en = "The supplier may change the system or the terms alone.")
        Fact<Answer> unilateralChanges,
    @Help(
            fr = "La responsabilité en cas de dommage est partagée avec le fournisseur.",
            en = "The supplier bears part of the liability for damage.")
        Fact<Answer> liabilityShared,
    @Help(fr = "La révision des prix est encadrée.", en = "Price rises are bounded.")
        Fact<Answer> priceRevisionBounded,
    Margin margin) {}
