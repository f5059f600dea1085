package org.dialia.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dialia.assessment.Label;
import org.dialia.assessment.Outcome;
import org.dialia.assessment.StepStatus;
import org.dialia.charter.Addressee;
import org.dialia.charter.DialoguePhase;
import org.dialia.charter.Language;
import org.dialia.charter.LegalReference;
import org.dialia.charter.Participant;
import org.dialia.charter.Severity;
import org.dialia.io.Schemas.Sometimes;
import org.dialia.model.Answer;
import org.dialia.model.Help;

/**
 * The form of the report in JSON, as it is promised to programs: what {@code JsonReport} writes is
 * held against it key by key, both ways. An {@link Optional} is null where there is nothing to say.
 */
record ResultForm(
    @Help(
            fr = "Version de la forme ; elle change quand une clé change de sens.",
            en = "The version of the form; it changes when a key changes its meaning.")
        int schemaVersion,
    @Help(fr = "Le programme.", en = "The program.") Tool tool,
    @Help(
            fr = "Les règles, par leur version et leur empreinte.",
            en = "The rules, by their version and their digest.")
        RuleBase ruleBase,
    @Help(fr = "Date de l'évaluation.", en = "The date of the assessment.") String asOf,
    @Help(fr = "Langue des textes.", en = "The language of the texts.") Language language,
    @Help(
            fr = "Empreinte SHA-256 de la correspondance des tableaux ; null s'il n'y en a pas.",
            en = "The SHA-256 digest of the mapping of tables; null where there is none.")
        Optional<String> mappingSha256,
    @Help(fr = "Les entrées, dans leur ordre.", en = "The inputs, in their order.")
        List<InputForm> inputs,
    @Help(
            fr = "L'organisation, s'il n'y en a qu'une.",
            en = "The organisation, where there is one alone.")
        @Sometimes
        OrganisationForm organisation,
    @Help(
            fr = "Les organisations, s'il y en a plusieurs ou aucune.",
            en = "The organisations, where there are several or none.")
        @Sometimes
        List<OrganisationForm> organisations,
    @Help(fr = "Les déploiements, dans leur ordre.", en = "The deployments, in their order.")
        List<DeploymentForm> deployments) {

  record Tool(
      @Help(fr = "Nom du programme.", en = "The name of the program.") String name,
      @Help(fr = "Version du programme.", en = "The version of the program.") String version) {}

  record RuleBase(
      @Help(fr = "Version des règles.", en = "The version of the rules.") String version,
      @Help(fr = "Empreinte SHA-256 des règles.", en = "The SHA-256 digest of the rules.")
          String sha256,
      @Help(
              fr =
                  "Empreinte de chaque règle, par son identifiant : elle change avec ce qu'elle dit.",
              en = "The digest of each rule, by its id: it changes with what the rule says.")
          Map<String, String> rules) {}

  record InputForm(
      @Help(fr = "Nom de l'entrée, tel que donné.", en = "The name of the input, as given.")
          String file,
      @Help(
              fr = "Empreinte SHA-256 ; null si l'entrée est illisible.",
              en = "The SHA-256 digest; null where the input cannot be read.")
          Optional<String> sha256,
      @Help(
              fr = "Ce qui y est faux ; ce qui est touché n'est pas évalué.",
              en = "What is wrong with it; what is affected is not assessed.")
          List<ProblemForm> problems) {}

  record ProblemForm(
      @Help(
              fr = "Ligne, à partir de 1 ; null pour le fichier entier.",
              en = "The line, from 1; null for the whole file.")
          Optional<Integer> line,
      @Help(
              fr = "Colonne, à partir de 1 ; null pour la ligne entière.",
              en = "The column, from 1; null for the whole line.")
          Optional<Integer> column,
      @Help(fr = "Le fait ; vide si aucun n'est visé.", en = "The fact; empty where none is meant.")
          String path,
      @Help(
              fr = "Ce qui est faux, et ce qui est permis.",
              en = "What is wrong, and what is allowed.")
          String message) {}

  record OrganisationForm(
      @Help(fr = "L'entrée qui la décrit.", en = "The input that describes it.") String file,
      @Help(fr = "Son nom.", en = "Its name.") String name,
      @Help(
              fr = "L'étiquette de chaque principe ; absente d'un plan seul.",
              en = "The label of each principle; not in a plan alone.")
          @Sometimes
          List<PrincipleForm> principles,
      @Help(
              fr = "Ce qui a été examiné, par son adresse ; absent d'un plan seul.",
              en = "What was looked at, by its address; not in a plan alone.")
          @Sometimes
          List<String> subjects,
      @Help(
              fr = "Les constats, les plus graves d'abord ; absents d'un plan seul.",
              en = "The findings, the gravest first; not in a plan alone.")
          @Sometimes
          List<FindingForm> findings,
      @Help(fr = "Le plan de dialogue.", en = "The dialogue plan.") PlanForm plan) {}

  record DeploymentForm(
      @Help(fr = "Son identifiant.", en = "Its id.") String id,
      @Help(fr = "Son nom, à défaut son identifiant.", en = "Its name, or its id.") String name,
      @Help(fr = "L'entrée qui le décrit.", en = "The input that describes it.") String file,
      @Help(
              fr = "L'étiquette de chaque principe ; absente d'un plan seul.",
              en = "The label of each principle; not in a plan alone.")
          @Sometimes
          List<PrincipleForm> principles,
      @Help(
              fr = "Regards qui traversent les principes, tel l'intérêt général.",
              en = "Views across the principles, such as the general interest.")
          @Sometimes
          Map<String, StandingForm> views,
      @Help(
              fr = "Ce qui a été examiné, par son adresse ; absent d'un plan seul.",
              en = "What was looked at, by its address; not in a plan alone.")
          @Sometimes
          List<String> subjects,
      @Help(
              fr = "Les constats, les plus graves d'abord ; absents d'un plan seul.",
              en = "The findings, the gravest first; not in a plan alone.")
          @Sometimes
          List<FindingForm> findings,
      @Help(fr = "Le plan de dialogue.", en = "The dialogue plan.") PlanForm plan) {}

  record PrincipleForm(
      @Help(fr = "Identifiant du principe.", en = "The id of the principle.") String id,
      @Help(fr = "Son étiquette.", en = "Its label.") Label label,
      @Help(
              fr = "Gravité du pire risque, ou poids de la première question.",
              en = "How grave the worst risk is, or what the first question weighs.")
          Optional<Severity> severity,
      @Help(
              fr = "Les phases du dialogue social ; pour ce principe seul.",
              en = "The phases of the social dialogue; for that principle alone.")
          @Sometimes
          PhasesForm phases) {}

  record PhasesForm(
      @Help(fr = "Avant l'introduction.", en = "Before the introduction.") StandingForm before,
      @Help(fr = "Pendant l'introduction.", en = "During the introduction.") StandingForm during,
      @Help(fr = "Après l'introduction.", en = "After the introduction.") StandingForm after) {}

  record StandingForm(
      @Help(fr = "L'étiquette.", en = "The label.") Label label,
      @Help(
              fr = "Gravité du pire risque, ou poids de la première question.",
              en = "How grave the worst risk is, or what the first question weighs.")
          Optional<Severity> severity) {}

  record FindingForm(
      @Help(
              fr = "Empreinte de la règle et du sujet ; elle survit aux lignes déplacées.",
              en = "A digest of rule and subject; it survives moved lines.")
          String id,
      @Help(fr = "Identifiant de la règle.", en = "The id of the rule.") String rule,
      @Help(fr = "Le résultat de la règle.", en = "What the rule says.") Outcome outcome,
      @Help(
              fr = "Gravité du risque, ou poids de la question.",
              en = "How grave the risk is, or what the question weighs.")
          Optional<Severity> severity,
      @Help(fr = "Énoncés de la charte.", en = "The statements of the charter.")
          List<String> statements,
      @Help(fr = "Le droit cité, avec sa force.", en = "The law that is cited, with its force.")
          List<CitationForm> law,
      @Help(fr = "Le sujet, par son adresse.", en = "The subject, by its address.") String subject,
      @Help(fr = "Le constat ou la question.", en = "The finding or the question.") String message,
      @Help(
              fr = "Les faits qui ont décidé, avec leur place.",
              en = "The facts that decided, with their places.")
          List<EvidenceForm> evidence,
      @Help(fr = "Ce qui y remédie.", en = "What puts it right.") String remedy,
      @Help(fr = "Titre de la règle.", en = "The title of the rule.") String title,
      @Help(fr = "Pourquoi la règle existe.", en = "Why the rule exists.") String why,
      @Help(fr = "À qui poser la question.", en = "Whom to ask.") Addressee ask,
      @Help(
              fr = "La version de la base de règles qui a apporté la règle.",
              en = "The version of the rule base that brought the rule.")
          String since,
      @Help(
              fr = "Le calcul de la gravité ; absent s'il n'y en a pas.",
              en = "How the severity is reckoned; not there where there is none.")
          @Sometimes
          GradeForm grade) {}

  record CitationForm(
      @Help(fr = "Identifiant de la référence.", en = "The id of the reference.") String id,
      @Help(fr = "Comme on la cite.", en = "As it is cited.") String citation,
      @Help(fr = "Sa force à la date.", en = "Its force at the date.") LegalReference.Force force,
      @Help(fr = "Date d'application.", en = "The date it applies from.") Optional<String> from) {}

  record EvidenceForm(
      @Help(fr = "Le fait, depuis le déploiement.", en = "The fact, from the deployment.")
          String path,
      @Help(fr = "Ce qui en est dit.", en = "What is said of it.") String value,
      @Help(
              fr = "Ligne, à partir de 1 ; null si rien n'est écrit.",
              en = "The line, from 1; null where nothing is written.")
          Optional<Integer> line,
      @Help(fr = "Colonne, à partir de 1.", en = "The column, from 1.") Optional<Integer> column,
      @Help(fr = "Ligne de la fin.", en = "The line of the end.") Optional<Integer> endLine,
      @Help(fr = "Colonne après la fin.", en = "The column behind the end.")
          Optional<Integer> endColumn) {}

  record GradeForm(
      @Help(
              fr = "Le produit des facteurs ; 0 si la règle fixe la gravité.",
              en = "The product of the factors; 0 where the rule fixes the severity.")
          double score,
      @Help(fr = "Les facteurs, dans leur ordre.", en = "The factors, in their order.")
          List<FactorForm> factors,
      @Help(
              fr = "Abaissée d'un degré par un contrôle humain prouvé.",
              en = "Lowered by a step, for oversight proven on every point.")
          boolean loweredByOversight) {}

  record FactorForm(
      @Help(fr = "Ce qui est pesé.", en = "What is weighed.") String name,
      @Help(fr = "Sa valeur ici.", en = "Its value here.") String value,
      @Help(fr = "Son poids.", en = "Its weight.") double weight) {}

  record PlanForm(
      @Help(fr = "Combien d'étapes à chaque état.", en = "How many steps stand at each status.")
          Map<String, Integer> counts,
      @Help(fr = "Les prochaines étapes.", en = "The steps that come next.") List<String> next,
      @Help(
              fr = "Les étapes, dans l'ordre où les tenir.",
              en = "The steps, in the order to hold them.")
          List<StepForm> steps) {}

  record StepForm(
      @Help(fr = "Empreinte de l'étape.", en = "The digest of the step.") String id,
      @Help(fr = "Quelle étape.", en = "Which step.") String kind,
      @Help(fr = "La phase.", en = "The phase.") DialoguePhase phase,
      @Help(fr = "Où elle en est à la date.", en = "Where it stands at the date.")
          StepStatus status,
      @Help(
              fr = "Pourquoi elle n'est pas requise, le cas échéant.",
              en = "Why it is not required, where it is not.")
          Optional<String> reason,
      @Help(fr = "Son titre.", en = "Its title.") String title,
      @Help(fr = "Pourquoi la tenir.", en = "Why it is held.") String why,
      @Help(fr = "Qui l'organise.", en = "Who convenes.") Participant convenes,
      @Help(fr = "Qui y prend part.", en = "Who takes part.") List<ParticipantForm> participants,
      @Help(fr = "Les déploiements qu'elle sert.", en = "The deployments it serves.")
          List<String> deployments,
      @Help(fr = "Les constats auxquels elle répond.", en = "The findings it answers.")
          List<String> answers,
      @Help(
              fr = "Gravité du pire de ces constats.",
              en = "How grave the worst of these findings is.")
          Optional<Severity> severity,
      @Help(fr = "Pas avant.", en = "Not before.") Optional<DeadlineForm> earliest,
      @Help(fr = "Au plus tard.", en = "At the latest.") Optional<DeadlineForm> latest,
      @Help(fr = "Les étapes qui la précèdent.", en = "The steps that come before it.")
          List<String> after,
      @Help(fr = "Ce dont elle se compose.", en = "What it is made of.") List<PartForm> parts,
      @Help(fr = "Ce qui manque, en phrases.", en = "What is missing, in sentences.")
          List<String> missing,
      @Help(fr = "Ce qui doit être sur la table.", en = "What must be on the table.")
          List<String> table,
      @Help(fr = "Ce qui doit en sortir.", en = "What must come of it.") String result,
      @Help(fr = "Énoncés de la charte.", en = "The statements of the charter.")
          List<String> statements,
      @Help(fr = "Le droit sur lequel elle repose.", en = "The law it rests on.") List<LawForm> law,
      @Help(
              fr = "Les faits qui ont décidé, avec leur place.",
              en = "The facts that decided, with their places.")
          List<EvidenceForm> evidence) {}

  record ParticipantForm(
      @Help(fr = "À quel titre.", en = "In what part.") Participant role,
      @Help(fr = "Qui, par son nom.", en = "Who, by name.") List<String> names) {}

  record DeadlineForm(
      @Help(fr = "La date.", en = "The date.") String date,
      @Help(fr = "Comment elle est comptée.", en = "How it is counted.") String calculation) {}

  record PartForm(
      @Help(fr = "La partie, par son mot.", en = "The part, by its word.") String key,
      @Help(fr = "La partie, en phrase.", en = "The part, in a sentence.") String text,
      @Help(fr = "Si elle est là.", en = "Whether it is there.") Answer there) {}

  record LawForm(
      @Help(fr = "Identifiant de la référence.", en = "The id of the reference.") String id,
      @Help(fr = "Comme on la cite.", en = "As it is cited.") String citation) {}
}
