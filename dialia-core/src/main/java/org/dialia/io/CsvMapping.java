package org.dialia.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dialia.model.Help;
import org.dialia.model.Organisation;

/**
 * How the rows of a table describe deployments: for each fact of the model, which columns say it
 * and what their words mean. It is data: it runs nothing, and names no file.
 *
 * <pre>{@code
 * Described<CsvMapping> mapping = CsvMapping.read(Input.of(Path.of("mapping.yaml")));
 * try (CsvStream rows = CsvStream.open(Input.of(Path.of("register.csv")), mapping)) { … }
 * }</pre>
 */
public record CsvMapping(
    @Help(
            fr = "Encodage du tableau ; à défaut selon sa marque d'ordre des octets, sinon UTF-8.",
            en = "The encoding of the table; by its byte order mark where not said, else UTF-8.")
        String encoding,
    @Help(
            fr = "Ce qui sépare les cellules : un caractère, ou tab ; à défaut selon les en-têtes.",
            en = "What separates cells: one character, or tab; by the headers where not said.")
        String delimiter,
    @Help(
            fr = "Ligne des en-têtes, à partir de 1 ; 0 s'il n'y en a pas ; 1 à défaut.",
            en = "The row of the headers, from 1; 0 when there is none; 1 where not said.")
        Optional<Integer> headerRow,
    @Help(
            fr = "Lignes à passer, telles qu'un tableur les numérote.",
            en = "Rows to pass over, as a spreadsheet numbers them.")
        List<Integer> skipRows,
    @Help(
            fr = "Lignes à importer : celles qui remplissent toutes ces conditions.",
            en = "The rows to import: those for which all these conditions hold.")
        List<Condition> rows,
    @Help(
            fr = "Textes qui ne disent rien, dans toutes les colonnes.",
            en = "Texts that say nothing, in every column.")
        List<String> unknown,
    @Help(
            fr = "Textes qui disent « sans objet », dans toutes les colonnes.",
            en = "Texts that say \"not applicable\", in every column.")
        List<String> notApplicable,
    @Help(
            fr = "L'organisation, écrite comme dans une description.",
            en = "The organisation, written as in a description.")
        Optional<Described<Organisation>> organisation,
    @Help(
            fr = "De quoi l'identifiant de chaque déploiement est fait.",
            en = "What the id of each deployment is made of.")
        Optional<RowId> id,
    @Help(
            fr = "Les faits, et ce qui les dit dans chaque ligne.",
            en = "The facts, and what says them in each row.")
        List<Entry> facts,
    @Help(
            fr =
                "Éléments de listes (décision, flux de données), chacun fait de plusieurs colonnes.",
            en = "Elements of lists (a decision, a data flow), each made of several columns.")
        List<Item> items) {

  public CsvMapping {
    skipRows = List.copyOf(skipRows);
    rows = List.copyOf(rows);
    unknown = List.copyOf(unknown);
    notApplicable = List.copyOf(notApplicable);
    facts = List.copyOf(facts);
    items = List.copyOf(items);
  }

  /**
   * A column of the table.
   *
   * @param name its header; blanks around and within it, and capitals, do not matter
   * @param position its position from 1; 0 when it is told by its name
   */
  public record Column(String name, int position) {}

  /** What the id of a deployment is made of, in this order, with hyphens between. */
  public record RowId(
      @Help(fr = "Ce qui vient en premier.", en = "What comes first.") String prefix,
      @Help(
              fr = "Colonnes dont le texte est repris, en lettres, chiffres et tirets.",
              en = "The columns whose text is taken, as letters, digits and hyphens.")
          List<Column> columns,
      @Help(
              fr = "Le numéro de ligne termine l'identifiant.",
              en = "The number of the row ends the id.")
          Optional<Boolean> rowNumber) {

    public RowId {
      columns = List.copyOf(columns);
    }
  }

  /** One fact, and what says it. */
  public record Entry(
      @Help(
              fr = "Le fait, par son chemin : phase, dates.in_use_since, ou une clé x_.",
              en = "The fact, by its path: phase, dates.in_use_since, or an x_ key.")
          String fact,
      @Help(
              fr = "La ou les colonnes, par en-tête ou par position à partir de 1.",
              en = "The column or columns, by header or by position from 1.")
          List<Column> column,
      @Help(
              fr = "La valeur, ou la liste, la même dans toutes les lignes, au lieu d'une colonne.",
              en = "The value, or the list, the same in every row, instead of a column.")
          Optional<List<String>> constant,
      @Help(
              fr =
                  "Les textes de la colonne qui veulent dire chaque valeur ; * à la fin : commence ainsi.",
              en = "The texts of the column that mean each value; * at the end: begins so.")
          Map<String, List<String>> words,
      @Help(
              fr = "Textes qui disent que la liste est vide.",
              en = "Texts that say that the list is empty.")
          List<String> none,
      @Help(
              fr = "La liste de la colonne est complète ; sinon elle reste ouverte.",
              en = "The list in the column is complete; else it stays open.")
          Optional<Boolean> complete,
      @Help(
              fr = "Ce qui sépare les éléments d'une liste ; une liste JSON ou Python se lit sans.",
              en = "What separates the elements of a list; a JSON or Python list needs none.")
          List<String> separators,
      @Help(
              fr = "Formes des dates, dans l'ordre : d/M/yyyy, MMM yyyy.",
              en = "The forms of dates, in order: d/M/yyyy, MMM yyyy.")
          List<String> dates,
      @Help(fr = "La virgule sépare les décimales.", en = "A comma separates the decimals.")
          Optional<Boolean> decimalComma,
      @Help(
              fr =
                  "Ce qui est mis entre les textes de plusieurs colonnes ; sinon le premier compte.",
              en = "What is put between the texts of several columns; else the first one counts.")
          Optional<String> join,
      @Help(
              fr = "Conditions : le fait n'est dit que si toutes sont remplies.",
              en = "Conditions: the fact is said only when all of them hold.")
          List<Condition> when) {

    public Entry {
      column = List.copyOf(column);
      words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
      none = List.copyOf(none);
      separators = List.copyOf(separators);
      dates = List.copyOf(dates);
      when = List.copyOf(when);
    }
  }

  /** One element of a list of the model, made of several columns. */
  public record Item(
      @Help(
              fr = "La liste, par son chemin : decisions, system.suppliers.",
              en = "The list, by its path: decisions, system.suppliers.")
          String list,
      @Help(
              fr = "Identifiant de l'élément, le même dans toutes les lignes.",
              en = "The id of the element, the same in every row.")
          String id,
      @Help(
              fr =
                  "Conditions : l'élément n'existe que si toutes sont remplies ; sans condition,"
                      + " s'il s'en dit quelque chose.",
              en =
                  "Conditions: the element is there only when all of them hold; without any,"
                      + " when something is said of it.")
          List<Condition> when,
      @Help(
              fr = "Conditions auxquelles la liste est vide à coup sûr.",
              en = "Conditions under which the list is empty for sure.")
          List<Condition> none,
      @Help(
              fr = "La liste est complète ; sinon elle reste ouverte.",
              en = "The list is complete; else it stays open.")
          Optional<Boolean> complete,
      @Help(
              fr = "Les faits de l'élément, par leur chemin depuis l'élément.",
              en = "The facts of the element, by their path from the element.")
          List<Entry> facts) {

    public Item {
      when = List.copyOf(when);
      none = List.copyOf(none);
      facts = List.copyOf(facts);
    }
  }

  /** What must be so of a cell; all that is said must hold. */
  public record Condition(
      @Help(
              fr = "La colonne, par en-tête ou par position à partir de 1.",
              en = "The column, by header or by position from 1.")
          Optional<Column> column,
      @Help(
              fr = "La cellule est l'un de ces textes ; * à la fin : commence ainsi.",
              en = "The cell is one of these texts; * at the end: begins so.")
          List<String> is,
      @Help(fr = "La cellule n'est aucun de ces textes.", en = "The cell is none of these texts.")
          List<String> isNot,
      @Help(
              fr = "La cellule dit quelque chose : elle n'est ni vide ni un texte de unknown.",
              en = "The cell says something: it is neither empty nor one of the texts of unknown.")
          Optional<Boolean> answered) {

    public Condition {
      is = List.copyOf(is);
      isNot = List.copyOf(isNot);
    }
  }

  /**
   * Reads a mapping.
   *
   * @throws InvalidDescriptionException with everything that is wrong with its form, when anything
   *     is; what does not fit the model or the table is told when a table is opened with it
   */
  public static Described<CsvMapping> read(Input input) throws InvalidDescriptionException {
    return FactFile.read(
        input,
        (tokens, places) -> new RecordReader(tokens, places).read(CsvMapping.class, Placement.ROOT),
        Optional.empty());
  }
}
