package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** The organisation that deploys AI systems, with its bodies, its policies and its agreements. */
@RecordBuilder
public record Organisation(
    @Help(
            fr = "Secteur auquel l'organisation appartient.",
            en = "The part of the economy the organisation belongs to.",
            core = true)
        Fact<Sector> sector,
    @Help(
            fr = "Pays, en deux lettres majuscules.",
            en = "The country, in two capital letters.",
            country = true)
        Fact<String> country,
    @Help(
            fr = "L'organisme, de droit privé, assure une mission de service public.",
            en = "A private body serves the public under a public service mission.")
        Fact<Answer> publicServiceMission,
    @Help(
            fr = "Effectif de l'organisation.",
            en = "How many people the organisation employs.",
            core = true)
        Fact<Headcount> headcount,
    @Help(
            fr = "Instances et mandats qui représentent le personnel.",
            en = "Bodies and mandates that represent the staff.",
            core = true)
        FactList<Body> bodies,
    @Help(fr = "Établissements de l'organisation.", en = "The establishments of the organisation.")
        FactList<Establishment> establishments,
    @Help(
            fr = "Orientations stratégiques et place qu'y tient l'IA.",
            en = "The strategic orientations and the place AI has in them.")
        Strategy strategy,
    @Help(
            fr = "Gestion prévisionnelle des emplois et des compétences (GEPP).",
            en = "Workforce and skills planning.")
        WorkforcePlan workforcePlan,
    @Help(
            fr = "Registre des systèmes d'IA en place.",
            en = "The register of the AI systems in place.")
        AiRegister aiRegister,
    @Help(
            fr = "Moyens mis en commun dans la branche ou le secteur.",
            en = "Means that the sector puts together.")
        SectorMeans sectorMeans,
    @Help(
            fr = "Accords et chartes de l'organisation.",
            en = "Agreements and charters of the organisation.")
        FactList<Agreement> agreements,
    Margin margin)
    implements Subject {

  @Override
  public String id() {
    return "organisation";
  }
}
