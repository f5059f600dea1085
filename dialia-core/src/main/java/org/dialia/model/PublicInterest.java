package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** What a deployment brings to the public interest. Charter: VS-7, ST-7. */
@RecordBuilder
public record PublicInterest(
    @Help(
            fr = "Le projet contribue à l'intérêt général.",
            en = "The deployment contributes to the public interest.")
        Fact<Answer> contribution,
    @Help(
            fr = "Évolution de l'accès au service ou aux droits.",
            en = "How access to the service or to rights has changed.")
        Fact<Change> accessEffect,
    @Help(
            fr = "La situation des publics fragiles a été prise en compte.",
            en = "Vulnerable groups were taken into account.")
        Fact<Answer> vulnerableGroupsConsidered,
    @Help(
            fr = "Les règles de l'algorithme sont publiées.",
            en = "The rules of the algorithm are published.")
        Fact<Answer> algorithmPublished,
    @Help(
            fr = "Un recours est ouvert aux personnes servies.",
            en = "The people served have a recourse.")
        Fact<Answer> recourse,
    @Help(
            fr = "Les effets sur l'environnement ont été évalués.",
            en = "Effects on the environment were assessed.")
        Fact<Answer> environmentAssessed,
    Margin margin) {}
