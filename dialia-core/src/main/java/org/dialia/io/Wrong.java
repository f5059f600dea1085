package org.dialia.io;

import java.util.List;
import java.util.Optional;
import org.dialia.charter.Text;
import org.dialia.model.FactDescription;
import org.dialia.model.FactSheet;

/** The sentences that say what is wrong with an input. */
final class Wrong {

  /** As much of a value as a message shows. */
  private static final int SHOWN = 60;

  private Wrong() {}

  static Text empty() {
    return Text.of("le fichier est vide", "the file is empty");
  }

  static Text notUtf8() {
    return Text.of(
        "ce n'est pas de l'UTF-8 ; enregistrez le fichier en UTF-8",
        "this is not UTF-8; save the file as UTF-8");
  }

  static Text notReadable(String why) {
    return Text.of("illisible : " + shown(why), "cannot be read: " + shown(why));
  }

  static Text syntax(String why, Optional<Integer> resumed) {
    return Text.of(
        "la forme du fichier est incorrecte ("
            + shown(why)
            + ") ; rien n'a été lu à partir d'ici"
            + resumed.map(line -> " jusqu'au document suivant, ligne " + line).orElse(""),
        "the form of the file is wrong ("
            + shown(why)
            + "); nothing was read from here on"
            + resumed.map(line -> " up to the next document, line " + line).orElse(""));
  }

  static Text questionMark() {
    return Text.of(
        "un « ? » seul n'est pas lisible en YAML ; écrivez unknown, ou \"?\" entre guillemets",
        "a bare ? cannot be read in YAML; write unknown, or \"?\" in quotes");
  }

  static Text alias(String name) {
    return Text.of(
        "les alias (*" + shown(name) + ") ne sont pas acceptés ; recopiez la valeur",
        "aliases (*" + shown(name) + ") are not accepted; write the value again");
  }

  static Text anchor(String name) {
    return Text.of(
        "les ancres (&" + shown(name) + ") ne sont pas acceptées ; supprimez-la",
        "anchors (&" + shown(name) + ") are not accepted; remove it");
  }

  static Text tag(String tag) {
    return Text.of(
        "les étiquettes de type (" + shown(tag) + ") ne sont pas acceptées ; supprimez-la",
        "tags (" + shown(tag) + ") are not accepted; remove it");
  }

  static Text tooDeep(int limit) {
    return Text.of(
        "trop de niveaux imbriqués (" + limit + " au plus)",
        "nested too deep (at most " + limit + " levels)");
  }

  static Text tooLong(int limit) {
    return Text.of(
        "valeur trop longue (" + limit + " caractères au plus)",
        "value too long (at most " + limit + " characters)");
  }

  static Text tooLarge(int limit) {
    return Text.of(
        "un déploiement dépasse " + limit + " caractères ; rien n'a été lu à partir d'ici",
        "a deployment is larger than " + limit + " characters; nothing was read from here on");
  }

  static Text unknownKey(String key, Iterable<String> known) {
    Optional<String> near = FactSheet.nearest(key, known);
    return Text.of(
        "clé inconnue « " + shown(key) + " »" + near.map(Wrong::meantFr).orElse(""),
        "unknown key \"" + shown(key) + "\"" + near.map(Wrong::meantEn).orElse(""));
  }

  static Text duplicateKey(String key) {
    return Text.of(
        "la clé « " + shown(key) + " » est écrite deux fois",
        "the key \"" + shown(key) + "\" is written twice");
  }

  static Text mapExpected(String found) {
    return Text.of(
        "des clés sont attendues ici (cle: valeur), pas " + foundFr(found),
        "a map is expected here (key: value), not " + found);
  }

  static Text listExpected(String found) {
    return Text.of(
        "une liste est attendue ici ([…], ou unknown), pas " + foundFr(found),
        "a list is expected here ([…], or unknown), not " + found);
  }

  static Text valueExpected(FactDescription fact, String found) {
    return Text.of(
        expectedFr(fact) + ", pas " + foundFr(found), expectedEn(fact) + ", not " + found);
  }

