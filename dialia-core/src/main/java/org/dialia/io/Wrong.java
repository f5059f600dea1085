package org.dialia.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.dialia.model.FactDescription;
import org.dialia.model.FactSheet;

/** The sentences that say what is wrong with an input. */
final class Wrong {

  /** As much of a value as a message shows. */
  private static final int SHOWN = 60;

  /** As much of the words of a parser as a message shows. */
  private static final int LONG = 160;

  /** As many ids as a message lists. */
  private static final int LISTED = 30;

  private static final String YAML_TAG = "tag:yaml.org,2002:";

  private Wrong() {}

  static Text empty() {
    return Text.of("le fichier est vide", "the file is empty");
  }

  static Text notUtf8() {
    return Text.of(
        "ce n'est pas de l'UTF-8 ; enregistrez le fichier en UTF-8",
        "this is not UTF-8; save the file as UTF-8");
  }

  static Text notReadable(Text why) {
    return Text.of("illisible : " + why.in(Language.FR), "cannot be read: " + why.in(Language.EN));
  }

  /** Why the system could not read. */
  static Text why(IOException unreadable) {
    if (unreadable instanceof NoSuchFileException) {
      return Text.of("ce fichier n'existe pas", "no such file");
    }
    if (unreadable instanceof AccessDeniedException) {
      return Text.of("accès refusé", "permission denied");
    }
    if (unreadable instanceof Input.DirectoryException) {
      return Text.of("c'est un dossier", "it is a directory");
    }
    String why = shown(String.valueOf(unreadable.getMessage()));
    return Text.of(why, why);
  }

  /** Says from where on nothing was read, and where reading goes on. */
  static Text stopped(Text why, Optional<Integer> resumed) {
    return Text.of(
        why.in(Language.FR)
            + " ; rien n'a été lu à partir d'ici"
            + resumed.map(line -> " jusqu'au document suivant, ligne " + line).orElse(""),
        why.in(Language.EN)
            + "; nothing was read from here on"
            + resumed.map(line -> " up to the next document, line " + line).orElse(""));
  }

  /** What a parser says of the form; it says so in English only. */
  static Text form(String why) {
    String first = why.lines().findFirst().orElse("");
    String reason = shown(first.replaceAll(" \\([^()]*\\[Source: .*", ""), LONG);
    return Text.of(
        "la forme du fichier est incorrecte (" + reason + ")",
        "the form of the file is wrong (" + reason + ")");
  }

  static Text controlCharacter(String code) {
    return Text.of(
        "le caractère " + code + " n'est pas accepté en YAML",
        "the character " + code + " is not allowed in YAML");
  }

  static Text tooMany(int limit) {
    return Text.of(
        "seuls les " + limit + " premiers problèmes sont dits ; rien n'a été lu à partir d'ici",
        "only the first " + limit + " problems are told; nothing was read from here on");
  }

  static Text oneDocument() {
    return Text.of(
        "un seul document par fichier ; rien n'a été lu à partir d'ici",
        "one document a file; nothing was read from here on");
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
    String written =
        shown(tag.startsWith(YAML_TAG) ? "!!" + tag.substring(YAML_TAG.length()) : "!" + tag);
    return Text.of(
        "les étiquettes de type (" + written + ") ne sont pas acceptées ; supprimez-la",
        "tags (" + written + ") are not accepted; remove it");
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
    Optional<String> near = nearest(key, known);
    String all = String.join(", ", known);
    return Text.of(
        "clé inconnue « "
            + shown(key)
            + " » ("
            + near.map(word -> "vouliez-vous dire « " + word + " » ?").orElse("attendu : " + all)
            + ")",
        "unknown key \""
            + shown(key)
            + "\" ("
            + near.map(word -> "did you mean \"" + word + "\"?").orElse("expected: " + all)
            + ")");
  }

  static Text duplicateKey(String key) {
    return Text.of(
        "la clé « " + shown(key) + " » est écrite deux fois",
        "the key \"" + shown(key) + "\" is written twice");
  }

  static Text mapExpected(Text found) {
    return Text.of(
        "des clés sont attendues ici (clé: valeur), pas " + found.in(Language.FR),
        "a map is expected here (key: value), not " + found.in(Language.EN));
  }

  static Text listExpected(Text found) {
    return Text.of(
        "une liste est attendue ici ([…], ou unknown), pas " + found.in(Language.FR),
        "a list is expected here ([…], or unknown), not " + found.in(Language.EN));
  }

  static Text deploymentsExpected(Text found) {
    return Text.of(
        "une liste est attendue ici ([] s'il n'y a aucun déploiement), pas "
            + found.in(Language.FR),
        "a list is expected here ([] when there is no deployment), not " + found.in(Language.EN));
  }

  static Text valueExpected(FactDescription fact, Text found) {
    return Text.of(
        expectedFr(fact) + ", pas " + found.in(Language.FR),
        expectedEn(fact) + ", not " + found.in(Language.EN));
  }

  static Text silentVoice(String value) {
    return Text.of(
        "« " + shown(value) + " » ne dit rien ; laissez de côté qui ne se prononce pas",
        "\"" + shown(value) + "\" says nothing; leave out who takes no stand");
  }

  static Text badValue(FactDescription fact, String value) {
    Optional<String> near =
        fact.kind() == FactDescription.Kind.WORD || fact.kind() == FactDescription.Kind.ANSWER
            ? nearest(value, allowed(fact))
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

  static Text emptyRange(int atLeast, int atMost) {
    return Text.of(
        "at_most (" + atMost + ") est plus petit que at_least (" + atLeast + ")",
        "at_most (" + atMost + ") is less than at_least (" + atLeast + ")");
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

  static Text unknownId(String id, String targets, Collection<String> known) {
    Optional<String> near = nearest(id, known);
    return Text.of(
        "« "
            + shown(id)
            + " » ne désigne rien ici ("
            + targetsFr(targets)
            + (known.isEmpty() ? " : il n'y en a aucun" : " : " + listed(known))
            + near.map(word -> " ; vouliez-vous dire « " + word + " » ?").orElse("")
            + ")",
        "\""
            + shown(id)
            + "\" names nothing here ("
            + targets
            + (known.isEmpty() ? ": there is none" : ": " + listed(known))
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

  private static String listed(Collection<String> known) {
    String words = known.stream().limit(LISTED).collect(Collectors.joining(", "));
    return known.size() > LISTED ? words + ", …" : words;
  }

  /** The nearest of some words; a word longer than any id is near to none. */
  private static Optional<String> nearest(String word, Iterable<String> words) {
    return word.length() > 100 ? Optional.empty() : FactSheet.nearest(word, words);
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

  static Text wrongVersion(Text found) {
    return Text.of(
        "version attendue : 1, pas " + found.in(Language.FR),
        "expected: version 1, not " + found.in(Language.EN));
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

  /** A value in the quotation marks of each language. */
  static Text quoted(String value) {
    return Text.of("« " + shown(value) + " »", "\"" + shown(value) + "\"");
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
    return shown(value, SHOWN);
  }

  private static String shown(String value, int limit) {
    boolean whole = value.codePointCount(0, value.length()) <= limit;
    return plain(whole ? value : value.substring(0, value.offsetByCodePoints(0, limit)) + "…");
  }

  /** A text on one line, without control characters. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> plain.appendCodePoint(isPlain(letter) ? letter : ' '));
    return plain.toString();
  }

  private static boolean isPlain(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
