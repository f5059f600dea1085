package org.dialia.gate;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.dialia.charter.Text;
import org.dialia.model.FactSheet;

/** The sentences that say what is wrong with waivers and baselines. */
final class Complaint {

  /** As much of a value as a sentence shows. */
  private static final int SHOWN = 80;

  private Complaint() {}

  static Text noWaivers() {
    return Text.of(
        "une liste de levées est attendue (waivers: [] s'il n'y en a aucune)",
        "a list of waivers is expected (waivers: [] when there is none)");
  }

  static Text noFindings() {
    return Text.of(
        "une liste de constats est attendue (findings: [] s'il n'y en a aucun)",
        "a list of findings is expected (findings: [] when there is none)");
  }

  static Text notAResult() {
    return Text.of(
        "ce n'est pas un résultat de « dialia assess --format json »",
        "this is no result of \"dialia assess --format json\"");
  }

  static Text notWhole(String file) {
    String which = shown(file);
    return Text.of(
        which + " n'a pas pu être évalué en entier ; corrigez-le et évaluez de nouveau",
        which + " could not be assessed as a whole; put it right and assess again");
  }

  static Text otherVersion(int version) {
    return Text.of(
        "un résultat de la version " + version + " est attendu",
        "a result of version " + version + " is expected");
  }

  static Text ruleOrStatement() {
    return Text.of(
        "une levée nomme une règle (rule:) ou un énoncé (statement:), l'un des deux",
        "a waiver names a rule (rule:) or a statement (statement:), one of the two");
  }

  static Text noSubject() {
    return Text.of(
        "rien n'est dit ; nommez ce dont parle le constat (decisions/reject), ou ôtez subject: pour"
            + " lever dans tout le déploiement",
        "nothing is said; name what the finding is about (decisions/reject), or leave subject: out"
            + " to waive in all of the deployment");
  }

  static Text missing(String key) {
    return Text.of("il manque " + key + ":", key + ": is missing");
  }

  static Text of(WaiverFault.Kind kind, Waiver waiver, Waivers.Known known, int days) {
    String about = shown(waiver.about());
    return switch (kind) {
      case UNKNOWN_RULE -> unknown("règle", "rule", about, known.rules().keySet());
      case UNKNOWN_STATEMENT -> unknown("énoncé", "statement", about, known.statements());
      case PROHIBITED ->
          Text.of(
              about + " vise une pratique interdite par la loi : aucune levée n'est possible",
              about + " is about a practice that the law bans: it cannot be waived");
      case TOO_WIDE ->
          Text.of(
              about + " serait levé partout : nommez le déploiement (deployment:), ou organisation",
              about
                  + " would be waived everywhere: name the deployment (deployment:), or"
                  + " organisation");
      case NO_AGREEMENT ->
          Text.of(
              about
                  + " relève du dialogue social : dites avec qui la levée est convenue"
                  + " (agreed_with: une instance ou un accord)",
              about
                  + " is about social dialogue: say with whom the waiver is agreed (agreed_with: a"
                  + " body or an agreement)");
      case TOO_LONG ->
          Text.of(
              about + " est levé pour plus de " + days + " jours (expires:)",
              about + " is waived for more than " + days + " days (expires:)");
      case EXPIRED -> {
        String last = waiver.expires().toString();
        yield Text.of(
            "la levée de " + about + " a pris fin (" + last + ")",
            "the waiver of " + about + " has expired (" + last + ")");
      }
      case UNUSED -> unused(waiver, Set.of());
    };
  }

  static Text unused(Waiver waiver, Collection<String> deployments) {
    String about = shown(waiver.about());
    String deployment = waiver.deployment().value().orElse("");
    if (deployments.isEmpty() || deployments.contains(deployment)) {
      String where = shown(deployment);
      return Text.of(
          "la levée de " + about + " pour " + where + " ne lève rien : supprimez-la",
          "the waiver of " + about + " for " + where + " waives nothing: remove it");
    }
    return unknown("déploiement", "deployment", shown(deployment), deployments);
  }

  private static Text unknown(String fr, String en, String word, Collection<String> words) {
    Optional<String> near =
        word.length() > SHOWN ? Optional.empty() : FactSheet.nearest(word, words);
    return Text.of(
        fr
            + " « "
            + word
            + " » introuvable"
            + near.map(one -> " ; vouliez-vous dire « " + one + " » ?").orElse(""),
        "there is no "
            + en
            + " \""
            + word
            + "\""
            + near.map(one -> "; did you mean \"" + one + "\"?").orElse(""));
  }

  /** A value as a sentence shows it: short, on one line. */
  static String shown(String value) {
    boolean whole = value.codePointCount(0, value.length()) <= SHOWN;
    return Text.oneLine(
        whole ? value : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…");
  }
}