  static Text badValue(FactDescription fact, String value) {
    Optional<String> near =
        fact.kind() == FactDescription.Kind.WORD || fact.kind() == FactDescription.Kind.ANSWER
            ? FactSheet.nearest(value, allowed(fact))
            : Optional.empty();
    return Text.of(
        "« "
            + shown(value)
            + " » n'est pas accepté ("
            + expectedFr(fact)
            + near.map(word -> " ; vouliez-vous dire « " + word + " » ?").orElse("")
            + ")",
        "\""
            + shown(value)
            + "\" is not accepted ("
            + expectedEn(fact)
            + near.map(word -> "; did you mean \"" + word + "\"?").orElse("")
            + ")");
  }

  static Text outOfRange(FactDescription fact, String value) {
    String least = plain(fact.min());
    String most = plain(fact.max());
    boolean open = fact.max() == Double.MAX_VALUE;
    return Text.of(
        shown(value)
            + " est hors limites ("
            + (open ? "au moins " + least : least + " à " + most)
            + ")",
        shown(value)
            + " is out of bounds ("
            + (open ? "at least " + least : least + " to " + most)
            + ")");
  }

  static Text noSuchDate(String value) {
    return Text.of(
        "« " + shown(value) + " » n'est pas une date qui existe (2026-03-01, 2026-03 ou 2026)",
        "\"" + shown(value) + "\" is not a date that exists (2026-03-01, 2026-03 or 2026)");
  }

  static Text badId(String id) {
    return Text.of(
        "« "
            + shown(id)
            + " » n'est pas un identifiant (lettres, chiffres, - _ . ; 100 caractères au plus)",
        "\"" + shown(id) + "\" is not an id (letters, digits, - _ . ; at most 100 characters)");
  }

  static Text missingId() {
    return Text.of("il manque un identifiant (id:)", "the id is missing (id:)");
  }

  static Text duplicateId(String id) {
    return Text.of(
        "l'identifiant « " + shown(id) + " » est déjà pris",
        "the id \"" + shown(id) + "\" is taken already");
  }

  static Text unknownId(String id, String targets, Iterable<String> known) {
    Optional<String> near = FactSheet.nearest(id, known);
    return Text.of(
        "« "
            + shown(id)
            + " » ne désigne rien ici ("
            + targetsFr(targets)
            + listed(known)
            + near.map(word -> " ; vouliez-vous dire « " + word + " » ?").orElse("")
            + ")",
        "\""
            + shown(id)
            + "\" names nothing here ("
            + targets
            + listed(known)
            + near.map(word -> "; did you mean \"" + word + "\"?").orElse("")
            + ")");
  }

  private static String targetsFr(String targets) {
    return targets
        .replace("role", "rôle")
        .replace("task", "tâche")
        .replace("supplier", "fournisseur")
        .replace("body", "instance");
  }

  private static String listed(Iterable<String> known) {
    String words = String.join(", ", known);
    return words.isEmpty() ? "" : ": " + words;
  }

  static Text endBeforeStart(String end, String startPath, String start) {
    return Text.of(
        "la fin (" + end + ") vient avant le début (" + startPath + " : " + start + ")",
        "the end (" + end + ") comes before the start (" + startPath + ": " + start + ")");
  }

  static Text shares(String sum, boolean all) {
    return Text.of(
        "les parts font "
            + sum
            + " % ("
            + (all ? "exactement 100 quand toutes sont connues" : "100 au plus")
            + ")",
        "the shares add up to "
            + sum
            + " % ("
            + (all ? "exactly 100 when all are known" : "at most 100")
            + ")");
  }

  static Text wrongVersion(String found) {
    return Text.of(
        "la version « " + shown(found) + " » n'est pas connue (dialia: 1)",
        "the version \"" + shown(found) + "\" is not known (dialia: 1)");
  }

  static Text organisationFirst() {
    return Text.of(
        "l'organisation (organisation:) doit venir avant les déploiements",
        "the organisation (organisation:) must come before the deployments");
  }

