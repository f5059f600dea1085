package org.dialia.gate;

import org.dialia.model.Fact;
import org.dialia.model.FactList;
import org.dialia.model.Help;
import org.dialia.model.PartialDate;

/** A baseline: what was found before, so that only what is new or worse stops a change. */
public record BaselineFile(
    @Help(
            fr = "La version de la forme de ce fichier : 1.",
            en = "The version of the form of this file: 1.",
            min = 1,
            max = 1)
        Fact<Integer> dialia,
    @Help(fr = "La date de l'évaluation.", en = "The date of the assessment.")
        Fact<PartialDate> asOf,
    @Help(fr = "La version de la base de règles.", en = "The version of the rule base.")
        Fact<String> ruleBase,
    @Help(fr = "L'empreinte SHA-256 de la base de règles.", en = "The SHA-256 of the rule base.")
        Fact<String> ruleBaseSha256,
    @Help(
            fr = "Ce qui a été trouvé, dans l'ordre des fichiers et de ce dont il s'agit.",
            en = "What was found, in the order of the files and of what it is about.")
        FactList<KnownFinding> findings) {}
