package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Effects on work, jobs and skills, as examined and followed. Charter: WO-2 to WO-5. */
@RecordBuilder
public record Effects(
    @Help(
            fr = "Date de l'évaluation des effets sur l'organisation du travail.",
            en = "When effects on the organisation of work were assessed.")
        Fact<PartialDate> organisationAssessedOn,
    @Help(
            fr = "Date de l'évaluation des effets sur les conditions de travail.",
            en = "When effects on working conditions were assessed.")
        Fact<PartialDate> workingConditionsAssessedOn,
    @Help(
            fr = "Date de mise à jour du document unique (DUERP).",
            en = "When the risk assessment document was updated.")
        Fact<PartialDate> riskDocumentUpdatedOn,
    @Help(
            fr = "Les risques psychosociaux ont été évalués.",
            en = "Psychosocial risks were assessed.")
        Fact<Answer> psychosocialAssessed,
    @Help(
            fr = "Des indicateurs de santé et de charge sont suivis.",
            en = "Indicators of health and workload are followed.")
        Fact<Answer> indicatorsFollowed,
    @Help(fr = "Incidents survenus.", en = "The incidents there have been.")
        FactList<Incident> incidents,
    @Help(
            fr = "Effets examinés, avec leur horizon.",
            en = "The effects that were examined, and how far ahead.")
        FactList<ExaminedEffect> examined,
    @Help(fr = "Effets sur l'emploi.", en = "The effects on jobs.") JobEffects jobs,
    @Help(
            fr = "Effets sur les compétences et qualifications.",
            en = "The effects on skills and qualifications.")
        SkillEffects skills,
    Margin margin) {}
