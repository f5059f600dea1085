package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** How work on a task has changed for those who do it. Charter: RW-4, RW-7, WO-5. */
@RecordBuilder
public record TaskEffects(
    @Help(
            fr = "Évolution de l'autonomie dans le travail.",
            en = "How autonomy at work has changed.",
            realWork = true)
        Fact<Change> autonomy,
    @Help(
            fr = "Évolution de l'intensité et du rythme du travail.",
            en = "How the intensity and pace of work have changed.",
            realWork = true)
        Fact<Change> intensity,
    @Help(
            fr = "Évolution des compétences mises en œuvre.",
            en = "How the skills put to use have changed.",
            realWork = true)
        Fact<Change> skills,
    @Help(
            fr = "Évolution du sens du travail.",
            en = "How the meaning of work has changed.",
            realWork = true)
        Fact<Change> meaning,
    @Help(
            fr = "Évolution du collectif de travail et de l'entraide.",
            en = "How working together and mutual help have changed.",
            realWork = true)
        Fact<Change> collective,
    @Help(
            fr = "Évolution de la qualité du travail fait.",
            en = "How the quality of the work done has changed.",
            realWork = true)
        Fact<Change> quality,
    @Help(
            fr = "Évolution de la reconnaissance du travail.",
            en = "How the recognition of work has changed.",
            realWork = true)
        Fact<Change> recognition,
    @Help(
            fr = "Évolution de la surveillance ressentie ; « worse » : davantage.",
            en = "How surveillance has changed; worse means more of it.",
            realWork = true)
        Fact<Change> surveillance,
    @Help(
            fr = "Évolution de la santé au travail.",
            en = "How health at work has changed.",
            realWork = true)
        Fact<Change> health,
    @Help(
            fr = "Évolution de la sécurité au travail.",
            en = "How safety at work has changed.",
            realWork = true)
        Fact<Change> safety,
    Margin margin) {}
