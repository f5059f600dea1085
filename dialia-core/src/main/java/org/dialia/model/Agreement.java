package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * An agreement or charter, of the organisation or for one deployment; it answers only for what it
 * covers, while it runs.
 */
@RecordBuilder
public record Agreement(
    @Help(
            fr = "Identifiant, unique parmi les éléments de même nature.",
            en = "Its id, unique among things of its kind.")
        String id,
    Margin margin,
    @Help(fr = "Objet principal de l'accord.", en = "What the agreement is mainly about.")
        Fact<AgreementKind> kind,
    @Help(
            fr = "Niveau auquel l'accord s'applique.",
            en = "The level at which the agreement applies.")
        Fact<Level> level,
    @Help(
            fr = "Signataires : la direction, des instances, ou personne encore.",
            en = "Who signed it: management, bodies, or nobody yet.",
            refersTo = Help.Target.BODY,
            orWords = "management")
        FactList<String> signedBy,
    @Help(fr = "Date de signature.", en = "When it was signed.") Fact<PartialDate> signedOn,
    @Help(fr = "Date de fin.", en = "When it ends.") Fact<PartialDate> endsOn,
    @Help(fr = "Sujets que l'accord règle.", en = "What the agreement settles.")
        FactList<AgreementTopic> covers,
    @Help(
            fr = "Intervalle entre deux revoyures, en mois.",
            en = "Months between two reviews of the agreement.")
        Fact<Integer> reviewEveryMonths)
    implements Subject {}
