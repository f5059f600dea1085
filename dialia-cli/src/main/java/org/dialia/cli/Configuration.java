package org.dialia.cli;

import java.util.Set;
import org.dialia.charter.Language;
import org.dialia.charter.Severity;
import org.dialia.model.Answer;
import org.dialia.model.Fact;
import org.dialia.model.FactList;
import org.dialia.model.Help;

/**
 * What {@code .dialia.yaml} can say: defaults of options. A key is the long name of an option in
 * snake case, or the description key of the files of a command; a text names files. The date of an
 * assessment is never one of them: it is said each time, or today.
 *
 * <p>To add a setting, add a component with its {@link Help}. The option of a list needs a {@code
 * split} at {@link Settings#MARK}, and one without a value {@code fallbackValue = "true"}; a test
 * says so. A command that refuses an option where nothing follows it asks {@link Value#isGiven}.
 *
 * @param lang the language of what is written
 * @param paths what the gate checks
 * @param include other names of descriptions in folders
 * @param exclude what is passed over in folders
 * @param allowEmpty whether nothing to check is no error
 * @param failOn the lowest severity of a risk that fails
 * @param failOnQuestion the lowest weight of a question that fails
 * @param failOnOverdue whether an overdue step fails
 * @param show what is shown beside what fails
 * @param showFrom the lowest severity or weight that is shown
 * @param waivers the file of waivers
 * @param waiverDays how many days a waiver may hold, from 1
 * @param baseline the baseline
 * @param root the folder from which paths in results are told
 * @param jobs how many threads assess at the same time, from 1
 */
record Configuration(
    @Help(
            fr = "Langue de ce qui est écrit ; celle de la locale à défaut.",
            en = "The language of what is written; that of the locale where not said.")
        Fact<Language> lang,
    @Help(
            fr = "Ce que check contrôle : descriptions et dossiers ; le dossier courant à défaut.",
            en =
                "What check looks at: descriptions and folders; the working directory where not"
                    + " said.")
        FactList<String> paths,
    @Help(
            fr = "Autres noms de descriptions dans les dossiers, comme inventaires/*.yaml.",
            en = "Other names of descriptions in folders, such as inventories/*.yaml.")
        FactList<String> include,
    @Help(
            fr = "Ce qui est laissé de côté dans les dossiers, comme **/brouillons/**.",
            en = "What is passed over in folders, such as **/drafts/**.")
        FactList<String> exclude,
    @Help(
            fr = "Ne rien trouver à contrôler n'est pas une erreur.",
            en = "Nothing to check is no error.")
        Fact<Answer> allowEmpty,
    @Help(
            fr = "Gravité à partir de laquelle un risque fait échouer ; high à défaut.",
            en = "The lowest severity of a risk that fails; high where not said.")
        Fact<CheckCommand.Limit> failOn,
    @Help(
            fr = "Poids à partir duquel une question fait échouer ; none à défaut.",
            en = "The lowest weight of a question that fails; none where not said.")
        Fact<CheckCommand.Limit> failOnQuestion,
    @Help(
            fr = "Une étape de dialogue en retard fait échouer.",
            en = "An overdue dialogue step fails.")
        Fact<Answer> failOnOverdue,
    @Help(
            fr = "Ce qui est montré outre ce qui fait échouer ; risks à défaut.",
            en = "What is shown beside what fails; risks where not said.")
        FactList<CheckCommand.Show> show,
    @Help(
            fr = "Gravité ou poids à partir duquel un constat est montré ; low à défaut.",
            en = "The lowest severity or weight that is shown; low where not said.")
        Fact<Severity> showFrom,
    @Help(
            fr = "Fichier des levées ; dialia-waivers.yaml du dossier courant à défaut.",
            en = "The file of waivers; dialia-waivers.yaml of the working directory if not said.")
        Fact<String> waivers,
    @Help(
            fr = "Nombre de jours qu'une levée peut valoir ; 366 à défaut.",
            en = "How many days a waiver may hold; 366 where not said.",
            min = 1)
        Fact<Integer> waiverDays,
    @Help(
            fr = "État connu : seul ce qui est nouveau ou aggravé fait échouer.",
            en = "The baseline: only what is new or worse fails.")
        Fact<String> baseline,
    @Help(
            fr = "Dossier à partir duquel les chemins sont donnés dans les résultats.",
            en = "The folder from which paths in results are told.")
        Fact<String> root,
    @Help(
            fr = "Nombre d'évaluations menées à la fois ; celui des processeurs à défaut.",
            en = "How many threads assess at the same time; as many as processors if not said.",
            min = 1)
        Fact<Integer> jobs) {

  /** What names no file: a pattern without a slash is about names in any folder. */
  static final Set<String> PATTERNS = Set.of("include", "exclude");
}