  static Text secondOrganisation() {
    return Text.of(
        "une seule organisation par fichier ; mettez l'autre dans un fichier à part",
        "one organisation a file; put the other one in a file of its own");
  }

  static Text noOrganisation() {
    return Text.of(
        "il manque l'organisation (organisation: {} si rien n'en est connu)",
        "the organisation is missing (organisation: {} when nothing is known of it)");
  }

  static Text noDeployments() {
    return Text.of(
        "il manque les déploiements (deployments: [] s'il n'y en a aucun)",
        "the deployments are missing (deployments: [] when there is none)");
  }

  private static Iterable<String> allowed(FactDescription fact) {
    return fact.kind() == FactDescription.Kind.WORD ? fact.words() : Scalars.ANSWERS;
  }

  private static String meantFr(String word) {
    return " (vouliez-vous dire « " + word + " » ?)";
  }

  private static String meantEn(String word) {
    return " (did you mean \"" + word + "\"?)";
  }

  private static String foundFr(String found) {
    return switch (found) {
      case "a list" -> "une liste";
      case "a map" -> "des clés";
      default -> found;
    };
  }

  private static String expectedFr(FactDescription fact) {
    return switch (fact.kind()) {
      case ANSWER -> "attendu : " + String.join(", ", Scalars.ANSWERS);
      case WORD -> "attendu : " + words(fact.words());
      case WHOLE -> "attendu : un nombre entier" + fact.unit().map(Wrong::unitFr).orElse("");
      case NUMBER -> "attendu : un nombre" + fact.unit().map(Wrong::unitFr).orElse("");
      case DATE -> "attendu : une date, 2026-03-01, 2026-03 ou 2026";
      case HEADCOUNT -> "attendu : un nombre de personnes, ou { at_least: 50, at_most: 299 }";
      default -> "attendu : un texte";
    };
  }

  private static String expectedEn(FactDescription fact) {
    return switch (fact.kind()) {
      case ANSWER -> "expected: " + String.join(", ", Scalars.ANSWERS);
      case WORD -> "expected: " + words(fact.words());
      case WHOLE -> "expected: a whole number" + fact.unit().map(Wrong::unitEn).orElse("");
      case NUMBER -> "expected: a number" + fact.unit().map(Wrong::unitEn).orElse("");
      case DATE -> "expected: a date, 2026-03-01, 2026-03 or 2026";
      case HEADCOUNT -> "expected: a number of people, or { at_least: 50, at_most: 299 }";
      default -> "expected: a text";
    };
  }

  private static String words(List<String> words) {
    return String.join(", ", words) + ", unknown";
  }

  private static String unitFr(String unit) {
    return switch (unit) {
      case "pct" -> " (pour cent)";
      case "days" -> " (jours)";
      case "months" -> " (mois)";
      case "hours" -> " (heures)";
      case "fte" -> " (équivalents temps plein)";
      case "eur" -> " (euros)";
      case "month" -> " (par mois)";
      default -> " (" + unit + ")";
    };
  }

  private static String unitEn(String unit) {
    return switch (unit) {
      case "pct" -> " (per cent)";
      case "fte" -> " (full-time equivalents)";
      case "eur" -> " (euros)";
      case "month" -> " (a month)";
      default -> " (" + unit + ")";
    };
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  /** A value as a message shows it: short, on one line, without control characters. */
  static String shown(String value) {
    StringBuilder shown = new StringBuilder();
    value
        .codePoints()
        .limit(SHOWN)
        .forEach(
            letter -> {
              int type = Character.getType(letter);
              boolean plain =
                  type != Character.CONTROL
                      && type != Character.FORMAT
                      && type != Character.LINE_SEPARATOR
                      && type != Character.PARAGRAPH_SEPARATOR
                      && type != Character.SURROGATE;
              shown.appendCodePoint(plain ? letter : ' ');
            });
    return value.codePointCount(0, value.length()) > SHOWN ? shown + "…" : shown.toString();
  }
}
