package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** How the real work was studied, before the system and after. Charter: RW-1. */
@RecordBuilder
public record Study(
    @Help(
            always = true,
            fr = "Méthode d'étude du travail.",
            en = "How the work was studied.",
            core = true,
            realWork = true)
        Fact<StudyMethod> method,
    @Help(
            fr = "Date de l'étude avant introduction.",
            en = "When it was studied, before introduction.",
            realWork = true)
        Fact<PartialDate> date,
    @Help(
            fr = "Nombre de situations de travail étudiées.",
            en = "How many work situations were studied.",
            realWork = true)
        Fact<Integer> situations,
    @Help(
            fr = "Nombre de personnes qui y ont participé.",
            en = "How many workers took part in it.",
            realWork = true)
        Fact<Integer> workers,
    @Help(
            fr = "Date de l'étude refaite après introduction.",
            en = "When it was studied again, after introduction.",
            realWork = true)
        Fact<PartialDate> afterDate,
    Margin margin) {}
