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
  static Text stopped(Text why, int deployment, Optional<DocumentStart> resumed) {
    if (resumed.isPresent() && resumed.get().element()) {
      int line = resumed.get().lines() + 1;
      return Text.of(
          why.in(Language.FR)
              + (" ; le déploiement qui commence à la ligne " + deployment)
              + (" n'a pas été lu, la lecture reprend à la ligne " + line),
          why.in(Language.EN)
              + ("; the deployment that begins on line " + deployment)
              + (" was not read, reading goes on at line " + line));
    }
    return Text.of(
        why.in(Language.FR)
            + " ; rien n'a été lu à partir d'ici"
            + resumed
                .map(next -> " jusqu'au document suivant, ligne " + (next.lines() + 1))
                .orElse(""),
        why.in(Language.EN)
            + "; nothing was read from here on"
            + resumed
                .map(next -> " up to the next document, line " + (next.lines() + 1))
                .orElse(""));
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

  static Text more(int told) {
    return Text.of(
        "seuls les " + told + " premiers problèmes sont dits ; il y en a d'autres",
        "only the first " + told + " problems are told; there are more");
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
        "un déploiement dépasse " + limit + " caractères",
        "a deployment is larger than " + limit + " characters");
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

  /** Why a fact cannot take a value; see {@link Scalars#value}. */
  static Text value(FactDescription fact, String value) {
    if (value.length() > Scalars.LONGEST) {
      return tooLong(Scalars.LONGEST);
    }
    boolean number =
        fact.kind() == FactDescription.Kind.NUMBER || fact.kind() == FactDescription.Kind.WHOLE;
    if (number && Scalars.number(value).filter(one -> !Scalars.within(fact, one)).isPresent()) {
      return outOfRange(fact, value);
    }
    return fact.kind() == FactDescription.Kind.DATE && value.matches("\\d{4}(-\\d{1,2}){0,2}")
        ? noSuchDate(value)
        : badValue(fact, value);
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

  private static Text outOfRange(FactDescription fact, String value) {
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

  private static Text noSuchDate(String value) {
    return Text.of(
        "« " + shown(value) + " » n'est pas une date qui existe (2026-03-01, 2026-03 ou 2026)",
        "\"" + shown(value) + "\" is not a date that exists (2026-03-01, 2026-03 or 2026)");
  }

  static Text badId(String id) {
    return Text.of(
        "« "
            + shown(id)
            + " » n'est pas un identifiant (lettres, chiffres, - _ . ; une lettre ou un chiffre d'abord,"
            + " 100 caractères au plus)",
        "\""
            + shown(id)
            + "\" is not an id (letters, digits, - _ . ; a letter or digit first,"
            + " at most 100 characters)");
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

  static Text yesOrNo(String value) {
    return Text.of(
        "« " + shown(value) + " » n'est pas accepté (attendu : yes, no)",
        "\"" + shown(value) + "\" is not accepted (expected: yes, no)");
  }

  static Text outsideFolder(String file) {
    return Text.of(
        "« " + shown(file) + " » sort du dossier de ce fichier ; seul ce qui s'y trouve est permis",
        "\"" + shown(file) + "\" leaves the folder of this file; only what is in it is allowed");
  }

  static Text comma(String value) {
    return Text.of(
        "« " + shown(value) + " » contient une virgule ; écrivez deux éléments",
        "\"" + shown(value) + "\" has a comma; write two elements");
  }

  static Text elementExpected(String key, boolean list) {
    return list
        ? Text.of(
            "c'est une liste : nommez un élément, " + key + "[…]",
            "this is a list: name an element, " + key + "[…]")
        : Text.of(
            "ce n'est pas une liste : " + key + " sans crochets",
            "this is no list: " + key + " without brackets");
  }

  static Text noElement(String name, int next) {
    return Text.of(
        "il n'y a pas d'élément " + shown(name) + " ; le prochain est " + next,
        "there is no element " + shown(name) + "; the next one is " + next);
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

  static Text textExpected(Text found) {
    return Text.of(
        "un texte est attendu ici, pas " + found.in(Language.FR),
        "a text is expected here, not " + found.in(Language.EN));
  }

  static Text wholeExpected(String found) {
    return Text.of(
        "un nombre entier est attendu ici, pas « " + shown(found) + " »",
        "a whole number is expected here, not \"" + shown(found) + "\"");
  }

  static Text positionExpected(String found) {
    return Text.of(
        "une position de colonne se compte à partir de 1, pas "
            + shown(found)
            + " ; un en-tête fait de chiffres s'écrit entre guillemets",
        "the position of a column counts from 1, not "
            + shown(found)
            + "; a header made of digits is written in quotes");
  }

  static Text notAllowed(String value, Iterable<String> allowed) {
    Optional<String> near = nearest(value, allowed);
    String all = String.join(", ", allowed);
    return Text.of(
        "« "
            + shown(value)
            + " » n'est pas accepté (attendu : "
            + all
            + near.map(word -> " ; vouliez-vous dire « " + word + " » ?").orElse("")
            + ")",
        "\""
            + shown(value)
            + "\" is not accepted (expected: "
            + all
            + near.map(word -> "; did you mean \"" + word + "\"?").orElse("")
            + ")");
  }

  static Text missingKey(String key) {
    return Text.of("il manque la clé " + key, "the key " + key + " is missing");
  }

  static Text oneOf(String one, String other) {
    return Text.of(
        "il faut soit " + one + ", soit " + other, "either " + one + " or " + other + " is needed");
  }

  static Text idAmongFacts() {
    return Text.of(
        "« id » n'est pas un fait ; il se dit sous la clé id de la correspondance ou de l'élément",
        "\"id\" is no fact; it is said under the key id of the mapping or of the item");
  }

  /** A number with a point, where a comma separates the decimals. */
  static Text pointForComma(String text) {
    return Text.of(
        "« "
            + shown(text)
            + " » n'est pas accepté : avec decimal_comma, un point peut séparer les milliers",
        "\"" + shown(text) + "\" is not accepted: with decimal_comma, a point may mean thousands");
  }

  static Text unknownFact(String key, Iterable<String> known) {
    Optional<String> near = nearest(key, known);
    String all = String.join(", ", known);
    return Text.of(
        "il n'y a pas de fait « "
            + shown(key)
            + " » ("
            + near.map(word -> "vouliez-vous dire « " + word + " » ?").orElse("il y a : " + all)
            + ")",
        "there is no fact \""
            + shown(key)
            + "\" ("
            + near.map(word -> "did you mean \"" + word + "\"?").orElse("there are: " + all)
            + ")");
  }

  static Text listOfMaps(String key) {
    return Text.of(
        "« " + key + " » est une liste d'éléments : décrivez-les sous items",
        "\"" + key + "\" is a list of elements: describe them under items");
  }

  static Text notListOfMaps(String path) {
    return Text.of(
        "« " + shown(path) + " » n'est pas une liste d'éléments",
        "\"" + shown(path) + "\" is not a list of elements");
  }

  static Text insideMap(String path) {
    return Text.of(
        "« " + shown(path) + " » regroupe des faits : nommez l'un d'eux",
        "\"" + shown(path) + "\" holds facts: name one of them");
  }

  static Text insideFact(String key) {
    return Text.of(
        "« " + key + " » est un fait et n'en contient pas d'autre",
        "\"" + key + "\" is a fact and holds no other");
  }

  static Text noColumn(String name, Iterable<String> headers) {
    Optional<String> near = nearest(name, headers);
    return Text.of(
        "le tableau n'a pas de colonne « "
            + shown(name)
            + " »"
            + near.map(word -> " (vouliez-vous dire « " + shown(word) + " » ?)").orElse(""),
        "the table has no column \""
            + shown(name)
            + "\""
            + near.map(word -> " (did you mean \"" + shown(word) + "\"?)").orElse(""));
  }

  static Text columnsAlike(String name, List<Integer> positions) {
    String all = positions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return Text.of(
        "plusieurs colonnes s'appellent « "
            + shown(name)
            + " » ("
            + all
            + ") ; donnez la position de l'une d'elles",
        "several columns are called \""
            + shown(name)
            + "\" ("
            + all
            + "); give the position of one of them");
  }

  static Text noPosition(int position, int columns) {
    return Text.of(
        "il n'y a pas de colonne " + position + " : le tableau en a " + columns,
        "there is no column " + position + ": the table has " + columns);
  }

  static Text noHeaders() {
    return Text.of(
        "sans ligne d'en-têtes, une colonne se désigne par sa position",
        "without a row of headers, a column is told by its position");
  }

  static Text headerMissing(int row) {
    return Text.of(
        "la ligne d'en-têtes (" + row + ") n'est pas dans le tableau",
        "the row of headers (" + row + ") is not in the table");
  }

  static Text textTwice(String text, String one, String other) {
    return Text.of(
        "« " + shown(text) + " » ne peut pas vouloir dire à la fois " + one + " et " + other,
        "\"" + shown(text) + "\" cannot mean both " + one + " and " + other);
  }

  static Text badPattern(String pattern) {
    return Text.of(
        "« "
            + shown(pattern)
            + " » n'est pas une forme de date (yyyy ou yy, M, MM, MMM ou MMMM, d ou dd, et des signes ;"
            + " d'autres lettres entre apostrophes)",
        "\""
            + shown(pattern)
            + "\" is not a form of dates (yyyy or yy, M, MM, MMM or MMMM, d or dd, and signs; other"
            + " letters in apostrophes)");
  }

  static Text notDate(String text, List<String> patterns) {
    String forms = String.join(", ", patterns);
    return Text.of(
        "« "
            + shown(text)
            + " » n'est pas une date de la forme attendue ("
            + (forms.isEmpty() ? "" : forms + ", ")
            + "2026-03-01, 2026-03 ou 2026)",
        "\""
            + shown(text)
            + "\" is not a date of the form expected ("
            + (forms.isEmpty() ? "" : forms + ", ")
            + "2026-03-01, 2026-03 or 2026)");
  }

  static Text dayOrMonth(String one, String other) {
    return Text.of(
        "« "
            + shown(one)
            + " » et « "
            + shown(other)
            + " » se lisent l'un comme l'autre : gardez un seul ordre du jour et du mois",
        "\""
            + shown(one)
            + "\" and \""
            + shown(other)
            + "\" read the same dates: keep one order of day and month");
  }

  /**
   * Says that a key does nothing here.
   *
   * @param kind what it is for: DATE, NUMBER, LIST or TEXT
   */
  static Text useless(String key, String kind) {
    String fr =
        switch (kind) {
          case "DATE" -> "une date";
          case "NUMBER" -> "un nombre";
          case "LIST" -> "une liste";
          default -> "un texte pris dans plusieurs colonnes";
        };
    String en =
        switch (kind) {
          case "DATE" -> "a date";
          case "NUMBER" -> "a number";
          case "LIST" -> "a list";
          default -> "a text taken from several columns";
        };
    return Text.of(key + " ne concerne que " + fr, key + " concerns only " + en);
  }

  static Text oneValue() {
    return Text.of("une seule valeur est attendue ici", "a single value is expected here");
  }

  static Text noId(String list) {
    return Text.of(
        "les éléments de « " + list + " » n'ont pas d'identifiant",
        "the elements of \"" + list + "\" have no id");
  }

  static Text badDelimiter(String text) {
    return Text.of(
        "« " + shown(text) + " » ne sépare pas des cellules (un caractère, ou tab)",
        "\"" + shown(text) + "\" does not separate cells (one character, or tab)");
  }

  static Text notInEncoding(String encoding) {
    return Text.of(
        "ce n'est pas de l'"
            + encoding
            + " ; précisez l'encodage, windows-1252 par exemple : encoding: dans la correspondance,"
            + " sans elle --encoding",
        "this is not "
            + encoding
            + "; say the encoding, such as windows-1252: encoding: in the mapping, --encoding"
            + " without one");
  }

  static Text rowTooLarge(int limit) {
    return Text.of(
        "une ligne dépasse " + limit + " caractères ; un guillemet n'est-il pas fermé ?",
        "a row is larger than " + limit + " characters; is a quote not closed?");
  }

  static Text cells(int found, int expected) {
    return Text.of(
        found + " cellules au lieu de " + expected, found + " cells instead of " + expected);
  }

  static Text noIdColumn() {
    return Text.of(
        "il manque la colonne id ; pour un tableau d'une autre forme, donnez une correspondance"
            + " (--mapping)",
        "the column id is missing; for a table of another form, give a mapping (--mapping)");
  }

  static Text noHeader() {
    return Text.of("cette cellule n'a pas d'en-tête", "this cell has no header");
  }

  static Text notElement(String path) {
    return Text.of(
        "« " + shown(path) + " » ne désigne aucun élément (decisions[1].about)",
        "\"" + shown(path) + "\" names no element (decisions[1].about)");
  }

  /**
   * What can be written for a fact.
   *
   * @param complete the word for a list of elements that has no others
   * @param open the word for one that may have more
   */
  static Text allowed(FactDescription fact, String complete, String open) {
    if (fact.kind() == FactDescription.Kind.MAP) {
      return Text.of(complete + ", " + open, complete + ", " + open);
    }
    if (fact.kind() == FactDescription.Kind.ID) {
      return Text.of("lettres, chiffres, - _ .", "letters, digits, - _ .");
    }
    String several = fact.list() ? " ; … ; …" : "";
    return Text.of(
        expectedFr(fact).replaceFirst("attendu : ", "") + several,
        expectedEn(fact).replaceFirst("expected: ", "") + several);
  }

  static Text organisationLater() {
    return Text.of(
        "l'organisation n'est pas décrite comme dans la première ligne",
        "the organisation is not described as in the first row");
  }

  static Text saidTwice(String path) {
    return Text.of(
        "« " + path + " » est dit ici dans son ensemble et ailleurs dans le détail",
        "\"" + path + "\" is said here as a whole and elsewhere in parts");
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
      default ->
          fact.country()
              ? "attendu : un pays en deux lettres majuscules, FR par exemple"
              : "attendu : un texte";
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
      default ->
          fact.country()
              ? "expected: a country in two capital letters, such as FR"
              : "expected: a text";
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
