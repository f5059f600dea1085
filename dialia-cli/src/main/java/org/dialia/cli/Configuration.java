package org.dialia.cli;

import org.dialia.charter.Language;
import org.dialia.model.Fact;
import org.dialia.model.Help;

/**
 * What {@code .dialia.yaml} can say: defaults of options. A key is the long name of an option in
 * snake case, or the description key of the files of a command; a text names files. The date of an
 * assessment is never one of them: it is said each time, or today.
 *
 * <p>To add a setting, add a component with its {@link Help}. The option of a list needs {@code
 * split = ","}, and one without a value {@code fallbackValue = "true"}; a test says so.
 *
 * @param lang the language of what is written
 */
record Configuration(
    @Help(
            fr = "Langue de ce qui est écrit ; celle de la locale à défaut.",
            en = "The language of what is written; that of the locale where not said.")
        Fact<Language> lang) {}
