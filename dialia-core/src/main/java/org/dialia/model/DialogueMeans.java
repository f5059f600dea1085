package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** The means given to the dialogue. Charter: SD-8. */
@RecordBuilder
public record DialogueMeans(
    @Help(
            always = true,
            fr = "Les représentants disposent d'un expert.",
            en = "The representatives have an expert.")
        Fact<Answer> expert,
    @Help(
            always = true,
            fr = "Du temps leur est accordé pour ce sujet.",
            en = "They are given time for this subject.")
        Fact<Answer> hours,
    @Help(
            always = true,
            fr = "Un budget leur est accordé pour ce sujet.",
            en = "They are given a budget for this subject.")
        Fact<Answer> budget,
    @Help(
            always = true,
            fr = "Ils ont accès aux informations utiles.",
            en = "They have access to the information they need.")
        Fact<Answer> informationAccess,
    @Help(
            always = true,
            fr = "Le système leur a été montré en fonctionnement.",
            en = "They were shown the system at work.")
        Fact<Answer> systemShown,
    Margin margin) {}
