package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** A supplier of the system. Charter: VS-3, VS-4. */
@RecordBuilder
public record Supplier(
    @Help(
            fr = "Identifiant, unique parmi les éléments de même nature.",
            en = "Its id, unique among things of its kind.")
        String id,
    Margin margin,
    @Help(fr = "Taille du fournisseur.", en = "How large the supplier is.") Fact<Size> size,
    @Help(
            fr = "Pays du fournisseur, en deux lettres majuscules.",
            en = "The supplier's country, in two capital letters.",
            country = true)
        Fact<String> country,
    @Help(fr = "Le fournisseur domine son marché.", en = "The supplier dominates its market.")
        Fact<Answer> dominant)
    implements Subject {}
